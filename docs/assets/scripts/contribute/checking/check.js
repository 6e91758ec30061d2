// Checks one document as `board check` does: the same codes, pointers and words.
import { clocksProblems } from "./clocks.js";
import { daysProblems } from "./dates.js";
import { filesProblems } from "./files.js";
import { formProblems } from "./form.js";
import { makeDocument } from "./document.js";
import { markdownProblems } from "./markdown_texts.js";
import { numbersProblems } from "./numbers.js";
import { referencesProblems } from "./references.js";
import { textsProblems } from "./texts.js";

/** @import { Problem } from "./problems.js" */
/** @import { Kind, Rules } from "./rules.js" */

/**
 * What is known of a document beside its data.
 * @typedef {object} Circumstances
 * @property {string} today the day in UTC, YYYY-MM-DD
 * @property {string} [id] `<organisation>/<slug>`, `<organisation>`, or the slug of a story
 * @property {string} [language] of a story
 * @property {string} [body] the prose of a story
 * @property {string} [text] the whole file as it will be written, to see whether it is too large
 */

/**
 * Give everything that is wrong with a document by itself. Left out is what only a whole board
 * can tell: copies of other postings, stories that say otherwise in another language, logos.
 * @param {Kind} kind
 * @param {Record<string, any>} data what the file holds or would hold; days are texts
 * @param {Rules} rules
 * @param {Circumstances} circumstances
 * @returns {Problem[]}
 */
export function check(kind, data, rules, circumstances) {
  const document = makeDocument(kind, data, rules, circumstances);
  return [
    ...filesProblems(document),
    ...referencesProblems(document),
    ...daysProblems(document),
    ...clocksProblems(document),
    ...numbersProblems(document),
    ...textsProblems(document),
    ...markdownProblems(document),
    ...formProblems(document),
  ];
}
