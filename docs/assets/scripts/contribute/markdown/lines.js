// What lines begin with: headings and items of lists. markdown/lines.py in the browser.
import { GAP } from "./characters.js";
import { FENCE } from "./fences.js";
import { areNeighbours, itemOf, withoutBox } from "./list_marks.js";

/** @import { Item, Kind } from "./list_marks.js" */

const HEADING = new RegExp(`^([ >]*)(?:(?! )${GAP}+)?(#{2,6}|#(?=${GAP}))${GAP}*(?=[^#\\s])`, "u");
const PLAIN_HEADING = /^[ >]*#{1,6}[ \t]+[^\s#]/;
const EMPTY_HEADING = /^([ >]*)#{1,6}[ \t]*$/;
const LONG_NUMBER = /^([ >]*(?:(?:[-*+]|[0-9]{1,2}[.)])[ \t]+)?[0-9]{3,9})(?=[.)](?:\s|$))/;
const SEPARATOR = /^(?<indent>[ \t>]*)(?<line>-+|=+)[ \t]*$/;
const SHORTEST = 3; // signs that draw a line across the page
/** @type {Kind[]} signs with which a line of prose may begin too */
const NEIGHBOURS_ALONE = ["dash", "tight", "picture"];
/** @type {Kind[]} signs with which what somebody says begins */
const SPEECH = ["dash", "tight"];
const SENTENCE = new RegExp(`[.!?؟…](?:['"»”’)*_]|${GAP})*$`);

/** @typedef {{text: string, isCode: boolean}} Line of code nothing is changed */

/** Give the places of lines that are code. @param {string[]} lines */
function codeLines(lines) {
  /** @type {Set<number>} */
  const places = new Set();
  let fence = "";
  for (const [at, line] of lines.entries()) {
    const found = FENCE.exec(line);
    if (fence) {
      places.add(at);
      if (found?.[1]?.startsWith(fence) && !line.slice(found[0].length).trim()) fence = "";
    } else if (found) {
      fence = found[1] ?? "";
      places.add(at);
    }
  }
  return places;
}

/** Give lines with the marks that engines know. @param {string[]} lines */
export function withMarks(lines) {
  const code = codeLines(lines);
  /** @type {Map<number, Item>} */
  const items = new Map();
  for (const [at, line] of lines.entries()) {
    const item = code.has(at) ? null : itemOf(line);
    if (item) items.set(at, item);
  }
  const listed = listedOf(lines, items);
  /** @type {Line[]} */
  const out = [];
  for (const [at, line] of lines.entries()) {
    const [item, isCode] = [items.get(at), code.has(at)];
    const separator = isCode ? null : SEPARATOR.exec(line)?.groups;
    if (separator) {
      out.push(...separated(separator, out.at(-1)?.text ?? ""));
      continue;
    }
    if (item && listed.has(at) && needsRoom(item, lines.slice(Math.max(0, at - 3), at))) out.push({ text: "", isCode });
    const text = isCode ? line : rewritten(line, item, listed.has(at));
    out.push({ text: item && text.includes("[") ? withBox(text) : text, isCode });
  }
  return out;
}

/**
 * Engines would make a heading of what stands `before` a line of signs, or see words in it.
 * @param {Record<string, string>} separator
 * @param {string} before
 * @returns {Line[]}
 */
function separated({ indent = "", line = "" }, before) {
  if (line.length >= SHORTEST) {
    const drawn = { text: `${indent}---`, isCode: false };
    return before.trim() ? [{ text: indent.trimEnd(), isCode: false }, drawn] : [drawn];
  }
  const item = itemOf(before);
  const isEmptyItem = line === "-" && item !== null && indent.length <= item.indent.length;
  const sign = /[^ \t>]/.test(before) && !isEmptyItem ? "\\" : "";
  return [{ text: indent + sign + line, isCode: false }];
}

/** @param {string} line @param {Item | undefined} item @param {boolean} isListed */
function rewritten(line, item, isListed) {
  if (item && (isListed || (item.kind === "natural" && !item.isPlain))) {
    if (item.kind === "number") return `${item.indent}${Number(item.mark)}. ${item.rest}`;
    const letter = item.kind === "letter" ? item.mark + ". " : "";
    return `${item.indent}- ${letter}${item.rest}`;
  }
  if (EMPTY_HEADING.test(line)) return line.replace(EMPTY_HEADING, "$1");
  const heading = PLAIN_HEADING.test(line) ? null : HEADING.exec(line);
  if (heading) return `${heading[1]}${heading[2]} ${line.slice(heading[0].length)}`;
  return line.replace(LONG_NUMBER, "$1\\");
}

/** Show the box of a task as a sign. @param {string} line */
function withBox(line) {
  const item = itemOf(line);
  if (!item?.isPlain) return line;
  const [box, rest] = withoutBox(item.rest);
  return box ? `${line.slice(0, -item.rest.length)}${box} ${rest}` : line;
}

/** CommonMark lets numbers other than 1 begin no list in a paragraph. @param {Item} item @param {string[]} before */
function needsRoom(item, before) {
  if (item.kind !== "number" || Number(item.mark) === 1 || !before.at(-1)?.trim()) return false;
  return !before.some((line) => itemOf(line));
}

/**
 * Give the places of items that are written with other marks: those that have neighbours like
 * them, if engines would not see all of these. Where whole sentences stand alone too, people talk.
 * @param {string[]} lines
 * @param {Map<number, Item>} items
 */
function listedOf(lines, items) {
  /** @type {Map<Kind, [number, Item][]>} */
  const families = new Map();
  for (const entry of items) (families.get(entry[1].kind) ?? families.set(entry[1].kind, []).get(entry[1].kind))?.push(entry);
  /** @type {Set<number>} */
  const places = new Set();
  for (const [kind, family] of families) {
    if (kind === "natural") continue;
    const found = runs(lines, family);
    const isAlone = family.length > found.flat().length;
    if (SPEECH.includes(kind) && isAlone && family.every(([at]) => SENTENCE.test(lines[at] ?? ""))) continue;
    for (const run of found) {
      if (!run.every(([, item]) => item.isPlain)) run.forEach(([at]) => places.add(at));
    }
  }
  return places;
}

/** Give the runs of two or more items that go on with each other. @param {string[]} lines @param {[number, Item][]} family */
function runs(lines, family) {
  /** @type {[number, Item][][]} */
  const found = [];
  for (const entry of family) {
    const [at, item] = found.at(-1)?.at(-1) ?? [];
    if (item && goesOn(item, entry[1], lines.slice((at ?? 0) + 1, entry[0]))) found.at(-1)?.push(entry);
    else found.push([entry]);
  }
  return found.filter((run) => run.length > 1);
}

/** @param {Item} item @param {Item} following @param {string[]} between */
function goesOn(item, following, between) {
  if (item.kind === "number" || item.kind === "letter") return areNeighbours(item, following);
  if (!NEIGHBOURS_ALONE.includes(item.kind)) return true;
  const isBold = item.mark === "*" && (item.rest + following.rest).includes("*");
  const isAlike = item.kind === "picture" || item.mark === following.mark;
  return isAlike && !isBold && !between.some((line) => line.trim());
}
