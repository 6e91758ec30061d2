// The chosen filters: what they are called in the language of the page, and as chips, each a link
// to the board without it.

/** @import { Interface } from "../interface.js" */
/** @import { Request, Tables } from "../search/request.js" */
/** @import { Choice } from "./choices.js" */

import { element } from "../elements.js";
import { choicesOf, choose } from "./choices.js";
import { addressOf } from "./state.js";

/** The names of filters and their values. */
export class Names {
  /**
   * @param {Interface} words
   * @param {Tables} tables
   */
  constructor(words, tables) {
    this.words = words;
    this.tables = tables;
    this.labels = new Map([
      ...Object.entries(tables.renamed),
      ...Object.entries(tables.values).flatMap(([facet, values]) =>
        values.map(({ id, label }) => /** @type {[string, string]} */ ([`${facet} ${id}`, label])),
      ),
    ]);
  }

  /**
   * The name of a value; one that no posting has is called by its id.
   *
   * @param {string} facet
   * @param {string} id
   */
  value(facet, id) {
    return this.labels.get(`${facet} ${id}`) ?? id;
  }

  /**
   * What a chosen filter is called.
   *
   * @param {Choice} choice
   */
  choice({ name, value }) {
    if (this.tables.values[name]) return this.value(name, value);
    const id = `browser.board.${name}`;
    if (name === "zone") return this.words.text(id, { zone: clockName(value, this.words.locale) });
    return Number(value) && !["translated", "ended"].includes(name)
      ? this.words.count(id, Number(value))
      : this.words.text(id);
  }
}

/**
 * A zone by its offset today (GMT+3), as the times of a posting name it.
 *
 * @param {string} timeZone
 * @param {string} locale
 */
function clockName(timeZone, locale) {
  const format = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: "shortOffset" });
  return format.formatToParts().find(({ type }) => type === "timeZoneName")?.value ?? timeZone;
}

/**
 * Show the chosen filters; nothing, if there are none.
 *
 * @param {HTMLElement} place  a list
 * @param {Request} request
 * @param {Names=} names  needed if anything is chosen
 */
export function showChips(place, request, names) {
  const choices = choicesOf(request);
  place.hidden = !choices.length;
  if (!names || !choices.length) return place.replaceChildren();
  const { words } = names;
  const chips = choices.map((choice) => {
    const label = names.choice(choice);
    const href = addressOf(choose(request, choice, false));
    const title = words.text("browser.board.remove", { choice: label });
    return chip({ href, class: "chip", "aria-label": title }, element("span", { dir: "auto" }, label));
  });
  const none = addressOf({ q: request.q, values: {}, sort: request.sort, profile: request.profile, page: 1 });
  chips.push(chip({ href: none, class: "clear" }, words.text("browser.board.clear")));
  place.replaceChildren(...chips);
}

/**
 * @param {Record<string, string>} attributes
 * @param {Node | string} content
 */
const chip = (attributes, content) =>
  element("li", {}, element("a", { "data-state": true, ...attributes }, content));
