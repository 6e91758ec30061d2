// Which fields are there, and which should be: checking/field_errors.py in the browser.
import { reasonOf, schemaAt, valueAt } from "./conditions.js";
import { Phrase, Several } from "./problems.js";
import { isMapping } from "./schemas.js";
import { nearestFields } from "./suggestions.js";

/** @import { FormError } from "./evaluator.js" */
/** @import { Explain, Explanation } from "./explanation.js" */

/** Fields that must be there. @type {Explain} */
export const required = (explanation, error) =>
  missing(explanation, error, error.wanted, explanation.reason(error));

/** Fields that the schema does not know. @type {Explain} */
export function additionalProperties(explanation, { value, schema, path }) {
  const fields = schema["properties"] ?? {};
  const known = Object.keys(fields);
  const unknown = Object.keys(value).filter((key) => !known.includes(key));
  return unknown.map((key) =>
    explanation.problem("unknown-field", [...path, key], { hint: nearestFields(key, fields, explanation.rules.folding) }),
  );
}

/** Fields that do not go with the value of another one. @type {Explain} */
export function refused(explanation, error) {
  const condition = explanation.condition(error);
  if (condition && !condition.isSettled) return [];
  const { path } = error;
  const group = valueAt(explanation.document.data, path);
  const fields = Object.entries(schemaAt(explanation.document, error.schemaPath));
  const present = fields.filter(([key, schema]) => schema === false && isMapping(group) && Object.hasOwn(group, key));
  const reason = reasonOf(condition);
  return present.map(([key]) => explanation.problem("field-not-allowed", [...path, key], { reason }));
}

/** Several fields of which one must be there. @type {Explain} */
export function anyOf(explanation, error) {
  const fields = firstFields(error);
  if (!fields.length) return [explanation.invalidForm(error.path)];
  const values = { fields: names(explanation, error, fields) };
  return [explanation.problem("missing-one-of", error.path, values)];
}

/** Several fields of which exactly one must be there. @type {Explain} */
export function oneOf(explanation, error) {
  const { path, value, wanted } = error;
  const fields = firstFields(error);
  const present = fields.filter((field) => isMapping(value) && Object.hasOwn(value, field));
  const [first] = present;
  if (first === undefined) return anyOf(explanation, error);
  if (present.length > 1) {
    const last = /** @type {string} */ (present.at(-1));
    return [
      explanation.problem("deadline-or-ongoing", [...path, last], {
        fields: names(explanation, error, fields),
      }),
    ];
  }
  const reason = new Phrase("reason.beside", { field: explanation.name([...path, first]) });
  return missing(explanation, error, wanted[fields.indexOf(first)].required, reason);
}

/**
 * @param {Explanation} explanation
 * @param {FormError} error
 * @param {string[]} needed
 * @param {Phrase | string} reason
 */
function missing(explanation, { value, path }, needed, reason) {
  const absent = needed.filter((field) => !Object.hasOwn(value, field));
  return absent.map((field) => explanation.problem("missing-field", path, { reason }, [...path, field]));
}

/** @param {Explanation} explanation @param {FormError} error @param {string[]} fields */
const names = (explanation, { path }, fields) =>
  new Several(fields.map((field) => explanation.name([...path, field])));

/**
 * Give the field by which each alternative is known, if all of them ask for fields.
 * @param {FormError} error
 * @returns {string[]}
 */
function firstFields({ wanted }) {
  const asked = wanted.map((/** @type {{required?: string[]}} */ each) => each.required?.[0]);
  return asked.includes(undefined) ? [] : asked;
}
