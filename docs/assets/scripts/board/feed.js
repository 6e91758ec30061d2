// Which feeds fit what is chosen best, and the line that names them. A feed knows one value of one
// facet; what else is asked, it cannot know, and the line says so.

/** @import { Request } from "../search/request.js" */
/** @import { Choice } from "./choices.js" */
/** @import { Names } from "./chips.js" */

import { element } from "../elements.js";
import { page } from "../places.js";
import { choicesOf } from "./choices.js";

/** Facets with feeds and the folder of their lists, the narrowest first. */
const FOLDERS = new Map([
  ["organisation", "organisations"],
  ["skill", "skills"],
  ["place", "places"],
  ["cause", "causes"],
  ["audience", "audiences"],
  ["model", "models"],
  ["mode", "modes"],
]);
const MOST_FEEDS = 3;

/**
 * @typedef {object} Fitting
 * @property {Choice[]} lists    the lists whose feeds together hold all that is asked; none means
 *     the whole board
 * @property {Choice[]} ignored  the chosen filters of which these feeds know nothing
 */

/**
 * The fewest and narrowest feeds that miss nothing of what is asked: those of a facet with one
 * chosen value if there is one, else of one with a few values.
 *
 * @param {Request} request
 * @returns {Fitting}
 */
export function fittingFeeds(request) {
  const choices = choicesOf(request);
  const byFacet = [...FOLDERS.keys()].map((facet) => choices.filter(({ name }) => name === facet));
  const [lists = []] = byFacet
    .filter(({ length }) => length && length <= MOST_FEEDS)
    .sort((one, other) => one.length - other.length);
  // An ended posting is in no feed, so that a feed holds all other results at most.
  return { lists, ignored: choices.filter((choice) => !lists.includes(choice)) };
}

/**
 * The path of a list below the language; its feeds stand beside its page.
 *
 * @param {Choice=} list  undefined for the whole board
 */
export function listPath(list) {
  return list ? `${FOLDERS.get(list.name)}/${list.value}/` : "opportunities/";
}

/** The line to subscribe. */
export class FeedsLine {
  /** @param {HTMLElement} place */
  constructor(place) {
    this.place = place;
    this.whole = /** @type {HTMLElement} */ (place.firstElementChild);
  }

  /** The feeds of the whole board, as the server named them. */
  restore() {
    this.place.replaceChildren(this.whole);
  }

  /**
   * @param {Request} request
   * @param {Names} names
   */
  show(request, names) {
    const { lists, ignored } = fittingFeeds(request);
    const lines = lists.map((list) => this.#line(names.choice(list), listPath(list), names));
    const { words } = names;
    const choices = ignored.map((choice) => names.choice(choice));
    if (request.q.trim()) choices.push(words.text("browser.board.feed.words"));
    this.place.replaceChildren(...(lines.length ? lines : [this.whole]));
    if (!choices.length) return;
    const listed = new Intl.ListFormat(words.locale).format(choices);
    const note = words.text("browser.board.feed.ignores", { choices: listed });
    this.place.append(element("p", { class: "feeds-note" }, note));
  }

  /**
   * The server's line, for another list.
   *
   * @param {string} title
   * @param {string} path
   * @param {Names} names
   */
  #line(title, path, { words }) {
    const line = /** @type {HTMLElement} */ (this.whole.cloneNode(true));
    const name = /** @type {HTMLElement} */ (line.querySelector("span"));
    name.textContent = words.text("browser.board.feed", { list: title });
    for (const link of line.querySelectorAll("a")) {
      link.ariaLabel = `${link.ariaLabel?.split(":")[0]}: ${title}`;
      link.href = new URL(link.href.split("/").at(-1) ?? "", page(path)).href;
    }
    return line;
  }
}
