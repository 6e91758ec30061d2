// The postings in columns, and what can be asked of one of them.

import { endOfDay, instantOf, offsetMinutes } from "../zones.js";

/** @import { PostingsFile } from "./loading.js" */

const MINUTE = 60_000;
const A_DAY = 24 * 60;
// No zone is farther from UTC than fourteen hours.
const FARTHEST_ZONE = 14 * 60 * MINUTE;
// The hours of the day, in minutes, in which most people can take part.
const WAKING = { from: 8 * 60, to: 22 * 60 };

/** @typedef {{name: string, places: Map<string, number>, values: [string, string][], of: (number | number[])[]}} Filter */

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
        { ...each, places: new Map(each.values.map(([id], place) => [id, place])) },
      ]),
    );
    /** @type {Map<number, number>} */
    this.ends = new Map();
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
   * Whether a posting is no longer offered at a moment, given in milliseconds. Its zone is
   * asked only if that decides: to ask for thousands of them takes a telephone seconds.
   * @param {number} n
   * @param {number} moment
   */
  closesBy(n, moment) {
    const day = this.file.closes[n];
    if (day == null) return false;
    const end = this.day0 + (day + 1) * A_DAY * MINUTE;
    if (Math.abs(end - moment) > FARTHEST_ZONE + A_DAY * MINUTE) return end < moment;
    return this.#endOf(day, n) <= moment;
  }

  /** @param {number} day @param {number} n */
  #endOf(day, n) {
    const within = this.file.closes_within[n];
    if (within !== undefined) return this.#momentOf(day, within, n);
    const key = day * this.file.zones.length + /** @type {number} */ (this.file.zone[n]);
    let end = this.ends.get(key);
    if (end === undefined) {
      this.ends.set(key, (end = endOfDay(this.#dateOf(day), this.zoneOf(n)).getTime()));
    }
    return end;
  }

  /** @param {number} day @param {number} minutes from midnight @param {number} n */
  #momentOf(day, minutes, n) {
    const time = new Date(minutes * MINUTE).toISOString().slice("1970-01-01T".length, "1970-01-01T00:00".length);
    return instantOf(this.#dateOf(day), time, this.zoneOf(n)).getTime();
  }

  /** @param {number} day */
  #dateOf(day) {
    return new Date(this.day0 + day * A_DAY * MINUTE).toISOString().slice(0, "1970-01-01".length);
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
