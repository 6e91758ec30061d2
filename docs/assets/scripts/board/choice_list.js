// A list of values to choose from, with counts that live and a field to find one among many.

/** @import { Interface } from "../interface.js" */

import { element } from "../elements.js";

const MOST_WITHOUT_FIELD = 12;

/** @typedef {{ id: string, label: string }} Value */

export class ChoiceList {
  /**
   * @param {string} name  of the inputs
   * @param {string} title of the list
   * @param {Value[]} values
   * @param {Interface} words
   */
  constructor(name, title, values, words) {
    this.words = words;
    this.choices = values.map((value) => choice(name, value));
    this.list = element("div", { class: "options", role: "group", "aria-label": title });
    this.parts = [this.list];
    if (values.length > MOST_WITHOUT_FIELD) this.parts.unshift(this.#field(title));
    this.arrange();
  }

  /**
   * Show what is chosen and how many results each value would have.
   *
   * @param {string[]} chosen
   * @param {Record<string, number>} [counts]  without them the list has no numbers
   */
  show(chosen, counts) {
    for (const { input, row, number } of this.choices) {
      input.checked = chosen.includes(input.value);
      if (!counts) continue;
      const count = counts[input.value] ?? 0;
      number.textContent = this.words.number(count);
      input.disabled = !count && !input.checked;
      row.classList.toggle("without", !count);
    }
  }

  /** Whether it can be seen, or is about to be: it stands nowhere until its panel opens. */
  get isOpen() {
    return this.list.closest("details")?.open ?? true;
  }

  /** Put values without results last; an open list stays as it is, so that nothing slips away. */
  arrange() {
    const isLast = (/** @type {Choice} */ { input }) => Number(input.disabled);
    const ordered = [...this.choices].sort((one, other) => isLast(one) - isLast(other));
    this.list.replaceChildren(...ordered.map(({ row }) => row));
  }

  /** @param {string} title */
  #field(title) {
    const placeholder = this.words.text("browser.board.find");
    const label = `${placeholder}: ${title}`;
    const field = element("input", {
      type: "search", class: "find", placeholder, "aria-label": label, autocomplete: "off",
    });
    field.addEventListener("input", () => this.#find(field.value));
    field.addEventListener("keydown", (event) => {
      if (event.key === "Enter") event.preventDefault();
    });
    return field;
  }

  /** @param {string} text */
  #find(text) {
    const wanted = folded(text);
    for (const { row, label } of this.choices) row.hidden = !label.includes(wanted);
  }
}

/** @typedef {ReturnType<typeof choice>} Choice */

/**
 * @param {string} name
 * @param {Value} value
 */
function choice(name, { id, label }) {
  const input = element("input", { type: "checkbox", name, value: id, autocomplete: "off" });
  const number = element("span", { class: "number" });
  const row = element("label", { class: "option" }, input, element("span", { dir: "auto" }, label), number);
  return { input, number, row, label: folded(label) };
}

/**
 * Letters without marks and case, so that a value is found as people type it.
 *
 * @param {string} text
 */
const folded = (text) =>
  text.normalize("NFKD").replace(/[\p{M}\u0640]/gu, "").replace(/ة/g, "ه").replace(/ى/g, "ي")
    .toLowerCase().trim();
