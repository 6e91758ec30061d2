// Where in the form a problem or a piece of advice belongs.
import { filledItems } from "./reading.js";
import { controlOf, controlsOf, fieldsOf, isAsked, writingsOf } from "./scopes.js";

/** @import { Problem } from "../checking/problems.js" */
/** @typedef {{field: HTMLElement, control: HTMLElement}} Spot a field, and what of it takes the focus */

const NOT_WRITTEN = ["checkbox", "radio", "select-one", "hidden"];

/**
 * Finds places in a form as it is now. What a scope holds is looked for once, however many
 * problems there are; after a change another one is made.
 */
export class Locator {
  /** @type {Map<HTMLElement, HTMLElement[]>} */
  #fields = new Map();
  /** @type {Map<HTMLElement, HTMLElement[]>} */
  #items = new Map();

  /** @param {HTMLElement} form */
  constructor(form) {
    this.form = form;
  }

  /**
   * Find the field that a problem is about; of one that is missing, the place where it should be.
   * @param {Problem} problem
   */
  spotOf(problem) {
    const spot = this.spotAt(problem.pointer + absent(problem));
    const around = problem.code === "missing-one-of" ? this.spotAt(problem.pointer) : undefined;
    return spot && around ? { ...spot, field: around.field } : (spot ?? spotHolding(this.form, problem.values.value));
  }

  /**
   * Find the field at a JSON pointer, or the nearest around it that is asked for.
   * @param {string} pointer an index counts the items that are filled; "*" is the first
   * @returns {Spot | undefined}
   */
  spotAt(pointer) {
    /** @type {HTMLElement | undefined} */
    let field;
    /** @type {HTMLElement | undefined} */
    let control;
    let scope = this.form;
    for (const token of pointer.split("/").slice(1)) {
      const inside = this.#itemAt(scope, token) ?? this.#fieldOf(scope, token);
      control = field && writingsOf(field).get(token);
      if (control || !inside || !isAsked(inside)) break;
      if (inside.dataset.field) field = inside;
      scope = inside;
    }
    if (!field) return undefined;
    return { field, control: control ?? firstSeen(scope) ?? field.querySelector("button") ?? field };
  }

  /** @param {HTMLElement} scope @param {string} token */
  #itemAt(scope, token) {
    if (scope.dataset.kind !== "groups") return undefined;
    return known(this.#items, scope, filledItems)[token === "*" ? 0 : Number(token)];
  }

  /** @param {HTMLElement} scope @param {string} key */
  #fieldOf(scope, key) {
    return known(this.#fields, scope, fieldsOf).find((field) => field.dataset.field === key);
  }
}

/**
 * Give what is inside a scope, looking for it the first time.
 * @param {Map<HTMLElement, HTMLElement[]>} found
 * @param {HTMLElement} scope
 * @param {(scope: HTMLElement) => HTMLElement[]} look
 */
function known(found, scope, look) {
  const inside = found.get(scope) ?? look(scope);
  found.set(scope, inside);
  return inside;
}

/** Give the rest of the way to a field that is not there. @param {Problem} problem */
function absent({ code, values: { field, fields } }) {
  const named = code === "missing-one-of" ? /** @type {any} */ (fields)?.items?.[0] : field;
  if (!code.startsWith("missing-") || !named?.key) return "";
  return `/${named.key.split(".").at(-1)}`;
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
