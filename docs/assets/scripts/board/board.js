// The board with a script: the list follows what is typed and chosen, and so does the address.
// The search starts when it is needed: when the address asks something, or the visitor does.

import { loadInterface } from "../interface.js";
import { addStars } from "../saved/stars.js";
import { cards } from "../search/cards.js";
import { openSearch } from "../search/client.js";
import { isPast } from "../today/moment.js";
import { built } from "../today/today.js";
import { defaultSort } from "./address.js";
import { Names, showChips } from "./chips.js";
import { FeedsLine } from "./feed.js";
import { ResultList } from "./list.js";
import { explain, MatchPanel } from "./match.js";
import { Panels } from "./panels.js";
import { startSnippet } from "./snippet.js";
import { State, storedProfile } from "./state.js";

// Milliseconds until the numbers are told without the cards; sooner, both come in one frame.
const PATIENCE = 100;

class Board {
  /** @type {Promise<Names> | undefined} */
  names;

  /** @param {HTMLElement} root */
  constructor(root) {
    this.search = openSearch();
    this.state = new State((scroll) => this.#update(scroll));
    this.list = new ResultList(root);
    this.feeds = new FeedsLine(/** @type {HTMLElement} */ (root.querySelector("[data-feeds]")));
    this.chips = /** @type {HTMLElement} */ (root.querySelector("[data-chips]"));
    this.sort = /** @type {HTMLSelectElement} */ (root.querySelector("[data-sort]"));
    this.field = /** @type {HTMLInputElement | null} */ (document.querySelector("form.search [name=q]"));
    const load = () => this.#load().catch((error) => this.#fail(error));
    this.panels = new Panels(root, this.state, load);
    this.match = new MatchPanel(root, this.state, load);
    this.showSnippet = startSnippet(root, () => this.state.request);
    root.addEventListener("click", (event) => this.#follow(event));
    this.sort.addEventListener("change", () => this.#order());
    this.#listen();
    this.#begin();
    this.#ageing();
  }

  /** What was typed before this script came counts; else the field says what the address asks. */
  #begin() {
    const typed = this.field === document.activeElement ? this.field?.value.trim() : "";
    if (typed && typed !== this.state.request.q) this.#type();
    else if (this.state.isPlain) this.#showAsked();
    else this.#update(history.state?.scroll);
  }

  /** Once something has closed since the page was made, the search answers in its place. */
  async #ageing() {
    this.isPast = this.list.hasEnded || isPast(await built());
    if (this.isPast && this.state.isPlain) this.#update(history.state?.scroll);
  }

  /** Whether the board is to be seen as the server rendered it. */
  get #isAsRendered() {
    return this.state.isPlain && !this.isPast;
  }

  #listen() {
    this.field?.addEventListener("input", () => this.#type());
    this.field?.addEventListener("focus", () => {
      this.isUsed = true;
      Promise.all([this.#names(), this.search.prepare(), this.search.analyser()]).catch(() => {});
    });
    this.field?.form?.addEventListener("submit", (event) => {
      event.preventDefault();
      this.list.heading.focus();
    });
  }

  #type() {
    const { sort, ...request } = this.state.request;
    const kept = sort === "best" ? undefined : sort;
    this.state.ask({ ...request, sort: kept, page: 1, q: this.field?.value ?? "" }, { replace: true });
  }

  #order() {
    const sort = /** @type {import("../search/request.js").Order} */ (this.sort.value);
    const { request } = this.state;
    const profile = request.profile ?? storedProfile();
    if (sort === "fit" && !profile) {
      this.#showAsked();
      this.match.open();
      return;
    }
    this.state.ask({ ...request, page: 1, sort: sort === defaultSort(request) ? undefined : sort, profile });
  }

  /**
   * Links of the board lead to a state of it; opened elsewhere, they are addresses like others.
   *
   * @param {MouseEvent} event
   */
  #follow(event) {
    const { target } = event;
    const link = target instanceof Element && target.closest(/** @type {"a"} */ ("a[data-state]"));
    if (!link || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const chip = [...this.chips.children].indexOf(/** @type {Element} */ (link.parentElement));
    this.land = chip < 0 ? () => this.#toResults() : () => this.#toChip(chip);
    this.state.follow(link);
  }

