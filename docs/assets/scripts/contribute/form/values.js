// What people type, as the values that a file holds.

const ZEROS = ["\u0660", "\u06f0"]; // of Arabic and of Persian digits
const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)$/;

/** Write digits of Arabic and Persian, and their decimal sign, as Latin ones. @param {string} text */
export function inLatinDigits(text) {
  const latin = text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => {
    const zero = ZEROS.find((first) => digit >= first && digit.charCodeAt(0) - first.charCodeAt(0) < 10);
    return String(digit.charCodeAt(0) - (zero ?? digit).charCodeAt(0));
  });
  return latin.replace(/\u066b/g, ".").replace(/\u066c/g, "");
}

/**
 * Give the number that a text means, else the text itself, which the check then refuses;
 * undefined for none. One comma is a decimal sign: 2,5.
 * @param {string} text
 * @returns {number | string | undefined}
 */
export function numberIn(text) {
  const typed = inLatinDigits(text).trim().replace(/^([^,.]*),([^,.]*)$/, "$1.$2");
  if (!typed) return undefined;
  return NUMBER.test(typed) ? Number(typed) : text.trim();
}

/** Give the lines of a text that are not empty; undefined for none. @param {string} text */
export function linesIn(text) {
  const lines = text.split(/\r?\n/).map((line) => line.trim()).filter(Boolean);
  return lines.length ? lines : undefined;
}

/** Give a text without the white space around it; undefined for none. @param {string} text */
export const textIn = (text) => text.trim() || undefined;

/** Give a telephone number in Latin digits, which every telephone dials. @param {string} text */
export const phoneIn = (text) => textIn(inLatinDigits(text));

/**
 * Leave out what is not there; undefined if nothing is.
 * @param {[string, unknown][]} entries
 * @returns {Record<string, any> | undefined}
 */
export function filled(entries) {
  const present = entries.filter(([, value]) => value !== undefined);
  return present.length ? Object.fromEntries(present) : undefined;
}
