// Reads open data as programs of partners do, none of which may ask the network: for test_open_data.py.
// Reads {schema, files, linked} as JSON from its input: a JSON Schema, JSON that keeps to it or does
// not, and JSON-LD, each by name. Writes what the schema finds wrong, and the statements of RDF.

import { readFileSync } from "node:fs";

import addFormats from "ajv-formats";
import { Ajv2020 } from "ajv/dist/2020.js";
// @ts-expect-error it comes without types
import jsonld from "jsonld";

/** @typedef {{termType: string, value: string, datatype?: {value: string}}} Term */
/** @typedef {{subject: Term, predicate: Term, object: Term}} Statement */

/** @type {{schema: object, files: Record<string, unknown>, linked: Record<string, object>}} */
const { schema, files, linked } = JSON.parse(readFileSync(0, "utf8"));

const ajv = new Ajv2020({ strict: true, allErrors: true, validateFormats: true });
addFormats.default(ajv);
const validate = ajv.compile(schema);

/** @param {unknown} content */
const errorsIn = (content) => (validate(content) ? [] : ajv.errorsText(validate.errors));

/** In safe mode whatever would be left out silently is an error. */
const options = {
  safe: true,
  /** @param {string} address */
  documentLoader(address) {
    throw new Error(`asks the network for ${address}`);
  },
};

/** @param {object} content */
async function statementsIn(content) {
  const statements = /** @type {Statement[]} */ (await jsonld.toRDF(content, options));
  return statements.map(({ subject, predicate, object }) => [
    subject.value,
    predicate.value,
    object.termType === "Literal" ? (object.datatype?.value ?? "") : object.termType,
    object.value,
  ]);
}

/** @type {Record<string, unknown>} */
const found = {};
for (const [name, content] of Object.entries(files)) found[name] = errorsIn(content);
for (const [name, content] of Object.entries(linked)) found[name] = await statementsIn(content);
process.stdout.write(JSON.stringify(found));
