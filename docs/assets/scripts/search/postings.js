// The postings in columns, and what can be asked of one of them.

import { isOver } from "../today/closing.js";
import { offsetMinutes } from "../zones.js";

/** @import { PostingsFile } from "./loading.js" */

const MINUTE = 60_000;
const A_DAY = 24 * 60;
// The hours of the day, in minutes, in which most people can take part.
const WAKING = { from: 8 * 60, to: 22 * 60 };

/** @typedef {{name: string, places: Map<string, number>, values: [string, string][], of: (number | number[])[]}} Filter */

/** The places of the values, by today's names and former ones. @param {PostingsFile["filters"][number]} filter */
const placesOf = ({ values, formerly }) =>
  new Map([...Object.entries(formerly ?? {}), .../** @type {[string, number][]} */ (values.map(([id], n) => [id, n]))]);

export class Postings {
  /** @param {PostingsFile} file @param {Date} now */
  constructor(file, now) {
    this.file = file;
    this.now = now;
    this.day0 = Date.parse(file.day_0);
    this.count = file.sizes.opportunity;
    /** @type {Map<string, Filter>} */
    this.filters = new Map(
      file.filters.map((each) => [
        each.name,
        { ...each, places: placesOf(each) },
      ]),
    );
    /** @type {Map<string, number>} */
    this.offsets = new Map();
    /** @type {Map<string, number[][]>} */
    this.lists = new Map();
    this.isOpen = Uint8Array.from({ length: this.count }, (_, n) => Number(this.#isOpen(n)));
  }

  /** A posting that closed after the site was built is closed. @param {number} n */
  #isOpen(n) {
    return n < this.file.open && !this.closesBy(n, this.now.getTime());
  }

  /**
   * Whether a posting is no longer offered at a moment, given in milliseconds.
   * @param {number} n
   * @param {number} moment
   */
  closesBy(n, moment) {
    const minutes = this.file.closes[n];
    return minutes != null && isOver(this.day0 + minutes * MINUTE, moment);
  }

  /** @param {number} n */
  zoneOf(n) {
    return /** @type {string} */ (this.file.zones[/** @type {number} */ (this.file.zone[n])]);
  }

  /** The postings with a value, in order. @param {string} filter @param {string} value @returns {number[]} */
  having(filter, value) {
    const asked = this.filters.get(filter);
    const place = asked?.places.get(value);
    if (!asked || place === undefined) return [];
    let lists = this.lists.get(filter);
    if (!lists) {
      const made = /** @type {number[][]} */ (asked.values.map(() => []));
      asked.of.forEach((places, n) => eachPlace(places, (each) => made[each]?.push(n)));
      this.lists.set(filter, (lists = made));
    }
    return lists[place] ?? [];
  }

  /** The ids of the values of a posting. @param {string} filter @param {number} n */
  valuesOf(filter, n) {
    const asked = this.filters.get(filter);
    /** @type {string[]} */
    const ids = [];
    if (asked) eachPlace(asked.of[n] ?? [], (place) => ids.push(asked.values[place]?.[0] ?? ""));
    return ids;
  }

  /**
   * Whether the shared hours of a posting lie in the waking hours of a zone; a posting
   * without shared hours fits everybody.
   * @param {number} n
   * @param {string} zone
   */
  isInDayOf(n, zone) {
    const begins = this.file.begins[n];
    const ends = this.file.ends[n];
    if (begins == null || ends == null) return true;
    const shift = this.offset(zone) - this.offset(this.zoneOf(n));
    const from = (begins + shift + 2 * A_DAY) % A_DAY;
    const length = (ends - begins + A_DAY) % A_DAY;
    return from >= WAKING.from && from + length <= WAKING.to;
  }

  /** @param {string} zone */
  offset(zone) {
    let offset = this.offsets.get(zone);
    if (offset === undefined) this.offsets.set(zone, (offset = offsetMinutes(zone, this.now)));
    return offset;
  }
}

/** @param {number | number[]} places @param {(place: number) => void} use */
export function eachPlace(places, use) {
  if (typeof places === "number") use(places);
  else for (const place of places) use(place);
}
