// From what people type to Markdown that every engine reads alike: markdown/preparation.py.
import { BREAK, LETTER, SPACE } from "./characters.js";
import { completed } from "./addresses.js";
import { withWholeFences } from "./fences.js";
import { withoutDeepIndents } from "./indentation.js";
import { Inline, TITLE } from "./inline.js";
import { withMarks } from "./lines.js";
import { MARKUP } from "./markup.js";

/** @import { Finding } from "./inline.js" */
/** @import { Line } from "./lines.js" */

const TARGETS = /\]\(|\]:/;
const DEFINITION = new RegExp(
  `^ {0,3}\\[(?<label>[^[\\]\n]+)\\]:[ \\t]*(?<target><[^<>\n]*>|[^\\s<>]+)(?:[ \\t]+(?:${TITLE}|\\([^()\n]*\\)))?[ \\t]*$`);
const LABEL = /\[([^[\]]+)\]/g;
const NAMED = /^ {0,3}\[[^[\]\n]+\]:/;
const BEGINNING = /^[ \t]*(?:>|[-*+][ \t]|[0-9]{1,9}[.)][ \t]|#{1,6}[ \t])/;
const FOOTNOTE = /^ {0,3}\[\^[^\]\s]+\]:/;

/** Give a text as Markdown in which nothing depends on the engine. @param {string} text */
export const prepared = (text) => prepare(text).text;

/** Take the signs for engines out of what they made. @param {string} text */
export const withoutSigns = (text) => text.replaceAll(LETTER, "").replaceAll(SPACE, "");
/** Give the lines of what engines made, without their signs. @param {string} text */
export const linesWithoutSigns = (text) => withoutSigns(text).split(BREAK);

/** Give what is written in a text and cannot be shown, in its order. @param {string} text @returns {Finding[]} */
export const findings = (text) => (TARGETS.test(text) || MARKUP.test(text) ? prepare(text).findings : []);

/** @param {string} text */
function prepare(text) {
  const typed = text.replaceAll("\r\n", "\n").replaceAll(LETTER, "").replaceAll(BREAK, "").replaceAll(SPACE, " ").split("\n");
  const lines = withoutDeepIndents(withMarks(withWholeFences(typed)));
  /** @type {string[]} */
  const out = [];
  /** @type {Finding[]} */
  const found = [];
  for (const { sort, texts } of blocksOf(lines)) {
    const said = sort === "code" ? { text: texts.join("\n"), findings: [] } : block(texts, text);
    out.push(said.text);
    found.push(...said.findings);
  }
  const first = found.find(({ fault }) => fault === "markup");
  // Of elements the first is told: an element has an end, and seldom comes alone.
  return { text: out.join("\n"), findings: found.filter((each) => each.fault !== "markup" || each === first) };
}

/** Lines of one sort that follow one another. @param {Line[]} lines */
function blocksOf(lines) {
  /** @type {{sort: string, texts: string[]}[]} */
  const blocks = [];
  for (const line of lines) {
    const sort = sortOf(line);
    const last = blocks.at(-1);
    const begins = sort === "definition" || BEGINNING.test(line.text);
    if (last?.sort === sort && !begins) last.texts.push(line.text);
    else blocks.push({ sort, texts: [line.text] });
  }
  return blocks;
}

/** @param {Line} line */
function sortOf({ text, isCode }) {
  if (isCode) return "code";
  if (NAMED.test(text)) return "definition";
  return text.trim() ? "prose" : "empty";
}

/** @param {string[]} texts @param {string} whole */
function block(texts, whole) {
  const [first = ""] = texts;
  const definition = NAMED.test(first) ? definitionOf(first, whole) : null;
  if (typeof definition === "string") return { text: definition, findings: [] };
  const inline = new Inline(definition ? `\\${first.trimStart()}` : texts.join("\n"));
  return { text: inline.prepared(), findings: [...(definition ?? []), ...inline.findings] };
}

/**
 * Complete the address that a line defines for a name, or say that it defines none.
 * @param {string} line
 * @param {string} whole
 * @returns {string | Finding[]}
 */
function definitionOf(line, whole) {
  if (FOOTNOTE.test(line)) return [{ fault: "footnote", written: line.trim() }];
  const { label, target } = DEFINITION.exec(line)?.groups ?? {};
  if (label === undefined || target === undefined) return [];
  if (!isUsed(label, whole)) return [];
  const address = completed(target.replace(/^</, "").replace(/>$/, ""));
  return address === null ? [{ fault: "dead-link", written: line.trim() }] : `[${label}]: <${address}>`;
}

/** A name stands elsewhere too: what defines it, engines show nowhere. @param {string} label @param {string} whole */
function isUsed(label, whole) {
  if (named.whole !== whole) {
    named = { whole, times: new Map() };
    for (const [, each = ""] of whole.matchAll(LABEL)) named.times.set(folded(each), (named.times.get(folded(each)) ?? 0) + 1);
  }
  return (named.times.get(folded(label)) ?? 0) > 1;
}

/** How often each name stands in the text that was looked at last. @type {{whole: string, times: Map<string, number>}} */
let named = { whole: "", times: new Map() };

/** @param {string} label */
const folded = (label) => label.toLowerCase().replace(/[ \t\r\n]+/g, " ").replace(/^ | $/g, "");
