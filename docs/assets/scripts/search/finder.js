// From the words of a query to documents: every word must be found, whichever way it is written.

import { Dictionary } from "./dictionary.js";
import { Phrases } from "./phrases.js";
import { best, both, either, isEmpty, noScores, raise } from "./scores.js";
import { makeAnalyser } from "./words.js";

/** @import { Match, Tolerance } from "./dictionary.js" */
/** @import { WordsFile } from "./loading.js" */
/** @import { Postings } from "./postings.js" */
/** @import { Scores } from "./scores.js" */

/** @typedef {{scores: Scores, stems: string[]}} Found documents, and the words by which */
/** @typedef {{words: string[], isLast: boolean}} Unit one word, or a name of several */

const SHORTEST_PREFIX = 2;
const SHORTEST_WITH_A_MISTAKE = 4;
const SHORTEST_WITH_TWO = 8;
// What a word is worth by the fields that hold it: title 3, title in another language 2, text 1.
const BOOSTS = [0, 3, 2, 5, 1, 4, 3, 6];

export class Finder {
  /** @param {WordsFile} file @param {Postings} postings @param {number} count of all documents */
  constructor(file, postings, count) {
    this.count = count;
    this.analyser = makeAnalyser(file.analysis);
    this.stopWords = new Set(file.analysis.stop_words);
    this.dictionary = new Dictionary(file);
    this.phrases = new Phrases(file.phrases, postings, count, this.stopWords);
  }

  /**
   * Finds what holds every word; if nothing does, what holds the most of them, which is near.
   * @param {string} q what a person typed
   * @returns {(Found & {near: boolean}) | undefined} nothing if no word has been typed yet
   */
  find(q) {
    const asked = this.#units(q);
    if (!asked.length) return undefined;
    const units = asked.map((unit) => this.#find(unit));
    const stems = units.flatMap((unit) => unit.stems);
    const all = units.map(({ scores }) => scores);
    const scores = all.reduce(both);
    if (!isEmpty(scores) || all.every(isEmpty)) return { scores, stems, near: false };
    return { scores: most(all), stems, near: true };
  }

  /**
   * Divides a query into names of several words and single words. Words such as «in» count
   * in names; alone they are left out, unless there is nothing else. The first letter of a
   * word that is being typed says nothing yet.
   * @param {string} q
   * @returns {Unit[]}
   */
  #units(q) {
    const words = this.analyser.words(q);
    const stems = words.map((word) => this.analyser.stem(word));
    /** @type {Unit[]} */
    const units = [];
    for (let start = 0; start < words.length; ) {
      const end = start + this.#nameAt(stems, start);
      units.push({ words: words.slice(start, end), isLast: end === words.length && !/\s$/.test(q) });
      start = end;
    }
    const last = units.at(-1);
    if (last?.isLast && last.words.join("").length < SHORTEST_PREFIX) units.pop();
    const telling = units.filter((unit) => unit.words.length > 1 || this.#withoutStopWords(unit.words).length);
    return telling.length ? telling : units;
  }

  /** @param {string[]} words */
  #withoutStopWords(words) {
    return words.filter((word) => !this.stopWords.has(word));
  }

  /** How many words from a place on are a name. @param {string[]} stems @param {number} start */
  #nameAt(stems, start) {
    for (let length = Math.min(this.phrases.longest, stems.length - start); length > 1; length -= 1) {
      if (this.phrases.has(stems.slice(start, start + length).join(" "))) return length;
    }
    return 1;
  }

  /** @param {Unit} unit @returns {Found} */
  #find({ words, isLast }) {
    if (words.length > 1) return this.#findName(words);
    const [word = ""] = words;
    const found = this.#findWord(word, isLast);
    return isEmpty(found.scores) ? this.#findLike(word) : found;
  }

  /** @param {string[]} words @returns {Found} */
  #findName(words) {
    const stems = words.map((word) => this.analyser.stem(word));
    const named = this.phrases.whole(stems.join(" "));
    const inText = this.#withoutStopWords(words).map((word) => this.#search(this.analyser.stem(word), {}).scores);
    return { scores: inText.length ? either(named, inText.reduce(both)) : named, stems };
  }

  /** Finds a word by its stem, and while it is being typed by what it begins with. @param {string} word @param {boolean} isTyped @returns {Found} */
  #findWord(word, isTyped) {
    const begun = isTyped && word.length >= SHORTEST_PREFIX ? this.analyser.lastWordCandidates(word) : [];
    const ways = [
      this.#search(this.analyser.stem(word), {}),
      ...begun.map((beginning) => this.#search(beginning, { prefix: true })),
    ];
    return { scores: ways.map(({ scores }) => scores).reduce(best), stems: ways.flatMap(({ stems }) => stems) };
  }

  /** Finds what a word begins, or else what was meant with a mistake. @param {string} word @returns {Found} */
  #findLike(word) {
    const stem = this.analyser.stem(word);
    const begun = this.#search(stem, { prefix: word.length >= SHORTEST_PREFIX });
    if (!isEmpty(begun.scores) || stem.length < SHORTEST_WITH_A_MISTAKE) return begun;
    return this.#search(stem, { mistakes: stem.length < SHORTEST_WITH_TWO ? 1 : 2 });
  }

  /** @param {string} word @param {Tolerance} tolerance @returns {Found} */
  #search(word, tolerance) {
    const matches = this.dictionary.matches(word, tolerance);
    const scores = either(this.#holding(matches), this.phrases.holding(matches));
    return { scores, stems: matches.map(({ term }) => term) };
  }

  /**
   * The documents that hold any of some words, by the rarity of the word (the inverse
   * document frequency of BM25) and the fields that hold it.
   * @param {Match[]} matches
   * @returns {Scores}
   */
  #holding(matches) {
    const scores = noScores(this.count);
    for (const { documents, weight } of matches) {
      const { length } = documents;
      const rarity = weight * Math.log(1 + (this.count - length + 0.5) / (length + 0.5));
      let n = 0;
      for (const step of documents) {
        n += step >> 3;
        raise(scores, n, rarity * (BOOSTS[step & 7] ?? 0));
      }
    }
    return scores;
  }
}

/** What the most words found. @param {Scores[]} all @returns {Scores} */
function most(all) {
  const times = all.map((scores) => scores.map((score) => (score > 0 ? 1 : 0))).reduce(either);
  const highest = Math.max(...times);
  return all.reduce(either).map((score, n) => (times[n] === highest ? score : 0));
}
