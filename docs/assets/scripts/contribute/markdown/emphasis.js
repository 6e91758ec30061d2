// Which side of a run of `*`, `_` or `~` is open: markdown/emphasis.py in the browser.
import { ARABIC, INVISIBLE, LETTER, SPACE, closes, isDigit, isInvisible, isPunctuation, isSpace, opens } from "./characters.js";

/** @typedef {[opens: boolean, closes: boolean]} Sides what a run may do */

const WORD = `${ARABIC}\\p{L}\\p{N}_`;
const PREFIX = new RegExp(
  `(?<![${WORD}#@])[وفبكلس]?[\u064b-\u0652]?[بكل]?[\u064b-\u0652]?(?:ال|لل)?ـ?[${INVISIBLE}]*$`, "u");
const [LONGEST_PREFIX, LONGEST_WORD] = [16, 500]; // characters that are looked at
const REST_OF_WORD = new RegExp(`^[^_\\n]*[^_\\s]_+(?![${WORD}])`, "u");

/**
 * Give a run of `text` as engines read it in the way that is meant.
 * @param {string} text
 * @param {number} start
 * @param {number} end
 * @param {boolean} touchesAddress which is written with brackets, and engines see those
 */
export function marked(text, start, end, touchesAddress) {
  const run = text.slice(start, end);
  const [before, after] = [characterBefore(text, start), characterAfter(text, end)];
  const sides = meant(text, start, end);
  if (!sides) return run.replace(/./g, "\\$&");
  const isNatural = [false, true].every((symbols) => same(natural(run, before, after, symbols), sides));
  if (isNatural && !touchesAddress && !isRun(before) && !isRun(after)) return run;
  const [opening, closing] = sides;
  if (!opening && !closing) return isNatural ? run : SPACE + run + SPACE;
  return (closing ? LETTER : SPACE) + run + (opening ? LETTER : SPACE);
}

/** @param {string} character */
const isRun = (character) => character !== "" && "*_~".includes(character);

/** @param {Sides} one @param {Sides} other */
const same = (one, other) => one[0] === other[0] && one[1] === other[1];

/**
 * What a run may do in the eyes of a reader; null for the mark itself.
 * @param {string} text
 * @param {number} start
 * @param {number} end
 * @returns {Sides | null}
 */
export function meant(text, start, end) {
  const [before, after] = [seenBefore(text, start), seenAfter(text, end)];
  const mark = text[start] ?? "";
  if (mark === "~" && end - start === 1) return null; // it says "about"
  if (mark === "_" && (before === "@" || before === "#")) return null; // of a name
  if (mark !== "_" && isDigit(before) && isDigit(after)) return null;
  const usual = natural(mark, before, after, true);
  if (isSpace(before) || isSpace(after)) return usual;
  if (mark === "_") return isPrefixed(text, start, end) ? [true, false] : usual;
  if (end - start === 1 && before < "\x80" && after < "\x80") return usual;
  const [markBefore, markAfter] = [isPunctuation(before, true), isPunctuation(after, true)];
  if (!markBefore && markAfter && !closes(after)) return [true, true];
  if (markBefore && !markAfter && !opens(before)) return [true, true];
  return usual;
}

/** `_` opens after a joined prefix. @param {string} text @param {number} start @param {number} end */
function isPrefixed(text, start, end) {
  const near = text.slice(Math.max(0, start - LONGEST_PREFIX), start);
  return Boolean(PREFIX.exec(near)?.[0]) && REST_OF_WORD.test(text.slice(end, end + LONGEST_WORD));
}

/**
 * Apply the rules of CommonMark (section 6.2).
 * @param {string} run
 * @param {string} before
 * @param {string} after
 * @param {boolean} symbols
 * @returns {Sides}
 */
function natural(run, before, after, symbols) {
  const [spaceBefore, spaceAfter] = [isSpace(before), isSpace(after)];
  const markBefore = !spaceBefore && isPunctuation(before, symbols);
  const markAfter = !spaceAfter && isPunctuation(after, symbols);
  const left = !spaceAfter && (!markAfter || spaceBefore || markBefore);
  const right = !spaceBefore && (!markBefore || spaceAfter || markAfter);
  if (run[0] !== "_") return [left, right];
  return [left && (!right || markBefore), right && (!left || markAfter)];
}

/** @param {string} text @param {number} end */
const characterBefore = (text, end) => [...text.slice(Math.max(0, end - 2), end)].at(-1) ?? "";

/** @param {string} text @param {number} start */
const characterAfter = (text, start) => [...text.slice(start, start + 2)][0] ?? "";

/** @param {string} text @param {number} start */
function seenBefore(text, start) {
  let at = start;
  while (at > 0 && isInvisible(text[at - 1] ?? "")) at -= 1;
  return characterBefore(text, at);
}

/** @param {string} text @param {number} end */
function seenAfter(text, end) {
  let at = end;
  while (at < text.length && isInvisible(text[at] ?? "")) at += 1;
  return characterAfter(text, at);
}
