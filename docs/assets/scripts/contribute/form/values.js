// What people type, as the values that a file holds.

import { linesIn } from "../markdown/line_lists.js";
import { valueOf } from "../typed/values.js";

/**
 * Give the function for what a text means in a field of a kind; undefined for nothing. What means
 * none, or two things, stays a text, about which the check asks.
 * @param {string} kind
 */
export const valueIn = (kind) => (/** @type {string} */ text) => {
  const value = valueOf(kind, text);
  return value === "" ? undefined : value;
};

/** Give the items of a list that is written line by line; undefined for none. @param {string} text */
export function listIn(text) {
  const lines = linesIn(text);
  return lines.length ? lines : undefined;
}

/** Give a text without the white space around it; undefined for none. @param {string} text */
export const textIn = (text) => text.trim() || undefined;

/**
 * Leave out what is not there; undefined if nothing is.
 * @param {[string, unknown][]} entries
 * @returns {Record<string, any> | undefined}
 */
export function filled(entries) {
  const present = entries.filter(([, value]) => value !== undefined);
  return present.length ? Object.fromEntries(present) : undefined;
}
