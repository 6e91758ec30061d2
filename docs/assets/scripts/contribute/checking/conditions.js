// Why a schema asks for a field, or refuses it, in one document and not in another:
// checking/conditions.py in the browser.
import { Phrase } from "./problems.js";
import { isMapping } from "./schemas.js";

/** @import { FormError } from "./evaluator.js" */
/** @import { FieldName, Path } from "./problems.js" */
/** @import { Schema, SchemaNode } from "./schemas.js" */
/** @import { Document } from "./document.js" */

/**
 * The field on whose value an `if` depends. It is not settled when the field is missing or holds
 * a value it may not have: what the `else` then refuses is the lesser problem, and no help.
 * @typedef {{field: FieldName, value: unknown, isSettled: boolean}} Condition
 */

/**
 * Find the `if` under whose `then` or `else` an error arose.
 * @param {FormError} error
 * @param {Document} document
 * @returns {Condition | undefined}
 */
export function conditionOf(error, document) {
  const branch = error.schemaPath.findIndex((token) => token === "then" || token === "else");
  if (branch < 0) return undefined;
  const before = error.schemaPath.slice(0, branch);
  const holder = schemaAt(document, before);
  return condition(holder, error.path.slice(0, depth(before)), document);
}

/**
 * @param {Schema} holder
 * @param {Path} path
 * @param {Document} document
 * @returns {Condition | undefined}
 */
function condition(holder, path, { kind, data, schemas }) {
  const name = Object.keys(holder["if"].properties ?? {})[0];
  const group = valueAt(data, path);
  if (name === undefined || !isMapping(group)) return undefined;
  let described = schemas.root(kind);
  for (const token of [...path, name]) described = schemas.member(described, token) ?? described;
  const value = group[name] === undefined ? described.content["default"] : group[name];
  const allowed = described.content["enum"];
  const isSettled = value !== undefined && value !== null && (!allowed || allowed.includes(value));
  return { field: schemas.fieldName(kind, [...path, name]), value, isSettled };
}

/**
 * Give the words for why; empty when there is no condition, or its value explains nothing.
 * @param {Condition | undefined} found
 */
export function reasonOf(found) {
  if (!found || !["string", "boolean"].includes(typeof found.value)) return "";
  return new Phrase("reason.because", { field: found.field, value: String(found.value) });
}

/**
 * Follow the path of an error through the schema, which leaves out every `$ref`.
 * @param {Document} document
 * @param {Path} path
 * @returns {any}
 */
export function schemaAt({ kind, schemas }, path) {
  /** @type {SchemaNode} */
  let node = schemas.root(kind);
  /** @type {any} */
  let content = node.content;
  for (const token of path) {
    content = content[token];
    if (!isMapping(content)) continue;
    node = schemas.expanded({ file: node.file, content });
    content = node.content;
  }
  return content;
}

/**
 * Give what a path of keys and indexes leads to.
 * @param {any} data
 * @param {Path} path
 */
export const valueAt = (data, path) => path.reduce((value, token) => value[token], data);

/** Count how many fields and items a path through a schema goes down in the data. @param {Path} path */
function depth(path) {
  let count = 0;
  for (let at = 0; at < path.length; at += 1) {
    const token = path[at];
    if (token === "properties") at += 1;
    if (token === "properties" || token === "items" || token === "additionalProperties") count += 1;
  }
  return count;
}
