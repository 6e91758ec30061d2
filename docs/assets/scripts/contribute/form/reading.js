// From the fields of the form to the data of a file. What is empty or not asked for is left out.
import { controlOf, controlsOf, fieldsOf, isAsked, itemsOf, writingsOf } from "./scopes.js";
import { filled, listIn, textIn, valueIn } from "./values.js";

/** @import { Data } from "../draft.js" */
/** @typedef {(field: HTMLElement) => unknown} Read */

/** @param {(text: string) => unknown} meaning @returns {Read} */
const typed = (meaning) => (field) => {
  const writings = [...writingsOf(field)];
  if (!writings.length) return meaning(controlOf(field).value);
  return filled(writings.map(([language, control]) => [language, meaning(control.value)]));
};

/** @param {HTMLElement} field */
const checkedBoxes = (field) =>
  /** @type {HTMLInputElement[]} */ (controlsOf(field)).filter((control) => control.checked);

/** @type {Read} */
function choice(field) {
  const control = controlOf(field);
  return control.type === "radio" ? checkedBoxes(field)[0]?.value : textIn(control.value);
}

/** Give what was chosen, what was chosen first going first. @type {Read} */
function choices(field) {
  const chosen = checkedBoxes(field).sort((one, other) => Number(one.dataset.order) - Number(other.dataset.order));
  return chosen.length ? chosen.map((box) => box.value) : undefined;
}

/** A box says no only where it says yes unless told otherwise. @type {Read} */
function boolean(field) {
  const control = /** @type {HTMLInputElement} */ (controlOf(field));
  if (control.type === "radio") return { true: true, false: false }[checkedBoxes(field)[0]?.value ?? ""];
  if ("checked" in control.dataset) return control.checked ? undefined : false;
  return control.checked || undefined;
}

/** @type {Read} */
const items = (field) => {
  const found = itemsOf(field).map(readScope).filter((item) => item !== undefined);
  return found.length ? found : undefined;
};

const text = typed(textIn);

/** @type {Read} */
const value = (field) => typed(valueIn(field.dataset.kind ?? ""))(field);

/** @type {Record<string, Read>} */
const READERS = {
  line: text, paragraph: text, markdown: text, lines: typed(listIn), date: value, "clock-time": value,
  "web-address": value, email: value, number: value, integer: value, phone: value,
  choice, "time-zone": choice, language: choice, choices, countries: choices, boolean,
  group: (field) => readScope(field), groups: items, always: () => true,
};

/** Give what a field holds; undefined for nothing. @param {HTMLElement} field */
export const readField = (field) => READERS[field.dataset.kind ?? ""]?.(field);

/**
 * Give what a scope holds; undefined for nothing.
 * @param {HTMLElement} scope
 * @returns {Data | undefined}
 */
export const readScope = (scope) =>
  filled(fieldsOf(scope).filter(isAsked).map((field) => [field.dataset.field ?? "", readField(field)]));

/** Give the items of a list that hold something: those that the data has. @param {HTMLElement} field */
export const filledItems = (field) => itemsOf(field).filter((item) => readScope(item) !== undefined);
