"use strict";
// The page's own words in the reader's writing. English stands in the page and in the code; words.json has the others.

/** Words from `table`, which is words.json; `lang` gives the writing that the reader has chosen. */
function makeWords(table, lang) {
  const english = new WeakMap();

  /** `text` in the reader's writing, in pieces: `values` in place of the names in braces, which may be elements. */
  function sayParts(text, values = {}) {
    if (!(text in table)) return [text];
    return (table[text][lang()] ?? text).split(/\{(\w+)\}/).map((part, i) => (i % 2 ? values[part] : part)).filter((part) => part !== "");
  }
  const say = (text, values) => sayParts(text, values).join("");

  /** Say anew what stands in the page itself: what [data-say] names, an attribute or the text, which is meant where it names nothing. */
  function sayPage() {
    document.documentElement.lang = lang();
    for (const one of document.querySelectorAll("[data-say]")) {
      const said = english.get(one) || {};
      for (const name of (one.dataset.say || "text").split(" ")) {
        said[name] ??= name === "text" ? one.textContent : one.getAttribute(name);
        if (name === "text") one.textContent = say(said[name]);
        else one.setAttribute(name, say(said[name]));
      }
      english.set(one, said);
    }
  }

  /** What a writing calls itself. */
  const nameOfWriting = (tag) => table.English[tag] ?? "English";

  return { say, sayParts, sayPage, nameOfWriting };
}
