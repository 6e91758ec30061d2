// What people type, as the values that a file holds.

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

/** Give the lines of a text that are not empty; undefined for none. @param {string} text */
export function linesIn(text) {
  const lines = text.split(/\r?\n/).map((line) => line.trim()).filter(Boolean);
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
