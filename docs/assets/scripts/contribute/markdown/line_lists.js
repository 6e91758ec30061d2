// Lists in which every line is an item, so that marks before them say nothing:
// markdown/line_lists.py in the browser.
import { GAP, INVISIBLE, SPACES } from "./characters.js";
import { PICTURES, areNeighbours, itemOf, withoutBox } from "./list_marks.js";

/** @import { Item } from "./list_marks.js" */

const PICTURED_BOX = new RegExp(`^[☐☑☒]\ufe0f?${GAP}*(?=\\S)`, "u");
/** A picture before words; one that is made of several says more than a bullet. */
const SIGN = new RegExp(`^(.\ufe0f?)${GAP}*(?=[^${SPACES}${INVISIBLE}${PICTURES}\ufe0f])`, "u");
const INDENTED = /^[ \t\u00a0]/;
const MOST_MARKS = 200; // items that may be as long as to hold more are none

/**
 * Give the items that somebody wrote into a field, one a line, without their marks. Where lines
 * carry marks, one that is indented and carries none goes on with the line before.
 * @param {string} text
 */
export function linesIn(text) {
  const lines = text.split(/\r?\n/).filter((line) => line.trim());
  const hasMarks = lines.some((line) => isMarked(line.trim()));
  /** @type {string[]} */
  const items = [];
  for (const line of lines) {
    const goesOn = items.length && hasMarks && INDENTED.test(line) && !isMarked(line.trim());
    if (goesOn) items.push(`${items.pop()} ${line.trim()}`);
    else items.push(line.trim());
  }
  return withoutMarks(items);
}

/** Give the items of a list without bullets, boxes and the numbers that count them. @param {string[]} texts */
export function withoutMarks(texts) {
  let items = texts;
  for (let round = 0; round < MOST_MARKS; round += 1) {
    const shorter = withoutFirstMarks(items);
    if (shorter.every((item, at) => item === items[at])) break;
    items = shorter;
  }
  return items;
}

/** @param {string[]} texts */
function withoutFirstMarks(texts) {
  const items = texts.map(itemOf);
  const counted = areCounted(items);
  const sign = texts.length > 1 ? commonSign(texts) : "";
  return texts.map((text, place) => withoutFirstMark(text, items[place] ?? null, place, counted, sign));
}

/**
 * @param {string} text
 * @param {Item | null} item
 * @param {number} place
 * @param {boolean} counted
 * @param {string} sign
 */
function withoutFirstMark(text, item, place, counted, sign) {
  const [box, rest] = withoutBox(text);
  if (box) return rest;
  if (sign) return text.slice(sign.length).trim();
  if (!item || PICTURED_BOX.test(text)) return text.replace(PICTURED_BOX, "");
  const isPlace = item.kind === "number" && Number(item.mark) === place + 1;
  return counted || isPlace || saysNothing(item) ? item.rest : text;
}

/** The mark of an item is a bullet, and no emphasis and no picture. @param {Item} item */
function saysNothing({ kind, mark, rest }) {
  if (kind === "tight") return !(mark + rest).includes("*");
  return ["bullet", "natural", "dash"].includes(kind);
}

/** @param {(Item | null)[]} items */
function areCounted(items) {
  const there = items.filter((item) => item !== null);
  const [first, ...others] = there;
  if (!first || there.length < Math.max(2, items.length)) return false;
  if (first.kind !== "number" && first.kind !== "letter") return false;
  return others.every((item, place) => areNeighbours(there[place] ?? first, item));
}

/** Give the picture with which every text begins. @param {string[]} texts */
function commonSign(texts) {
  const [sign = "", ...others] = new Set(texts.map((text) => SIGN.exec(text)?.[1] ?? ""));
  return !others.length && itemOf(texts[0] ?? "")?.kind === "picture" ? sign : "";
}

/** @param {string} line */
function isMarked(line) {
  const kind = itemOf(line)?.kind;
  return withoutBox(line)[0] !== "" || (kind !== undefined && kind !== "picture");
}
