// Marks by which people begin the items of a list: markdown/list_marks.py in the browser.
import { GAP, SPACES, latinDigits } from "./characters.js";

/** @typedef {"bullet" | "natural" | "dash" | "tight" | "number" | "letter" | "picture"} Kind how items of one list begin */
/**
 * A line that may begin an item of a list. `isPlain` says whether every engine sees the mark.
 * @typedef {{kind: Kind, indent: string, mark: string, rest: string, isPlain: boolean}} Item
 */

/** Signs that begin an item and say nothing; the last are those of Word in its own fonts. */
export const BULLETS = "•▪▫◦●○■□◆◇►▶▸‣⁃∙·➤➢✓✔🔹🔸🔷🔶🔺⬤⚫\uf0b7\uf0a7\uf0d8\uf0fc";
/** Signs that begin a line and say something, as a pattern inside brackets. */
export const PICTURES = "\u2600-\u27bf\u2b50-\u2b55\u{1f000}-\u{1faff}";
const LETTERS = "أابتثجحخدذرزسشصضطظعغفقكلمنهويa-zA-Z";
const ALPHABETS = [
  "ابجدهوزحطيكلمنسعفصقرشتثخذضظغ",
  "ابتثجحخدذرزسشصضطظعغفقكلمنهوي",
  "abcdefghijklmnopqrstuvwxyz",
];

const MARK = new RegExp(`^(?<indent>[ \\t>]*)(?<before>(?:(?![ \\t])${GAP}+)?)(?:` + [
  `(?<bullet>[${BULLETS}]\ufe0f?)${GAP}*`,
  `(?<natural>[\\-*+])(?<gap>${GAP}+)`,
  `(?<dash>[–ـ]|−)${GAP}+`,
  `(?<tight>[\\-*–ـ])(?=\\p{L}|[«“"(\\[])`,
  `\\(?(?<number>\\p{Nd}{1,2})${GAP}*(?:[.)](?!\\.)|[\\-–ـ/](?!${GAP}*\\p{Nd}))(?:${GAP}*[${SPACES}](?=\\p{Nd})|${GAP}*(?=[^\\s\\p{Nd}]))`,
  `\\(?(?<letter>[${LETTERS}](?:ـ(?=${GAP}*[\\-–.)]))?)(?:${GAP}*[)]|[.]|${GAP}*[\\-–ـ])(?=${GAP})${GAP}*`,
  `(?<picture>(?=[${PICTURES}]))`,
].join("|") + ")(?<rest>\\S.*)", "u");
const BOX = new RegExp(`^\\[(?<box>[ xX✓✔]?)\\]${GAP}+(?=\\S)`, "u");
/** @type {Kind[]} */
const KINDS = ["bullet", "natural", "dash", "tight", "number", "letter", "picture"];

/** Read a line as an item of a list. @param {string} line @returns {Item | null} */
export function itemOf(line) {
  const found = MARK.exec(line)?.groups;
  if (!found) return null;
  const kind = KINDS.find((each) => found[each] !== undefined) ?? "natural";
  const { indent = "", rest = "" } = found;
  const sign = (found[kind] ?? "").replace(/\ufe0f$/, "");
  const mark = kind === "number" ? latinDigits(sign) : sign;
  const head = line.slice(0, line.length - rest.length);
  return { kind, indent, mark, rest: closed(head, rest), isPlain: isPlain(line, kind, found) };
}

/** Take the ends of isolates out of an item that begin in its `head`, which is left out. @param {string} head @param {string} rest */
function closed(head, rest) {
  let open = (head.match(/[\u2066-\u2068]/g) ?? []).length - (head.match(/\u2069/g) ?? []).length;
  let shown = rest;
  for (; open > 0; open -= 1) shown = shown.replace(/\u2069(?=[^\u2069]*$)/, "");
  return shown;
}

/** @param {string} line @param {Kind} kind @param {Record<string, string | undefined>} found */
function isPlain(line, kind, { indent = "", before = "", gap = "", rest = "" }) {
  if (/[^ \t]/.test(before)) return false;
  if (kind === "natural") return !/[^ \t]/.test(gap);
  return kind === "number" && /^[0-9]{1,2}[.)][ \t]+$/.test(line.slice(indent.length, line.length - rest.length));
}

/**
 * Take the box of a task from the head of a text; give it as a sign, and what follows.
 * @param {string} text
 * @returns {[string, string]}
 */
export function withoutBox(text) {
  const found = BOX.exec(text);
  if (!found) return ["", text];
  return [found.groups?.box?.trim() ? "☑" : "☐", text.slice(found[0].length)];
}

/**
 * An item is numbered or lettered as the next one, or the same once more.
 * @param {Item} item
 * @param {Item} following
 */
export function areNeighbours(item, following) {
  if (item.kind !== following.kind) return false;
  if (item.kind === "number") return [0, 1].includes(Number(following.mark) - Number(item.mark));
  const pair = folded(item.mark) + folded(following.mark);
  return ALPHABETS.some((alphabet) => alphabet.includes(pair));
}

/** @param {string} letter */
const folded = (letter) => letter.toLowerCase().replace("أ", "ا").replace(/ـ$/, "");
