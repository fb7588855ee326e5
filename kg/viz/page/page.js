"use strict";
// The page's behaviour: search, filters, names in another writing, and what a click on an edge or a node tells.
// All text of articles enters the page as text, never as markup.
(function () {
  const $ = (id) => document.getElementById(id);
  const nodes = new vis.DataSet(PAGE.nodes.map((n) => ({ ...n, title: n.label, font: { size: 1 } })));
  const edges = new vis.DataSet(PAGE.edges);
  const nodeById = new Map(PAGE.nodes.map((n) => [n.id, n]));
  const edgesOf = new Map();
  for (const edge of PAGE.edges) for (const end of new Set([edge.from, edge.to])) {
    if (!edgesOf.has(end)) edgesOf.set(end, []);
    edgesOf.get(end).push(edge);
  }
  const STATUSES = ["completed", "ongoing", "planned", "rumoured", "denied"];
  const off = { kind: new Set(), status: new Set(), relation: new Set() };
  let lang = PAGE.lang, leastConfidence = 0;
  const { say, sayParts, sayPage } = makeWords(PAGE.words, () => lang);
  const className = new Map(PAGE.legend.map(([kind, , labels]) => [kind, labels]));

  const network = new vis.Network($("mynetwork"), { nodes, edges }, PAGE.options);
  // Physics only tidies the given layout; afterwards nodes stay where the reader puts them.
  if (PAGE.options.physics.enabled) network.once("stabilizationIterationsDone", () => { network.setOptions({ physics: { enabled: false } }); labelSoon(); });
  network.once("afterDrawing", () => {
    // The canvas has its final size only after the first frame.
    requestAnimationFrame(() => { network.redraw(); network.fit(); label(); labelSoon(); document.body.dataset.ready = "yes"; });
  });

  // As many names as can be read at this distance, the selected and the most important first, none on top of another.
  const pen = document.createElement("canvas").getContext("2d");
  pen.font = "100px sans-serif";
  const widths = new Map();
  const width = (text) => { if (!widths.has(text)) widths.set(text, pen.measureText(text).width / 100); return widths.get(text); };
  const sizes = new Map();
  const HIDDEN = 1;
  function label() {
    const scale = network.getScale(), places = network.getPositions(), taken = [], changed = [];
    const chosen = new Set(network.getSelectedNodes().flatMap((id) => [id, ...network.getConnectedNodes(id)]));
    for (const id of network.getSelectedNodes().length ? [] : network.getSelectedEdges()) network.getConnectedNodes(id).forEach((end) => chosen.add(end));
    const free = (box) => taken.every((other) => box[0] >= other[2] || box[2] <= other[0] || box[1] >= other[3] || box[3] <= other[1]);
    for (const node of [...PAGE.nodes].sort((a, b) => chosen.has(b.id) - chosen.has(a.id))) {
      if (off.kind.has(node.kind)) continue;
      const { x, y } = places[node.id], size = Math.max(14, (12 + 6 * Math.sqrt(node.rank)) / scale);
      const half = (width(node.labels[lang]) + 0.4) * size / 2, box = [x - half, y + node.size, x + half, y + node.size + 1.2 * size];
      const shown = free(box) ? size : HIDDEN;
      if (shown === size) taken.push(box);
      if (node.size * scale > 5) taken.push([x - node.size, y - node.size, x + node.size, y + node.size]);
      if (sizes.get(node.id) !== shown) { sizes.set(node.id, shown); changed.push({ id: node.id, font: { size: shown, vadjust: -0.5 * shown } }); }
    }
    nodes.update(changed);
  }
  let waiting = 0;
  const labelSoon = () => { clearTimeout(waiting); waiting = setTimeout(label, 80); };
  for (const event of ["zoom", "animationFinished", "dragEnd", "select"]) network.on(event, labelSoon);

  function element(tag, text, className) {
    const made = document.createElement(tag);
    if (text !== undefined && text !== null) made.textContent = text;
    if (className) made.className = className;
    return made;
  }

  // ---- filters
  function apply() {
    nodes.update(PAGE.nodes.map((n) => ({ id: n.id, hidden: off.kind.has(n.kind) })));
    edges.update(PAGE.edges.map((e) => ({
      id: e.id,
      hidden: off.status.has(e.status) || off.relation.has(e.relation) || e.confidence < leastConfidence,
    })));
    labelSoon();
  }
  const said = [];
  function choices(list, key, values, mark, counts, text) {
    for (const value of values) {
      const item = element("li"), label = element("label"), box = element("input");
      box.type = "checkbox"; box.checked = true; box.dataset.value = value;
      box.addEventListener("change", () => { off[key][box.checked ? "delete" : "add"](value); apply(); });
      label.append(box, mark(value), element("span", text(value)));
      said.push(() => { label.lastChild.textContent = text(value); });
      item.append(label, element("span", counts.get(value) || 0, "count"));
      list.append(item);
    }
  }
  const count = (items, of) => items.reduce((seen, one) => seen.set(of(one), (seen.get(of(one)) || 0) + 1), new Map());
  const kinds = count(PAGE.nodes, (n) => n.kind), stati = count(PAGE.edges, (e) => e.status), relations = count(PAGE.edges, (e) => e.relation);
  const colour = new Map(PAGE.legend);
  choices($("classes"), "kind", PAGE.legend.map(([kind]) => kind), (kind) => {
    const dot = element("span", undefined, "dot"); dot.style.background = colour.get(kind); return dot;
  }, kinds, (kind) => className.get(kind)[lang]);
  choices($("statuses"), "status", STATUSES.filter((s) => stati.has(s)), (s) => element("span", undefined, "line " + s), stati, (s) => say(s));
  const relationLabel = new Map(PAGE.edges.map((e) => [e.relation, e]));
  choices($("relations"), "relation", [...relations.keys()].sort((a, b) => relations.get(b) - relations.get(a)), () => element("span"), relations,
    (relation) => relationLabel.get(relation).labels[lang]);
  $("relations-none").addEventListener("click", () => {
    const boxes = [...$("relations").querySelectorAll("input")], check = boxes.every((b) => !b.checked);
    for (const box of boxes) { box.checked = check; off.relation[check ? "delete" : "add"](box.dataset.value); }
    sayNone();
    apply();
  });
  function sayNone() { $("relations-none").textContent = say([...$("relations").querySelectorAll("input")].some((b) => b.checked) ? "none" : "all"); }
  $("confidence").addEventListener("input", () => {
    leastConfidence = Number($("confidence").value); $("confidence-value").textContent = leastConfidence; apply();
  });

  // ---- names and words in another writing
  function sayAll() {
    sayPage();
    sayNone();
    said.forEach((anew) => anew());
    $("mynetwork").setAttribute("aria-label", say("Graph of {entities} entities", { entities: PAGE.drawn }));
    if ($("notice")) {
      const values = { drawn: PAGE.drawn, all: PAGE.inAll, command: element("code", "kg query") };
      $("notice").replaceChildren(...sayParts("Showing the {drawn} most important of {all} entities. Ask the others with {command}.", values));
    }
    retell();
  }
  $("lang").addEventListener("change", () => {
    lang = $("lang").value;
    nodes.update(PAGE.nodes.map((n) => ({ id: n.id, label: n.labels[lang], title: n.labels[lang] })));
    labelSoon();
    edges.update(PAGE.edges.map((e) => ({ id: e.id, label: e.labels[lang] })));
    sayAll();
  });

  // ---- search over all names in all writings
  const fold = (text) => text.normalize("NFKC").toLowerCase().replace(/[\s·・.\-_]/g, "");
  const index = PAGE.nodes.map((n) => ({ node: n, forms: n.names.map(([, name]) => [fold(name), name]) }));
  function find(asked) {
    const key = fold(asked);
    if (!key) return [];
    const hits = [];
    for (const { node, forms } of index) {
      let best = null;
      for (const [form, name] of forms) {
        const rank = form === key ? 0 : form.startsWith(key) ? 1 : form.includes(key) ? 2 : 3;
        if (rank < 3 && (!best || rank < best.rank)) best = { rank, name, node };
      }
      if (best) hits.push(best);
    }
    return hits.sort((a, b) => a.rank - b.rank || b.node.size - a.node.size).slice(0, 12);
  }
  function showHits() {
    const list = $("hits"), hits = find($("search").value);
    list.replaceChildren(...hits.map(({ node, name }, place) => {
      const item = element("li", name, place === 0 ? "at" : "");
      item.append(element("small", className.get(node.kind)[lang] + (node.labels[lang] !== name ? " · " + node.labels[lang] : "")));
      item.addEventListener("mousedown", (event) => { event.preventDefault(); goTo(node.id); });
      return item;
    }));
    list.hidden = hits.length === 0;
  }
  $("search").addEventListener("input", showHits);
  $("search").addEventListener("blur", () => { $("hits").hidden = true; });
  $("search").addEventListener("keydown", (event) => {
    if (event.key === "Enter") { const [first] = find($("search").value); if (first) goTo(first.node.id); }
    if (event.key === "Escape") { $("search").value = ""; showHits(); }
  });
  function goTo(id) {
    $("hits").hidden = true;
    network.selectNodes([id]);
    network.focus(id, { scale: 1.1, animation: { duration: 400, easingFunction: "easeInOutQuad" } });
    tellNode(id);
  }

  // ---- what a click tells
  let retell = () => {}; // tells again what was told last, in the writing of now
  function heading(edge) {
    return `${nodeById.get(edge.from).labels[lang]} — ${edge.labels[lang]} ${edge.arrows ? "→" : "—"} ${nodeById.get(edge.to).labels[lang]}`;
  }
  function chips(told) {
    const row = element("div");
    const status = say(told.status);
    row.append(element("span", told.former ? say("{status}, ended", { status }) : status, "chip " + told.status));
    for (const [name, value] of [["date", told.date], ["amount", told.amount], ["stake", told.stake], ["role", told.role]]) {
      if (value) row.append(element("span", say(`${name}: {value}`, { value }), "chip"));
    }
    row.append(element("span", say("confidence {n}", { n: told.confidence }), "chip"));
    return row;
  }
  function tellEdge(id) {
    const edge = PAGE.edges.find((one) => one.id === id), panel = $("details");
    retell = () => tellEdge(id);
    panel.replaceChildren(element("h3", heading(edge)));
    for (const told of edge.told) {
      const quote = element("blockquote", told.quote);
      if (told.lang) quote.lang = told.lang;
      const source = element("p", undefined, "about");
      const where = [told.title || told.doc, told.publisher, told.published, say("{doc}, character {n}", { doc: told.doc, n: told.start })].filter(Boolean).join(" · ");
      if (told.url && /^https?:/i.test(told.url)) { const link = element("a", where); link.href = told.url; link.rel = "noopener noreferrer"; source.append(link); }
      else source.textContent = where;
      panel.append(quote, chips(told), source);
    }
  }
  function tellNode(id) {
    const node = nodeById.get(id), panel = $("details");
    retell = () => tellNode(id);
    const names = element("ul", undefined, "names");
    for (const [language, name] of node.names) { const item = element("li"); item.append(element("b", language), name); names.append(item); }
    panel.replaceChildren(element("h3", node.labels[lang]), element("span", className.get(node.kind)[lang], "chip"), names);
    for (const iri of node.same) panel.append(element("p", iri, "about"));
    for (const edge of (edgesOf.get(id) || []).slice().sort((a, b) => b.confidence - a.confidence)) {
      const row = element("div", undefined, "fact");
      row.append(element("div", heading(edge)), element("span", say(edge.status), "chip " + edge.status), element("span", say("told {n}×", { n: edge.told.length }), "chip"));
      row.addEventListener("click", () => { network.selectEdges([edge.id]); tellEdge(edge.id); });
      panel.append(row);
    }
  }
  network.on("click", (at) => {
    if (at.nodes.length) tellNode(at.nodes[0]);
    else if (at.edges.length) tellEdge(at.edges[0]);
  });
  $("whole").addEventListener("click", () => network.fit({ animation: true }));
  sayAll();
  // For tests and for scripts in the browser's console.
  window.kg = { network, nodes, edges, find, tellEdge, tellNode, goTo };
})();
