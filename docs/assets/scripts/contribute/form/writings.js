// The languages in which texts are written. One is enough; another can be added at any time.
import { recall, remember } from "../../memory.js";
import { controlOf } from "./scopes.js";

const KEY = "board-contribute-languages";
const WIDE = matchMedia("(min-width: 48rem)"); // room for two languages side by side

/** Shows the fields of the chosen languages, and of others only where something is written. */
export class Writings {
  /** @param {HTMLElement} form @param {() => void} onChange */
  constructor(form, onChange) {
    this.form = form;
    this.boxes = /** @type {HTMLInputElement[]} */ ([...form.querySelectorAll("[data-languages] input")]);
    const wanted = this.#wanted();
    for (const box of this.boxes) {
      box.checked = wanted.includes(box.value);
      box.addEventListener("input", (event) => {
        event.stopPropagation();
        this.#keep(box);
        onChange();
      });
    }
  }

  /** Choose the languages in which something is written already, beside those that were chosen. */
  follow() {
    const written = [...this.#all].filter((writing) => controlOf(writing).value).map(languageOf);
    for (const box of this.boxes) box.checked ||= written.includes(box.value);
  }

  update() {
    const shown = this.boxes.filter((box) => box.checked).map((box) => box.value);
    for (const writing of this.#all) {
      const isShown = !this.boxes.length || shown.includes(languageOf(writing));
      writing.hidden = !isShown && !controlOf(writing).value;
    }
  }

  get #all() {
    return /** @type {NodeListOf<HTMLElement>} */ (this.form.querySelectorAll(".writing"));
  }

  /** At first the language of the page, and all of them where they stand side by side. */
  #wanted() {
    const kept = recall(KEY)?.split(" ").filter(Boolean) ?? [];
    if (kept.length) return kept;
    const all = this.boxes.map((box) => box.value);
    return WIDE.matches ? all : [document.documentElement.lang];
  }

  /** The last language stays. @param {HTMLInputElement} box */
  #keep(box) {
    const chosen = this.boxes.filter((each) => each.checked);
    if (!chosen.length) box.checked = true;
    else remember(KEY, chosen.map((each) => each.value).join(" "));
  }
}

/** @param {HTMLElement} writing */
const languageOf = (writing) => writing.dataset.language ?? "";
