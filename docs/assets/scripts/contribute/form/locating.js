// Where in the form a problem or a piece of advice belongs.
import { filledItems } from "./reading.js";
import { controlOf, controlsOf, fieldOf, isAsked, writingsOf } from "./scopes.js";

/** @import { Problem } from "../checking/problems.js" */
/** @typedef {{field: HTMLElement, control: HTMLElement}} Spot a field, and what of it takes the focus */

const NOT_WRITTEN = ["checkbox", "radio", "select-one", "hidden"];

/**
 * Find the field that a problem is about; of one that is missing, the place where it should be.
 * @param {HTMLElement} form
 * @param {Problem} problem
 */
export function spotOf(form, problem) {
  const spot = spotAt(form, problem.pointer + absent(problem));
  const around = problem.code === "missing-one-of" ? spotAt(form, problem.pointer) : undefined;
  return spot && around ? { ...spot, field: around.field } : (spot ?? spotHolding(form, problem.values.value));
}

/** Give the rest of the way to a field that is not there. @param {Problem} problem */
function absent({ code, values: { field, fields } }) {
  const named = code === "missing-one-of" ? /** @type {any} */ (fields)?.items?.[0] : field;
  if (!code.startsWith("missing-") || !named?.key) return "";
  return `/${named.key.split(".").at(-1)}`;
}

/**
 * Find the field at a JSON pointer, or the nearest around it that is asked for.
 * @param {HTMLElement} form
 * @param {string} pointer an index counts the items that are filled; "*" is the first
 * @returns {Spot | undefined}
 */
export function spotAt(form, pointer) {
  /** @type {HTMLElement | undefined} */
  let field;
  /** @type {HTMLElement | undefined} */
  let control;
  let scope = form;
  for (const token of pointer.split("/").slice(1)) {
    const inside = itemAt(scope, token) ?? fieldOf(scope, token);
    control = field && writingsOf(field).get(token);
    if (control || !inside || !isAsked(inside)) break;
    if (inside.dataset.field) field = inside;
    scope = inside;
  }
  if (!field) return undefined;
  return { field, control: control ?? firstSeen(scope) ?? field.querySelector("button") ?? field };
}

/** Give the first control that takes the focus. @param {HTMLElement} scope */
const firstSeen = (scope) => controlsOf(scope).find(isAsked) ?? controlOf(scope);

/** Find what a problem of the whole file quotes. @param {HTMLElement} form @param {unknown} quoted @returns {Spot | undefined} */
function spotHolding(form, quoted) {
  if (typeof quoted !== "string") return undefined;
  const text = quoted.replace(/>$/, ""); // of an element only its beginning is quoted as it stands
  const control = controlsOf(form).find(({ type, value }) => !NOT_WRITTEN.includes(type) && value.includes(text));
  const field = /** @type {HTMLElement | null} */ (control?.closest("[data-field], [data-about]"));
  return control && field && text ? { field, control } : undefined;
}

/** @param {HTMLElement} scope @param {string} token */
const itemAt = (scope, token) =>
  scope.dataset.kind === "groups" ? filledItems(scope)[token === "*" ? 0 : Number(token)] : undefined;
