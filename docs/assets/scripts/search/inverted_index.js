// Which documents hold a word, in parts that are loaded when one of their words is asked for.

import { once } from "../once.js";

/** @import { Match } from "./dictionary.js" */

export class InvertedIndex {
  /**
   * @param {number[]} starts the places of the words with which the parts begin
   * @param {(part: number) => Promise<number[][]>} load
   */
  constructor(starts, load) {
    this.starts = starts;
    this.load = load;
    /** @type {Map<number, () => Promise<number[][]>>} */
    this.parts = new Map();
  }

  /**
   * Gives the documents of each word, as steps; see rendering/search/word_index.py.
   * @param {Match[]} matches
   * @returns {Promise<number[][]>} beside the words
   */
  holding(matches) {
    return Promise.all(matches.map(({ place }) => (place < 0 ? [] : this.#documents(place))));
  }

  /** @param {number} place of a word */
  async #documents(place) {
    const part = this.#partOf(place);
    const loaded = await this.#part(part)();
    return loaded[place - /** @type {number} */ (this.starts[part])] ?? [];
  }

  /** @param {number} place */
  #partOf(place) {
    let [first, past] = [0, this.starts.length];
    while (past - first > 1) {
      const middle = (first + past) >> 1;
      if (/** @type {number} */ (this.starts[middle]) <= place) first = middle;
      else past = middle;
    }
    return first;
  }

  /** @param {number} part */
  #part(part) {
    const known = this.parts.get(part) ?? once(() => this.load(part));
    this.parts.set(part, known);
    return known;
  }
}
