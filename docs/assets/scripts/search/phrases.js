// The names of skills, causes, places and organisations, and the postings behind them.

import { noScores, raise } from "./scores.js";

/** @import { Match } from "./dictionary.js" */
/** @import { WordsFile } from "./loading.js" */
/** @import { Postings } from "./postings.js" */

// What it is worth when words are a whole name: about as much as a rare word in a title.
const WHOLE = 10;
// A single word of a longer name says little, and one of «from home» says nothing.
const LEAST_COVERAGE = 0.5;

/** @typedef {WordsFile["phrases"][number]} Phrase */

export class Phrases {
  /**
   * @param {Phrase[]} phrases
   * @param {Postings} postings
   * @param {number} count of all documents
   * @param {Set<string>} stopWords
   */
  constructor(phrases, postings, count, stopWords) {
    this.count = count;
    this.stopWords = stopWords;
    this.phrases = phrases;
    this.postings = postings;
    /** @type {Map<string, number[]>} */
    this.places = new Map();
    this.longest = 1;
    phrases.forEach(([name], place) => {
      const known = this.places.get(name);
      if (known) known.push(place);
      else this.places.set(name, [place]);
      this.longest = Math.max(this.longest, name.split(" ").length);
    });
  }

  /** Whether these words are a whole name. @param {string} name */
  has(name) {
    return this.places.has(name);
  }

  /** The postings behind a whole name. @param {string} name */
  whole(name) {
    return this.#scores((this.places.get(name) ?? []).map((place) => [place, WHOLE]));
  }

  /** The postings behind the names that hold a word. @param {Match[]} matches */
  holding(matches) {
    return this.#scores(matches.flatMap(({ phrases, weight }) => phrases.flatMap((place) => this.#worth(place, weight))));
  }

  /** @param {number} place @param {number} weight @returns {[number, number][]} */
  #worth(place, weight) {
    const words = this.phrases[place]?.[0].split(" ") ?? [];
    const coverage = 1 / words.length;
    // «it» is left out of texts, but a name of its own where it stands for a trade.
    const isOnlyWhole = coverage < LEAST_COVERAGE || words.length > 1 && words.some((word) => this.stopWords.has(word));
    return isOnlyWhole ? [] : [[place, WHOLE * coverage * weight]];
  }

  /** @param {[number, number][]} worths of names */
  #scores(worths) {
    const scores = noScores(this.count);
    for (const [place, worth] of worths) {
      const [, filter, values] = /** @type {Phrase} */ (this.phrases[place]);
      for (const value of values) {
        for (const n of this.postings.having(filter, value)) raise(scores, n, worth);
      }
    }
    return scores;
  }
}
