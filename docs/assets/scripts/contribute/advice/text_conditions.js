// The conditions about what texts say, and how: advising/text_conditions.py.

/** @import { Interpret, Subject } from "./conditions.js" */
/** @import { Finding, Phrases } from "./rules.js" */
/** @import { Text } from "./places.js" */

const DIGIT = /[0-9٠-٩۰-۹]/u;
const CAPITAL = /[A-Z]/gu;
const LATIN = /[A-Za-z]/gu;
// Of so many Latin letters that they are no acronym, this share in capitals is shouting.
const FEWEST_LETTERS = 8;
const CAPITALS = 0.6;

/** @type {Record<string, Interpret>} */
export const TEXT_CONDITIONS = {
  says: ({ fields, phrases, even_denied: evenDenied = false }, subject) =>
    withPhrases(fields, subject, ({ content, language }) =>
      subject.phrases.phraseSaid(content, of(phrases, language), language ?? "", evenDenied),
    ),
  begins: ({ fields, phrases }, subject) =>
    withPhrases(fields, subject, ({ content, language }) =>
      subject.phrases.phraseBegun(content, of(phrases, language)),
    ),
  writes: ({ fields, signs }, subject) =>
    withPhrases(fields, subject, ({ content }) =>
      signs.find((/** @type {string} */ sign) => content.includes(sign)),
    ),
  names_one_gender: ({ fields, words, other_endings: otherEndings }, subject) =>
    withPhrases(fields, subject, ({ content, language }) =>
      subject.phrases.nameInOneGender(content, of(words, language), of(otherEndings, language)),
    ),
  shorter: (given, subject) => ofLength(given, subject, (number, limit) => number < limit),
  longer: (given, subject) => ofLength(given, subject, (number, limit) => number > limit),
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
 * @param {{fields: string[], words: number, together?: boolean}} given
 * @param {Subject} subject @param {(number: number, limit: number) => boolean} isFound
 * @returns {Finding[]}
 */
function ofLength({ fields, words: limit, together = false }, subject, isFound) {
  const lengths = subject.texts(fields).map((text) => ({ ...text, number: subject.phrases.wordsIn(text.content) }));
  return (together ? summed(lengths) : lengths)
    .filter(({ number }) => isFound(number, limit))
    .map(({ pointer, number }) => ({ pointer, values: { number, limit } }));
}

/** The words of all texts of a language, where the first of them is. @param {(Text & {number: number})[]} lengths */
function summed(lengths) {
  /** @type {Map<string | undefined, Text & {number: number}>} */
  const sums = new Map();
  for (const length of lengths) {
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
