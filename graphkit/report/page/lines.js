// Actors as circles, and ties as lines between them that can be drawn anew.
function shape(actor) {
  const box = find("circle, polygon", actor).getBBox();
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  return { x, y, home: [x, y], radius: Math.max(box.width, box.height) / 2 + 1.5 };
}

// A tie from rim to rim, bent as it was drawn, with a head at its end.
function line(edge, shapes) {
  const [source, target] = [shapes.get(edge.dataset.source), shapes.get(edge.dataset.target)];
  const path = find(".tie", edge);
  const head = find(".head", edge);
  const weight = Number(path.getAttribute("stroke-width"));
  const control = path.getAttribute("d").match(/Q(\S+),(\S+)/).slice(1).map(Number);
  const unit = (ax, ay, bx, by) => {
    const length = Math.hypot(bx - ax, by - ay) || 1;
    return [(bx - ax) / length, (by - ay) / length];
  };
  const [ux, uy] = unit(source.x, source.y, target.x, target.y);
  const bend = (control[1] - (source.y + target.y) / 2) * ux - (control[0] - (source.x + target.x) / 2) * uy;
  const hit = path.cloneNode();
  hit.setAttribute("class", "hit");
  hit.removeAttribute("stroke-width");
  edge.append(hit);
  edge.addEventListener("click", () => open(edge.dataset.id, edge));
  return {
    source,
    target,
    draw() {
      const [x, y] = unit(source.x, source.y, target.x, target.y);
      const middle = [(source.x + target.x) / 2 - y * bend, (source.y + target.y) / 2 + x * bend];
      const [sx, sy] = unit(source.x, source.y, ...middle);
      const [tx, ty] = unit(...middle, target.x, target.y);
      const tip = [target.x - tx * target.radius, target.y - ty * target.radius];
      const foot = [tip[0] - tx * 7, tip[1] - ty * 7];
      const wide = 7 * 0.45 + weight / 2;
      const d = `M${source.x + sx * source.radius},${source.y + sy * source.radius}Q${middle} ${foot}`;
      path.setAttribute("d", d);
      hit.setAttribute("d", d);
      const corners = [tip, [foot[0] - ty * wide, foot[1] + tx * wide], [foot[0] + ty * wide, foot[1] - tx * wide]];
      head.setAttribute("points", corners.join(" "));
    },
  };
}
