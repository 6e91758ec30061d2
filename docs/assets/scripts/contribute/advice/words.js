// Advice in words: advising/wording.py.

/** @import { Advice } from "./advise.js" */
/** @import { Localised, Values } from "./rules.js" */

/**
 * The message, why it matters, and words to use, which may be empty; what is not there, for a list.
 * @param {Advice} advice
 * @param {string} locale of the page, such as ar-JO-u-nu-latn
 */
export function wordsOfAdvice({ rule, values }, locale) {
  return {
    message: filled(textIn(rule.message, locale), values, locale),
    why: filled(textIn(rule.why, locale), values, locale),
    wording: textIn(rule.wording, locale),
    lacks: filled(textIn(rule.lacks, locale), values, locale),
  };
}

/** A text in a language, or in the first there is. @param {Localised | undefined} texts @param {string} locale */
export const textIn = (texts = {}, locale) => texts[new Intl.Locale(locale).language] ?? Object.values(texts)[0] ?? "";

/** @param {string} text @param {Values} values @param {string} locale */
const filled = (text, values, locale) =>
  text.replace(/\{([a-z]+)\}/gu, (whole, name) => (name in values ? inWords(values[name], locale) : whole));

/** @param {unknown} value @param {string} locale */
function inWords(value, locale) {
  if (typeof value === "number") return new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(value);
  if (!Array.isArray(value)) return String(value);
  const names = new Intl.DisplayNames(locale, { type: "language" });
  return new Intl.ListFormat(locale).format(value.map((code) => names.of(code) ?? code));
}
