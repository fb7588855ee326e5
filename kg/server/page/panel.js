// The panel beside the picture: what was clicked, with the sentences behind it.

import { $, button, className, colourOf, element, entityLink, firmestFirst, isSymmetric, metricName, nameOf, passes, relationName, settings, words } from "./common.js";

const TIMES = new Intl.NumberFormat("en");
const say = (text, values) => words.say(text, values);
let current = null;

/** Show what `make` returns, and show it anew whenever the settings change; facts that were opened stay open. */
export function tell(make) {
  current = make;
  $("details").replaceChildren(...make());
  $("details").scrollTop = 0;
}
export function retell() {
  if (!current) return;
  const panel = $("details"), open = new Set([...panel.querySelectorAll("details[open]")].map((one) => one.dataset.key)), scrolled = panel.scrollTop;
  panel.replaceChildren(...current());
  for (const one of panel.querySelectorAll("details")) one.open = open.has(one.dataset.key);
  panel.scrollTop = scrolled;
}

export function counts() {
  const { documents, entities, statements, observations } = settings.about;
  const values = Object.fromEntries(Object.entries({ documents, entities, statements, observations }).map(([what, n]) => [what, TIMES.format(n)]));
  return say("{documents} documents · {entities} entities · {statements} statements · {observations} figures", values);
}

export function start() {
  return [
    element("p", say("Click an edge to read the sentences that state it, or a node to see its names and facts."), "hint"),
    element("p", say("A double click adds its neighbours."), "hint"),
    element("p", say("To see how two things are connected, use Connection above the picture."), "hint"),
    element("p", counts(), "hint phone"),
  ];
}

// ---- sentences
function chip(text, kind) { return element("span", text, "chip " + (kind || "")); }

function standing({ status, former }) {
  const said = say(status);
  return chip(former ? say("{status}, ended", { status: said }) : said, status);
}
function chips(told) {
  const row = element("div");
  row.append(standing(told));
  for (const [name, value] of [["date", told.date], ["amount", told.amount], ["stake", told.stake], ["role", told.role]]) if (value) row.append(chip(say(`${name}: {value}`, { value })));
  row.append(chip(say("confidence {n}", { n: told.confidence })));
  return row;
}
function quoted(told) {
  const quote = element("blockquote", told.quote), source = element("p", undefined, "about");
  if (told.lang) quote.lang = told.lang;
  const where = [told.title || told.doc, told.publisher, told.published, say("{doc}, character {n}", { doc: told.doc, n: told.start })].filter(Boolean).join(" · ");
  if (told.url && /^https?:/i.test(told.url)) {
    const link = element("a", where);
    link.href = told.url; link.target = "_blank"; link.rel = "noopener noreferrer";
    source.append(link);
  } else source.textContent = where;
  return [quote, source];
}
function sentences(fact) {
  return fact.told.flatMap((told) => { const [quote, source] = quoted(told); return [quote, chips(told), source]; });
}
function marks(fact) {
  const row = [standing(fact)];
  if (fact.told.length > 1) row.push(chip(say("told {n}×", { n: fact.told.length })));
  return row;
}
function folded(fact, head) {
  const one = element("details", undefined, "fact"), summary = element("summary");
  one.dataset.key = fact.id;
  summary.append(...head, " ", ...marks(fact));
  one.append(summary, ...sentences(fact));
  return one;
}

// ---- a fact
function heading(fact, entities, tag) {
  const line = element(tag), ends = [fact.subject, fact.object].map((id) => entities.get(id) || { id, labels: {} });
  line.append(entityLink(ends[0]), ` — ${relationName(fact.predicate)} ${isSymmetric(fact.predicate) ? "—" : "→"} `, entityLink(ends[1]));
  return line;
}
export function aboutFact(fact, entities) {
  return () => [heading(fact, entities, "h3"), ...sentences(fact)];
}

/** A connection: the facts of each step between `along`, the entities from one end to the other. */
export function aboutPath(along, facts, clear) {
  return () => {
    const steps = along.length - 1, title = element("h3"), row = element("div", undefined, "row"), entities = new Map(along.map((one) => [one.id, one]));
    title.append(...words.sayParts("From {one} to {other}", { one: entityLink(along[0]), other: entityLink(along[steps]) }));
    row.append(button(say("Clear"), clear));
    const shown = along.slice(1).flatMap((there, i) => facts.filter((fact) => [fact.subject, fact.object].every((end) => end === along[i].id || end === there.id)));
    return [title, element("p", say(steps === 1 ? "{n} step by asserted facts" : "{n} steps by asserted facts", { n: steps }), "hint"), row,
      ...shown.map((fact) => folded(fact, [heading(fact, entities, "span")]))];
  };
}
export function noPath(from, to, clear) {
  return () => [
    element("h3", say("No connection")),
    element("p", say("No asserted facts lead from {one} to {other}.", { one: nameOf(from), other: nameOf(to) })),
    button(say("Clear"), clear),
  ];
}

