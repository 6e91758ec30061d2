// What somebody probably meant: checking/suggestions.py in the browser.
import { makeFolding } from "../../search/folding.js";
import { Phrase, Several } from "./problems.js";

/** @import { Rules } from "./rules.js" */

const LONGEST = 60;
const CUTOFF = 0.75;
const MOST = 3;

/**
 * Ask "did you mean …" about the nearest known words; an empty text if none is near.
 * @param {unknown} written
 * @param {Iterable<string>} known
 */
export function nearest(written, known) {
  if (!isComparable(written)) return "";
  const wanted = written.trim().toLowerCase();
  const bySpelling = new Map([...known].map((word) => [word.toLowerCase(), word]));
  const scored = [...bySpelling.keys()].map((word) => ({ word, score: similarity(word, wanted) }));
  const near = scored.filter(({ score }) => score >= CUTOFF).sort(byScore).slice(0, MOST);
  return didYouMean(near.map(({ word }) => bySpelling.get(word)));
}

/**
 * Ask about the allowed terms nearest to what was written, by id, label or synonym.
 * @param {unknown} written
 * @param {Record<string, string[]>} vocabulary
 * @param {readonly string[]} allowed
 * @param {Rules["folding"]} folding
 */
export function nearestTerms(written, vocabulary, allowed, folding) {
  if (!isComparable(written)) return "";
  const wanted = makeFolding(folding)(written.trim()).text;
  const named = allowed.filter((id) => Object.hasOwn(vocabulary, id) && vocabulary[id]?.includes(wanted));
  return didYouMean(named.slice(0, MOST)) || nearest(written, allowed);
}

/**
 * Ask about the fields nearest to a name, by their titles in any language or by their keys.
 * @param {string} written
 * @param {Record<string, any>} known their schemas by key
 * @param {Rules["folding"]} folding
 */
export function nearestFields(written, known, folding) {
  const folded = makeFolding(folding);
  /** @param {string} text */
  const fold = (text) => folded(text).text;
  const wanted = fold(written.trim());
  const titled = Object.keys(known).filter((key) => wanted && titlesOf(known[key]).map(fold).includes(wanted));
  return didYouMean(titled.slice(0, MOST)) || nearest(written, Object.keys(known));
}

/** @param {Record<string, any>} schema @returns {string[]} */
const titlesOf = ({ title = "", "x-translations": translations = {} }) => [
  title,
  ...Object.values(translations).map((words) => words.title ?? ""),
];

/** @param {unknown} written @returns {written is string} */
const isComparable = (written) => typeof written === "string" && [...written].length <= LONGEST;

/** @param {readonly unknown[]} words */
export const didYouMean = (words) =>
  words.length ? new Phrase("hint.did-you-mean", { suggestions: new Several(words) }) : "";

/** @typedef {{word: string, score: number}} Scored */
/** @param {Scored} one @param {Scored} other */
const byScore = (one, other) => other.score - one.score || (one.word < other.word ? 1 : -1);

/**
 * Compare two words as Python's difflib does (Ratcliff and Obershelp): the share of characters
 * in the longest common part, and left and right of it again.
 * @param {string} one
 * @param {string} other
 */
export function similarity(one, other) {
  const first = [...one];
  const second = [...other];
  const length = first.length + second.length;
  return length ? (2 * matches(first, second)) / length : 1;
}

/** @param {string[]} first @param {string[]} second @returns {number} */
function matches(first, second) {
  const { at, to, size } = longestMatch(first, second);
  if (!size) return 0;
  const before = matches(first.slice(0, at), second.slice(0, to));
  return before + size + matches(first.slice(at + size), second.slice(to + size));
}

/** Find the longest common part; of several the first. @param {string[]} first @param {string[]} second */
function longestMatch(first, second) {
  let best = { at: 0, to: 0, size: 0 };
  /** @type {number[]} */
  let former = [];
  first.forEach((character, at) => {
    const sizes = second.map((each, to) => (each === character ? (former[to - 1] ?? 0) + 1 : 0));
    sizes.forEach((size, to) => {
      if (size > best.size) best = { at: at - size + 1, to: to - size + 1, size };
    });
    former = sizes;
  });
  return best;
}
