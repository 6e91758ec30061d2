// The form: what stands in it, as the data of a file, and what happens when somebody writes.
import { applyConditions } from "./conditions.js";
import { fillScope, showOptions } from "./filling.js";
import { addItem, MOST_ITEMS, numberItems, removeItem } from "./items.js";
import { Place } from "./place.js";
import { readScope } from "./reading.js";
import { controlOf, titleOf } from "./scopes.js";
import { Writings } from "./writings.js";

/** @import { Data, Draft, Kind } from "../draft.js" */
/** @import { Words } from "../words.js" */

let chosen = 1000; // more than any list holds: what is chosen now comes after what was there

/** The form of one kind of document. */
export class EntryForm {
  /** @type {(() => void)[]} */
  #listeners = [];
  /** @type {(() => void)[]} */
  #openings = [];

  /** @param {HTMLFormElement} root @param {Words} words */
  constructor(root, words) {
    this.root = root;
    this.words = words;
    this.kind = /** @type {Kind} */ (root.dataset.form);
    this.place = new Place(root, this.kind);
    this.writings = new Writings(root, () => this.#changed());
    root.addEventListener("input", ({ target }) => this.#written(target));
    root.addEventListener("keydown", keepFromSubmitting);
    root.addEventListener("click", ({ target }) => this.#pressed(target));
  }

  /** Give the data of the file; what is empty or not asked for is left out. @returns {Data} */
  read() {
    return readScope(this.root) ?? {};
  }

  /** Fill all fields; those that the data lacks are emptied. @param {Data} data */
  fill(data) {
    fillScope(this.root, data);
    this.#changed();
  }

  /** Give the data and where it belongs. @returns {Draft} */
  draft() {
    return { kind: this.kind, data: this.read(), ...this.place.read() };
  }

  /** Show a draft in place of what stands there. @param {Omit<Draft, "kind">} draft */
  open({ data, ...place }) {
    fillScope(this.root, data);
    this.place.fill(place);
    this.writings.follow();
    for (const listener of this.#openings) listener();
    this.#changed();
  }

  /** Call `listener` whenever something has changed. @param {() => void} listener */
  onChange(listener) {
    this.#listeners.push(listener);
  }

  /** Call `listener` whenever another draft has been opened. @param {() => void} listener */
  onOpen(listener) {
    this.#openings.push(listener);
  }

  /** @param {EventTarget | null} target */
  #written(target) {
    if (target instanceof HTMLInputElement && target.type === "search") return;
    if (target instanceof HTMLInputElement && target.type === "checkbox") target.dataset.order = String((chosen += 1));
    const alternatives = target instanceof Element ? target.closest("[data-alternatives]") : null;
    if (alternatives instanceof HTMLElement) showOptions(alternatives);
    this.#changed();
  }

  /** @param {EventTarget | null} target */
  #pressed(target) {
    const button = target instanceof Element ? target.closest("[data-add], [data-remove]") : null;
    const field = /** @type {HTMLElement | null} */ (button?.closest("[data-kind=groups]"));
    if (!button || !field) return;
    if ("add" in /** @type {HTMLElement} */ (button).dataset) controlOf(addItem(field)).focus();
    else removeItem(field, /** @type {HTMLElement} */ (button.closest("[data-item]")));
    this.#changed();
  }

  #changed() {
    applyConditions(this.root);
    this.place.update();
    this.writings.update();
    for (const field of /** @type {NodeListOf<HTMLElement>} */ (this.root.querySelectorAll("[data-kind=groups]"))) {
      numberItems(field, (number) => this.#nameItem(field, number));
    }
    this.#limitItems();
    for (const listener of this.#listeners) listener();
  }

  /** Where a form is full nothing can be added. */
  #limitItems() {
    const isFull = this.root.querySelectorAll("[data-item]").length >= MOST_ITEMS;
    const buttons = /** @type {NodeListOf<HTMLButtonElement>} */ (this.root.querySelectorAll("[data-add]"));
    for (const button of buttons) button.disabled = isFull;
  }

  /** @param {HTMLElement} field @param {number} number */
  #nameItem(field, number) {
    const values = { field: titleOf(field), number: this.words.interface.number(number) };
    return {
      title: this.words.say("contribute.browser.item", values),
      remove: this.words.say("contribute.browser.item.remove", values),
    };
  }
}

/** Enter in one of many fields does not mean that all of them are filled. @param {KeyboardEvent} event */
function keepFromSubmitting(event) {
  if (event.key === "Enter" && event.target instanceof HTMLInputElement) event.preventDefault();
}

/**
 * Begin to work with the form of a page.
 * @param {HTMLFormElement} root
 * @param {Words} words
 */
export const openForm = (root, words) => new EntryForm(root, words);
