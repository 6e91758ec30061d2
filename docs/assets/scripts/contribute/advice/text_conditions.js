// The conditions about what texts say, and how: advising/text_conditions.py.

/** @import { Interpret, Subject } from "./conditions.js" */
/** @import { Finding, Phrases } from "./rules.js" */
/** @import { Text } from "./places.js" */
/** @typedef {Text & {number: number}} Length a text, and how many words it has */
/** @typedef {{fields: string[], beside?: string[]}} Compared texts, and others that may say the same */

const DIGIT = /[0-9٠-٩۰-۹]/u;
const CAPITAL = /[A-Z]/gu;
const LATIN = /[A-Za-z]/gu;
// Of so many Latin letters that they are no acronym, this share in capitals is shouting.
const FEWEST_LETTERS = 8;
const CAPITALS = 0.6;

/** @type {Record<string, Interpret>} */
export const TEXT_CONDITIONS = {
  says: ({ phrases, unless = {}, even_denied: evenDenied = false, ...given }, subject) =>
    withPhrases(textsOf(given, subject), unlessSaid(unless, subject, ({ content, language }) =>
      subject.phrases.phraseSaid(content, of(phrases, language), language ?? "", evenDenied),
    )),
  begins: ({ fields, phrases, unless = {} }, subject) =>
    withPhrases(subject.texts(fields), unlessSaid(unless, subject, ({ content, language }) =>
      subject.phrases.phraseBegun(content, of(phrases, language)),
    )),
  writes: ({ fields, signs }, subject) =>
    withPhrases(subject.texts(fields), ({ content }) =>
      signs.find((/** @type {string} */ sign) => content.includes(sign)),
    ),
  names_one_gender: ({ fields, words, other_endings: otherEndings }, subject) =>
    withPhrases(subject.texts(fields), ({ content, language }) =>
      subject.phrases.nameInOneGender(content, of(words, language), of(otherEndings, language)),
    ),
  shorter: (given, subject) => ofLength(given, measured(ownTexts(given, subject), subject), (number, limit) => number < limit),
  longer: (given, subject) => ofLength(given, measured(subject.texts(given.fields), subject), (number, limit) => number > limit),
  repeats({ of: other, share, ...given }, subject) {
    const { tellingStems } = subject.phrases;
    const others = subject.texts([other]);
    return where(textsOf(given, subject), ({ content, language }) => {
      const same = others.filter((text) => text.language === language);
      const known = new Set(same.flatMap((text) => [...tellingStems(text.content)]));
      const stems = [...tellingStems(content)];
      return stems.length > 0 && stems.filter((stem) => known.has(stem)).length >= share * stems.length;
    });
  },
  counts: (given, subject) => where(textsOf(given, subject), ({ content }) => DIGIT.test(content)),
  shouts: ({ fields }, subject) => where(subject.texts(fields), ({ content }) => isShouted(content)),
};

/** @param {Phrases} phrases @param {string | undefined} language */
const of = (phrases, language) => (language === undefined ? undefined : phrases[language]) ?? [];

/**
 * The texts of fields; with `beside`, only what other texts do not say already.
 * @param {Compared} given @param {Subject} subject @returns {Text[]}
 */
const textsOf = (given, subject) => (given.beside ? ownTexts(given, subject) : subject.texts(given.fields));

/**
 * Texts without the sentences of those beside them, and of those before them.
 * @param {Compared} given @param {Subject} subject @returns {Text[]}
 */
function ownTexts({ fields, beside = [] }, { texts, phrases }) {
  /** @type {Map<string | undefined, Set<string>>} */
  const said = new Map();
  /** @param {Text} text */
  const anew = (text) => {
    const known = said.get(text.language) ?? new Set();
    said.set(text.language, known);
    return { ...text, content: phrases.saidAnew(text.content, known) };
  };
  texts(beside).forEach(anew);
  return texts(fields).map(anew);
}

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
 * @param {Text[]} texts @param {(text: Text) => string | undefined} find
 * @returns {Finding[]}
 */
const withPhrases = (texts, find) =>
  texts.flatMap((text) => {
    const phrase = find(text);
    return phrase === undefined ? [] : [{ pointer: text.pointer, values: { phrase } }];
  });

/**
 * The texts of which something is true.
 * @param {Text[]} texts @param {(text: Text) => boolean} isTrue
 * @returns {Finding[]}
 */
const where = (texts, isTrue) => texts.filter(isTrue).map(({ pointer }) => ({ pointer, values: {} }));

/**
 * @param {{fields: string[], words: number, together?: boolean}} given
 * @param {Length[]} found @param {(number: number, limit: number) => boolean} isFound
 * @returns {Finding[]}
 */
function ofLength({ fields, words: limit, together = false }, found, isFound) {
  return (together ? summed(found, fields[0]) : found)
    .filter(({ number }) => isFound(number, limit))
    .map(({ pointer, number }) => ({ pointer, values: { number, limit } }));
}

/** @param {Text[]} texts @param {Subject} subject @returns {Length[]} */
const measured = (texts, { phrases }) => texts.map((text) => ({ ...text, number: phrases.wordsIn(text.content) }));

/**
 * The words of all texts of a language, where the first of them is; none where there is no text.
 * @param {Length[]} found @param {string} [pointer] where the first would be
 */
function summed(found, pointer = "") {
  /** @type {Map<string | undefined, Length>} */
  const sums = new Map();
  for (const length of found) {
    const sum = sums.get(length.language);
    if (sum) sum.number += length.number;
    else sums.set(length.language, { ...length });
  }
  return sums.size ? [...sums.values()] : [{ pointer, language: undefined, content: "", number: 0 }];
}

/** @param {string} text */
function isShouted(text) {
  const letters = text.match(LATIN)?.length ?? 0;
  const capitals = text.match(CAPITAL)?.length ?? 0;
  return letters >= FEWEST_LETTERS && capitals > CAPITALS * letters;
}
