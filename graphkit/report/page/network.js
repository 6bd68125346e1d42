// The network: drawn anew in pixels of the screen at each move, so that marks and names keep
// their size at any width and zoom.
const svg = find("#network .picture > svg");
const actors = svg === null ? [] : all(".actor", svg);
const edges = svg === null ? [] : all(".edge", svg);
const RIM = 24; // pixels left free at the sides
const MOST_ZOOM = 12;
const PAPER = [680, 740]; // with its heading on one page

function made() {
  const shapes = new Map(actors.map((actor) => [actor.dataset.id, shape(actor)]));
  const homes = [...shapes.values()].map(({ home }) => home);
  const [low, high] = [Math.min, Math.max].map((most) => [0, 1].map((at) => most(...homes.map((home) => home[at]))));
  for (const one of shapes.values()) {
    [one.u, one.v] = one.home.map((at, n) => (high[n] > low[n] ? (at - low[n]) / (high[n] - low[n]) : 0.5));
  }
  return {
    shapes,
    lines: edges.map((edge) => line(edge, shapes)),
    labels: new Map(all("[data-of]", svg).map((text) => [text.dataset.of, label(text)])),
    ratio: Math.min((high[1] - low[1]) / (high[0] - low[0] || 1), 1.35), // of height to width
    points: [], width: 0, height: 0, scale: 1, zoom: 1, x: 0, y: 0, paper: false,
  };
}

// What is named first: what one points at or has focused, and what is lit.
let pointed = [];
let lit = new Set();

function show(on) {
  const { width, height, zoom, scale } = on;
  on.x = Math.min(Math.max(on.x, width - width * zoom), 0);
  on.y = Math.min(Math.max(on.y, height - height * zoom), 0);
  for (const one of on.shapes.values()) {
    one.x = (RIM + one.u * (width - 2 * RIM)) * zoom + on.x;
    one.y = (RIM + one.v * (height - 2 * RIM)) * zoom + on.y;
    one.size = one.radius * scale;
    const [x, y] = one.home;
    one.actor.setAttribute("transform", `translate(${one.x} ${one.y}) scale(${scale}) translate(${-x} ${-y})`);
  }
  on.points = on.lines.flatMap((one) => one.draw(scale));
  setNames(on, pointed.length > 0 ? new Set(pointed) : lit);
  svg.classList.toggle("zoomed", zoom > 1);
}

function fit(on) {
  const width = svg.parentElement.clientWidth;
  if (width === 0 && !on.paper) return;
  const least = Math.min(560, 160 + 20 * actors.length); // a narrow picture of many is drawn higher
  const high = Math.max(320, Math.min(Math.max(width * on.ratio, least), innerHeight * 0.8));
  const before = [on.width || 1, on.height || 1];
  [on.width, on.height] = on.paper ? PAPER : [width, Math.round(high)];
  on.scale = Math.min(Math.max(on.width / 1000, 0.7), 1.1);
  [on.x, on.y] = [on.x * on.width / before[0], on.y * on.height / before[1]];
  svg.setAttribute("viewBox", `0 0 ${on.width} ${on.height}`);
  svg.setAttribute("width", on.width);
  svg.setAttribute("height", on.height);
  show(on);
}

function zoom(on, factor, [x, y] = [on.width / 2, on.height / 2]) {
  const after = Math.min(Math.max(on.zoom * factor, 1), MOST_ZOOM);
  const by = after / on.zoom;
  Object.assign(on, { zoom: after, x: x - (x - on.x) * by, y: y - (y - on.y) * by });
  show(on);
}

function ends(id) {
  const edge = edges.find(({ dataset }) => dataset.id === id);
  return edge === undefined ? [id] : [edge.dataset.source, edge.dataset.target];
}

function dim(keepsActor, keepsEdge) {
  for (const { dataset, classList } of actors) {
    const faint = !keepsActor(dataset.id);
    classList.toggle("dim", faint);
    network.labels.get(dataset.id).text.classList.toggle("dim", faint);
  }
  for (const edge of edges) edge.classList.toggle("dim", !keepsEdge(edge));
}

// Light what is chosen and what is tied to it.
function light(ids) {
  for (const mark of all(".picture [data-id]")) {
    mark.classList.toggle("chosen", mark.dataset.id === ids.join(" "));
  }
  if (network === null) return;
  const [id] = ids;
  const near = edges.filter(({ dataset }) => [dataset.id, dataset.source, dataset.target].includes(id));
  lit = new Set(near.flatMap(({ dataset }) => [dataset.source, dataset.target]));
  if (near.length === 0) dim(() => true, () => true);
  else dim((actor) => lit.has(actor), (edge) => near.includes(edge));
  show(network);
}

// Bring an actor or tie into what is seen of a picture that is zoomed in.
function reveal(id) {
  const on = network;
  const found = on === null ? [] : ends(id).map((end) => on.shapes.get(end)).filter(Boolean);
  const hidden = () => found.some(({ x, y }) => x < RIM || y < RIM || x > on.width - RIM || y > on.height - RIM);
  if (on === null || on.zoom === 1 || !hidden()) return;
  for (const [at, size] of [["x", on.width], ["y", on.height]]) {
    on[at] += size / 2 - found.reduce((sum, one) => sum + one[at], 0) / found.length;
  }
  show(on);
  if (hidden() && found.length > 1) zoom(on, 0);
}

const network = svg === null ? null : made();
