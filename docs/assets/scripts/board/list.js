// The list of results. What the server rendered stays until other results are there, and
// comes back as it was when nothing is asked any more.

/** @import { Interface } from "../interface.js" */
/** @import { Answer, Kind, Request } from "../search/request.js" */
/** @import { Names } from "./chips.js" */

import { element } from "../elements.js";
import { choicesOf, choose } from "./choices.js";
import { saidOfUnknown } from "../search/unknown.js";
import { addressOf } from "./state.js";

const KINDS = /** @type {Kind[]} */ (["opportunity", "organisation", "story", "page"]);

/** In what way results are not what was asked for. @param {Answer} answer @param {Interface} words */
function noteOn(answer, words) {
  if (answer.total && answer.unknown.length) return saidOfUnknown("browser.board.unknown", answer, words);
  return answer.near ? words.text("browser.board.near") : "";
}

export class ResultList {
  /** @param {HTMLElement} root */
  constructor(root) {
    this.root = root;
    this.place = /** @type {HTMLElement} */ (root.querySelector("[data-results]"));
    this.heading = /** @type {HTMLElement} */ (this.place.querySelector("h2"));
    this.status = /** @type {HTMLElement} */ (root.querySelector(".count"));
    this.nothing = /** @type {HTMLTemplateElement} */ (root.querySelector("[data-nothing]"));
    this.over = /** @type {HTMLTemplateElement} */ (root.querySelector("[data-over]"));
    for (const link of this.place.querySelectorAll(/** @type {"a"} */ (".pagination a"))) {
      link.href = link.href.replace(/page\/(\d+)\/$/, "?page=$1");
      link.dataset.state = "";
    }
    this.first = { children: [...this.place.children], count: this.status.textContent ?? "" };
  }

  /** Whether something that the server rendered is over by now. */
  get hasEnded() {
    return this.first.children.some((child) => child.querySelector(".over"));
  }

  /** @param {boolean} busy */
  set busy(busy) {
    this.place.ariaBusy = String(busy);
  }

  /** Show what the server rendered. */
  restore() {
    this.#fill(this.first.children);
    this.#say(this.first.count);
  }

  /**
   * @param {Request} request
   * @param {Answer} answer
   * @param {HTMLElement[]} cards
   * @param {Names} names
   * @param {boolean} isWhole  whether nothing in particular was asked for
   */
  show(request, answer, cards, { words }, isWhole) {
    const parts = [this.heading];
    const note = noteOn(answer, words);
    if (note) parts.push(element("p", { class: "note" }, note));
    if (answer.total) parts.push(element("ul", { class: "cards" }, ...cards));
    else parts.push(this.#nothing(isWhole));
    if (answer.pages > 1) parts.push(pagination(request, answer.pages, words));
    this.#fill(parts);
  }

  /**
   * Say how many results there are of each kind, or of the whole board what its page says.
   *
   * @param {Answer} answer
   * @param {Names} names
   * @param {boolean} isWhole
   */
  tell(answer, { words }, isWhole) {
    if (isWhole) return this.#say(words.count("count.open", answer.total));
    const kinds = KINDS.filter((kind, index) => answer.kinds[kind] || !(index || answer.total));
    const counts = kinds.map((kind) => words.count(`browser.board.${kind}`, answer.kinds[kind]));
    this.#say(new Intl.ListFormat(words.locale).format(counts));
  }

  /** @param {string} message */
  fail(message) {
    this.root.classList.remove("waiting");
    this.#say(message);
  }

  /**
   * Offer to do without one of the conditions, where that would bring results.
   *
   * @param {Request} request
   * @param {(request: Request) => Promise<Answer>} answer
   * @param {Names} names
   * @param {() => boolean} isCurrent
   */
  async suggest(request, answer, names, isCurrent) {
    const { words } = names;
    const ways = choicesOf(request).map((choice) => ({
      label: names.choice(choice),
      without: choose(request, choice, false),
    }));
    if (request.q && ways.length) ways.push({ label: request.q.trim(), without: { ...request, q: "", page: 1 } });
    for (const { label, without } of ways) {
      const { total, near } = await answer(without);
      if (!isCurrent()) return;
      if (!total || near) continue;
      const text = words.text("browser.board.without", { choice: label });
      const number = element("span", { class: "number" }, words.number(total));
      const link = element("a", { class: "chip", href: addressOf(without), "data-state": true }, text, number);
      this.place.querySelector(".empty .chips")?.append(element("li", {}, link));
    }
  }

  /** The text that says there is nothing (any more), with ways out. @param {boolean} isWhole */
  #nothing(isWhole) {
    const { content } = isWhole ? this.over : this.nothing;
    const copy = /** @type {DocumentFragment} */ (content.cloneNode(true));
    return /** @type {HTMLElement} */ (copy.firstElementChild);
  }

  /** @param {Element[]} children */
  #fill(children) {
    this.root.classList.remove("waiting");
    for (const old of [...this.place.children]) if (old !== this.heading) old.remove();
    this.heading.after(...children.filter((child) => child !== this.heading));
  }

  /** Told only when it changes: a screen reader reads it out. @param {string} text */
  #say(text) {
    if (this.status.textContent !== text) this.status.textContent = text;
  }
}

/**
 * The pages of the results, as links that carry the whole state.
 *
 * @param {Request} request
 * @param {number} last  the number of pages
 * @param {Interface} words
 */
function pagination(request, last, words) {
  const current = Math.min(request.page, last);
  const items = steps(current, last).map((step) => {
    if (!step) return element("span", { class: "gap" }, "…");
    const number = words.number(step);
    if (step === current) return element("span", { "aria-current": "page" }, number);
    const label = words.text("browser.board.page-number", { number });
    const href = addressOf({ ...request, page: step });
    return element("a", { href, "data-state": true, "aria-label": label }, number);
  });
  const list = element("ol", {}, ...items.map((item) => element("li", {}, item)));
  return element("nav", { class: "pagination", "aria-label": words.text("browser.board.pages") }, list);
}

/**
 * The first page, the last, those around the current one; 0 is a gap, as the server has it.
 *
 * @param {number} current
 * @param {number} last
 */
export function steps(current, last) {
  const shown = Array.from({ length: last }, (_, index) => index + 1).filter(
    (page) => page === 1 || page === last || Math.abs(page - current) <= 2,
  );
  return shown.flatMap((page, index) => (page - (shown[index - 1] ?? 0) > 1 ? [0, page] : [page]));
}
