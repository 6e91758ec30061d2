// The value that a text means in a field of a kind: reading/typed/values.py in the browser. A test
// holds the two together.
import { emailsMeant, phonesMeant, webAddressesMeant } from "./contacts.js";
import { daysMeant, timesMeant } from "./days.js";
import { bare, plain } from "./marks.js";
import { numbersMeant } from "./numbers.js";

/** @typedef {string | number | boolean} Value */

/** @param {string} text @returns {boolean[]} */
function truthsMeant(text) {
  const word = bare(text).toLowerCase();
  return word === "true" || word === "false" ? [word === "true"] : [];
}

/** @type {Record<string, (text: string) => Value[]>} */
const MEANINGS = {
  boolean: truthsMeant,
  "clock-time": timesMeant,
  date: daysMeant,
  email: emailsMeant,
  integer: numbersMeant,
  name: (text) => [plain(text)],
  number: numbersMeant,
  phone: phonesMeant,
  "web-address": webAddressesMeant,
};

/** Give every value that a text can mean: none, one, or two. @param {string} kind @param {string} text */
export const meanings = (kind, text) => MEANINGS[kind]?.(text) ?? [];

/**
 * Give the value that a text means, if it means one; else the text without marks.
 * @param {string} kind
 * @param {string} text
 * @returns {Value}
 */
export function valueOf(kind, text) {
  const [value, other] = meanings(kind, text);
  return value === undefined || other !== undefined ? bare(text) : value;
}