  #toResults() {
    this.list.heading.focus({ preventScroll: true });
    if (this.list.place.getBoundingClientRect().top < 0) this.list.place.scrollIntoView();
  }

  /** The next chip takes the place of a removed one. @param {number} place */
  #toChip(place) {
    const links = this.chips.querySelectorAll("a");
    (links[Math.min(place, links.length - 1)] ?? this.list.heading).focus({ preventScroll: true });
  }

  /** The names and the counts for what is asked now. */
  async #load() {
    this.isUsed = true;
    const asked = this.search.answer(this.state.request);
    const [names, answer] = await Promise.all([this.#names(), asked]);
    return { names, answer };
  }

  #names() {
    this.names ??= Promise.all([loadInterface(), this.search.tables()]).then(
      ([words, tables]) => new Names(words, tables),
    );
    return this.names;
  }

  /**
   * Answer what is asked now. While an answer is on its way, what is asked meanwhile waits, and
   * only the last of it is answered.
   *
   * @param {number} [scroll]
   */
  async #update(scroll) {
    const turn = (this.turn = (this.turn ?? 0) + 1);
    this.scroll = scroll;
    this.#showAsked();
    if (this.isAnswering) return;
    this.isAnswering = true;
    const isCurrent = () => turn === this.turn;
    await this.#answer(isCurrent);
    this.isAnswering = false;
    if (!isCurrent()) this.#update(this.scroll);
  }

  /** Show what is asked, as far as that needs no data. */
  #showAsked() {
    const { request } = this.state;
    const sort = request.sort ?? defaultSort(request);
    for (const option of this.sort.options) option.hidden = option.value === "best" && !request.q.trim();
    this.sort.value = sort;
    if (this.field && this.field.value.trim() !== request.q.trim()) this.field.value = request.q;
    this.panels.showChosen(request);
    this.showSnippet();
    if (!this.#isAsRendered) return;
    this.list.restore();
    this.feeds.restore();
    showChips(this.chips, request);
  }

  /** @param {() => boolean} isCurrent */
  async #answer(isCurrent) {
    const { request, isPlain } = this.state;
    const isAsRendered = this.#isAsRendered;
    if (isAsRendered && !this.isUsed) return this.#arrive();
    this.list.busy = true;
    try {
      const known = await this.#load();
      if (!isCurrent()) return;
      this.panels.show(request, known);
      if (!isAsRendered) {
        const { numbers, stems } = known.answer;
        const coming = cards(numbers, stems);
        // Cards may have to come over a slow line; the numbers are there already.
        const waited = setTimeout(() => isCurrent() && this.list.tell(known.answer, known.names, isPlain), PATIENCE);
        const shown = await coming.finally(() => clearTimeout(waited));
        if (!isCurrent()) return;
        this.#show(known, shown, isCurrent);
      }
      this.#arrive();
    } catch (error) {
      await this.#fail(error);
    }
    this.list.busy = false;
  }

  /**
   * @param {import("./panels.js").Known} known
   * @param {HTMLElement[]} shown
   * @param {() => boolean} isCurrent
   */
  #show({ names, answer }, shown, isCurrent) {
    const { request, isPlain } = this.state;
    shown.forEach((card, index) => explain(card, answer.fits?.[index] ?? [], names));
    showChips(this.chips, request, names);
    this.feeds.show(request, names);
    this.list.show(request, answer, shown, names, isPlain);
    this.list.tell(answer, names, isPlain);
    addStars(this.list.place);
    if (!answer.total) this.list.suggest(request, this.search.answer, names, isCurrent);
  }

  /**
   * What was shown stays; the status line says what happened.
   *
   * @param {unknown} error
   * @returns {Promise<undefined>}
   */
  async #fail(error) {
    this.names = undefined;
    const words = await loadInterface().catch(() => undefined);
    this.list.fail(words?.text("browser.board.failed") ?? "");
    reportError(error);
    return undefined;
  }

  /** Put focus and page where the visitor expects them once the results are there. */
  #arrive() {
    this.land?.();
    this.land = undefined;
    if (this.scroll !== undefined) scrollTo(0, this.scroll);
    this.scroll = undefined;
  }
}

const root = /** @type {HTMLElement | null} */ (document.querySelector("[data-board]"));
if (root) new Board(root);
