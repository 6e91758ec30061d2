// Which postings fit all filters, and how many would fit each other value.

import { eachPlace } from "./postings.js";

/** @import { Postings } from "./postings.js" */
/** @import { Request } from "./request.js" */

const A_DAY_LONG = 24 * 60 * 60 * 1000;

/**
 * @typedef {object} Criterion
 * @property {string} name
 * @property {(n: number) => boolean} fits
 */

/**
 * Several values of one filter: any of them. Several filters: all of them. A posting
 * that fails one filter alone counts for the values of that filter.
 * @param {Postings} postings
 * @param {Request} request
 * @param {Iterable<number>} candidates
 */
export function select(postings, request, candidates) {
  const criteria = [...chosenValues(postings, request), ...limits(postings, request), ...switches(postings, request)];
  const counts = new Counts(postings);
  /** @type {number[]} */
  const numbers = [];
  for (const n of candidates) {
    let failed = "";
    let failures = 0;
    for (const criterion of criteria) {
      if (criterion.fits(n)) continue;
      failed = criterion.name;
      failures += 1;
      if (failures > 1) break;
    }
    if (failures === 0) numbers.push(n);
    if (failures < 2) counts.add(n, failed);
  }
  return { numbers, counts: counts.named() };
}

/** @param {Postings} postings @param {Request} request @returns {Criterion[]} */
function chosenValues(postings, request) {
  return Object.entries(request.values).flatMap(([name, chosen]) => {
    const filter = postings.filters.get(name);
    if (!filter || !chosen.length) return [];
    const wanted = new Set(chosen.map((value) => filter.places.get(value)));
    const fits = (/** @type {number} */ n) => {
      const places = filter.of[n] ?? [];
      return typeof places === "number" ? wanted.has(places) : places.some((place) => wanted.has(place));
    };
    return [{ name, fits }];
  });
}

/** @param {Postings} postings @param {Request} request @returns {Criterion[]} */
function limits({ file }, { weekly, total }) {
  const within = (/** @type {(number | null)[]} */ column, /** @type {number} */ most) =>
    (/** @type {number} */ n) => (column[n] ?? Infinity) <= most;
  return [
    ...(weekly ? [{ name: "weekly", fits: within(file.weekly, weekly) }] : []),
    ...(total ? [{ name: "total", fits: within(file.total, total) }] : []),
  ];
}

/** @param {Postings} postings @param {Request} request @returns {Criterion[]} */
function switches(postings, { zone, closing, translated, ended }) {
  /** @type {Criterion[]} */
  const criteria = [];
  if (!ended) criteria.push({ name: "ended", fits: (n) => postings.isOpen[n] === 1 });
  if (translated) criteria.push({ name: "translated", fits: (n) => postings.file.translated[n] === 1 });
  if (zone) criteria.push({ name: "zone", fits: (n) => postings.isInDayOf(n, zone) });
  if (closing) {
    const last = postings.now.getTime() + closing * A_DAY_LONG;
    criteria.push({ name: "closing", fits: (n) => closesBy(postings, n, last) });
  }
  return criteria;
}

/** @param {Postings} postings @param {number} n @param {number} moment */
const closesBy = (postings, n, moment) =>
  postings.file.has_deadline[n] === 1 && postings.isOpen[n] === 1 && postings.closesBy(n, moment);

class Counts {
  /** @param {Postings} postings */
  constructor(postings) {
    this.postings = postings;
    this.soon = postings.now.getTime() + 7 * A_DAY_LONG;
    this.filters = [...postings.filters.values()].map((filter) => ({
      ...filter,
      counts: new Uint32Array(filter.values.length),
    }));
    this.translated = 0;
    this.ended = 0;
    this.closing = 0;
  }

  /** @param {number} n @param {string} failed the one filter that it does not fit, or nothing */
  add(n, failed) {
    const { isOpen, file } = this.postings;
    for (const { name, of, counts } of this.filters) {
      if (!failed || failed === name) eachPlace(of[n] ?? [], (place) => (counts[place] = (counts[place] ?? 0) + 1));
    }
    if ((!failed || failed === "translated") && file.translated[n]) this.translated += 1;
    if ((!failed || failed === "ended") && !isOpen[n]) this.ended += 1;
    if ((!failed || failed === "closing") && closesBy(this.postings, n, this.soon)) this.closing += 1;
  }

  /** @returns {Record<string, Record<string, number>>} */
  named() {
    const byFilter = this.filters.map(({ name, values, counts }) => [
      name,
      Object.fromEntries(values.map(([id], place) => [id, counts[place]])),
    ]);
    return {
      ...Object.fromEntries(byFilter),
      translated: { 1: this.translated },
      ended: { 1: this.ended },
      closing: { 7: this.closing },
    };
  }
}
