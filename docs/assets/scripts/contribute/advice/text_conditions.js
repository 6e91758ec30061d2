// The conditions about what texts say, and how: advising/text_conditions.py.

/** @import { Interpret, Subject } from "./conditions.js" */
/** @import { Finding, Phrases } from "./rules.js" */
/** @import { Text } from "./places.js" */
/** @typedef {Text & {number: number}} Length a text, and how many words it has */

const DIGIT = /[0-9٠-٩۰-۹]/u;
const CAPITAL = /[A-Z]/gu;
const LATIN = /[A-Za-z]/gu;
// Of so many Latin letters that they are no acronym, this share in capitals is shouting.
const FEWEST_LETTERS = 8;
const CAPITALS = 0.6;

/** @type {Record<string, Interpret>} */
export const TEXT_CONDITIONS = {
  says: ({ fields, phrases, unless = {}, even_denied: evenDenied = false }, subject) =>
    withPhrases(fields, subject, unlessSaid(unless, subject, ({ content, language }) =>
      subject.phrases.phraseSaid(content, of(phrases, language), language ?? "", evenDenied),
    )),
  begins: ({ fields, phrases, unless = {} }, subject) =>
    withPhrases(fields, subject, unlessSaid(unless, subject, ({ content, language }) =>
      subject.phrases.phraseBegun(content, of(phrases, language)),
    )),
  writes: ({ fields, signs }, subject) =>
    withPhrases(fields, subject, ({ content }) =>
      signs.find((/** @type {string} */ sign) => content.includes(sign)),
    ),
  names_one_gender: ({ fields, words, other_endings: otherEndings }, subject) =>
    withPhrases(fields, subject, ({ content, language }) =>
      subject.phrases.nameInOneGender(content, of(words, language), of(otherEndings, language)),
    ),
  shorter: (given, subject) => ofLength(given, ownLengths(given, subject), (number, limit) => number < limit),
  longer: (given, subject) => ofLength(given, lengths(given, subject), (number, limit) => number > limit),
  repeats({ fields, of: other, share }, subject) {
    const others = subject.texts([other]);
    return where(fields, subject, ({ content, language }) => {
      const same = others.filter((text) => text.language === language);
      const known = new Set(same.flatMap((text) => [...subject.phrases.tellingStems(text.content)]));
      const stems = [...subject.phrases.tellingStems(content)];
      return stems.length > 0 && stems.filter((stem) => known.has(stem)).length >= share * stems.length;
    });
  },
  counts: ({ fields }, subject) => where(fields, subject, ({ content }) => DIGIT.test(content)),
  shouts: ({ fields }, subject) => where(fields, subject, ({ content }) => isShouted(content)),
};

/** @param {Phrases} phrases @param {string | undefined} language */
const of = (phrases, language) => (language === undefined ? undefined : phrases[language]) ?? [];

/**
 * What is found in a text that does not also say what makes it harmless.
 * @param {Phrases} unless @param {Subject} subject @param {(text: Text) => string | undefined} find
 * @returns {(text: Text) => string | undefined}
 */
const unlessSaid = (unless, { phrases }, find) => (text) => {
  const { content, language } = text;
  const found = find(text);
  const isExcused = found && phrases.phraseSaid(content, of(unless, language), language ?? "", true);
  return isExcused ? undefined : found;
};

/**
 * The texts in which a phrase is found.
 * @param {string[]} fields @param {Subject} subject @param {(text: Text) => string | undefined} find
 * @returns {Finding[]}
 */
const withPhrases = (fields, subject, find) =>
  subject.texts(fields).flatMap((text) => {
    const phrase = find(text);
    return phrase === undefined ? [] : [{ pointer: text.pointer, values: { phrase } }];
  });

/**
 * The texts of which something is true.
 * @param {string[]} fields @param {Subject} subject @param {(text: Text) => boolean} isTrue
 * @returns {Finding[]}
 */
const where = (fields, subject, isTrue) =>
  subject
    .texts(fields)
    .filter(isTrue)
    .map(({ pointer }) => ({ pointer, values: {} }));

/**
 * @param {{words: number, together?: boolean}} given
 * @param {Length[]} found @param {(number: number, limit: number) => boolean} isFound
 * @returns {Finding[]}
 */
function ofLength({ words: limit, together = false }, found, isFound) {
  return (together ? summed(found) : found)
    .filter(({ number }) => isFound(number, limit))
    .map(({ pointer, number }) => ({ pointer, values: { number, limit } }));
}

/** @param {{fields: string[]}} given @param {Subject} subject @returns {Length[]} */
const lengths = ({ fields }, { texts, phrases }) =>
  texts(fields).map((text) => ({ ...text, number: phrases.wordsIn(text.content) }));

/**
 * How long texts are without the sentences of others, and of those before them.
 * @param {{fields: string[], beside?: string[]}} given @param {Subject} subject @returns {Length[]}
 */
function ownLengths({ fields, beside = [] }, { texts, phrases }) {
  /** @type {Map<string | undefined, Set<string>>} */
  const said = new Map();
  /** @param {Text} text */
  const measured = (text) => {
    const known = said.get(text.language) ?? new Set();
    said.set(text.language, known);
    return { ...text, number: phrases.wordsOfItsOwn(text.content, known) };
  };
  texts(beside).forEach(measured);
  return texts(fields).map(measured);
}

/** The words of all texts of a language, where the first of them is. @param {Length[]} found */
function summed(found) {
  /** @type {Map<string | undefined, Length>} */
  const sums = new Map();
  for (const length of found) {
    const sum = sums.get(length.language);
    if (sum) sum.number += length.number;
    else sums.set(length.language, { ...length });
  }
  return [...sums.values()];
}

/** @param {string} text */
function isShouted(text) {
  const letters = text.match(LATIN)?.length ?? 0;
  const capitals = text.match(CAPITAL)?.length ?? 0;
  return letters >= FEWEST_LETTERS && capitals > CAPITALS * letters;
}
