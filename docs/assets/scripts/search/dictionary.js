// Every word by which something can be found, in MiniSearch's radix tree: a word is found
// whole, by what it begins with, or with a mistake.

import SearchableMap from "../vendor/minisearch.js";

/** @import { WordsFile } from "./loading.js" */

/**
 * @typedef {object} Entry
 * @property {string} term
 * @property {number} place among the words of the index, -1 for one of names alone
 * @property {number[]} phrases places of the names that hold the word
 */

/** @typedef {Entry & {weight: number}} Match the weight is 1 for the very word, less for words like it */
/** @typedef {{prefix?: boolean, mistakes?: number}} Tolerance */

// As MiniSearch weighs them.
const PREFIX = 0.375;
const MISTAKE = 0.45;

export class Dictionary {
  /** @param {WordsFile} file */
  constructor({ terms, phrases }) {
    /** @type {SearchableMap<Entry>} */
    this.entries = new SearchableMap();
    terms.forEach((term, place) => {
      this.entries.set(term, { term, place, phrases: [] });
    });
    phrases.forEach(([name], place) => {
      for (const term of new Set(name.split(" "))) this.#entry(term).phrases.push(place);
    });
  }

  /** @param {string} term */
  #entry(term) {
    return this.entries.fetch(term, () => ({ term, place: -1, phrases: [] }));
  }

  /** @param {string} word @param {Tolerance} tolerance @returns {Match[]} */
  matches(word, { prefix, mistakes }) {
    if (prefix) return this.#beginningWith(word);
    if (mistakes) return this.#like(word, mistakes);
    const entry = this.entries.get(word);
    return entry ? [{ ...entry, weight: 1 }] : [];
  }

  /** @param {string} word @returns {Match[]} */
  #beginningWith(word) {
    return [...this.entries.atPrefix(word).values()].map((entry) => {
      const { length } = entry.term;
      const distance = length - word.length;
      return { ...entry, weight: distance ? (PREFIX * length) / (length + 0.3 * distance) : 1 };
    });
  }

  /** @param {string} word @param {number} mistakes letters to change, drop or add @returns {Match[]} */
  #like(word, mistakes) {
    return [...this.entries.fuzzyGet(word, mistakes).values()].map(([entry, distance]) => {
      const { length } = entry.term;
      return { ...entry, weight: (MISTAKE * length) / (length + distance) };
    });
  }
}
