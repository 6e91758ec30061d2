// What keeps a file from being read at all: rooms reading/ and its limits in the browser.

/** @import { Document } from "./document.js" */
/** @import { Problem } from "./problems.js" */

/**
 * `board check` stops at the first of these; here the others are found as well.
 * @param {Document} document
 * @returns {Problem[]}
 */
export const filesProblems = (document) => [...tooLarge(document), ...outOfRange(document)];

/** A file is not larger than a document may be. @param {Document} document */
function* tooLarge(document) {
  const { text = "" } = document.circumstances;
  const most = document.rules.limits.bytes;
  if (new TextEncoder().encode(text).length > most) {
    yield document.problem("file-too-large", "", { maximum: most / 1024 });
  }
}

/** A number has no more digits than can be kept. @param {Document} document */
function* outOfRange(document) {
  const { digits } = document.rules.limits;
  for (const number of numbersOf(document.data)) {
    const value = String(number);
    if (value.length <= digits + 1 && Math.abs(number) < 10 ** digits) continue;
    yield document.problem("number-out-of-range", "", { value });
    return;
  }
}

/** @param {unknown} value @returns {Generator<number>} */
function* numbersOf(value) {
  if (typeof value === "number") yield value;
  if (typeof value !== "object" || value === null) return;
  for (const part of Object.values(value)) yield* numbersOf(part);
}
