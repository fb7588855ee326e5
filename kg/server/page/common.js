// What all parts of the page share: the reader's settings, names in the chosen writing, questions to the server.
// All text of articles enters the page as text, never as markup.

export const STATUSES = ["completed", "ongoing", "planned", "rumoured", "denied"];

/** What the reader has chosen; `about` is the server's answer to /api/about. */
export const settings = { about: null, lang: "en", least: 0, asserted: false };

/** The page's own words in the reader's writing: see words.js, which the page loads before this. */
export const words = { say: (text) => text };

export const $ = (id) => document.getElementById(id);

export function element(tag, text, className) {
  const made = document.createElement(tag);
  if (text !== undefined && text !== null) made.textContent = text;
  if (className) made.className = className;
  return made;
}

export function button(text, act) {
  const made = element("button", text);
  made.type = "button";
  made.addEventListener("click", act);
  return made;
}

/** A link to an entity within this page, so that the back button leads back. */
export function entityLink(entity, text) {
  const made = element("a", text ?? nameOf(entity));
  made.href = "#" + new URLSearchParams({ entity: entity.id });
  return made;
}

/** Ask the server's JSON API. Throws an Error with one line for the reader. */
export async function get(path, asked = {}, signal = undefined) {
  let reply;
  try {
    reply = await fetch(`api/${path}?${new URLSearchParams(asked)}`, { signal });
  } catch (error) {
    throw error.name === "AbortError" ? error : new Error(words.say("The server does not answer; is kg serve still running?"));
  }
  const told = await reply.json().catch(() => ({}));
  if (!reply.ok) throw new Error(told.error || words.say("The server answered with status {n}.", { n: reply.status }));
  return told;
}

const inWriting = (labels, otherwise) => labels?.[settings.lang] || labels?.en || otherwise;
export const nameOf = (entity) => inWriting(entity.labels, entity.id);
export const relationName = (predicate) => inWriting(settings.about.relations[predicate]?.labels, predicate);
export const className = (type) => inWriting(settings.about.classes[type]?.labels, type);
export const metricName = (metric) => inWriting(settings.about.metrics[metric], metric.replaceAll("_", " "));
export const colourOf = (type) => settings.about.classes[type]?.colour || "#666666";
export const isSymmetric = (predicate) => Boolean(settings.about.relations[predicate]?.symmetric);
export const isAsserted = (fact) => (fact.status === "completed" || fact.status === "ongoing") && !fact.former;

/** Whether the switch and the slider let a fact through. */
export const passes = (fact) => fact.confidence >= settings.least && (!settings.asserted || isAsserted(fact));

/** Asserted facts first, then the most confident, then the most often told: the server's order too. */
export const firmestFirst = (a, b) => isAsserted(b) - isAsserted(a) || b.confidence - a.confidence || b.told.length - a.told.length;

export function notice(text) {
  $("notice").textContent = text || "";
  $("notice").hidden = !text;
}
