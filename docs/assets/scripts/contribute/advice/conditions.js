// The conditions that rules are made of, a small closed set: advising/conditions.py.

import { isEmpty, isGroup, textsAt, valuesAt } from "./places.js";
import { TEXT_CONDITIONS } from "./text_conditions.js";

/** @import { PhraseFinder } from "./phrases.js" */
/** @import { Condition, Finding, Profile } from "./rules.js" */
/** @import { Text } from "./places.js" */

/**
 * @typedef {object} Subject What a condition is asked of.
 * @property {Record<string, unknown>} data
 * @property {string[]} languages those of the board
 * @property {Record<string, unknown>} organisation what the one that a posting is from says of itself
 * @property {string | undefined} language that of a story, whose texts have no other
 * @property {Profile[]} profiles
 * @property {PhraseFinder} phrases
 * @property {(pointers: string[]) => Text[]} texts the texts at pointers, in every language
 */

const ORGANISATION = "/organisation"; // where a rule about postings finds what the organisation says
// The numbers that make, multiplied, the hours of a model in all.
const HOURS = new Map([
  ["micro", ["/commitment/total_hours"]],
  ["project", ["/commitment/hours_per_week", "/commitment/weeks"]],
  ["recurring", ["/commitment/calls_per_year", "/commitment/hours_per_call"]],
]);

/** @typedef {(given: any, subject: Subject) => Finding[]} Interpret */

/**
 * @param {Omit<Subject, "texts">} known
 * @returns {Subject}
 */
export const makeSubject = (known) => ({
  ...known,
  texts: (pointers) =>
    pointers
      .flatMap((pointer) => textsAt(...root(known, pointer), known.languages))
      .map((text) => ({ ...text, language: text.language ?? known.language })),
});

/**
 * The data in which a pointer leads somewhere, and what is left of its way.
 * @param {Omit<Subject, "texts">} known @param {string} pointer @returns {[data: unknown, pointer: string]}
 */
const root = ({ data, organisation }, pointer) =>
  pointer.startsWith(`${ORGANISATION}/`) ? [organisation, pointer.slice(ORGANISATION.length)] : [data, pointer];

/** Where a condition holds; nothing if it does not. @type {(condition: Condition, subject: Subject) => Finding[]} */
export function findings(condition, subject) {
  const [[name, given] = ["", undefined]] = Object.entries(condition);
  const interpret = CONDITIONS[name];
  if (!interpret) throw new TypeError(`no condition is called ${name}`);
  return interpret(given, subject);
}

/** @type {Record<string, Interpret>} */
const CONDITIONS = {
  all(given, subject) {
    /** @type {Finding[]} */
    let first = [];
    for (const condition of given) {
      const found = findings(condition, subject);
      if (!found.length) return [];
      if (!first.length) first = found;
    }
    return first;
  },
  any: (given, subject) => given.flatMap((/** @type {Condition} */ condition) => findings(condition, subject)),
  not: (given, subject) => (findings(given, subject).length ? [] : [{ pointer: "", values: {} }]),
  present,
  missing: (pointer, subject) => (present(pointer, subject).length ? [] : [{ pointer, values: {} }]),
  one_of: ({ field, values }, { data }) =>
    valuesAt(data, field)
      .filter(([, value]) => values.includes(value))
      .map(([pointer, value]) => ({ pointer, values: { value } })),
  above: ({ field, number: limit }, { data }) =>
    valuesAt(data, field)
      .filter(([, value]) => typeof value === "number" && value > limit)
      .map(([pointer, number]) => ({ pointer, values: { number, limit } })),
  product_above({ fields, number: limit }, { data }) {
    const numbers = fields.flatMap((/** @type {string} */ field) => valuesAt(data, field).map(([, value]) => value));
    if (numbers.length !== fields.length || !numbers.every(isNumber)) return [];
    const number = productOf(numbers);
    return number > limit ? [{ pointer: fields[0], values: { number, limit } }] : [];
  },
  hours_above(limit, { data }) {
    const fields = HOURS.get(String(data.model)) ?? [];
    const numbers = fields.flatMap((field) => valuesAt(data, field).map(([, value]) => value));
    const isKnown = numbers.length > 0 && numbers.length === fields.length && numbers.every(isNumber);
    return !isKnown || productOf(numbers) > limit ? [{ pointer: "", values: {} }] : [];
  },
  fewer_items({ field: pointer, than: limit }, { data }) {
    const number = items(data, pointer);
    return number < limit ? [{ pointer, values: { number, limit } }] : [];
  },
  more_items({ field: pointer, than: limit }, { data }) {
    const number = items(data, pointer);
    return number > limit ? [{ pointer, values: { number, limit } }] : [];
  },
  untranslated: (given, { data, languages }) =>
    valuesAt(data, given).flatMap(([pointer, value]) => {
      if (!isGroup(value)) return [];
      const lacking = languages.filter((code) => isEmpty(value[code]));
      return lacking.length && lacking.length < languages.length ? [{ pointer, values: { languages: lacking } }] : [];
    }),
  fits_a_profile: (_given, subject) =>
    isEmpty(subject.data.profile)
      ? subject.profiles
          .filter((profile) => fits(profile, subject))
          .map(({ id }) => ({ pointer: "/profile", values: { profile: id } }))
      : [],
  ...TEXT_CONDITIONS,
};

/** @type {Interpret} */
function present(pointer, { data }) {
  const found = valuesAt(data, pointer).filter(([, value]) => !isEmpty(value));
  return found.map(([place]) => ({ pointer: place, values: {} }));
}

/** The items of a list, a text counted once; of lists by language, those of the longest. @param {unknown} data @param {string} pointer */
function items(data, pointer) {
  const values = valuesAt(data, pointer).map(([, value]) => value);
  const inside = values.filter(isGroup).flatMap((group) => Object.values(group));
  return Math.max(0, ...[...values, ...inside].filter(Array.isArray).map(different));
}

/** How many items there are, a text counted once. @param {unknown[]} list */
const different = (list) => new Set(list.map((item) => (typeof item === "string" ? item : {}))).size;

/** @param {unknown} value */
const isNumber = (value) => typeof value === "number";

/** @param {any[]} numbers */
const productOf = (numbers) => numbers.reduce((product, factor) => product * factor, 1);

/** Whether a posting is clearly for the role of a profile. @param {Profile} profile @param {Subject} subject */
function fits({ names, skills = [] }, { data, phrases, texts }) {
  const [first] = valuesAt(data, "/skills/*/skill");
  if (first && skills.some((skill) => skill === first[1])) return true;
  return texts(["/title"]).some(({ content, language = "" }) =>
    phrases.phraseSaid(content, names[language] ?? [], language, true),
  );
}
