// The part of JSON Schema (2020-12) that the board's schemas use. Libraries were looked at: none
// says, past every `$ref` and under `then` and `else`, which part of a schema refused what, and
// that is what the words of a problem are made of. A test refuses keywords that are not here.
import { isMapping } from "./schemas.js";

/** @import { Path } from "./problems.js" */
/** @import { Schema, Schemas } from "./schemas.js" */
/** @typedef {Record<string, (text: string) => boolean>} Formats */

/**
 * Which keyword refused which value, and where; validators.py in the browser.
 * @typedef {object} FormError
 * @property {string} keyword
 * @property {any} wanted the value of the keyword
 * @property {any} value
 * @property {Schema} schema the part of the schema that the keyword stands in
 * @property {Path} path to the value
 * @property {Path} schemaPath to the keyword, past every `$ref` without naming it
 */

/**
 * A value beside the part of a schema that describes it.
 * @typedef {object} Place
 * @property {any} value
 * @property {Schema} schema
 * @property {string} file in which the schema stands
 * @property {Path} path
 * @property {Path} schemaPath
 */

/** The keyword of an error whose schema is `false`: nothing may stand there. */
export const REFUSED = "false";

/** Keywords that only describe, and those that `if` reads. */
export const ANNOTATIONS = ["$schema", "$id", "$defs", "title", "description", "default", "then", "else"];

export class Evaluator {
  /** @param {Schemas} schemas @param {Formats} formats */
  constructor(schemas, formats) {
    this.schemas = schemas;
    this.formats = formats;
  }

  /**
   * Give every error of a document.
   * @param {string} kind
   * @param {Record<string, unknown>} data
   * @returns {FormError[]}
   */
  errors(kind, data) {
    const { file, content } = this.schemas.root(kind);
    return [...this.errorsAt({ value: data, schema: content, file, path: [], schemaPath: [] })];
  }

  /** @param {Place} place @returns {Generator<FormError>} */
  *errorsAt(place) {
    const { value, schema, path, schemaPath } = place;
    for (const [keyword, wanted] of Object.entries(schema)) {
      yield* DESCENDING[keyword]?.(this, place, wanted) ?? [];
      if (ASSERTIONS[keyword]?.(value, wanted, place, this) ?? true) continue;
      yield { keyword, wanted, value, schema, path, schemaPath: [...schemaPath, keyword] };
    }
  }

  /** @param {Place} place @param {Schema} schema */
  accepts(place, schema) {
    return this.errorsAt({ ...place, schema }).next().done === true;
  }

  /**
   * Check a part of a value by a part of a schema. A schema that is `false` gives its error where
   * its parent stands, as Python's library does.
   * @param {Place} place
   * @param {Schema | boolean} schema
   * @param {{to?: {value: any, path: Path}, along: Path}} step
   * @returns {Generator<FormError>}
   */
  *descend(place, schema, { to = place, along }) {
    const schemaPath = [...place.schemaPath, ...along];
    if (schema === false) {
      const { path } = place;
      const refused = { keyword: REFUSED, wanted: false, value: to.value, schema: {} };
      yield { ...refused, path, schemaPath: schemaPath.slice(0, -1) };
    } else if (schema !== true) {
      yield* this.errorsAt({ ...place, ...to, schema, schemaPath });
    }
  }
}

/** @typedef {(evaluator: Evaluator, place: Place, wanted: any) => Iterable<FormError>} Descending */
/** @typedef {(value: any, wanted: any, place: Place, evaluator: Evaluator) => boolean} Assertion */

/** Keywords that lead to other schemas. @type {Record<string, Descending>} */
const DESCENDING = {
  $ref: (evaluator, place, wanted) => {
    const { file, content } = evaluator.schemas.target(place.file, wanted);
    return evaluator.errorsAt({ ...place, file, schema: content });
  },
  *allOf(evaluator, place, wanted) {
    for (const [index, schema] of wanted.entries()) {
      yield* evaluator.descend(place, schema, { along: ["allOf", index] });
    }
  },
  if: (evaluator, place, wanted) => {
    const branch = evaluator.accepts(place, wanted) ? "then" : "else";
    return evaluator.descend(place, place.schema[branch] ?? true, { along: [branch] });
  },
  *properties(evaluator, place, wanted) {
    for (const [key, schema] of Object.entries(wanted)) {
      if (!holds(place.value, key)) continue;
      yield* evaluator.descend(place, schema, { to: inside(place, key), along: ["properties", key] });
    }
  },
  *additionalProperties(evaluator, place, wanted) {
    if (!isMapping(wanted)) return;
    for (const key of unknownKeys(place)) {
      const along = ["additionalProperties"];
      yield* evaluator.descend(place, wanted, { to: inside(place, key), along });
    }
  },
  *propertyNames(evaluator, place, wanted) {
    for (const key of isMapping(place.value) ? Object.keys(place.value) : []) {
      const to = { value: key, path: place.path };
      yield* evaluator.descend(place, wanted, { to, along: ["propertyNames"] });
    }
  },
  *items(evaluator, place, wanted) {
    for (const index of Array.isArray(place.value) ? place.value.keys() : []) {
      yield* evaluator.descend(place, wanted, { to: inside(place, index), along: ["items"] });
    }
  },
};

