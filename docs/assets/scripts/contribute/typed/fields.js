// What people typed into the fields of a document: checking/typed_fields.py in the browser.
import { isMapping } from "../checking/schemas.js";
import { meanings, valueOf } from "./values.js";

/** @import { Schema, SchemaNode, Schemas } from "../checking/schemas.js" */

const TYPES = ["boolean", "integer", "number"];
/** @type {Record<string, string | undefined>} */
const FORMATS = { date: "date", email: "email", "web-address": "web-address", "plain-text": undefined };
/** @type {Record<string, string>} */
const DEFINITIONS = { clockTime: "clock-time", phone: "phone" };
const NAME = "name";
const WRITTEN_IN_DIGITS = ["clock-time", "date", "phone"];

/**
 * Give the data of a document with the values that were meant.
 * @param {string} kind
 * @param {Record<string, any>} data
 * @param {Schemas} schemas
 */
export const meantData = (kind, data, schemas) => /** @type {Record<string, any>} */ (meant(data, schemas.root(kind), schemas));

/** @param {unknown} value @param {SchemaNode} node @param {Schemas} schemas @returns {unknown} */
function meant(value, node, schemas) {
  /** @param {unknown} part @param {string | number} token */
  const inside = (part, token) => {
    const member = schemas.member(node, token);
    return member ? meant(part, member, schemas) : part;
  };
  if (Array.isArray(value)) return value.map((item) => inside(item, 0));
  if (isMapping(value)) return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, inside(part, key)]));
  const kind = typedKind(node.content, schemas);
  if (kind === undefined) return value;
  if (typeof value === "string") return valueOf(kind, value);
  return typeof value === "number" && WRITTEN_IN_DIGITS.includes(kind) ? inDigits(value, kind) : value;
}

/**
 * Give what can be typed into the field of a schema; undefined for texts.
 * @param {Schema} schema
 * @param {Schemas} schemas
 * @returns {string | undefined}
 */
export function typedKind(schema, schemas) {
  const { type, format, pattern } = schema;
  if (type !== "string") return TYPES.includes(type) ? type : undefined;
  if (format !== undefined) return format in FORMATS ? FORMATS[format] : NAME;
  if (pattern !== undefined) return DEFINITIONS[schemas.patterns().get(pattern) ?? ""] ?? NAME;
  return "enum" in schema ? NAME : undefined;
}

/** Read a number where a day or a time should be. @param {number} value @param {string} kind */
function inDigits(value, kind) {
  const [only, other] = meanings(kind, String(value));
  if (only === undefined) return value;
  return other === undefined ? only : String(value);
}
