// How values look in a file: short groups and lists on a line of their own, long texts in
// paragraphs. What is written here reading/strict_yaml.py reads as the same data, and readers
// that know only YAML 1.1 do as well.
import { Document, isMap, isSeq } from "../../vendor/yaml.js";

const LINE = 100;
const LONGEST_TEXT = 80;
const LONGEST_GROUP = 100;
const LONGEST_WORD = 32;

// Texts that YAML 1.1 takes for yes and no, or for numbers to the base of 60.
const MISTAKEN = /^(?:y|n|yes|no|on|off)$|^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?$/i;
// Characters that no file may hold, or that hide others from whoever reviews it.
const UNSEEN = /[\0-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u206f\ufeff\ufff9-\uffff\u{e0000}-\u{e007f}]/gu;
// Without straight quotes around them the check would take these for YAML's own, mistyped.
const IN_CURLY_QUOTES = /^(?:[\u201c-\u201f].*[\u201c-\u201f]|[\u2018-\u201b].*[\u2018-\u201b])$/u;
const HAS_UNSEEN = new RegExp(UNSEEN, "u");

/** @type {import("yaml").ToStringOptions} */
const STYLE = { indent: 2, lineWidth: LINE, minContentWidth: 0, flowCollectionPadding: false };

/**
 * Write data as the whole text of a file; it ends with a line break.
 * @param {unknown} data a group of fields or a list
 * @param {string[]} languages of the board: texts by language stand below each other
 * @param {number} [depth] how deep in a file the data will stand
 */
export function layOut(data, languages, depth = 0) {
  const document = new Document(data, { version: "1.2", aliasDuplicateObjects: false });
  /** @type {any} */
  const contents = document.contents;
  style(contents, depth, languages);
  contents.flow = false;
  return document.toString(STYLE).replace(UNSEEN, escaped);
}

/** @param {any} node @param {number} depth @param {string[]} languages */
function style(node, depth, languages) {
  if (isMap(node)) styleMap(node, depth, languages);
  else if (isSeq(node)) styleList(node, depth, languages);
  else if (typeof node.value === "string") node.type = typeOf(node.value);
}

/** @param {import("yaml").YAMLMap<any, any>} map @param {number} depth @param {string[]} languages */
function styleMap(map, depth, languages) {
  const isLocalised = map.items.every(({ key }) => languages.includes(key.value));
  map.flow = depth > 0 && !(depth === 1 && isLocalised) && fits(map.toJSON());
  for (const { key, value } of map.items) {
    style(key, depth, languages);
    style(value, depth + 1, languages);
  }
}

/** @param {import("yaml").YAMLSeq<any>} list @param {number} depth @param {string[]} languages */
function styleList(list, depth, languages) {
  const words = list.toJSON();
  const areWords = words.every((/** @type {unknown} */ word) => JSON.stringify(word).length <= LONGEST_WORD);
  list.flow = depth > 0 && areWords && fits(words);
  for (const item of list.items) style(item, depth + 1, languages);
}

/** Say whether a group or list is short enough for one line. @param {unknown} value */
function fits(value) {
  const text = JSON.stringify(value);
  return text.length <= LONGEST_GROUP && !text.includes("\\n") && !HAS_UNSEEN.test(text);
}

/** @param {string} text @returns {import("yaml").Scalar.Type | undefined} */
function typeOf(text) {
  if (MISTAKEN.test(text) || HAS_UNSEEN.test(text) || IN_CURLY_QUOTES.test(text)) return "QUOTE_DOUBLE";
  if (text.includes("\n")) return "BLOCK_LITERAL";
  return text.length > LONGEST_TEXT && text.includes(" ") ? "BLOCK_FOLDED" : undefined;
}

/** Write a character as it stands in double quotes. @param {string} character */
function escaped(character) {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
  return code.length > 4 ? `\\U${code.padStart(8, "0")}` : `\\u${code.padStart(4, "0")}`;
}
