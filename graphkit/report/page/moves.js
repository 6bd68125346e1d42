// Moving about in the network, by mouse, finger and keyboard.
function moveActor(on, actor, dx, dy) {
  const one = on.shapes.get(actor.dataset.id);
  one.u = Math.min(Math.max(one.u + dx / on.zoom / (on.width - 2 * RIM), 0), 1);
  one.v = Math.min(Math.max(one.v + dy / on.zoom / (on.height - 2 * RIM), 0), 1);
  show(on);
}

function within({ clientX, clientY }) {
  const box = svg.getBoundingClientRect();
  return [clientX - box.x, clientY - box.y];
}

function zoomable(on) {
  for (const button of all("[data-zoom]")) {
    const factor = { in: 1.5, out: 1 / 1.5, all: 0 }[button.dataset.zoom];
    button.addEventListener("click", () => zoom(on, factor));
  }
  svg.addEventListener("wheel", (event) => {
    if (!event.ctrlKey && !event.metaKey) return; // else the page scrolls
    event.preventDefault();
    zoom(on, event.deltaY < 0 ? 1.2 : 1 / 1.2, within(event));
  }, { passive: false });
}

// One pointer drags an actor, or the whole; two zoom.
function draggable(on) {
  const held = new Map();
  let actor = null;
  let dragged = false;
  svg.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    if (held.size === 0) [actor, dragged] = [event.target.closest(".actor"), false];
    held.set(event.pointerId, within(event));
  });
  svg.addEventListener("pointermove", (event) => {
    const before = held.get(event.pointerId);
    if (before === undefined) return;
    const now = within(event);
    const [dx, dy] = [now[0] - before[0], now[1] - before[1]];
    if (!dragged && Math.hypot(dx, dy) < 4) return;
    if (!dragged) svg.setPointerCapture(event.pointerId);
    dragged = true;
    held.set(event.pointerId, now);
    const other = [...held].find(([id]) => id !== event.pointerId)?.[1];
    if (other !== undefined) {
      const far = ([x, y]) => Math.hypot(x - other[0], y - other[1]) || 1;
      zoom(on, far(now) / far(before), other);
    } else if (actor !== null) {
      moveActor(on, actor, dx, dy);
    } else {
      Object.assign(on, { x: on.x + dx, y: on.y + dy });
      show(on);
    }
  });
  for (const end of ["pointerup", "pointercancel"]) {
    addEventListener(end, (event) => held.delete(event.pointerId));
  }
  svg.addEventListener("click", (event) => {
    if (dragged && event.detail > 0) event.stopPropagation(); // the end of a drag is no click
  }, { capture: true });
}

// Shift and an arrow move an actor; + and - zoom, 0 shows all.
function keys(on) {
  svg.addEventListener("keydown", (event) => {
    const actor = event.target.closest(".actor");
    const way = event.shiftKey && actor !== null && WAYS[event.key];
    const factor = { "+": 1.5, "=": 1.5, "-": 1 / 1.5, 0: 0 }[event.key];
    if (event.ctrlKey || event.metaKey || event.altKey) return; // the browser's own
    if (way) moveActor(on, actor, way[0] * 12, way[1] * 12);
    else if (factor !== undefined) zoom(on, factor);
    else return;
    event.preventDefault();
  });
}

// Whatever one points at, or comes to by keyboard, gets its name.
function pointing(on) {
  const point = (mark) => {
    const named = mark ?? find(":focus", svg);
    const before = pointed.join();
    pointed = named === null ? [] : ends(named.dataset.id);
    if (pointed.join() !== before) show(on);
  };
  svg.addEventListener("focusin", ({ target }) => {
    point(target);
    reveal(target.dataset.id);
  });
  svg.addEventListener("pointerover", ({ target }) => point(target.closest("[data-id]")));
  for (const left of ["focusout", "pointerleave"]) svg.addEventListener(left, () => point(null));
}

if (network !== null) {
  fit(network);
  zoomable(network);
  draggable(network);
  keys(network);
  pointing(network);
  new ResizeObserver(() => { if (!network.paper) fit(network); }).observe(svg.parentElement);
  for (const [event, paper] of [["beforeprint", true], ["afterprint", false]]) {
    addEventListener(event, () => {
      Object.assign(network, { paper, zoom: 1 });
      fit(network);
    });
  }
}
