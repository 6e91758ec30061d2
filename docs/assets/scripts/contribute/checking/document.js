// A document as the checks see it: checking/board_files.py in the browser.
import { meantData } from "../typed/fields.js";
import { Schemas } from "./schemas.js";

/** @import { FieldName, Problem } from "./problems.js" */
/** @import { Circumstances } from "./check.js" */
/** @import { Kind, Rules } from "./rules.js" */

/**
 * @typedef {object} Document
 * @property {Kind} kind
 * @property {Record<string, any>} data
 * @property {Rules} rules
 * @property {Schemas} schemas
 * @property {Circumstances} circumstances
 * @property {(pointer: string) => FieldName} name
 * @property {(code: string, pointer: string, values?: Record<string, unknown>) => Problem} problem
 *   `{field}` names the field at the pointer
 */

/**
 * @param {Kind} kind
 * @param {Record<string, any>} data
 * @param {Rules} rules
 * @param {Circumstances} circumstances
 * @returns {Document}
 */
export function makeDocument(kind, data, rules, circumstances) {
  const schemas = new Schemas(rules.schemas);
  /** @param {string} pointer */
  const name = (pointer) => schemas.fieldName(kind, tokens(pointer));
  return {
    kind,
    data: meantData(kind, data, schemas),
    rules,
    schemas,
    circumstances,
    name,
    problem: (code, pointer, values = {}) => ({
      code,
      severity: rules.severities[code] ?? "error",
      pointer,
      values: { field: name(pointer), ...values },
    }),
  };
}

/** @param {string} pointer */
const tokens = (pointer) =>
  pointer
    .split("/")
    .slice(1)
    .map((token) => (/^[0-9]+$/.test(token) ? Number(token) : token));

/** @param {unknown} value @returns {value is Record<string, any>} */
export const isGroup = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * Give the group of fields under a key; empty if it is not a group.
 * @param {Record<string, any>} data
 * @param {string} key
 * @returns {Record<string, any>}
 */
export function group(data, key) {
  const value = data[key];
  return isGroup(value) ? value : {};
}

/**
 * Give the groups in the list under a key, with their indexes.
 * @param {Record<string, any>} data
 * @param {string} key
 */
export function groups(data, key) {
  const value = data[key];
  if (!Array.isArray(value)) return [];
  return value.map((_, index) => ({ index, item: group(value, String(index)) }));
}

/**
 * Give the text under a key; empty if it is not a text.
 * @param {Record<string, any>} data
 * @param {string} key
 */
export const text = (data, key) => (typeof data[key] === "string" ? data[key] : "");

/**
 * Give the number under a key, if it is one.
 * @param {Record<string, any>} data
 * @param {string} key
 * @returns {number | undefined}
 */
export const number = (data, key) => (typeof data[key] === "number" ? data[key] : undefined);
