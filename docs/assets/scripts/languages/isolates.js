// Which parts of a text must be kept in their own direction: languages/isolates.py again.
import { element } from "../elements.js";
import { ARABIC, DIGIT, LETTER, latinUnits } from "./latin_units.js";

/** @typedef {"ltr" | "rtl"} Direction */
/** @typedef {[start: number, end: number, direction: Direction]} Part */

const ISOLATED = /[\u2066-\u2069]/;
const ANY_ARABIC = new RegExp(`[${ARABIC}]`, "u");
const NUMBER = String.raw`[${DIGIT}]+(?:[.,:\/][${DIGIT}]+)*`;
const LONE_NUMBER = new RegExp(`^${NUMBER}$`, "u");
const RIGHT_BY_ITSELF = new RegExp(String.raw`^(?:${NUMBER})?[${LETTER}](?:(?:[^${ARABIC}]|،)*[${LETTER}${DIGIT})\]}])?$`, "u");
const NEUTRAL = new RegExp(String.raw`^(?:[^${ARABIC}\n(\[{]|،)*$`, "u");
// What stands before a number is taken along: not every browser can look behind.
const DIALLED = /(^|[^٠-٩])((?![٠-٩]{1,2}[- ][٠-٩]{1,2}[- ])(?=(?:[ +-]{0,2}[٠-٩]){7})(?:\+[٠-٩]+|٠[٠-٩]*)(?:[ -][٠-٩]+)*)/gu;
const SEPARATOR = /[ -]/g;
const PHRASE = new RegExp(String.raw`[${ARABIC}]+(?:[^${LETTER}${ARABIC}\n,;\|()\[\]]*[${ARABIC}]+)*`, "gu");
const RUNS_ON = new RegExp(String.raw`^[^${LETTER}${ARABIC}\n]*[${DIGIT}${ARABIC}]`, "u");

/**
 * Isolate what must be in every text below an element, as the site does.
 * @template {Node} Kind
 * @param {Kind} holder
 * @param {Direction} direction of the lines
 * @param {boolean} isWhole whether nothing else stands in the line of a text
 * @returns {Kind}
 */
export function isolate(holder, direction, isWhole = true) {
  const walker = document.createTreeWalker(holder, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) texts.push(/** @type {Text} */ (walker.currentNode));
  for (const text of texts) {
    const code = text.parentElement?.closest("pre, code");
    if (!code) text.replaceWith(...isolated(text.data, direction, isWhole));
    else if (direction === "rtl" && !ANY_ARABIC.test(text.data)) code.setAttribute("dir", "ltr");
  }
  return holder;
}

/** @param {string} text @param {Direction} direction @param {boolean} isWhole @returns {(Node | string)[]} */
function isolated(text, direction, isWhole) {
  const made = [];
  let done = 0;
  for (const [start, end, own] of parts(text, direction, isWhole)) {
    made.push(text.slice(done, start), element("span", { dir: own }, dialled(text.slice(start, end))));
    done = end;
  }
  return [...made, text.slice(done)].filter((part) => part !== "");
}

/**
 * Isolate by characters in a text that no elements can divide, by the direction of its first letter.
 * @param {string} text
 */
export function isolatedByCharacters(text) {
  const [letter = ""] = /\p{L}/u.exec(text) ?? [];
  const direction = ANY_ARABIC.test(letter) ? "rtl" : "ltr";
  const made = [];
  let done = 0;
  for (const [start, end, own] of parts(text, direction)) {
    made.push(text.slice(done, start), own === "ltr" ? "\u2066" : "\u2067", dialled(text.slice(start, end)), "\u2069");
    done = end;
  }
  return made.join("") + text.slice(done);
}

/** @param {string} part */
const dialled = (part) => (part.match(DIALLED)?.[0] === part ? part.replaceAll(SEPARATOR, "$&\u200e") : part);

/** @param {string} text @param {Direction} direction @param {boolean} isWhole @returns {Part[]} */
export function parts(text, direction, isWhole = true) {
  if (ISOLATED.test(text)) return [];
  const found = direction === "ltr" ? arabicParts(text) : latinParts(text, isWhole);
  /** @type {Part[]} */
  const numbers = [];
  for (const { 1: before = "", 2: number = "", index } of text.matchAll(DIALLED)) {
    const start = index + before.length;
    numbers.push([start, start + number.length, "ltr"]);
  }
  return [...numbers, ...around(found, numbers, text)].sort(([a], [b]) => a - b);
}

/**
 * Give what is left of parts beside the numbers that some of them hold.
 * @param {Part[]} found @param {Part[]} numbers @param {string} text
 */
function around(found, numbers, text) {
  /** @type {Part[]} */
  const left = [];
  for (const [start, end, own] of found) {
    let from = start;
    for (const [numberStart, numberEnd] of numbers) {
      if (from >= numberEnd || numberStart >= end) continue;
      left.push([from, numberStart, own]);
      from = numberEnd;
    }
    left.push([from, end, own]);
  }
  return left.flatMap((part) => trimmed(part, text));
}

/** @param {Part} part @param {string} text @returns {Part[]} nothing if only spaces are left */
function trimmed([start, end, own], text) {
  const within = text.slice(start, end);
  const from = start + within.length - within.trimStart().length;
  return within.trim() ? [[from, from + within.trim().length, own]] : [];
}

/** @param {string} text @param {boolean} isWhole @returns {Part[]} */
function latinParts(text, isWhole) {
  const units = latinUnits(text);
  if (units.length && isWhole && !ANY_ARABIC.test(text)) return allOf(text);
  /** @type {Part[]} */
  const found = [];
  let following = text.length;
  let runsOn = false;
  for (const [start, end] of units.reverse()) {
    runsOn &&= NEUTRAL.test(text.slice(end, following));
    const unit = text.slice(start, end);
    if (RIGHT_BY_ITSELF.test(unit) ? runsOn : !LONE_NUMBER.test(unit)) found.unshift([start, end, "ltr"]);
    else runsOn = true;
    following = start;
  }
  return found;
}

/** @param {string} text @returns {Part[]} */
function allOf(text) {
  const lines = [...text.matchAll(/\S(?:.*\S)?/gu)];
  const turned = lines.filter(([line]) => !RIGHT_BY_ITSELF.test(line) && !LONE_NUMBER.test(line));
  return turned.map(({ 0: line, index }) => [index, index + line.length, "ltr"]);
}

/** @param {string} text @returns {Part[]} */
function arabicParts(text) {
  const phrases = [...text.matchAll(PHRASE)].map(({ 0: phrase, index }) => ({ phrase, start: index, end: index + phrase.length }));
  return phrases.filter(({ phrase, end }) => phrase.endsWith("،") || RUNS_ON.test(text.slice(end)))
    .map(({ start, end }) => [start, end, "rtl"]);
}
