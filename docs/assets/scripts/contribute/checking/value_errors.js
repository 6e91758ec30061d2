// What the fields hold, and what they should: checking/value_errors.py in the browser.
import { named } from "./characters.js";
import { isOnAnotherWeekday } from "../typed/days.js";
import { typedKind } from "../typed/fields.js";
import { plain } from "../typed/marks.js";
import { meanings } from "../typed/values.js";
import { placeOf, zonesMeant, zonesOfCity } from "./clocks.js";
import { countryMeant } from "./countries.js";
import { repeatedAt } from "./evaluator.js";
import { strangeCharacter } from "./formats.js";
import { Count, Phrase, Several } from "./problems.js";
import { didYouMean, nearest, nearestTerms } from "./suggestions.js";

/** @import { Explain, Explanation } from "./explanation.js" */
/** @import { FormError } from "./evaluator.js" */
/** @import { Path } from "./problems.js" */

const NUMBERS = ["integer", "number"];
const WRITTEN = ["number", "string"];
const HIJRI_YEAR = /(?:^|[^0-9])1[34][0-9]{2}(?:[^0-9]|$)|[0-9] ?ه(?:ـ|$)/;
const GREGORIAN_YEAR = /(?:^|[^0-9])(?:19|20|21)[0-9]{2}(?:[^0-9]|$)/;
const SHORT_YEAR = /^(?:[0-9]{1,2}[^0-9]+[0-9]{2}|[0-9]{1,2}(?:[^0-9]{1,3}[0-9]{1,2}){2})$/;

/** A value of another kind than its field; of a number, that it is not the one asked for. @type {Explain} */
export function wrongType(explanation, { schema, wanted, value, path }) {
  if (NUMBERS.includes(wanted) && WRITTEN.includes(typeOf(value))) {
    return [explanation.problem("invalid-number", path, { value, expected: new Phrase(`type.${wanted}`) })];
  }
  const expected = new Phrase(`type.${"x-localised" in schema ? "localised" : wanted}`);
  const found = new Phrase(`type.${typeOf(value)}`);
  return [explanation.problem("wrong-type", path, { expected, found })];
}

/** @param {unknown} value */
function typeOf(value) {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}

/** A value that is not one of those allowed: of the schema, a vocabulary, the languages. @type {Explain} */
export function oneOfValues(explanation, { schema, schemaPath, wanted, value, path }) {
  if (schemaPath.includes("propertyNames")) {
    const allowed = new Several(wanted);
    return [explanation.problem("unknown-language", [...path, value], { value, allowed })];
  }
  const name = schema["x-vocabulary"];
  const vocabulary = explanation.rules.vocabularies[name];
  if (!vocabulary) {
    const words = explanation.rules.vocabularies[schema["x-named-by"]];
    return [unknownValue(explanation, path, value, wanted.map(String), words)];
  }
  const hint = nearestTerms(value, vocabulary, wanted, explanation.rules.folding);
  return [explanation.problem("unknown-term", path, { value, vocabulary: name, hint })];
}

/** A value that can only be one thing. @type {Explain} */
export const onlyValue = (explanation, { wanted, value, path }) => [
  unknownValue(explanation, path, value, [String(wanted)]),
];

/**
 * @param {Explanation} explanation
 * @param {Path} path
 * @param {unknown} value
 * @param {string[]} allowed
 * @param {Record<string, string[]>} [words]
 */
const unknownValue = (explanation, path, value, allowed, words = {}) =>
  explanation.problem("unknown-value", path, {
    value,
    allowed: new Several(allowed),
    hint: nearestTerms(value, words, allowed, explanation.rules.folding),
  });

/**
 * Give the function for a limit: of a number, or of a count of `noun`.
 * @param {string} code
 * @param {"characters" | "items"} [noun]
 * @returns {Explain}
 */
export const bound = (code, noun) => (explanation, { wanted, value, path }) => [
  explanation.problem(code, path, {
    limit: noun ? new Count(noun, wanted) : wanted,
    found: noun ? sizeOf(value) : value,
  }),
];

/** @param {unknown} value a text, a list or a group */
const sizeOf = (value) =>
  typeof value === "string" ? [...value].length : Object.keys(/** @type {object} */ (value)).length;

/** A list that names a thing twice: the second one is shown. @type {Explain} */
export function uniqueItems(explanation, { value, path }) {
  const again = repeatedAt(value);
  return [explanation.problem("repeated-item", [...path, again], { value: value[again] })];
}

/** A text of the wrong form; the name of a shared definition tells which form. @type {Explain} */
export function pattern(explanation, { schemaPath, wanted, value, path }) {
  const to = schemaPath.includes("propertyNames") ? [...path, value] : path;
  const definition = explanation.document.schemas.patterns().get(wanted) ?? "form";
  const name = definition.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);
  return [invalid(explanation, to, name, value)];
}

/** A text that a format refuses. @type {Explain} */
export const textFormat = (explanation, { wanted, value, path }) => [invalid(explanation, path, wanted, value)];

/**
 * Ask which of two values is meant by a text; undefined if it cannot mean two.
 * @param {Explanation} explanation
 * @param {FormError} error
 */
export function twoMeanings(explanation, { schema, value, path }) {
  const kind = typedKind(schema, explanation.document.schemas);
  const [first, second] = kind && typeof value === "string" ? meanings(kind, value) : [];
  return second === undefined ? undefined : [explanation.problem("two-meanings", path, { value, first, second })];
}

/** @param {Explanation} explanation @param {Path} path @param {string} name @param {string} value */
function invalid(explanation, path, name, value) {
  const { severities, codes, patterns } = explanation.rules;
  const code = `invalid-${name}`;
  if (code === "invalid-form" || !(code in severities)) {
    return explanation.invalidForm(path, value, value.startsWith("@") ? didYouMean([value.slice(1)]) : "");
  }
  if (name === "country-code") {
    return explanation.problem(code, path, { value, hint: countryMeant(value, explanation.rules) });
  }
  if (name === "date") return explanation.problem(code, path, { value, hint: insteadOfADay(path, value) });
  if (name === "time-zone") {
    const meant = zonesMeant(value.trim(), placeOf(explanation.document), explanation.rules);
    const zones = meant.length ? meant : zonesOfCity(value, explanation.rules);
    const hint = didYouMean(zones) || nearest(value, codes.time_zones);
    return explanation.problem(code, path, { value, hint });
  }
  if (name === "plain-text") {
    const detail = whatIsStrange(strangeCharacter(value, patterns));
    return explanation.problem(code, path, { value, detail });
  }
  return explanation.problem(code, path, { value });
}

/** Say what stands in the place of a day, and what to write. @param {Path} path @param {string} value */
function insteadOfADay(path, value) {
  const typed = plain(value);
  if (HIJRI_YEAR.test(typed) && !GREGORIAN_YEAR.test(typed)) return new Phrase("hint.hijri");
  if (SHORT_YEAR.test(typed)) return new Phrase("hint.short-year");
  if (isOnAnotherWeekday(value)) return new Phrase("hint.weekday");
  const isWords = path.length === 1 && path[0] === "deadline" && !/\p{Nd}/u.test(value);
  return isWords ? new Phrase("hint.ongoing") : "";
}

/**
 * Give the words for what keeps a text from being plain: a character, or blankness.
 * @param {string | undefined} character
 */
export const whatIsStrange = (character) =>
  character === undefined ? new Phrase("detail.blank") : new Phrase("detail.character", { character: named(character) });

/** A keyword that has no words of its own. @type {Explain} */
export const other = (explanation, { value, path }) => [explanation.invalidForm(path, value)];
