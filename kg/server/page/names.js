// As many names as can be read at this distance, the chosen and the most important first, none on top of another.
// vis-network hides a name that is smaller than it draws at all; HIDDEN is such a size.

export const HIDDEN = 1;

const pen = document.createElement("canvas").getContext("2d");
pen.font = "100px sans-serif";
const widths = new Map();

/** The width of `text` in a font of size 1. */
export function width(text) {
  if (!widths.has(text)) widths.set(text, pen.measureText(text).width / 100);
  return widths.get(text);
}

const apartFrom = (box, other) => box[0] >= other[2] || box[2] <= other[0] || box[1] >= other[3] || box[3] <= other[1];

/**
 * Which names are shown, and how large: two Maps from id to size.
 *
 * nodes: [{id, x, y, size, name, weight (0 to 1), chosen}], edges: [{id, x, y, name, long, chosen}] with the place of the
 * edge's middle and the distance of its ends; both the most important first. `scale` is the picture's.
 */
export function placeNames(nodes, edges, scale) {
  const circles = nodes.map((node) => [node.x - node.size, node.y - node.size, node.x + node.size, node.y + node.size]);
  const taken = [], nodeSizes = new Map(), edgeSizes = new Map();
  // A name may cover nodes of less importance, that of a chosen node any, but never a name.
  const free = (box, before) => taken.every((other) => apartFrom(box, other)) && circles.slice(0, before).every((other) => apartFrom(box, other));
  const putNode = (node, i) => {
    const size = Math.max(14, (12 + 5 * Math.sqrt(node.weight)) / scale), half = (width(node.name) + 0.4) * size / 2;
    const box = [node.x - half, node.y + node.size, node.x + half, node.y + node.size + 1.2 * size], fits = free(box, node.chosen ? 0 : i);
    if (fits) taken.push(box);
    nodeSizes.set(node.id, fits ? size : HIDDEN);
  };
  const putEdge = (edge) => {
    const size = edge.chosen ? Math.max(12, 11 / scale) : 12, half = (width(edge.name) + 0.4) * size / 2;
    const box = [edge.x - half, edge.y - 0.6 * size, edge.x + half, edge.y + 0.6 * size];
    const fits = size * scale >= 9 && edge.long > half && free(box, nodes.length);
    if (fits) taken.push(box);
    edgeSizes.set(edge.id, fits ? size : HIDDEN);
  };
  nodes.forEach((node, i) => { if (node.chosen) putNode(node, i); });
  edges.forEach((edge) => { if (edge.chosen) putEdge(edge); });
  nodes.forEach((node, i) => { if (!node.chosen) putNode(node, i); });
  edges.forEach((edge) => { if (!edge.chosen) putEdge(edge); });
  return { nodeSizes, edgeSizes };
}
