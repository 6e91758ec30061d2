// Fields that are asked for, or not, by what others hold.
import { readScope } from "./reading.js";
import { controlsOf, titleOf } from "./scopes.js";

/** @import { Data } from "../draft.js" */
/** @typedef {{path: string[], values: unknown[], is_negated: boolean}} Condition */

/**
 * Say whether a condition is true of the data of a document.
 * @param {Condition} condition
 * @param {Data} data
 */
export function holds({ path, values, is_negated }, data) {
  const value = path.reduce((/** @type {any} */ group, key) => group?.[key], data);
  return values.includes(value) !== is_negated;
}

/**
 * Hide what does not go with the rest, and say what now is required.
 * @param {HTMLElement} form
 */
export function applyConditions(form) {
  const data = readScope(form) ?? {};
  const fields = form.querySelectorAll("[data-required-when], [data-refused-when]");
  for (const field of /** @type {NodeListOf<HTMLElement>} */ (fields)) apply(field, data);
  for (const fold of /** @type {NodeListOf<HTMLElement>} */ (form.querySelectorAll("[data-more]"))) nameFold(fold);
}

/** A fold says what it holds, and goes where that is nothing. @param {HTMLElement} fold */
function nameFold(fold) {
  const fields = /** @type {HTMLElement[]} */ ([...fold.querySelectorAll(":scope > [data-field]:not([hidden])")]);
  const note = /** @type {HTMLElement} */ (fold.querySelector(".fold-note"));
  note.textContent = fields.map(titleOf).join(note.dataset.separator);
  fold.hidden = !fields.length;
}

/** @param {HTMLElement} field @param {Data} data */
function apply(field, data) {
  const { requiredWhen = "[]", refusedWhen = "[]" } = field.dataset;
  const isTrue = (/** @type {Condition} */ condition) => holds(condition, data);
  field.hidden = JSON.parse(refusedWhen).some(isTrue);
  if (!field.dataset.requiredWhen) return;
  const isRequired = JSON.parse(requiredWhen).some(isTrue);
  const mark = field.querySelector(":scope > .question-title .must");
  if (mark instanceof HTMLElement) mark.hidden = !isRequired;
  const [control, another] = field.dataset.kind?.startsWith("group") ? [] : controlsOf(field);
  if (control && !another) control.required = isRequired;
}
