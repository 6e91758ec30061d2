// Results below the search field of the header while somebody types. Enter leads to the board.
import { element } from "./elements.js";
import { loadInterface } from "./interface.js";
import { cards } from "./search/cards.js";
import { openSearch } from "./search/client.js";
import { emptyRequest } from "./search/request.js";
import { saidOfUnknown } from "./search/unknown.js";

/** @import { Interface } from "./interface.js" */

const SHOWN = 8;

/** Let the field of the header answer. */
export async function startHeaderSearch() {
  const form = /** @type {HTMLFormElement} */ (document.querySelector("form.search"));
  const field = /** @type {HTMLInputElement} */ (form.querySelector("input"));
  new HeaderSearch(form, field, await loadInterface());
}

class HeaderSearch {
  turn = 0;

  /**
   * @param {HTMLFormElement} form
   * @param {HTMLInputElement} field
   * @param {Interface} words
   */
  constructor(form, field, words) {
    this.form = form;
    this.field = field;
    this.words = words;
    this.status = element("p", { role: "status" });
    this.list = element("ul", { class: "search-results" });
    this.all = element("a", { class: "search-all" });
    this.panel = element("div",
      { class: "search-panel", role: "region", "aria-label": words.text("browser.search.panel"), hidden: true },
      this.status, this.list, this.all);
    form.append(this.panel);
    field.autocomplete = "off";
    field.addEventListener("input", () => this.update());
    field.addEventListener("focus", () => this.update());
    form.addEventListener("keydown", (event) => this.move(event));
    form.addEventListener("focusout", ({ relatedTarget }) => {
      if (relatedTarget instanceof Node && !form.contains(relatedTarget)) this.close();
    });
    document.addEventListener("click", ({ target }) => {
      if (target instanceof Node && !form.contains(target)) this.close();
    });
    openSearch().prepare().catch(() => {}); // a failure is told when something is asked
    this.update();
  }

  /** An answer that is still to come comes too late. */
  close() {
    this.turn += 1;
    this.panel.hidden = true;
  }

  /** Answer what stands in the field, unless something else has happened by then. */
  async update() {
    const q = this.field.value.trim();
    if (!q) return this.close();
    const turn = (this.turn += 1);
    const answer = await openSearch().answer({ ...emptyRequest(), q, size: SHOWN }).catch(() => null);
    const found = answer ? await cards(answer.numbers, answer.stems).catch(() => null) : null;
    if (turn === this.turn) this.show(q, found && answer, found ?? []);
  }

  /**
   * @param {string} q
   * @param {import("./search/request.js").Answer | null} answer
   * @param {HTMLElement[]} found
   */
  show(q, answer, found) {
    this.status.textContent = this.said(answer);
    this.list.replaceChildren(...found.map(result));
    this.all.textContent = this.words.text(found.length ? "browser.search.all" : "browser.search.browse");
    this.all.href = this.form.action + (found.length ? `?${new URLSearchParams({ q })}` : "");
    this.panel.hidden = !this.form.contains(document.activeElement);
  }

  /** @param {import("./search/request.js").Answer | null} answer */
  said(answer) {
    if (!answer) return this.words.text("browser.search.failed");
    if (!answer.total) return this.words.text("browser.search.none");
    if (answer.unknown.length) return saidOfUnknown("browser.search.unknown", answer, this.words);
    if (answer.near) return this.words.text("browser.search.near");
    return this.words.count("browser.search.found", answer.total);
  }

  /**
   * Arrows go through the field and the results, Escape closes them.
   * @param {KeyboardEvent} event
   */
  move(event) {
    if (this.panel.hidden) return;
    const stops = [this.field, ...this.panel.querySelectorAll("a")];
    const place = stops.findIndex((stop) => stop === document.activeElement);
    const step = { ArrowDown: 1, ArrowUp: -1, Escape: -place }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    stops[(place + step + stops.length) % stops.length]?.focus();
    if (event.key === "Escape") this.close();
  }
}

/**
 * Give one result: its title, and what and whose it is.
 * @param {HTMLElement} card
 */
function result(card) {
  const link = /** @type {HTMLAnchorElement} */ (card.querySelector(".card-title a"));
  const title = element("span", { lang: link.getAttribute("lang"), dir: link.getAttribute("dir") }, ...link.childNodes);
  const facts = [card.querySelector(".card-foot .tag"), card.querySelector(".card-from bdi, .card-from > span:not([aria-hidden])")];
  const said = facts.flatMap((fact, place) => (fact ? [place ? " · " : "", fact] : []));
  return element("li", {}, element("a", { href: link.href }, title, element("small", {}, ...said)));
}
