// The common part of Markdown as elements: paragraphs, headings, lists, emphasis, links. The site
// knows more of it; what this leaves out is shown as it is written, and never as HTML.
import { element } from "../../elements.js";

const HEADING = /^#{1,6}\s+(\S.*)$/;
const CLOSING = /(?<!#)#+$/;
const ITEM = /^\s*(?:[-*+]|\d+[.)])\s+(.+)$/;
const NUMBERED = /^\s*\d/;
const INLINE = /\*\*(?<strong>[^*]+)\*\*|\*(?<emphasis>[^*]+)\*|(?<!\w)_(?<underlined>[^_]+)_(?!\w)|\[(?<link>[^[\]]+)\]\([^()\s]*\)/g;

/**
 * @param {string} text
 * @returns {HTMLElement[]}
 */
export function markdown(text) {
  return text.trim().split(/\n\s*\n/).flatMap((block) => blocks(block.split("\n")));
}

/** @param {string[]} lines @returns {HTMLElement[]} */
function blocks(lines) {
  const place = lines.findIndex((line) => !HEADING.test(line));
  const headings = place < 0 ? lines : lines.slice(0, place);
  return [...headings.map(headingOf), ...(place < 0 ? [] : body(lines.slice(place)))];
}

/** @param {string} line */
function headingOf(line) {
  const [, words = ""] = HEADING.exec(line) ?? [];
  return element("h3", {}, ...inline(words.replace(CLOSING, "")));
}

/** @param {string[]} lines @returns {HTMLElement[]} */
function body(lines) {
  const begin = lines.findIndex((line) => ITEM.test(line));
  if (begin === 0) return [listOf(lines)];
  if (begin > 0) return [...body(lines.slice(0, begin)), listOf(lines.slice(begin))];
  return [element("p", {}, ...inline(lines.join(" ")))];
}

/** A line that begins no item goes on with the one before. @param {string[]} lines */
function listOf(lines) {
  /** @type {string[]} */
  const items = [];
  for (const line of lines) {
    const item = ITEM.exec(line);
    if (item) items.push(item[1] ?? "");
    else items.push(`${items.pop() ?? ""} ${line.trim()}`);
  }
  const tag = NUMBERED.test(lines[0] ?? "") ? "ol" : "ul";
  return element(tag, {}, ...items.map((item) => element("li", {}, ...inline(item))));
}

/** @param {string} text @returns {(Node | string)[]} */
function inline(text) {
  /** @type {(Node | string)[]} */
  const parts = [];
  let end = 0;
  for (const found of text.matchAll(INLINE)) {
    parts.push(text.slice(end, found.index), marked(found.groups ?? {}));
    end = found.index + found[0].length;
  }
  return [...parts, text.slice(end)];
}

/** @param {Record<string, string | undefined>} found */
function marked({ strong, emphasis, underlined, link = "" }) {
  if (strong) return element("strong", {}, strong);
  const slanted = emphasis ?? underlined;
  return slanted ? element("em", {}, slanted) : element("a", {}, link);
}