// ---- an entity
/**
 * `told` is the server's answer to /api/entity; `act` has more(), neighbours(), drop(), from() for the buttons,
 * and drawn(id).
 */
export function aboutEntity(told, act) {
  return () => {
    const { entity, facts } = told, names = element("ul", undefined, "names"), entities = new Map(told.entities.map((one) => [one.id, one]));
    for (const [language, ...inIt] of byWriting(entity.names)) {
      const item = element("li"), text = element("span", inIt.join(" · "));
      if (language !== "und") text.lang = language;
      item.append(element("b", language), text);
      names.append(item);
    }
    const kind = chip(className(entity.type)), dot = element("span", undefined, "dot");
    dot.style.background = colourOf(entity.type);
    kind.prepend(dot);
    const shown = facts.filter(passes), undrawn = new Set(shown.flatMap((f) => [f.subject, f.object]).filter((id) => !act.drawn(id)));
    undrawn.delete(entity.id);
    const row = element("div", undefined, "row"), more = undrawn.size || (facts.length < told.in_all && !told.complete);
    if (more || !act.drawn(entity.id)) row.append(button(undrawn.size ? say("Add neighbours ({n})", { n: undrawn.size }) : say("Add neighbours"), act.neighbours));
    if (act.drawn(entity.id)) row.append(button(say("Drop from picture"), act.drop));
    row.append(button(say("Connection from here"), act.from));
    return [element("h3", nameOf(entity)), kind, names, ...entity.same.map((iri) => element("p", iri, "about")), row,
      ...grouped(entity, shown, entities), ...rest(told, shown, act), ...figures(told.figures)];
  };
}
/** One row for each writing: its tag, the preferred name, the others. */
function byWriting(names) {
  const rows = new Map();
  for (const [language, name] of names) rows.set(language, [...(rows.get(language) || [language]), name]);
  return rows.values();
}
/** Facts by relation and direction: `acquired → …`, or `… acquired → this one`. */
function grouped(entity, facts, entities) {
  const groups = new Map();
  for (const fact of facts.slice().sort(firmestFirst)) {
    const outward = fact.subject === entity.id, name = relationName(fact.predicate);
    const title = isSymmetric(fact.predicate) ? `${name} — …` : outward ? `${name} → …` : `… ${name} → ${nameOf(entity)}`;
    if (!groups.has(title)) groups.set(title, []);
    groups.get(title).push([fact, outward ? fact.object : fact.subject]);
  }
  return [...groups].flatMap(([title, members]) => [
    element("h2", title),
    ...members.map(([fact, other]) => folded(fact, [entityLink(entities.get(other) || (other === entity.id ? entity : { id: other, labels: {} }))])),
  ]);
}
function rest(told, shown, act) {
  const { facts, in_all: all } = told, lines = [];
  if (!facts.length) lines.push(element("p", say("No facts about it with another entity."), "hint"));
  if (shown.length < facts.length) lines.push(element("p", say("The settings above hide {n} of {all} facts.", { n: facts.length - shown.length, all: facts.length }), "hint"));
  if (facts.length < all) {
    const row = element("p", say("{n} of {all} facts, the most confident first.", { n: facts.length, all }) + " ", "hint");
    if (!told.complete) row.append(button(say("Show more"), act.more));
    lines.push(row);
  }
  return lines;
}
function figures(all) {
  if (!all.length) return [];
  const table = element("table", undefined, "figures"), head = element("tr");
  head.append(...["Figure", "Value", "Change", "Period"].map((name) => element("th", say(name))));
  table.append(head);
  for (const figure of all.filter((one) => one.confidence >= settings.least)) {
    const row = element("tr"), below = element("tr"), cell = element("td"), open = button(metricName(figure.metric), () => {
      below.hidden = !below.hidden;
      open.setAttribute("aria-expanded", String(!below.hidden));
    });
    open.setAttribute("aria-expanded", "false");
    const first = element("td");
    first.append(open);
    row.append(first, ...[figure.value, figure.change, figure.period].map((value) => element("td", value ?? "")));
    below.hidden = true;
    cell.colSpan = 4;
    const [quote, source] = quoted(figure);
    cell.append(quote, chip(say("confidence {n}", { n: figure.confidence })), source);
    below.append(cell);
    table.append(row, below);
  }
  return [element("h2", say("Figures")), table];
}
