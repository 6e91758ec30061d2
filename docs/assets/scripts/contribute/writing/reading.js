// Reads files as reading/strict_yaml.py does, without its refusals: the files were checked.
import { isMap, isSeq, parseDocument } from "../../vendor/yaml.js";

const CONSTANTS = new Map([
  ...["", "~", "null", "Null", "NULL"].map((word) => /** @type {const} */ ([word, null])),
  ...["true", "True", "TRUE"].map((word) => /** @type {const} */ ([word, true])),
  ...["false", "False", "FALSE"].map((word) => /** @type {const} */ ([word, false])),
]);
const NUMBER = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?$/;
// A nought that no number needs: a thousand, or a time of day. It stays a text until its field is known.
const NUMBER_OR_ELSE = /^(?:-?[1-9][0-9]{0,2}\.[0-9]{2}0|[1-9][0-9]?\.[0-5]0)$/;

/**
 * Parse a file of fields; throws `SyntaxError` if it is not one.
 * @param {string} text
 */
export function parse(text) {
  const document = parseDocument(text, { schema: "failsafe", version: "1.2" });
  const [error] = document.errors;
  if (error || !isMap(document.contents)) throw new SyntaxError(error?.message ?? "no fields");
  return document.contents;
}

/**
 * Give the data of a parsed value; only plain scalars are anything but texts.
 * @param {any} node
 * @returns {any}
 */
export function dataOf(node) {
  if (isMap(node)) {
    return Object.fromEntries(node.items.map(({ key, value }) => [dataOf(key), dataOf(value)]));
  }
  if (isSeq(node)) return node.items.map(dataOf);
  const text = (node?.value ?? "").replaceAll("\r\n", "\n");
  if (node && node.type !== "PLAIN") return text;
  if (CONSTANTS.has(text)) return CONSTANTS.get(text);
  return NUMBER.test(text) && !NUMBER_OR_ELSE.test(text) ? Number(text) : text;
}
