// The facet panels: links of the server until one opens, then choices in their place.

/** @import { Answer, Request } from "../search/request.js" */
/** @import { Names } from "./chips.js" */
/** @import { State } from "./state.js" */

import { whenOpen } from "../elements.js";
import { ChoiceList } from "./choice_list.js";
import { choicesOf, choose } from "./choices.js";
import { ownZone } from "./state.js";

/** @typedef {{names: Names, answer: Answer}} Known */

export class Panels {
  /**
   * @param {HTMLElement} root
   * @param {State} state
   * @param {() => Promise<Known | undefined>} load  gives what the panels show, when one opens
   */
  constructor(root, state, load) {
    this.root = root;
    this.state = state;
    this.load = load;
    /** @type {Map<string, ChoiceList>} */
    this.lists = new Map();
    const bar = /** @type {HTMLElement} */ (root.querySelector(".facets"));
    /** @type {NodeListOf<HTMLInputElement>} */
    this.others = bar.querySelectorAll("input");
    this.total = root.querySelector(".filters-done .number");
    bar.addEventListener("change", ({ target }) => this.#choose(target));
    for (const panel of bar.querySelectorAll("details")) {
      whenOpen(panel, () => this.#open(panel));
    }
    startDismissal(root);
    this.showChosen(state.request);
  }

  /**
   * Show what is chosen, which needs no data.
   *
   * @param {Request} request
   */
  showChosen(request) {
    for (const input of this.others) {
      const chosen = request[/** @type {"total"} */ (input.name)];
      if (input.name === "zone") input.value = request.zone ?? "";
      input.checked = input.type === "radio" ? input.value === String(chosen ?? "") : Boolean(chosen);
    }
    const choices = choicesOf(request);
    /** @type {NodeListOf<HTMLElement>} */
    const badges = this.root.querySelectorAll("[data-chosen]");
    for (const badge of badges) {
      const names = badge.dataset.chosen;
      const count = choices.filter(({ name }) => !names || names.split(" ").includes(name)).length;
      badge.hidden = !count;
      if (count) badge.textContent = this.words?.number(count) ?? String(count);
    }
  }

  /**
   * @param {Request} request
   * @param {Known} known
   */
  show(request, { names, answer }) {
    this.words = names.words;
    this.showChosen(request);
    for (const [facet, list] of this.lists) {
      // A closed one is brought up to date when it opens.
      if (list.isOpen) list.show(request.values[facet] ?? [], answer.counts[facet] ?? {});
    }
    if (this.total) this.total.textContent = names.words.number(answer.total);
    for (const input of this.others) {
      const number = input.parentElement?.querySelector(".number");
      const count = answer.counts[input.name]?.[input.value] ?? 0;
      if (number) number.textContent = names.words.number(count);
    }
  }

  /** @param {HTMLDetailsElement} panel */
  async #open(panel) {
    const known = await this.load();
    if (!known) return;
    /** @type {NodeListOf<HTMLElement>} */
    const holders = panel.querySelectorAll("[data-facet]");
    const facets = panel.dataset.facet ? [panel] : [...holders];
    const fresh = facets.filter(({ dataset: { facet = "" } }) => !this.lists.has(facet));
    for (const holder of fresh) this.#list(holder, known.names);
    this.show(this.state.request, known);
    for (const { dataset } of facets) this.lists.get(dataset.facet ?? "")?.arrange();
    for (const holder of fresh) this.#fill(holder);
  }

  /**
   * @param {HTMLElement} holder
   * @param {Names} names
   */
  #list(holder, { tables, words }) {
    const { facet = "" } = holder.dataset;
    const title = holder.querySelector("summary, legend")?.firstChild?.textContent ?? "";
    const values = tables.values[facet] ?? [];
    this.lists.set(facet, new ChoiceList(facet, title, values, words));
    holder.hidden = !values.length;
  }

  /** @param {HTMLElement} holder */
  #fill(holder) {
    const parts = this.lists.get(holder.dataset.facet ?? "")?.parts ?? [];
    const panel = holder.querySelector(".panel");
    if (panel) panel.replaceChildren(...parts);
    else holder.append(...parts);
  }

  /** @param {EventTarget | null} input */
  #choose(input) {
    if (!(input instanceof HTMLInputElement) || !input.name) return;
    if (input.name === "zone" && !input.value) input.value = ownZone();
    this.state.ask(choose(this.state.request, input, input.checked));
  }
}

/**
 * Panels close as people expect: by Escape, by a click elsewhere, when the focus leaves them. On a
 * phone they are a list in the page, which a button opens; there nothing lies over anything.
 *
 * @param {HTMLElement} root
 */
function startDismissal(root) {
  root.addEventListener("keydown", (event) => {
    const open = event.key === "Escape" && openPanels(root).at(-1);
    if (!open) return;
    open.open = false;
    open.querySelector("summary")?.focus();
  });
  const leave = (/** @type {EventTarget | null} */ target) => {
    for (const panel of openPanels(root)) {
      if (target instanceof Node && !panel.contains(target) && isOver(panel)) panel.open = false;
    }
  };
  document.addEventListener("click", ({ target }) => leave(target));
  // Not by `focusin`: a press on plain text inside a panel gives the focus to what surrounds it.
  document.addEventListener("keyup", ({ key, target }) => key === "Tab" && leave(target));
  startButton(root);
}

/** @param {HTMLElement} root @returns {HTMLDetailsElement[]} */
const openPanels = (root) => [...root.querySelectorAll(/** @type {"details"} */ ("details.facet[open]"))];

/** Whether a panel lies over the page. @param {HTMLElement} panel */
function isOver(panel) {
  const content = panel.querySelector(".panel");
  return content !== null && getComputedStyle(content).position === "absolute";
}

/** @param {HTMLElement} root */
function startButton(root) {
  const button = /** @type {HTMLElement} */ (root.querySelector(".filters-button"));
  const done = /** @type {HTMLElement} */ (root.querySelector(".filters-done"));
  const show = (/** @type {boolean} */ open) => button.setAttribute("aria-expanded", String(open));
  button.addEventListener("click", () => show(button.ariaExpanded !== "true"));
  done.addEventListener("click", () => {
    show(false);
    button.focus();
    button.scrollIntoView();
  });
}
