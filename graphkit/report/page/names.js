// Names beside actors: none covers another, an actor or the rim. Who has most links is named first;
// the others get their names when there is room, as one zooms in, or points at them.
const LINE = 15; // pixels from one line of a name to the next
const INSET = 4; // pixels from a name to the rim

function label(text) {
  const lines = all("tspan", text);
  for (const set of ["display", "text-anchor"]) text.removeAttribute(set);
  for (const [number, one] of lines.entries()) {
    one.setAttribute("x", 0);
    one.setAttribute("y", LINE * (number + 0.75));
  }
  const wide = Math.max(...lines.map((one) => one.getComputedTextLength()));
  return { text, wide, high: LINE * lines.length };
}

function overlap(one, two) {
  return one[0] < two[2] && two[0] < one[2] && one[1] < two[3] && two[1] < one[3];
}

// Where a name may stand, as left, top, right, bottom; the best first: beside, and off the ties.
function spots({ x, y, size }, { wide, high }, width, points) {
  const away = size + 3;
  const [left, right] = [x - away - wide, x + away];
  const [outer, inner] = x < width / 2 ? [left, right] : [right, left];
  const starts = [[outer, y - high / 2], [inner, y - high / 2], [x - wide / 2, y + away], [x - wide / 2, y - away - high]];
  for (const side of [outer, inner]) starts.push([side, y + away / 2], [side, y - away / 2 - high]);
  const boxes = starts.map(([a, b]) => [a, b, a + wide, b + high]);
  const [far, deep] = [away + wide, away + high];
  const near = points.filter(([a, b]) => Math.abs(a - x) < far && Math.abs(b - y) < deep);
  const covered = ([a, b, c, d]) => near.filter(([at, down]) => a < at && at < c && b < down && down < d).length;
  const cost = new Map(boxes.map((box, place) => [box, covered(box) + place / 4]));
  return boxes.sort((one, two) => cost.get(one) - cost.get(two));
}

// Set names, those of `first` before all others and, if need be, over other actors.
function setNames({ width, height, shapes, labels, points }, first) {
  const seen = [...shapes.values()].filter(({ x, y }) => x >= 0 && y >= 0 && x <= width && y <= height);
  const mark = ({ x, y, size }) => [x - size + 1, y - size + 1, x + size - 1, y + size - 1];
  const taken = [];
  const inside = (box) => box[0] >= INSET && box[1] >= INSET && box[2] <= width - INSET && box[3] <= height - INSET;
  const free = (box, others) => inside(box) && !others.some((other) => overlap(box, other));
  for (const { text } of labels.values()) text.classList.add("unnamed");
  const [wanted, others] = [seen.filter(({ id }) => first.has(id)), seen.filter(({ id }) => !first.has(id))];
  const [firstMarks, marks] = [wanted.map(mark), seen.map(mark)];
  for (const one of [...wanted, ...others]) {
    const own = labels.get(one.id);
    const boxes = spots(one, own, width, points);
    let box = boxes.find((spot) => free(spot, [...taken, ...marks]));
    if (box === undefined && first.has(one.id)) box = boxes.find((spot) => free(spot, [...taken, ...firstMarks]));
    if (box === undefined) continue;
    taken.push(box);
    own.text.setAttribute("transform", `translate(${box[0]} ${box[1]})`);
    own.text.classList.remove("unnamed");
  }
}
