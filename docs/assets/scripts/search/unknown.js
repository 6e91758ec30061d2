// What is said of words that stand nowhere: a word like them is shown, and never in silence.

/** @import { Interface } from "../interface.js" */
/** @import { Answer } from "./request.js" */

/**
 * Fills a message that names such words.
 * @param {string} id of a message with `{word}`
 * @param {Answer} answer
 * @param {Interface} words
 */
export function saidOfUnknown(id, { unknown }, words) {
  const quoted = unknown.map((word) => words.text("browser.search.quoted", { word }));
  return words.text(id, { word: new Intl.ListFormat(words.locale).format(quoted) });
}
