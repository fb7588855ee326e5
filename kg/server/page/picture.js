// The picture: which entities and facts are drawn, how they look, and how they get there. vis-network draws it.

import { className, colourOf, isSymmetric, nameOf, passes, relationName } from "./common.js";
import { beside, onSpiral, settle } from "./layout.js";
import { HIDDEN, placeNames, width } from "./names.js";

const DASHES = { completed: false, ongoing: false, planned: [12, 6], rumoured: [3, 6], denied: [3, 6] };
const LINES = { completed: "#8a94a3", ongoing: "#8a94a3", planned: "#3b6fb6", rumoured: "#c9862b", denied: "#c0392b" };
const PATH = "#d1495b";
const FAINT = 0.2;
const CHOSEN = { "#8a94a3": "#3d4856" }; // a grey line must be seen among grey lines
const sizeFor = (degree) => Math.min(26, 7 + 3 * Math.sqrt(degree));
const all = (colour) => ({ color: colour, highlight: CHOSEN[colour] || colour, hover: CHOSEN[colour] || colour });

const OPTIONS = {
  nodes: { shape: "dot", borderWidth: 1, chosen: { node: true, label: false }, font: { size: HIDDEN, face: "sans-serif", strokeWidth: 3, strokeColor: "#ffffff" } },
  edges: {
    font: { size: HIDDEN, color: "#56606e", strokeWidth: 3, strokeColor: "#ffffff", align: "horizontal" },
    scaling: { label: { drawThreshold: 9 } }, arrows: { to: { scaleFactor: 0.6 } }, selectionWidth: 1, hoverWidth: 0.5,
    chosen: { edge: true, label: false },
  },
  interaction: { hover: true, multiselect: false, keyboard: false, selectConnectedEdges: false },
  physics: false,
  layout: { improvedLayout: false, randomSeed: 7 },
};

