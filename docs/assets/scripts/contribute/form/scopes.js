// Finding one's way in the form. A scope is the form itself, a group, or an item of a list; the
// fields of a scope are those in no other scope inside it.

const SCOPES = "[data-field], [data-item], form";

/** @typedef {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement} Control */

/**
 * Give the fields of a scope in their order, those that are not asked for included.
 * @param {HTMLElement} scope
 * @returns {HTMLElement[]}
 */
export function fieldsOf(scope) {
  const fields = /** @type {NodeListOf<HTMLElement>} */ (scope.querySelectorAll("[data-field]"));
  return [...fields].filter((field) => field.parentElement?.closest(SCOPES) === scope);
}

/**
 * Give one field of a scope.
 * @param {HTMLElement} scope
 * @param {string} key
 */
export const fieldOf = (scope, key) => fieldsOf(scope).find((field) => field.dataset.field === key);

/** Give the title of a field, without the mark that it is required. @param {Element} field */
export const titleOf = (field) =>
  field.querySelector(":scope > :is(.question-title, .option)")?.firstChild?.textContent?.trim()
  || field.querySelector(":scope > .option")?.textContent?.trim() || "";

/** Say whether a field is asked for now. @param {Element} field */
export const isAsked = (field) => !field.closest("[hidden]");

/**
 * Give the items of a list of groups.
 * @param {HTMLElement} field
 * @returns {HTMLElement[]}
 */
export function itemsOf(field) {
  const list = field.querySelector(":scope > [data-items]");
  return /** @type {HTMLElement[]} */ ([...(list?.children ?? [])]);
}

/** Give the controls of a field without those of groups inside it. @param {HTMLElement} field */
export const controlsOf = (field) =>
  /** @type {Control[]} */ ([...field.querySelectorAll("input:not([type=search]), select, textarea")]);

/** Give the first control of a field. @param {HTMLElement} field */
export const controlOf = (field) => /** @type {Control} */ (controlsOf(field)[0]);

/**
 * Give the control of each language of a text; none where it is not written in languages.
 * @param {HTMLElement} field
 * @returns {Map<string, Control>}
 */
export function writingsOf(field) {
  const writings = /** @type {NodeListOf<HTMLElement>} */ (field.querySelectorAll(":scope > .writings > [data-language]"));
  return new Map([...writings].map((writing) => [writing.dataset.language ?? "", controlOf(writing)]));
}
