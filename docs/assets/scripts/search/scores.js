// What documents are worth to a query: a number for each of them, 0 for those not found.

/** @typedef {Float32Array<ArrayBuffer>} Scores */

/** @param {number} count @returns {Scores} */
export const noScores = (count) => new Float32Array(count);

/** @param {Scores} scores */
export const isEmpty = (scores) => !scores.some((score) => score > 0);

/** The documents that were found, in their order. @param {Scores} scores */
export function found(scores) {
  /** @type {number[]} */
  const numbers = [];
  scores.forEach((score, n) => score > 0 && numbers.push(n));
  return numbers;
}

/** Keeps the higher of two scores. @param {Scores} scores @param {number} n @param {number} score */
export function raise(scores, n, score) {
  if (/** @type {number} */ (scores[n]) < score) scores[n] = score;
}

/** @param {(one: number, other: number) => number} join */
const joining = (join) => (/** @type {Scores} */ one, /** @type {Scores} */ other) =>
  one.map((score, n) => join(score, /** @type {number} */ (other[n])));

/** What both found, added up. */
export const both = joining((one, other) => (one && other ? one + other : 0));

/** What either found, added up. */
export const either = joining((one, other) => one + other);

/** What either found, at its best. */
export const best = joining(Math.max);