/** Draw into `box`. `on` has what a click does: entity(id), more(id) for a double click, fact(id), changed(). */
export function makePicture(box, on) {
  const entities = new Map(), facts = new Map(), beforeIn = new Map(), held = new Set();
  const nodes = new vis.DataSet(), edges = new vis.DataSet();
  const network = new vis.Network(box, { nodes, edges }, OPTIONS);
  let path = null; // what is highlighted: {nodes, edges}, two sets of ids
  let moving = 0;

  const faded = (kind, id) => path !== null && !path[kind].has(id);
  const degrees = () => {
    const counts = new Map([...entities.keys()].map((id) => [id, 0]));
    for (const fact of facts.values()) for (const end of [fact.subject, fact.object]) counts.set(end, counts.get(end) + 1);
    return counts;
  };

  function node(entity, degree) {
    const name = nameOf(entity), faint = faded("nodes", entity.id);
    return {
      id: entity.id, label: name, title: `${name} · ${className(entity.type)}`, color: colourOf(entity.type),
      size: sizeFor(degree), opacity: faint ? FAINT : 1, font: { ...nodes.get(entity.id)?.font, color: faint ? "#a9b1ba" : "#222b36" },
    };
  }
  function edge(fact) {
    const onPath = path?.edges.has(fact.id), faint = faded("edges", fact.id), besides = beforeIn.get(fact.id);
    return {
      id: fact.id, from: fact.subject, to: fact.object, label: relationName(fact.predicate), dashes: DASHES[fact.status],
      color: { ...all(onPath ? PATH : LINES[fact.status]), opacity: faint ? FAINT : 1, inherit: false },
      width: onPath ? 4 : 1 + Math.min(fact.told.length, 6) * 0.5, arrows: isSymmetric(fact.predicate) ? "" : "to",
      hidden: !onPath && !passes(fact),
      // Facts between the same two are fanned out, or their names would lie on top of each other.
      smooth: besides ? { enabled: true, type: "curvedCW", roundness: 0.12 + 0.14 * besides } : { enabled: true, type: "continuous", roundness: 0.5 },
    };
  }

  /** Draw everything anew as settings and highlight now have it; nothing moves. */
  function restyle() {
    const counts = degrees();
    nodes.update([...entities.values()].map((entity) => node(entity, counts.get(entity.id))));
    edges.update([...facts.values()].map(edge));
    namesSoon();
    on.changed();
  }

  /** Put entities and facts into the picture, beside `anchor` where they have no drawn neighbour. Returns what is new. */
  function add(newEntities, newFacts, anchor = null) {
    const fresh = newEntities.filter((entity) => !entities.has(entity.id));
    for (const entity of fresh) entities.set(entity.id, entity);
    for (const fact of newFacts) {
      if (facts.has(fact.id) || !entities.has(fact.subject) || !entities.has(fact.object)) continue;
      const parallel = [...facts.values()].filter((f) => (f.subject === fact.subject && f.object === fact.object) || (f.subject === fact.object && f.object === fact.subject));
      const used = new Set(parallel.map((f) => beforeIn.get(f.id)));
      let free = 0;
      while (used.has(free)) free++;
      beforeIn.set(fact.id, free);
      facts.set(fact.id, fact);
    }
    const counts = degrees(), places = arrange(fresh, anchor, counts);
    // New nodes come out of their neighbour.
    nodes.add(fresh.map((entity) => ({ ...node(entity, counts.get(entity.id)), ...(places.from.get(entity.id) || places.to.get(entity.id)) })));
    restyle();
    glide(places.to);
    return fresh.map((entity) => entity.id);
  }

  function arrange(fresh, anchor, counts) {
    const now = network.getPositions(), from = new Map(), links = [...facts.values()].map((fact) => [fact.subject, fact.object]);
    const drawn = Object.values(now), middle = { x: 0, y: 0 };
    for (const one of drawn) { middle.x += one.x / drawn.length; middle.y += one.y / drawn.length; }
    const isNew = new Set(fresh.map((entity) => entity.id)), started = new Map(), besides = new Map();
    fresh.forEach((entity, i) => {
      if (!drawn.length) { started.set(entity.id, onSpiral(i)); return; }
      const link = links.find(([a, b]) => (a === entity.id && !isNew.has(b)) || (b === entity.id && !isNew.has(a)));
      const next = link ? (link[0] === entity.id ? link[1] : link[0]) : anchor;
      const there = now[next] || started.get(next) || { x: middle.x + 1, y: middle.y + Math.max(...drawn.map((p) => p.y)) };
      const number = besides.get(next) || 0;
      besides.set(next, number + 1);
      from.set(entity.id, { ...there });
      started.set(entity.id, beside(there, middle, number));
    });
    const bodies = [...entities.values()].map((entity) => ({
      id: entity.id, ...(now[entity.id] || started.get(entity.id)), drawn: !isNew.has(entity.id), held: held.has(entity.id),
      size: sizeFor(counts.get(entity.id)), width: Math.min(200, Math.max(44, width(nameOf(entity)) * 17)),
    }));
    if (fresh.length) settle(bodies, links, { width: box.clientWidth, height: box.clientHeight });
    return { from, to: new Map(bodies.map(({ id, x, y }) => [id, { x, y }])) };
  }

  /** Move the nodes to their places, so that the eye can follow. */
  function glide(places) {
    cancelAnimationFrame(moving);
    const at = network.getPositions(), began = performance.now();
    const still = document.hidden || places.size > 300 || matchMedia("(prefers-reduced-motion: reduce)").matches;
    const rest = () => {
      nodes.update([...places].filter(([id]) => entities.has(id)).map(([id, place]) => ({ id, ...place })));
      namesSoon();
    };
    if (still) { rest(); return; }
    const step = () => {
      const part = Math.min(1, (performance.now() - began) / 450), eased = 1 - (1 - part) ** 3;
      for (const [id, to] of places) {
        const body = network.body.nodes[id];
        if (body && at[id]) { body.x = at[id].x + (to.x - at[id].x) * eased; body.y = at[id].y + (to.y - at[id].y) * eased; }
      }
      if (part < 1) { network.redraw(); moving = requestAnimationFrame(step); } else rest();
    };
    aim = places;
    step();
  }
  let aim = new Map(); // where nodes are or are going

  function drop(id) {
    const gone = [...facts.values()].filter((fact) => fact.subject === id || fact.object === id).map((fact) => fact.id);
    for (const fact of gone) facts.delete(fact);
    entities.delete(id); held.delete(id);
    edges.remove(gone); nodes.remove(id);
    if (path?.nodes.has(id)) path = null;
    restyle();
  }
  function clear() {
    cancelAnimationFrame(moving);
    entities.clear(); facts.clear(); held.clear(); beforeIn.clear();
    path = null;
    edges.clear(); nodes.clear();
  }

  /** Show these nodes with their names as large as they fit, but not larger than they can be read well. */
  function fit(ids, animated = true) {
    const wanted = (ids || [...entities.keys()]).filter((id) => entities.has(id)).map((id) => ({ ...(aim.get(id) || network.getPosition(id)), wide: width(nameOf(entities.get(id))) }));
    if (!wanted.length) return;
    let scale = 1, frame;
    // Names are as large from afar as near, so that the frame depends on the scale.
    for (let round = 0; round < 6; round++) {
      const size = Math.max(14, 17 / scale), half = (p) => Math.max(p.wide * size / 2, 30) + 6 / scale;
      frame = [Math.min(...wanted.map((p) => p.x - half(p))), Math.min(...wanted.map((p) => p.y)) - 34, Math.max(...wanted.map((p) => p.x + half(p))), Math.max(...wanted.map((p) => p.y)) + 34 + size];
      scale = Math.min(1.25, box.clientWidth / (frame[2] - frame[0]), box.clientHeight / (frame[3] - frame[1]));
    }
    network.moveTo({
      position: { x: (frame[0] + frame[2]) / 2, y: (frame[1] + frame[3]) / 2 }, scale,
      animation: animated && !document.hidden ? { duration: 450, easingFunction: "easeInOutQuad" } : false,
    });
    namesSoon();
  }

  /** Bring a node to the middle when it is outside what is seen. */
  function reveal(id) {
    if (!entities.has(id)) return;
    const seen = network.canvasToDOM(aim.get(id) || network.getPosition(id));
    if (seen.x < 30 || seen.y < 20 || seen.x > box.clientWidth - 30 || seen.y > box.clientHeight - 30) network.focus(id, { animation: { duration: 450, easingFunction: "easeInOutQuad" } });
  }

  function names() {
    const scale = network.getScale(), at = network.getPositions(), counts = degrees(), most = Math.max(1, ...counts.values());
    const picked = new Set(network.getSelectedNodes()), pickedEdges = new Set(network.getSelectedEdges()), near = new Set(picked);
    const visible = [...facts.values()].filter((fact) => !edges.get(fact.id).hidden);
    const chosen = (fact) => pickedEdges.has(fact.id) || picked.has(fact.subject) || picked.has(fact.object) || Boolean(path?.edges.has(fact.id));
    for (const fact of visible) if (chosen(fact)) near.add(fact.subject).add(fact.object);
    const byWeight = [...entities.values()].map((entity) => ({
      id: entity.id, ...at[entity.id], size: nodes.get(entity.id).size, name: nameOf(entity), weight: counts.get(entity.id) / most,
      chosen: near.has(entity.id), first: picked.has(entity.id) ? 1 : 0,
    })).sort((a, b) => b.first - a.first || b.weight - a.weight);
    const lines = visible.map((fact) => {
      const one = at[fact.subject], other = at[fact.object];
      return { id: fact.id, ...network.body.edges[fact.id].edgeType.getPoint(0.5), long: Math.hypot(one.x - other.x, one.y - other.y), name: relationName(fact.predicate), chosen: chosen(fact) };
    });
    const { nodeSizes, edgeSizes } = placeNames(byWeight, lines, scale);
    update(nodes, nodeSizes, (size) => ({ size, vadjust: -0.5 * size }));
    update(edges, edgeSizes, (size) => ({ size }));
  }
  function update(items, sizes, font) {
    items.update([...sizes].filter(([id, size]) => items.get(id).font?.size !== size).map(([id, size]) => ({ id, font: { ...items.get(id).font, ...font(size) } })));
  }
  let waiting = 0;
  const namesSoon = () => { clearTimeout(waiting); waiting = setTimeout(names, 80); };

  for (const event of ["zoom", "animationFinished", "select", "deselectNode", "deselectEdge", "resize"]) network.on(event, namesSoon);
  network.on("dragEnd", ({ nodes: dragged }) => { for (const id of dragged) { held.add(id); aim.set(id, network.getPosition(id)); } namesSoon(); });
  network.on("click", (at) => { if (at.nodes.length) on.entity(at.nodes[0]); else if (at.edges.length) on.fact(at.edges[0]); });
  network.on("doubleClick", (at) => { if (at.nodes.length) on.more(at.nodes[0]); });

  return {
    network, nodes, edges, entities, facts, add, drop, clear, fit, reveal, restyle, names,
    has: (id) => entities.has(id),
    select(id) { if (entities.has(id)) network.selectNodes([id]); else network.unselectAll(); namesSoon(); },
    selectFact(id) { network.unselectAll(); if (facts.has(id)) network.selectEdges([id]); namesSoon(); },
    highlight(ids, factIds) { path = ids ? { nodes: new Set(ids), edges: new Set(factIds) } : null; restyle(); },
    highlighted: () => path,
  };
}
