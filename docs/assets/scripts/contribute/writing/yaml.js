// The files of organisations and postings: data to text and back.
import { isSame } from "../checking/evaluator.js";
import { Amendment } from "./amending.js";
import { layOut } from "./layout.js";
import { FieldOrder } from "./order.js";
import { dataOf, parse } from "./reading.js";

/** @import { Kind, Rules } from "../checking/rules.js" */
/** @typedef {Record<string, any>} Data what a file holds; days are texts */

/**
 * Write a new file, its fields in the order of the schema. For stories see `stories.js`.
 * @param {Kind} kind
 * @param {Data} data
 * @param {Rules} rules
 */
export const toYaml = (kind, data, rules) =>
  `# yaml-language-server: $schema=../../schemas/${kind}.schema.json\n${fieldsToYaml(kind, data, rules)}`;

/**
 * Write the fields alone.
 * @param {Kind} kind
 * @param {Data} data
 * @param {Rules} rules
 */
export const fieldsToYaml = (kind, data, rules) =>
  layOut(new FieldOrder(kind, rules).ordered(data), rules.languages);

/**
 * Read a file; throws `SyntaxError` if it does not consist of fields.
 * @param {string} text
 * @returns {Data}
 */
export const fromYaml = (text) => dataOf(parse(text));

/**
 * Change a file so that it holds `data`; what holds the same stays as it was written.
 * @param {Kind} kind
 * @param {string} text
 * @param {Data} data
 * @param {Rules} rules
 */
export function amend(kind, text, data, rules) {
  const order = new FieldOrder(kind, rules);
  const amendment = new Amendment(text.replaceAll("\r\n", "\n"), order);
  const former = parse(amendment.text);
  if (former.flow) return toYaml(kind, data, rules);
  amendment.fields(former, data, order.root);
  const amended = amendment.outcome();
  return holds(amended, data) ? amended : toYaml(kind, data, rules);
}

/** @param {string} text @param {Data} data */
function holds(text, data) {
  try {
    return isSame(fromYaml(text), data);
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}
