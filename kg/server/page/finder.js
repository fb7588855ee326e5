// A box that finds entities by name while one types: hits from /api/search, arrow keys and Enter, also with an input
// method (what is still being composed is not searched, and the Enter that ends it picks nothing).

import { className, element, get, nameOf, notice, words } from "./common.js";

const PAUSE = 150; // milliseconds without a key before the server is asked

/** Make `input` a finder with its hits in `list`; `pick(entity)` is called with the hit that was chosen. */
export function makeFinder(input, list, pick) {
  let hits = [], at = 0, waiting = 0, asking = null, shownFor = null;
  for (const [name, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-controls": list.id, "aria-expanded": "false", autocomplete: "off", spellcheck: "false" })) input.setAttribute(name, value);
  list.setAttribute("role", "listbox");

  function close() {
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }
  function mark(place) {
    at = place;
    [...list.children].forEach((item, i) => item.setAttribute("aria-selected", String(i === at)));
    const item = list.children[at];
    if (!item || !hits.length) return;
    input.setAttribute("aria-activedescendant", item.id);
    item.scrollIntoView({ block: "nearest" });
  }
  function show() {
    list.replaceChildren(...hits.map((hit, place) => {
      const item = element("li", hit.name), shown = nameOf(hit);
      item.id = `${list.id}-${place}`;
      item.setAttribute("role", "option");
      item.append(element("small", className(hit.type) + (shown !== hit.name ? " · " + shown : "")));
      item.addEventListener("mousedown", (event) => { event.preventDefault(); choose(hit); });
      return item;
    }));
    if (!hits.length) list.append(element("li", words.say("No name like this"), "none"));
    list.setAttribute("aria-label", words.say("Names found"));
    list.hidden = false;
    input.setAttribute("aria-expanded", "true");
    mark(0);
  }
  /** Ask the server now. False when another question overtook this one. */
  async function find() {
    const asked = input.value.trim();
    clearTimeout(waiting);
    asking?.abort();
    if (!asked) { hits = []; shownFor = ""; close(); return true; }
    const mine = asking = new AbortController();
    try {
      const told = await get("search", { q: asked, limit: 12 }, mine.signal);
      if (mine !== asking) return false;
      hits = told.hits; shownFor = asked;
      if (document.activeElement === input) show();
      return true;
    } catch (error) {
      if (error.name !== "AbortError") { hits = []; close(); notice(error.message); }
      return false;
    }
  }
  function choose(hit) {
    clearTimeout(waiting);
    asking?.abort();
    close();
    if (matchMedia("(pointer: coarse)").matches) input.blur(); // a phone's keyboard covers half the page
    pick(hit);
  }
  const findSoon = () => { clearTimeout(waiting); waiting = setTimeout(find, PAUSE); };

  input.addEventListener("input", (event) => { if (!event.isComposing) findSoon(); });
  input.addEventListener("compositionend", findSoon);
  input.addEventListener("focus", () => { if (input.value.trim() && input.value.trim() === shownFor) show(); });
  input.addEventListener("blur", close);
  input.addEventListener("keydown", async (event) => {
    if (event.isComposing || event.keyCode === 229) return;
    if ((event.key === "ArrowDown" || event.key === "ArrowUp") && !list.hidden && hits.length) {
      event.preventDefault();
      mark((at + (event.key === "ArrowDown" ? 1 : hits.length - 1)) % hits.length);
    } else if (event.key === "Enter" && input.value.trim()) {
      event.preventDefault();
      if (list.hidden || shownFor !== input.value.trim()) { if (!(await find())) return; }
      if (hits[at]) choose(hits[at]);
    } else if (event.key === "Escape") {
      event.preventDefault();
      if (list.hidden) input.value = "";
      close();
    }
  });
}
