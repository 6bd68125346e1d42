// Marks of pictures: one stop of the tab key for each kind, arrow keys from mark to mark.
const WAYS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

function centre(mark) {
  const box = mark.getBoundingClientRect();
  return [box.x + box.width / 2, box.y + box.height / 2];
}

function nearest(marks, from, [across, down]) {
  const [x, y] = centre(from);
  let best;
  let least = Infinity;
  for (const mark of marks) {
    const [dx, dy] = centre(mark).map((value, place) => value - [x, y][place]);
    const along = dx * across + dy * down;
    const cost = along + 2 * Math.abs(dx * down - dy * across);
    if (mark !== from && along > 0.5 && cost < least) [best, least] = [mark, cost];
  }
  return best;
}

// Lines have no right and left: their order is that of the table.
function following(marks, from, [across, down]) {
  return marks[marks.indexOf(from) + across + down];
}

function reachable(marks, next) {
  let current = marks[0];
  for (const mark of marks) {
    mark.setAttribute("role", "button");
    mark.setAttribute("aria-label", find("title", mark).textContent);
    mark.setAttribute("tabindex", mark === current ? "0" : "-1");
    mark.addEventListener("focus", () => {
      current.setAttribute("tabindex", "-1");
      current = mark;
      current.setAttribute("tabindex", "0");
    });
    mark.addEventListener("click", () => open(mark.dataset.id, mark));
    mark.addEventListener("keydown", (event) => {
      if (event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return;
      const way = WAYS[event.key];
      const ended = { Home: marks[0], End: marks.at(-1) }[event.key];
      const other = way ? next(marks, mark, way) : ended;
      if (other !== undefined) other.focus();
      if (event.key === "Enter" || event.key === " ") open(mark.dataset.id, mark);
      else if (!way && !ended) return;
      event.preventDefault();
    });
  }
}

for (const picture of all(".picture > svg")) {
  const opening = (selector) => all(selector, picture).filter((mark) => known(mark.dataset.id).length > 0);
  reachable(opening(".edge"), following);
  reachable(opening(".actor"), nearest);
  reachable(opening(".mark"), nearest);
}
