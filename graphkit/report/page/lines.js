// Actors as circles, and ties as lines between them that can be drawn anew.
const HEAD = 7; // pixels from the tip of a head to its foot
const STEPS = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]; // along a line

// `home` is where the mark was drawn, `u` and `v` where it lies in the picture, from 0 to 1.
function shape(actor) {
  const box = find("circle, polygon", actor).getBBox();
  const home = [box.x + box.width / 2, box.y + box.height / 2];
  const radius = Math.max(box.width, box.height) / 2;
  return { actor, id: actor.dataset.id, home, radius, u: 0, v: 0, x: 0, y: 0, size: radius };
}

function unit(ax, ay, bx, by) {
  const length = Math.hypot(bx - ax, by - ay) || 1;
  return [(bx - ax) / length, (by - ay) / length];
}

// A tie from rim to rim, bent as it was drawn, with a head at its end.
function line(edge, shapes) {
  const [source, target] = [shapes.get(edge.dataset.source), shapes.get(edge.dataset.target)];
  const [path, head] = [find(".tie", edge), find(".head", edge)];
  const weight = Number(path.getAttribute("stroke-width"));
  const control = path.getAttribute("d").match(/Q(\S+),(\S+)/).slice(1).map(Number);
  const middle = [0, 1].map((at) => (source.home[at] + target.home[at]) / 2);
  const [ux, uy] = unit(...source.home, ...target.home);
  const bend = (control[1] - middle[1]) * ux - (control[0] - middle[0]) * uy;
  const hit = path.cloneNode(); // wide and unseen: nobody need hit a line to the pixel
  hit.setAttribute("class", "hit");
  hit.removeAttribute("stroke-width");
  edge.append(hit);
  return {
    source,
    target,
    // Returns points of the line.
    draw(scale) {
      const [x, y] = unit(source.x, source.y, target.x, target.y);
      const away = bend * scale;
      const over = [(source.x + target.x) / 2 - y * away, (source.y + target.y) / 2 + x * away];
      const [sx, sy] = unit(source.x, source.y, ...over);
      const [tx, ty] = unit(...over, target.x, target.y);
      const tip = [target.x - tx * (target.size + 1.5), target.y - ty * (target.size + 1.5)];
      const foot = [tip[0] - tx * HEAD, tip[1] - ty * HEAD];
      const wide = HEAD * 0.45 + weight / 2;
      const start = [source.x + sx * source.size, source.y + sy * source.size];
      const d = `M${start}Q${over} ${foot}`;
      path.setAttribute("d", d);
      hit.setAttribute("d", d);
      const corners = [tip, [foot[0] - ty * wide, foot[1] + tx * wide], [foot[0] + ty * wide, foot[1] - tx * wide]];
      head.setAttribute("points", corners.join(" "));
      return STEPS.map((t) => [0, 1].map((at) => (1 - t) ** 2 * start[at] + 2 * t * (1 - t) * over[at] + t ** 2 * tip[at]));
    },
  };
}
