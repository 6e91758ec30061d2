// Ensures that texts can be read as they were meant: checking/texts.py in the browser.
import { group, isGroup } from "./document.js";
import { strangeCharacter } from "./formats.js";
import { MARKUP } from "../markdown/markup.js";
import { markdownTexts } from "./markdown_texts.js";
import { Several } from "./problems.js";
import { whatIsStrange } from "./value_errors.js";

// Bold words, whole links and headings: nobody writes these signs and means them.
const MARKS = new RegExp([
  String.raw`(?<!\*)\*\*(?![\s*])[^*\n]{0,200}[^\s*]\*\*(?!\*)`,
  String.raw`\[[^\[\]\n]{1,200}\]\((?:https?:\/\/|www\.|mailto:)[^\s()]{1,400}\)`,
  String.raw`^#{1,6} +(?![\s#0-9])[^\n]{1,40}`,
].join("|"), "u");

/** @import { Document } from "./document.js" */
/** @import { Problem } from "./problems.js" */

/**
 * @param {Document} document
 * @returns {Problem[]}
 */
export const textsProblems = (document) =>
  [titlesAlone, markup, markdown, prose].flatMap((find) => [...find(document)]);

/**
 * Whoever can read the title of a posting can read what it is about. What is no text in any language
 * is told as that, and not once more.
 * @param {Document} document
 */
function* titlesAlone(document) {
  const { data, kind, rules } = document;
  const texts = rules.main_texts.filter((key) => data[key] === undefined || isGroup(data[key]));
  for (const language of kind === "opportunity" ? Object.keys(group(data, "title")) : []) {
    const missing = texts.filter((key) => !Object.hasOwn(group(data, key), language));
    if (!missing.length || !rules.languages.includes(language)) continue;
    const fields = new Several(missing.map((key) => document.name(`/${key}`)));
    yield document.problem("partly-translated", `/title/${language}`, { language, fields });
  }
}

/** Nobody expects HTML to work: plain texts show it as it is written. @param {Document} document */
function* markup(document) {
  const inMarkdown = new Set([...markdownTexts(document)].map(({ pointer }) => pointer));
  for (const [pointer, text] of textsOf(document.data)) {
    const [found] = inMarkdown.has(pointer) ? [] : MARKUP.exec(text) ?? [];
    if (found === undefined) continue;
    yield document.problem("markup-as-text", "", { value: `${found}>` });
    return;
  }
}

/** Nobody expects Markdown to work where texts are plain. @param {Document} document */
function* markdown(document) {
  const inMarkdown = new Set([...markdownTexts(document)].map(({ pointer }) => pointer));
  for (const [pointer, text] of textsOf(document.data)) {
    const [found] = !pointer || inMarkdown.has(pointer) ? [] : MARKS.exec(text) ?? [];
    if (found !== undefined) yield document.problem("markdown-as-text", pointer, { value: found.trimEnd() });
  }
}

/**
 * Every key and text with its pointer, in the order of the file.
 * @param {unknown} value
 * @param {string} pointer
 * @returns {Generator<[string, string]>}
 */
function* textsOf(value, pointer = "") {
  if (typeof value === "string") yield [pointer, value];
  if (typeof value !== "object" || value === null) return;
  for (const [key, part] of Object.entries(value)) {
    yield ["", key];
    yield* textsOf(part, `${pointer}/${key}`);
  }
}

/** A story has words, and no controls that editors cannot show or that rearrange it. @param {Document} document */
function* prose(document) {
  if (document.kind !== "story") return;
  const { id = "", language = "", body = "" } = document.circumstances;
  if (!body.trim()) {
    yield document.problem("empty-story", "");
    return;
  }
  const { patterns } = document.rules;
  const [unreadable] = new RegExp(patterns.never_in_a_file, "u").exec(body) ?? [];
  if (unreadable !== undefined) {
    yield document.problem("control-character", "", { character: unreadable });
    return;
  }
  const stranger = strangeCharacter(body, patterns);
  if (stranger === undefined) return;
  const values = { field: `${id}.${language}.md`, detail: whatIsStrange(stranger) };
  yield document.problem("invalid-plain-text", "", values);
}
