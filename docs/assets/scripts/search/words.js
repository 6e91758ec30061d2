// The words of a text as search compares them: languages/words.py, by the rules it publishes.

import { makeFolding } from "./folding.js";

/** @typedef {[letters: string, before: string, leaves: number]} Prefix */
/** @typedef {[ending: string, becomes: string, leaves: number]} Suffix */

/**
 * @typedef {object} Script How words are stemmed whose first letter lies between first and last.
 * @property {string} first
 * @property {string} last
 * @property {[string, string][]} respelled
 * @property {Prefix[]} articles go before endings do
 * @property {Prefix[]} clitics go after endings
 * @property {Prefix[]} before_known_words go only before a word that is listed
 * @property {Suffix[]} suffixes
 */

/**
 * @typedef {object} Analysis
 * @property {Record<string, string>} letters
 * @property {string} dropped
 * @property {string} word
 * @property {Script[]} scripts
 * @property {Record<string, string>} forms
 * @property {number} shortest_base
 * @property {string[]} stop_words
 */

// Of a word that is being typed: fewer letters would find the whole board.
const FEWEST_LETTERS = 2;
const FEWEST_LETTERS_TO_SHORTEN = 4;

/** @param {Analysis} analysis */
export function makeAnalyser(analysis) {
  const fold = makeFolding(analysis);
  const pattern = new RegExp(analysis.word, "dgu");
  const forms = new Map(Object.entries(analysis.forms));
  /** @type {Map<string, string>} */
  const stems = new Map();

  /** The words of a text in their order, folded. @param {string} text */
  const words = (text) => [...fold(text).text.matchAll(pattern)].map(wordOf);

  /** The term under which the index holds a word that `words` gave. @param {string} word */
  function stem(word) {
    let found = stems.get(word);
    if (found === undefined) stems.set(word, (found = newStem(word)));
    return found;
  }

  /** @param {string} word */
  function newStem(word) {
    const script = scriptOf(word);
    if (!script) return word;
    const respelled = respell(word, script);
    return known(respelled, script) ?? stripped(respelled, script);
  }

  /** @param {string} word */
  const scriptOf = (word) =>
    analysis.scripts.find(({ first, last }) => first <= word.charAt(0) && word.charAt(0) <= last);

  /** @param {string} word @param {Script} script */
  function known(word, script) {
    for (const start of [word, ...withoutPrefixes(word, script.before_known_words)]) {
      const bases = endings(start, script).map(({ left }) => left);
      const long = bases.filter((base) => base.length >= analysis.shortest_base);
      const listed = [start, ...long].find((form) => forms.has(form));
      if (listed) return forms.get(listed);
    }
    return undefined;
  }

  /** @param {string} word @param {Script} script */
  function stripped(word, script) {
    let left = withoutPrefixes(word, script.articles)[0] ?? word;
    left = withoutEndings(left, script);
    for (const clitic of script.clitics) left = withoutPrefixes(left, [clitic])[0] ?? left;
    return forms.get(left) ?? left;
  }

  /**
   * The terms of the words of a text, with the places of the words in that text.
   * @param {string} text
   * @returns {Generator<{start: number, end: number, stem: string}>}
   */
  function* spans(text) {
    const { text: folded, origins } = fold(text);
    for (const match of folded.matchAll(pattern)) {
      const [first, past] = /** @type {[number, number]} */ (match.indices?.[1]);
      // Marks on the last letter, and a letter that became several, belong to the word.
      let next = past;
      while (next < origins.length && origins[next] === origins[past - 1]) next += 1;
      yield { start: origins[first] ?? 0, end: origins[next] ?? text.length, stem: stem(wordOf(match)) };
    }
  }

  /**
   * How the term may begin of a word that somebody has not typed to its end.
   * @param {string} word one that `words` gave
   * @returns {string[]}
   */
  function lastWordCandidates(word) {
    const script = scriptOf(word);
    if (!script) return [word];
    const respelled = respell(word, script);
    const starts = [respelled, ...articleless(respelled, script)];
    // A listed word is whole: «مكتبة» is not on the way from «مكتب».
    const isListed = known(respelled, script) !== undefined;
    const shortened = isListed ? [] : starts.flatMap((start) => beforeBegunEndings(start, script));
    const begunForms = [respelled, ...withoutPrefixes(respelled, script.before_known_words)];
    const candidates = [...starts, ...shortened, stem(word), ...begunForms.flatMap(basesOfForms)];
    return [...new Set(candidates)].filter(({ length }) => length >= FEWEST_LETTERS);
  }

  /** @param {string} start */
  const basesOfForms = (start) =>
    start.length < FEWEST_LETTERS_TO_SHORTEN
      ? []
      : [...forms].flatMap(([form, base]) => (form.startsWith(start) ? [base] : []));

  return {
    words,
    stem,
    /** @param {string} text */
    stemmedWords: (text) => words(text).map(stem),
    spans,
    lastWordCandidates,
  };
}

/** @param {RegExpMatchArray} match */
const wordOf = (match) => (match[1] ?? "").replaceAll("-", "");

/** @param {string} word @param {Script} script */
const respell = (word, { respelled }) =>
  respelled.reduce((left, [written, other]) => left.replaceAll(written, other), word);

/** @param {string} word @param {Prefix[]} prefixes */
const withoutPrefixes = (word, prefixes) =>
  prefixes.flatMap(([letters, before, leaves]) => {
    const left = word.slice(letters.length);
    const fits = word.startsWith(letters) && left.length >= leaves && (!before || before.includes(left.charAt(0)));
    return fits ? [left] : [];
  });

/** @param {string} word @param {Script} script */
const endings = (word, { suffixes }) =>
  suffixes.flatMap(([ending, becomes, leaves]) =>
    word.endsWith(ending) ? [{ left: word.slice(0, word.length - ending.length) + becomes, leaves }] : [],
  );

/** @param {string} word @param {Script} script @returns {string} */
function withoutEndings(word, script) {
  const { left } = endings(word, script).find(({ left, leaves }) => left.length >= leaves) ?? { left: word };
  return left === word ? word : withoutEndings(left, script);
}

/** @param {string} word @param {Script} script */
const articleless = (word, { articles }) =>
  articles.flatMap(([article]) => (word.startsWith(article) ? [word.slice(article.length)] : []));

/** What «متطوعا» may be if «ا» begins «ات», and «compani» if «i» begins «ies». @param {string} word @param {Script} script */
const beforeBegunEndings = (word, { suffixes }) =>
  suffixes.flatMap(([ending, becomes]) =>
    Array.from(ending, (_, typed) => ending.slice(0, typed))
      .filter((begun) => word.endsWith(begun) && !becomes.startsWith(begun))
      .map((begun) => word.slice(0, word.length - begun.length))
      .flatMap((left) => [left, left + becomes])
      .filter(({ length }) => length >= FEWEST_LETTERS_TO_SHORTEN),
  );
