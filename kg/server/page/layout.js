// Where the nodes stand: a spring layout (Fruchterman and Reingold 1991) in which nodes that are already drawn hardly
// move, so that the reader finds them again, and a last step that pushes apart what would lie on top of each other.
// It uses no chance: the same steps give the same picture.

const LENGTH = 150; // pixels between two linked nodes
const GOLDEN = 2.399963; // radians; places on this spiral are evenly spread
const SLOW = 0.12; // how far a drawn node gives way, against 1 for a new one
const ROOM = 2; // how many times the space of all nodes with their names a picture has
const NAME = 24; // pixels that a name takes below its node

/** A place for a node of a picture that is still empty. */
export function onSpiral(number) {
  const far = LENGTH * 0.8 * Math.sqrt(number);
  return { x: far * Math.cos(number * GOLDEN), y: far * Math.sin(number * GOLDEN) };
}

/** A place for the `number`-th new neighbour of a node, away from the middle of the picture first. */
export function beside(anchor, middle, number) {
  const outward = Math.atan2(anchor.y - middle.y, anchor.x - middle.x || 1);
  const turn = (number % 2 ? 1 : -1) * Math.ceil(number / 2) * 0.45;
  const far = LENGTH * (1 + number / 20);
  return { x: anchor.x + far * Math.cos(outward + turn), y: anchor.y + far * Math.sin(outward + turn) };
}

/**
 * Move `nodes` ({id, x, y, size, width, drawn, held}) in place; `width` is the name's. `drawn` nodes move a little, `held`
 * ones (put where they are by the reader) not at all; nodes without a link make room. `links` are pairs of ids, `frame`
 * is what the picture is seen in, {width, height} in pixels: a picture of new nodes only fills it.
 */
export function settle(nodes, links, frame) {
  const stretch = frame.width >= frame.height ? 1.25 : 0.85;
  const count = nodes.length, place = new Map(nodes.map((node, i) => [node.id, i]));
  const x = nodes.map((node) => node.x / stretch), y = nodes.map((node) => node.y * stretch);
  const pairs = distinct(links.map(([a, b]) => [place.get(a), place.get(b)])), part = parts(count, pairs), linked = new Set(pairs.flat());
  const gives = nodes.map((node, i) => (node.held ? 0 : node.drawn && linked.has(i) ? SLOW : 1));
  const rounds = Math.max(40, Math.min(250, Math.round(2e7 / (count * count + 1))));
  for (let round = 0; round < rounds; round++) {
    const heat = 0.5 * LENGTH * (1 - round / rounds), dx = new Float64Array(count), dy = new Float64Array(count);
    const push = (a, b, strength) => {
      const fx = (x[a] - x[b]) * strength, fy = (y[a] - y[b]) * strength;
      dx[a] += fx; dy[a] += fy; dx[b] -= fx; dy[b] -= fy;
    };
    for (let a = 0; a < count; a++) {
      // A weak pull to the middle.
      dx[a] -= x[a] * 0.06; dy[a] -= y[a] * 0.06;
      for (let b = a + 1; b < count; b++) {
        if (!gives[a] && !gives[b]) continue;
        const squared = Math.max(1, (x[a] - x[b]) ** 2 + (y[a] - y[b]) ** 2);
        // Unconnected parts stay beside each other; nothing but this would keep them near.
        if (squared < ((part[a] === part[b] ? 6 : 1.5) * LENGTH) ** 2) push(a, b, LENGTH ** 2 / squared);
      }
    }
    for (const [a, b] of pairs) push(a, b, -Math.hypot(x[a] - x[b], y[a] - y[b]) / LENGTH);
    for (let a = 0; a < count; a++) {
      const step = Math.hypot(dx[a], dy[a]) || 1, least = Math.min(step, heat) * gives[a] / step;
      x[a] += dx[a] * least; y[a] += dy[a] * least;
    }
  }
  nodes.forEach((node, i) => { if (gives[i]) { node.x = x[i] * stretch; node.y = y[i] / stretch; } });
  if (!nodes.some((node) => node.drawn)) fill(nodes, frame);
  apart(nodes);
}

/** Spread a picture over the frame, or over as much more as its names need. */
function fill(nodes, frame) {
  const needed = ROOM * nodes.reduce((sum, node) => sum + (node.width + 10) * (2 * node.size + NAME), 0);
  const times = Math.max(1, Math.sqrt(needed / (frame.width * frame.height)));
  for (const [axis, pixels] of [["x", frame.width - 130], ["y", frame.height - 90]]) {
    const all = nodes.map((node) => node[axis]), least = Math.min(...all), span = Math.max(...all) - least || 1, wanted = pixels * times;
    for (const node of nodes) node[axis] = ((node[axis] - least) / span - 0.5) * Math.min(wanted, 2 * span);
  }
}
function distinct(pairs) {
  return [...new Map(pairs.filter(([a, b]) => a !== b).map(([a, b]) => [Math.min(a, b) + " " + Math.max(a, b), [a, b]])).values()];
}
/** For each node the number of the connected part that it belongs to. */
function parts(count, pairs) {
  const up = Array.from({ length: count }, (_, i) => i);
  const top = (a) => { while (up[a] !== a) a = up[a] = up[up[a]]; return a; };
  for (const [a, b] of pairs) up[top(a)] = top(b);
  return up.map((_, i) => top(i));
}

function apart(nodes) {
  const tall = (node) => 2 * node.size + NAME, middle = (node) => node.y + NAME / 2;
  for (let round = 0, moved = true; moved && round < 100; round++) {
    moved = false;
    for (let i = 0; i < nodes.length; i++) for (let j = i + 1; j < nodes.length; j++) {
      const a = nodes[i], b = nodes[j], overY = (tall(a) + tall(b)) / 2 - Math.abs(middle(a) - middle(b));
      if (overY <= 1 || (a.held && b.held)) continue;
      const overX = (a.width + b.width) / 2 + 10 - Math.abs(a.x - b.x);
      if (overX <= 1) continue;
      const share = a.held ? 0 : b.held ? 1 : 0.5, axis = overX < overY ? "x" : "y", by = axis === "x" ? overX : overY;
      const sign = a[axis] < b[axis] || a[axis] === b[axis] ? -1 : 1;
      a[axis] += sign * by * share; b[axis] -= sign * by * (1 - share);
      moved = true;
    }
  }
}
