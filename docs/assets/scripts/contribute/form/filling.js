// From the data of a file to the fields of the form.
import { addItem, removeItems } from "./items.js";
import { controlOf, controlsOf, fieldsOf, writingsOf } from "./scopes.js";

/** @import { Data } from "../draft.js" */
/** @typedef {(field: HTMLElement, value: any) => void} Fill the value is undefined for none */

/** @param {unknown} value */
const written = (value) => (Array.isArray(value) ? value.join("\n") : String(value ?? ""));

/** @type {Fill} */
function text(field, value) {
  const writings = writingsOf(field);
  if (!writings.size) controlOf(field).value = written(value);
  for (const [language, control] of writings) control.value = written(value?.[language]);
}

/** @type {Fill} */
function choice(field, value) {
  const control = controlOf(field);
  if (control instanceof HTMLSelectElement) choose(control, written(value));
  else choices(field, value === undefined ? [] : [value]);
}

/** A value that the page does not offer is kept all the same. @param {HTMLSelectElement} menu @param {string} value */
function choose(menu, value) {
  const isOffered = [...menu.options].some((option) => option.value === value);
  if (!isOffered) menu.add(new Option(value, value));
  menu.value = value;
}

/** @type {Fill} */
function choices(field, value = []) {
  for (const box of /** @type {HTMLInputElement[]} */ (controlsOf(field))) {
    const place = value.map(String).indexOf(box.value);
    box.checked = place >= 0;
    box.dataset.order = String(place);
  }
}

/** @type {Fill} */
function boolean(field, value) {
  const control = /** @type {HTMLInputElement} */ (controlOf(field));
  if (control.type === "radio") choices(field, value === undefined ? [] : [value]);
  else control.checked = value ?? "checked" in control.dataset;
}

/** A list that must not be empty begins with an item to fill. @type {Fill} */
function groups(field, value = []) {
  removeItems(field);
  for (const data of value) fillScope(addItem(field), data);
  if (!value.length && field.matches("[data-required], [data-required-when]")) addItem(field);
}

/** Of fields that exclude each other the one that is there is chosen. @param {HTMLElement} field */
function chooseOption(field) {
  const option = /** @type {HTMLElement | null} */ (field.closest("[data-option]"));
  const radio = option?.parentElement?.querySelector(`input[value="${option.dataset.option}"]`);
  if (!(radio instanceof HTMLInputElement)) return;
  radio.checked = true;
  showOptions(/** @type {HTMLElement} */ (option?.parentElement));
}

/** Show the questions of the option that is chosen. @param {HTMLElement} alternatives */
export function showOptions(alternatives) {
  const radios = /** @type {NodeListOf<HTMLInputElement>} */ (alternatives.querySelectorAll(":scope > .pills input"));
  const chosen = [...radios].find((radio) => radio.checked)?.value;
  for (const option of /** @type {NodeListOf<HTMLElement>} */ (alternatives.querySelectorAll(":scope > [data-option]"))) {
    option.hidden = option.dataset.option !== chosen;
  }
}

/** @type {Record<string, Fill>} */
const FILLERS = {
  choice, "time-zone": choice, language: choice, choices, countries: choices, boolean, groups,
  group: (field, value) => fillScope(field, value ?? {}), always: () => {},
};

/**
 * Fill all fields of a scope; those that the data does not hold are emptied.
 * @param {HTMLElement} scope
 * @param {Data} data
 */
export function fillScope(scope, data) {
  for (const field of fieldsOf(scope)) {
    const value = data[field.dataset.field ?? ""];
    (FILLERS[field.dataset.kind ?? ""] ?? text)(field, value);
    if (value !== undefined) chooseOption(field);
  }
}
