// The explorer: the header, the addresses (#entity=ID and the like), and what a click, a hit or a button does.

import { $, className, colourOf, element, firmestFirst, get, nameOf, notice, passes, settings, STATUSES, words } from "./common.js";
import { makeFinder } from "./finder.js";
import * as panel from "./panel.js";
import { makePicture } from "./picture.js";
import { run, saySparql, startSparql } from "./sparql.js";

const AT_FIRST = innerWidth > 600 ? 40 : 20; // entities of the overview: as many as have room for their names
const FEW = 12; // neighbours added at a time
const DRAWN = 400; // entities that a question to the server may name
const FACTS = 60; // facts that the panel asks for at a time

const ends = { from: null, to: null }; // what the connection tool connects
let told = null; // the entity in the panel, as the server tells it
let picture;
let step = 0; // of what was asked for last; an answer to an older question is not shown

// ---- addresses
const go = (place) => { location.hash = String(new URLSearchParams(place)); };
const asked = () => new URLSearchParams(location.hash.slice(1));
let expanding = null; // an entity whose neighbours are to be added although it is drawn

async function route() {
  const place = asked(), mine = ++step, sparql = place.has("sparql");
  $("sparql").classList.toggle("away", !sparql);
  $("graph").classList.toggle("away", sparql);
  document.body.classList.toggle("at-sparql", sparql);
  for (const [tab, here] of [["graph-tab", !sparql], ["sparql-tab", sparql]]) here ? $(tab).setAttribute("aria-current", "page") : $(tab).removeAttribute("aria-current");
  if (sparql) return;
  $("graph-tab").href = location.hash || "#graph";
  notice("");
  try {
    if (place.has("entity")) await openEntity(place.get("entity"), () => mine === step);
    else if (place.has("fact")) await openFact(place.get("fact"), place.get("of"), () => mine === step);
    else if (place.has("from")) await openPath(place.get("from"), place.get("to"), () => mine === step);
    else { told = null; picture.select(null); panel.tell(panel.start); }
  } catch (error) {
    if (mine !== step) return;
    notice(error.message);
    if (!$("details").childElementCount) panel.tell(panel.start);
  }
}

// ---- entities
/** Show an entity; its neighbours come with it when it was not drawn, or when the reader asked for them. */
async function openEntity(id, wanted) {
  const answer = await get(`entity/${encodeURIComponent(id)}`, { facts: FACTS });
  if (!wanted()) return;
  const expand = expanding === id; // not before the answer, as each click of a double click asks
  expanding = null;
  told = answer;
  if (picture.highlighted() && !picture.highlighted().nodes.has(id)) picture.highlight(null);
  if (expand || !picture.has(id)) addNeighbours();
  else { linkDrawn(); picture.reveal(id); }
  picture.select(id);
  tellEntity();
}
function tellEntity() {
  const { entity } = told;
  panel.tell(panel.aboutEntity(told, {
    drawn: (id) => picture.has(id),
    neighbours: async () => { if (!undrawn().length) await more(); addNeighbours(); picture.select(entity.id); panel.retell(); },
    more: async () => { await more(); linkDrawn(); panel.retell(); },
    drop: () => { picture.drop(entity.id); panel.retell(); },
    from: () => { openConnection(); setEnd("from", entity); $("to").focus(); },
  }));
}
async function more() {
  try {
    const answer = await get(`entity/${encodeURIComponent(told.entity.id)}`, { facts: told.facts.length + FACTS });
    // A server may give fewer facts than there are, however many are asked for.
    answer.complete = answer.facts.length <= told.facts.length;
    Object.assign(told, answer);
  } catch (error) {
    notice(error.message);
  }
}
/** The other ends of the facts told that are not in the picture, the most confident first. */
function undrawn() {
  const found = new Set(told.facts.filter(passes).sort(firmestFirst).flatMap((fact) => [fact.subject, fact.object]));
  return [...found].filter((id) => id !== told.entity.id && !picture.has(id));
}
function addNeighbours() {
  const { id, type, labels } = told.entity, chosen = new Set(undrawn().slice(0, FEW));
  picture.add([{ id, type, labels }, ...told.entities.filter((one) => chosen.has(one.id))], told.facts, id);
  const around = told.facts.flatMap((fact) => [fact.subject, fact.object]).filter((one) => picture.has(one));
  picture.fit([id, ...around]);
  if (chosen.size) linkAmong([...chosen]);
}
/** Draw what connects the new ones with all that is drawn: an entity's answer has its own facts only. */
async function linkAmong(chosen) {
  try {
    const { facts } = await get("between", { some: chosen.join(","), others: [...picture.entities.keys()].slice(-DRAWN).join(",") });
    picture.add([], facts);
  } catch (error) {
    notice(error.message);
  }
}
/** Draw the facts told whose other ends are in the picture. */
function linkDrawn() { picture.add([], told.facts); }

// ---- facts
async function openFact(id, of, wanted) {
  let fact = picture.facts.get(id), entities = picture.entities;
  if (!fact && of) {
    const answer = await get(`entity/${encodeURIComponent(of)}`, { facts: 500 });
    if (!wanted()) return;
    fact = answer.facts.find((one) => one.id === id);
    entities = new Map([answer.entity, ...answer.entities].map((one) => [one.id, one]));
    if (fact) { picture.add([entities.get(fact.subject), entities.get(fact.object)], [fact]); picture.fit([fact.subject, fact.object]); }
  }
  if (!fact) throw new Error(words.say("This fact is no longer in the graph; find one of its ends by name."));
  const path = picture.highlighted();
  if (path && !path.edges.has(id)) picture.highlight(null);
  told = null;
  picture.selectFact(id);
  panel.tell(panel.aboutFact(fact, new Map(entities)));
}

