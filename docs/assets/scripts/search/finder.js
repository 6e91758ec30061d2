// From the words of a query to documents: every word must be found, whichever way it is written.

import { Dictionary } from "./dictionary.js";
import { Phrases } from "./phrases.js";
import { best, both, either, isEmpty, noScores, raise } from "./scores.js";
import { makeAnalyser } from "./words.js";

/** @import { Match, Tolerance } from "./dictionary.js" */
/** @import { WordsFile } from "./loading.js" */
/** @import { InvertedIndex } from "./inverted_index.js" */
/** @import { Postings } from "./postings.js" */
/** @import { Scores } from "./scores.js" */

/** @typedef {{scores: Scores, stems: string[], unknown?: string}} Found documents, the words by which, and the one in whose place words like it were found */
/** @typedef {{words: string[], isLast: boolean}} Unit one word, or a name of several */

const SHORTEST_PREFIX = 2;
// One letter makes a short word another right one: shirt and short, planting and painting.
const SHORTEST_WITH_A_MISTAKE = 6;
const SHORTEST_WITH_TWO = 9;
// What a word is worth in the title, the title in another language, the summary, the body.
const FIELDS = [3, 2, 1, 0.4];
const BITS = FIELDS.length;
// The same by the sum of the fields that hold it.
const BOOSTS = Array.from({ length: 1 << BITS }, (_, held) =>
  FIELDS.reduce((sum, worth, field) => sum + ((held >> field) & 1) * worth, 0),
);

export class Finder {
  /** @param {WordsFile} file @param {InvertedIndex} index @param {Postings} postings @param {number} count of all documents */
  constructor(file, index, postings, count) {
    this.index = index;
    this.count = count;
    this.analyser = makeAnalyser(file.analysis);
    this.stopWords = new Set(file.analysis.stop_words);
    this.dictionary = new Dictionary(file);
    this.phrases = new Phrases(file.phrases, postings, count, this.stopWords);
  }

  /**
   * Finds what holds every word; if nothing does, what holds the most of them, which is near.
   * @param {string} q what a person typed
   * @returns {Promise<{scores: Scores, stems: string[], near: boolean, unknown: string[]} | undefined>} nothing if no word has been typed yet
   */
  async find(q) {
    const asked = this.#units(q);
    if (!asked.length) return undefined;
    const units = await Promise.all(asked.map((unit) => this.#find(unit)));
    const stems = units.flatMap((unit) => unit.stems);
    const unknown = units.flatMap((unit) => unit.unknown ?? []);
    const all = units.map(({ scores }) => scores);
    const scores = all.reduce(both);
    if (!isEmpty(scores) || all.every(isEmpty)) return { scores, stems, near: false, unknown };
    return { scores: most(all), stems, near: true, unknown };
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

  /** @param {Unit} unit @returns {Promise<Found>} */
  async #find({ words, isLast }) {
    if (words.length > 1) return this.#findName(words);
    const [word = ""] = words;
    const found = await this.#findWord(word, isLast);
    return isEmpty(found.scores) ? this.#findLike(word) : found;
  }

  /** @param {string[]} words @returns {Promise<Found>} */
  async #findName(words) {
    const stems = words.map((word) => this.analyser.stem(word));
    const named = this.phrases.whole(stems.join(" "));
    const telling = this.#withoutStopWords(words).map((word) => this.analyser.stem(word));
    const inText = (await Promise.all(telling.map((stem) => this.#search(stem, {})))).map(({ scores }) => scores);
    return { scores: inText.length ? either(named, inText.reduce(both)) : named, stems };
  }

  /** Finds a word by its stem, and while it is being typed by what it begins with. @param {string} word @param {boolean} isTyped @returns {Promise<Found>} */
  async #findWord(word, isTyped) {
    const begun = isTyped && word.length >= SHORTEST_PREFIX ? this.analyser.lastWordCandidates(word) : [];
    const ways = await Promise.all([
      this.#search(this.analyser.stem(word), {}),
      ...begun.map((beginning) => this.#search(beginning, { prefix: true })),
    ]);
    return { scores: ways.map(({ scores }) => scores).reduce(best), stems: ways.flatMap(({ stems }) => stems) };
  }

  /** Finds what a word begins, or else what was meant with a mistake. @param {string} word @returns {Promise<Found>} */
  async #findLike(word) {
    const stem = this.analyser.stem(word);
    const begun = await this.#search(stem, { prefix: word.length >= SHORTEST_PREFIX });
    if (!isEmpty(begun.scores) || stem.length < SHORTEST_WITH_A_MISTAKE) return begun;
    const like = await this.#search(stem, { mistakes: stem.length < SHORTEST_WITH_TWO ? 1 : 2 });
    return isEmpty(like.scores) ? like : { ...like, unknown: word };
  }

  /** @param {string} word @param {Tolerance} tolerance @returns {Promise<Found>} */
  async #search(word, tolerance) {
    const matches = this.dictionary.matches(word, tolerance);
    const documents = await this.index.holding(matches);
    const scores = either(this.#holding(matches, documents), this.phrases.holding(matches));
    return { scores, stems: matches.map(({ term }) => term) };
  }

  /**
   * The documents that hold any of some words, by the rarity of the word (the inverse
   * document frequency of BM25) and the fields that hold it.
   * @param {Match[]} matches
   * @param {number[][]} documents beside the matches
   * @returns {Scores}
   */
  #holding(matches, documents) {
    const scores = noScores(this.count);
    for (const [place, { weight }] of matches.entries()) {
      const steps = documents[place] ?? [];
      const { length } = steps;
      const rarity = weight * Math.log(1 + (this.count - length + 0.5) / (length + 0.5));
      let n = 0;
      for (const step of steps) {
        n += step >> BITS;
        raise(scores, n, rarity * (BOOSTS[step & (BOOSTS.length - 1)] ?? 0));
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
