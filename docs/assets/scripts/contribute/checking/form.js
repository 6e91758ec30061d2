// What of a document has not the form that its schema asks for: checking/schema_problems.py in
// the browser.
import { Evaluator, REFUSED } from "./evaluator.js";
import { Explanation } from "./explanation.js";
import { additionalProperties, anyOf, oneOf, refused, required } from "./field_errors.js";
import { makeFormats } from "./formats.js";
import * as values from "./value_errors.js";

/** @import { Document } from "./document.js" */
/** @import { FieldName, Problem } from "./problems.js" */
/** @import { Explain } from "./explanation.js" */

/** @type {Record<string, Explain>} */
const KEYWORDS = {
  required,
  additionalProperties,
  [REFUSED]: refused,
  anyOf,
  oneOf,
  type: values.wrongType,
  enum: values.oneOfValues,
  const: values.onlyValue,
  pattern: values.pattern,
  format: values.textFormat,
  uniqueItems: values.uniqueItems,
  minLength: values.bound("too-short", "characters"),
  maxLength: values.bound("too-long", "characters"),
  minItems: values.bound("too-few-items", "items"),
  maxItems: values.bound("too-many-items", "items"),
  minimum: values.bound("too-small"),
  maximum: values.bound("too-large"),
  minProperties: values.bound("empty-field", "items"),
};

/**
 * Give the problems of form, each said once. A value of the wrong type is that and nothing else.
 * @param {Document} document
 * @returns {Problem[]}
 */
export function formProblems(document) {
  const explanation = new Explanation(document);
  const evaluator = new Evaluator(document.schemas, makeFormats(document.rules));
  const errors = evaluator.errors(document.kind, document.data);
  const found = errors.flatMap((error) => explained(explanation, error));
  if (errors.length && !found.length) return [explanation.invalidForm([])];
  const mistyped = new Set(found.filter(isMistyped).map(({ pointer }) => pointer));
  const kept = found.filter((problem) => isMistyped(problem) || !mistyped.has(problem.pointer));
  return [...new Map(kept.map((problem) => [identity(problem), problem])).values()];
}

/** What may mean two things is asked about, whatever refuses it. @type {Explain} */
const explained = (explanation, error) =>
  values.twoMeanings(explanation, error) ?? (KEYWORDS[error.keyword] ?? values.other)(explanation, error);

/** @param {Problem} problem */
const isMistyped = ({ code }) => code === "wrong-type";

/** @param {Problem} problem */
const identity = ({ code, pointer, values }) =>
  JSON.stringify([code, pointer, /** @type {FieldName | undefined} */ (values["field"])?.key]);
