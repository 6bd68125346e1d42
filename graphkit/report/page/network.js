// The network: what is tied to what, and moving about in it.
const svg = find("#network .picture > svg");
const actors = svg === null ? [] : all(".actor", svg);
const edges = svg === null ? [] : all(".edge", svg);
const names = new Map(svg === null ? [] : all("[data-of]", svg).map((n) => [n.dataset.of, n]));

function dim(keepsActor, keepsEdge) {
  for (const actor of actors) {
    const faint = !keepsActor(actor.dataset.id);
    actor.classList.toggle("dim", faint);
    names.get(actor.dataset.id)?.classList.toggle("dim", faint);
  }
  for (const edge of edges) edge.classList.toggle("dim", !keepsEdge(edge));
}

function light(ids) {
  for (const mark of all(".picture [data-id]")) {
    mark.classList.toggle("chosen", mark.dataset.id === ids.join(" "));
  }
  const [id] = ids;
  const near = edges.filter(({ dataset }) => [dataset.id, dataset.source, dataset.target].includes(id));
  const seen = new Set(near.flatMap(({ dataset }) => [dataset.source, dataset.target]));
  if (near.length === 0) dim(() => true, () => true);
  else dim((actor) => seen.has(actor), (edge) => near.includes(edge));
}

// A part of the drawing, moved and sized by its viewBox, so that what lies outside is cut off.
function stage() {
  const width = svg.viewBox.baseVal.width;
  const drawing = find(".drawing", svg);
  const bounds = drawing.getBBox();
  const size = { x: 0, y: 0, width, height: bounds.y + bounds.height + 12 };
  const view = shaped("svg", { ...size, class: "view" });
  view.append(shaped("rect", { ...size, fill: "transparent" }), ...drawing.childNodes);
  drawing.append(view);
  return { view, size, box: { ...size } };
}

function shaped(tag, attributes) {
  const made = document.createElementNS(NS, tag);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

function show({ view, size, box }) {
  box.x = Math.min(Math.max(box.x, 0), size.width - box.width);
  box.y = Math.min(Math.max(box.y, 0), size.height - box.height);
  view.setAttribute("viewBox", `${box.x} ${box.y} ${box.width} ${box.height}`);
  view.classList.toggle("zoomed", box.width < size.width);
}

function zoom(on, factor, [x, y] = [on.box.x + on.box.width / 2, on.box.y + on.box.height / 2]) {
  const { size, box } = on;
  const scale = Math.max(factor, size.width / 8 / box.width);
  if (box.width * scale >= size.width) {
    Object.assign(box, size);
  } else {
    Object.assign(box, { x: x - (x - box.x) * scale, y: y - (y - box.y) * scale });
    Object.assign(box, { width: box.width * scale, height: box.height * scale });
  }
  show(on);
}

function zoomable(on) {
  for (const button of all("[data-zoom]")) {
    const factor = { in: 1 / 1.5, out: 1.5, all: 8 }[button.dataset.zoom];
    button.addEventListener("click", () => zoom(on, factor));
  }
  on.view.addEventListener("wheel", (event) => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const corner = on.view.getScreenCTM();
    const at = [(event.clientX - corner.e) / corner.a, (event.clientY - corner.f) / corner.d];
    zoom(on, event.deltaY < 0 ? 1 / 1.2 : 1.2, at);
  }, { passive: false });
}

// Dragging: of an actor with its ties, else of the whole.
function draggable(on, moveActor) {
  const { view, box } = on;
  let drag = null;
  let dragged = false;
  view.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    drag = { actor: event.target.closest(".actor"), x: event.clientX, y: event.clientY };
    dragged = false;
  });
  view.addEventListener("pointermove", (event) => {
    if (drag === null) return;
    const [dx, dy] = [event.clientX - drag.x, event.clientY - drag.y];
    if (!dragged && Math.hypot(dx, dy) < 4) return;
    if (!dragged) view.setPointerCapture(event.pointerId);
    dragged = true;
    Object.assign(drag, { x: event.clientX, y: event.clientY });
    const unit = box.width / svg.getBoundingClientRect().width; // of the drawing, in a pixel
    if (drag.actor === null) {
      Object.assign(box, { x: box.x - dx * unit, y: box.y - dy * unit });
      show(on);
    } else {
      moveActor(drag.actor, dx * unit, dy * unit);
    }
  });
  for (const end of ["pointerup", "pointercancel"]) view.addEventListener(end, () => { drag = null; });
  view.addEventListener("click", (event) => {
    if (dragged) event.stopPropagation(); // the end of a drag is no click
  }, { capture: true });
}

// Bring an actor into what is shown of a picture that is zoomed in; made below.
let reveal = () => {};

function network() {
  const on = stage();
  const shapes = new Map(actors.map((actor) => [actor.dataset.id, shape(actor)]));
  const lines = edges.map((edge) => line(edge, shapes));
  show(on);
  zoomable(on);
  reveal = (id) => {
    const { x, y } = shapes.get(id) ?? on.box;
    const { box } = on;
    if (x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height) return;
    Object.assign(box, { x: x - box.width / 2, y: y - box.height / 2 });
    show(on);
  };
  draggable(on, (actor, dx, dy) => {
    const moved = shapes.get(actor.dataset.id);
    moved.x += dx;
    moved.y += dy;
    const to = `translate(${moved.x - moved.home[0]} ${moved.y - moved.home[1]})`;
    actor.setAttribute("transform", to);
    names.get(actor.dataset.id)?.setAttribute("transform", to);
    for (const one of lines) if (one.source === moved || one.target === moved) one.draw();
  });
}

if (svg !== null) network();
