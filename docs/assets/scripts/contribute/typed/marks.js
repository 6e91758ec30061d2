// Marks that telephones, Word and right-to-left keyboards put around a value: reading/typed/marks.py
// in the browser.

const INVISIBLE = "\\u00ad\\u061c\\u200b-\\u200f\\u202a-\\u202c\\u2060\\u2066-\\u2069\\ufeff";
const SPACES = " \\t\\n\\r\\f\\v\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000";
const QUOTES = "\"'`\\u2018-\\u201f\\u00ab\\u00bb\\u2039\\u203a";

const MARK = new RegExp(`[${INVISIBLE}]`, "g");
const MARK_OF_DIRECTION = /[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202c\u2060\u2066-\u2069\ufeff]/g;
/** What means nothing at the ends of a value, as a pattern inside brackets. */
export const AROUND = INVISIBLE + SPACES;
// Patterns of an end begin where a run does: else a run within is looked through as often as it is long.
const AROUND_A_VALUE = new RegExp(`^[${AROUND}]+|(?<![${AROUND}])[${AROUND}]+$`, "g");
const SPACE = new RegExp(`[${SPACES}]+`, "g");
const QUOTED = new RegExp(`^[${QUOTES}]+([^${QUOTES}]+)[${QUOTES}]+$`);

const DIGITS = "٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹";
const NOT_PLAIN = /[\u0660-\u0669\u06f0-\u06f9\uff01-\uff5e]/g;
const TO_NORMAL_WIDTH = 0xfee0;

/** Give a text without marks, space and quotes around it. @param {string} text */
export const bare = (text) => unquoted(text.replace(MARK, ""));

/** Do so with a web address, in which joiners may be letters. @param {string} text */
export const bareAddress = (text) => unquoted(text.replace(MARK_OF_DIRECTION, ""));

/** Give a bare text with Latin digits, and letters as wide as Latin ones. @param {string} text */
export const plain = (text) => bare(text).replace(NOT_PLAIN, plainCharacter);

/** Put `by` for every run of white space. @param {string} text @param {string} by */
export const spaced = (text, by) => text.replace(SPACE, by);

/** Give an Arabic text without vowel marks and stretched lines. @param {string} text */
export const withoutVowels = (text) => text.replace(/[\u0640\u064b-\u0652]/g, "");

/** @param {string} character */
function plainCharacter(character) {
  const digit = DIGITS.indexOf(character);
  return digit < 0 ? String.fromCharCode(character.charCodeAt(0) - TO_NORMAL_WIDTH) : String(digit % 10);
}

/** @param {string} text */
function unquoted(text) {
  const stripped = text.replace(AROUND_A_VALUE, "");
  const quoted = QUOTED.exec(stripped);
  return quoted ? (quoted[1] ?? "").replace(AROUND_A_VALUE, "") : stripped;
}