/** Keywords that a value meets or not. @type {Record<string, Assertion>} */
const ASSERTIONS = {
  type: (value, wanted) => isOfType(value, wanted),
  enum: (value, wanted) => wanted.some((/** @type {unknown} */ each) => isSame(each, value)),
  const: (value, wanted) => isSame(value, wanted),
  pattern: (value, wanted) => typeof value !== "string" || new RegExp(wanted, "u").test(value),
  format: (value, wanted, _, { formats }) =>
    typeof value !== "string" || (formats[wanted]?.(value) ?? true),
  minLength: (value, wanted) => typeof value !== "string" || lengthOf(value) >= wanted,
  maxLength: (value, wanted) => typeof value !== "string" || lengthOf(value) <= wanted,
  minimum: (value, wanted) => typeof value !== "number" || value >= wanted,
  maximum: (value, wanted) => typeof value !== "number" || value <= wanted,
  minItems: (value, wanted) => !Array.isArray(value) || value.length >= wanted,
  maxItems: (value, wanted) => !Array.isArray(value) || value.length <= wanted,
  uniqueItems: (value, wanted) => !wanted || !Array.isArray(value) || repeatedAt(value) === -1,
  minProperties: (value, wanted) => !isMapping(value) || Object.keys(value).length >= wanted,
  required: (value, wanted) =>
    !isMapping(value) || wanted.every((/** @type {string} */ key) => holds(value, key)),
  additionalProperties: (_, wanted, place) => wanted !== false || unknownKeys(place).length === 0,
  anyOf: (_, wanted, place, evaluator) => met(wanted, place, evaluator) > 0,
  oneOf: (_, wanted, place, evaluator) => met(wanted, place, evaluator) === 1,
  not: (_, wanted, place, evaluator) => !evaluator.accepts(place, wanted),
};

export const KEYWORDS = [...Object.keys(DESCENDING), ...Object.keys(ASSERTIONS)];

/** @param {Schema[]} alternatives @param {Place} place @param {Evaluator} evaluator */
const met = (alternatives, place, evaluator) =>
  alternatives.filter((schema) => evaluator.accepts(place, schema)).length;

/** @param {Place} place @param {string | number} token */
const inside = ({ value, path }, token) => ({ value: value[token], path: [...path, token] });

/** @param {unknown} value @param {string} key */
const holds = (value, key) => isMapping(value) && Object.hasOwn(value, key);

/** @param {Place} place */
const unknownKeys = ({ value, schema }) =>
  Object.keys(isMapping(value) ? value : {}).filter((key) => !Object.hasOwn(schema["properties"] ?? {}, key));

/** Count characters, and not the halves in which JavaScript keeps some. @param {string} text */
const lengthOf = (text) => [...text].length;

/** @param {unknown} value @param {string} type */
function isOfType(value, type) {
  if (type === "integer") return Number.isInteger(value);
  if (type === "object") return isMapping(value);
  if (type === "array") return Array.isArray(value);
  if (type === "null") return value === null;
  return typeof value === type;
}

/**
 * Find the first item that stands earlier in the list as well; -1 if there is none.
 * @param {readonly unknown[]} items
 */
export const repeatedAt = (items) =>
  items.findIndex((item, at) => items.slice(0, at).some((former) => isSame(former, item)));

/**
 * Say whether two values hold the same; the order of keys does not matter.
 * @param {unknown} one
 * @param {unknown} other
 * @returns {boolean}
 */
export function isSame(one, other) {
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((item, at) => isSame(item, other[at]));
  }
  if (!isMapping(one) || !isMapping(other)) return one === other;
  const keys = Object.keys(one);
  if (keys.length !== Object.keys(other).length) return false;
  return keys.every((key) => holds(other, key) && isSame(one[key], other[key]));
}
