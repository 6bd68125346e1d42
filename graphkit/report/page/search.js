// Finds actors of the picture by any of their names.
function search() {
  const folded = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const field = find("#search");
  const spelt = actors.map((actor) => {
    const proof = records.proofs[actor.dataset.id];
    return { actor, title: proof.title, text: folded([proof.title, ...proof.also].join("\n")) };
  });
  let hits = [];
  field.addEventListener("input", () => {
    const wanted = folded(field.value.trim());
    hits = wanted === "" ? [] : spelt.filter((one) => one.text.includes(wanted));
    const ids = new Set(hits.map((one) => one.actor.dataset.id));
    find("#found").textContent =
      wanted === "" ? "" : `${hits.length} of ${actors.length} actors in the picture`;
    find("#hits").replaceChildren(...hits.slice(0, 8).map(({ actor, title }) => {
      const button = make("button", { type: "button" }, make("bdi", {}, title));
      button.dataset.open = actor.dataset.id;
      return make("li", {}, button);
    }));
    light([]);
    if (wanted === "") return;
    dim((id) => ids.has(id), ({ dataset }) => ids.has(dataset.source) || ids.has(dataset.target));
    lit = ids;
    show(network);
  });
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && hits.length > 0) open(hits[0].actor.dataset.id, field);
  });
}

if (svg !== null) search();
