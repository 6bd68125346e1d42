// Marks of pictures: one stop of the tab key each picture, arrow keys from mark to mark.
const centre = (mark) => {
  const box = mark.getBoundingClientRect();
  return [box.x + box.width / 2, box.y + box.height / 2];
};
const WAYS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

function next(marks, from, [across, down]) {
  const [x, y] = centre(from);
  let best = null;
  let least = Infinity;
  for (const mark of marks) {
    const [dx, dy] = centre(mark).map((value, place) => value - [x, y][place]);
    const along = dx * across + dy * down;
    const cost = along + 2 * Math.abs(dx * down - dy * across);
    if (mark !== from && along > 0.5 && cost < least) [best, least] = [mark, cost];
  }
  return best;
}

function reachable(marks) {
  let current = marks[0];
  const go = (mark) => {
    current.setAttribute("tabindex", "-1");
    current = mark;
    current.setAttribute("tabindex", "0");
  };
  for (const mark of marks) {
    mark.setAttribute("role", "button");
    mark.setAttribute("tabindex", mark === current ? "0" : "-1");
    mark.addEventListener("focus", () => go(mark));
    mark.addEventListener("click", () => open(mark.dataset.id, mark));
    mark.addEventListener("keydown", (event) => {
      const way = WAYS[event.key];
      const other = way && next(marks, mark, way);
      if (way) event.preventDefault();
      if (other) other.focus();
      if (event.key === "Enter" || event.key === " ") {
        event.preventDefault();
        open(mark.dataset.id, mark);
      }
    });
  }
}

for (const svg of all(".picture > svg")) {
  reachable(all(".actor, .mark", svg).filter((mark) => known(mark.dataset.id).length > 0));
}
