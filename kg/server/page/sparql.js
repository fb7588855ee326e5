// The SPARQL tab: a query, its answer as a table, the answer as a file.

import { $, element, entityLink, settings, words } from "./common.js";

const LARGEST = 1000; // rows in the table; the download has all
let answer = null, asking = null, sayAnswer = () => {};

export function startSparql() {
  const { examples } = settings.about, box = $("query");
  $("examples").append(...examples.map((example, i) => new Option("", i)));
  $("examples").addEventListener("change", () => { box.value = examples[$("examples").value].sparql; box.focus(); });
  if (examples.length) box.value = examples[0].sparql;
  $("ask").addEventListener("submit", (event) => { event.preventDefault(); run(); });
  $("download").addEventListener("click", download);
  let leaving = false;
  box.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) { event.preventDefault(); run(); }
    if (event.key === "Tab" && !event.shiftKey && !leaving) {
      event.preventDefault();
      box.setRangeText("  ", box.selectionStart, box.selectionEnd, "end");
    }
    // Without this a keyboard could not leave the box.
    leaving = event.key === "Escape";
  });
}

/** What this tab says, in the writing that was chosen. */
export function saySparql() {
  const { examples, prefixes } = settings.about;
  examples.forEach(({ title }, i) => { $("examples").options[i].textContent = words.say(title); });
  $("prefixes").textContent = words.say("Need no declaration: {prefixes}", { prefixes: Object.keys(prefixes).join(", ") });
  $("run").textContent = words.say(asking ? "Running…" : "Run");
  sayAnswer();
}

export async function run() {
  asking?.abort();
  const mine = asking = new AbortController(), began = performance.now();
  $("run").textContent = words.say("Running…");
  $("query-error").hidden = true;
  try {
    const reply = await fetch("sparql", {
      method: "POST", body: $("query").value, signal: mine.signal,
      headers: { "Content-Type": "application/sparql-query", Accept: "application/sparql-results+json, text/turtle" },
    });
    const text = await reply.text();
    if (mine !== asking) return;
    if (!reply.ok) throw new Error(text.trim() || words.say("The server answered with status {n}.", { n: reply.status }));
    const triples = /^text\/turtle/.test(reply.headers.get("Content-Type") || "");
    show(triples ? { text } : JSON.parse(text), Math.round(performance.now() - began));
  } catch (error) {
    if (mine !== asking || error.name === "AbortError") return;
    $("query-error").textContent = error instanceof TypeError ? words.say("The server does not answer; is kg serve still running?") : error.message;
    $("query-error").hidden = false;
    $("answer").hidden = $("answer-about").hidden = true;
  } finally {
    if (mine === asking) { asking = null; $("run").textContent = words.say("Run"); }
  }
}

function show(found, milliseconds) {
  const box = $("answer");
  let size;
  if (found.text !== undefined) {
    answer = { name: "answer.ttl", type: "text/turtle", text: () => found.text };
    // What comes before the triples would fill the box; the file has it.
    const triples = found.text.replace(/^(@prefix [^\n]*\n)+/, "");
    box.replaceChildren(element("pre", triples || words.say("No triples")));
    size = () => words.say("Triples as Turtle");
  } else if (found.boolean !== undefined) {
    answer = { name: "answer.csv", type: "text/csv", text: () => csv([["answer"], [String(found.boolean)]]) };
    box.replaceChildren(element("p", words.say(found.boolean ? "Yes (true)" : "No (false)")));
    size = () => "ASK";
  } else {
    const names = found.head.vars, rows = found.results.bindings, n = new Intl.NumberFormat("en").format(rows.length);
    answer = { name: "answer.csv", type: "text/csv", text: () => csv([names, ...rows.map((row) => names.map((name) => plain(row[name])))]) };
    box.replaceChildren(table(names, rows.slice(0, LARGEST)));
    const many = rows.length > LARGEST ? "{n} rows, the first {shown} shown" : "{n} rows";
    size = () => words.say(rows.length === 1 ? "{n} row" : many, { n, shown: LARGEST });
  }
  sayAnswer = () => {
    $("answer-size").textContent = `${size()} · ${milliseconds} ms`;
    $("download").textContent = words.say(answer.type === "text/csv" ? "Download CSV" : "Download Turtle");
  };
  sayAnswer();
  box.hidden = $("answer-about").hidden = false;
  box.scrollTop = 0;
}

function table(names, rows) {
  const made = element("table"), head = element("thead"), body = element("tbody"), first = element("tr");
  first.append(...names.map((name) => { const cell = element("th", name); cell.scope = "col"; return cell; }));
  head.append(first);
  for (const row of rows) {
    const line = element("tr");
    for (const name of names) { const cell = element("td"); if (row[name]) fill(cell, row[name]); line.append(cell); }
    body.append(line);
  }
  made.append(head, body);
  return made;
}

/** Put a term of the SPARQL 1.1 Query Results JSON Format into a cell. */
function fill(cell, term) {
  const id = entityId(term);
  if (id !== null) {
    cell.append(entityLink({ id }, `ent:${id}`));
  } else if (term.type === "uri") {
    cell.textContent = shortened(term.value);
    cell.title = term.value;
    cell.className = "iri";
  } else {
    cell.textContent = plain(term);
    cell.className = cell.textContent.length > 30 ? "long" : "";
    if (term["xml:lang"]) { cell.lang = term["xml:lang"]; cell.append(element("small", canonical(term["xml:lang"]))); }
    if (term.datatype) cell.title = shortened(term.datatype);
  }
}
function entityId(term) {
  const base = settings.about.prefixes.ent;
  if (term.type !== "uri" || !base || !term.value.startsWith(base)) return null;
  return term.value.slice(base.length) || null;
}
function shortened(iri) {
  let best = null;
  for (const [prefix, base] of Object.entries(settings.about.prefixes)) if (iri.startsWith(base) && base.length > (best?.[1].length ?? 0)) best = [prefix, base];
  return best ? `${best[0]}:${iri.slice(best[1].length)}` : `<${iri}>`;
}
/** A store may write zh-hans for zh-Hans. */
function canonical(tag) {
  try { return Intl.getCanonicalLocales(tag)[0]; } catch { return tag; }
}
function plain(term) {
  if (!term) return "";
  if (term.type === "bnode") return `_:${term.value}`;
  if (term.type === "triple") return ["subject", "predicate", "object"].map((part) => plain(term.value[part])).join(" ");
  return term.value;
}

/** As SPARQL 1.1 Query Results CSV; a text that a spreadsheet would run as a formula is marked as text. */
export function csv(rows) {
  const field = (text) => {
    const safe = /^[=@\t\r]|^[+-](?![\d.])/.test(text) ? `'${text}` : text;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return rows.map((row) => row.map(field).join(",") + "\r\n").join("");
}
function download() {
  // Spreadsheets read Chinese and Japanese right only after a byte order mark.
  const mark = answer.type === "text/csv" ? "\ufeff" : "", link = element("a");
  link.href = URL.createObjectURL(new Blob([mark, answer.text()], { type: `${answer.type};charset=utf-8` }));
  link.download = answer.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
