// The panel with the sentences. Text only ever becomes text: no markup is ever read from it.
const NS = "http://www.w3.org/2000/svg";
const find = (selector, within = document) => within.querySelector(selector);
const all = (selector, within = document) => [...within.querySelectorAll(selector)];
const records = JSON.parse(find("#records").textContent);
document.documentElement.classList.add("script");

function make(tag, properties = {}, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children); // strings become text
  return made;
}

const panel = find("#panel");
let opener = null;

function known(ids) {
  return ids.split(" ").map((id) => records.proofs[id]).filter(Boolean);
}

function open(ids, from) {
  const proofs = known(ids);
  if (proofs.length === 0) return;
  if (!panel.contains(from)) opener = from;
  const one = proofs.length === 1;
  find("#panel-title").textContent = one ? proofs[0].title : `${proofs.length} events`;
  find("#panel-note").textContent = one ? proofs[0].note : "";
  find("#panel-told").replaceChildren(
    ...proofs.flatMap((proof) => [...(one ? [] : heads(proof)), ...proof.told.map(quote)]),
  );
  find("#panel-ties").replaceChildren(...ties(proofs[0]));
  panel.hidden = false;
  panel.scrollTop = 0;
  document.body.classList.add("reading");
  light(ids.split(" "));
  reveal(ids);
  from.scrollIntoView({ block: "nearest" }); // the page gets narrower where there is room beside it
  find("#panel-title").focus({ preventScroll: true });
}

function close() {
  panel.hidden = true;
  document.body.classList.remove("reading");
  light([]);
  if (opener !== null && opener.isConnected) opener.focus({ preventScroll: true });
  opener = null;
}

function heads({ title, note }) {
  return [make("h3", {}, make("bdi", {}, title)), make("p", { className: "faint" }, note)];
}

function quote([[at, before, after], spans, words, copies]) {
  const text = make("p", { dir: "auto" });
  if (before >= 0) text.append(around(before), " ");
  text.append(...marked(records.sentences[at][2], spans));
  if (after >= 0) text.append(" ", around(after));
  const says = words === "" ? [] : [make("p", { className: "faint", dir: "auto" }, words)];
  return make("blockquote", {}, ...says, text, ...[at, ...copies].map(source));
}

function around(at) {
  return make("span", { className: "around" }, records.sentences[at][2]);
}

function marked(text, spans) {
  const letters = Array.from(text); // offsets count code points
  const parts = [];
  let done = 0;
  for (const [start, end] of spans) {
    parts.push(letters.slice(done, start).join(""));
    parts.push(make("mark", {}, letters.slice(start, end).join("")));
    done = end;
  }
  return [...parts, letters.slice(done).join("")];
}

function source(at) {
  const [article, id] = records.sentences[at];
  const [title, outlet, published] = records.articles[article];
  const about = [outlet, published].filter(Boolean).map((part) => ` · ${part}`);
  return make("cite", {}, make("bdi", {}, title), ...about, " · ", make("code", {}, id));
}

function ties(proof) {
  if (proof.ties.length === 0) return [];
  const items = proof.ties.map((id) => {
    const tie = records.proofs[id];
    const button = make("button", { type: "button" }, make("bdi", {}, tie.title));
    button.dataset.open = id;
    return make("li", {}, button);
  });
  return [make("h3", {}, "Ties of this actor in the picture"), make("ul", {}, ...items)];
}

document.addEventListener("click", (event) => {
  const target = event.target.closest("[data-open]");
  if (target !== null) open(target.dataset.open, target);
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && !panel.hidden) close();
});
find("#close").addEventListener("click", close);

// On paper nothing can be unfolded.
let folded = [];
addEventListener("beforeprint", () => {
  folded = all("details:not([open])");
  for (const one of folded) one.open = true;
});
addEventListener("afterprint", () => {
  for (const one of folded) one.open = false;
});