// ---- a connection
function openConnection(open = true) {
  $("connection").hidden = !open;
  $("connect").setAttribute("aria-expanded", String(open));
}
function setEnd(which, entity) {
  ends[which] = entity;
  $(which).value = entity ? nameOf(entity) : "";
}
async function openPath(from, to, wanted) {
  openConnection();
  const { entities, facts } = await get("path", { from, to });
  if (!wanted()) return;
  const byId = new Map(entities.map((one) => [one.id, one])), known = (id) => byId.get(id) || picture.entities.get(id) || [ends.from, ends.to].find((one) => one?.id === id) || { id, labels: {} };
  told = null;
  setEnd("from", known(from));
  setEnd("to", known(to));
  const clear = () => { picture.highlight(null); setEnd("from", null); setEnd("to", null); openConnection(false); go({ graph: "" }); };
  if (!entities.length) { picture.highlight(null); panel.tell(panel.noPath(known(from), known(to), clear)); return; }
  picture.add(entities, facts);
  picture.select(null);
  picture.highlight(byId.keys(), facts.map((fact) => fact.id));
  picture.fit([...byId.keys()]);
  panel.tell(panel.aboutPath(entities, facts, clear));
}

// ---- the picture
async function startOver() {
  const { entities, facts } = await get("overview", { limit: AT_FIRST });
  picture.clear();
  picture.add(entities, facts);
  picture.fit(null, false);
}
function legend() {
  const used = new Set([...picture.entities.values()].map((entity) => entity.type)), known = Object.keys(settings.about.classes);
  const line = (mark, text) => { const item = element("li"); item.append(mark, text); return item; };
  $("classes").replaceChildren(...[...used].sort((a, b) => known.indexOf(a) - known.indexOf(b)).map((type) => {
    const dot = element("span", undefined, "dot");
    dot.style.background = colourOf(type);
    return line(dot, className(type));
  }));
  $("lines").replaceChildren(...STATUSES.filter((status) => status !== "completed").map((status) => line(element("span", undefined, "line " + status), words.say(status === "ongoing" ? "completed, ongoing" : status))));
  $("mynetwork").setAttribute("aria-label", words.say("Graph of {entities} entities and {facts} facts", { entities: picture.entities.size, facts: picture.facts.size }));
}
function expand(entity) {
  expanding = entity.id;
  if (asked().get("entity") === entity.id) route(); else go({ entity: entity.id });
}

/** The page's own words, in the writing that was chosen. */
function sayAll() {
  words.sayPage();
  document.title = $("title").textContent;
  $("counts").textContent = panel.counts();
  saySparql();
}

async function start() {
  const about = settings.about = await get("about");
  settings.lang = about.lang;
  Object.assign(words, makeWords(about.words, () => settings.lang));
  $("title").textContent = about.title;
  $("lang").append(...about.languages.map((tag) => new Option(words.nameOfWriting(tag), tag, false, tag === about.lang)));
  startSparql();
  sayAll();
  picture = makePicture($("mynetwork"), {
    entity: (id) => go({ entity: id }),
    more: (id) => expand({ id }),
    fact: (id) => go({ fact: id, of: picture.facts.get(id).subject }),
    changed: legend,
  });
  // For tests and for scripts in the browser's console.
  window.kg = { network: picture.network, nodes: picture.nodes, edges: picture.edges, picture, settings, expand, run, go };
  $("legend").open = innerWidth > 900;

  makeFinder($("search"), $("hits"), (hit) => { $("search").value = hit.name; expand(hit); });
  for (const which of ["from", "to"]) {
    makeFinder($(which), $(`${which}-hits`), (hit) => { setEnd(which, hit); if (which === "from") $("to").focus(); });
    $(which).addEventListener("input", () => { ends[which] = null; });
  }
  $("connect").addEventListener("click", () => { openConnection($("connection").hidden); if (!$("connection").hidden) $("from").focus(); });
  $("connection").addEventListener("submit", (event) => {
    event.preventDefault();
    const missing = ["from", "to"].find((which) => !ends[which]);
    if (missing) { notice(words.say("Pick an entity for both ends of the connection.")); $(missing).focus(); return; }
    const place = { from: ends.from.id, to: ends.to.id };
    if (asked().get("from") === place.from && asked().get("to") === place.to) route(); else go(place);
  });
  $("start-over").addEventListener("click", async () => {
    try { await startOver(); if (asked().has("graph")) route(); else go({ graph: "" }); } catch (error) { notice(error.message); }
  });
  $("whole").addEventListener("click", () => picture.fit());
  const changed = () => { picture.restyle(); panel.retell(); };
  $("lang").addEventListener("change", () => {
    settings.lang = $("lang").value;
    for (const which of ["from", "to"]) if (ends[which]) setEnd(which, ends[which]);
    sayAll();
    changed();
    legend();
  });
  $("asserted").addEventListener("change", () => { settings.asserted = $("asserted").checked; changed(); });
  $("confidence").addEventListener("input", () => { settings.least = Number($("confidence").value); $("confidence-value").textContent = settings.least; changed(); });

  await startOver();
  window.addEventListener("hashchange", route);
  await route();
}
start().catch((error) => notice(error.message)).finally(() => { document.body.dataset.ready = "yes"; });
