// What is asked of the search, and what it answers.

/**
 * @typedef {object} Profile What a visitor offers; it never leaves the device.
 * @property {string[]} skills
 * @property {string[]} languages
 * @property {number} [hours] a week
 * @property {string} [zone] IANA name
 */

/** @typedef {"best" | "newest" | "closing" | "shortest" | "fit"} Order */

/**
 * @typedef {object} Request
 * @property {string} q
 * @property {Record<string, string[]>} values chosen values by the name of their filter
 * @property {number} [weekly] at most so many hours a week
 * @property {number} [total] at most so many hours in all
 * @property {string} [zone] IANA zone in whose day the shared hours must lie
 * @property {number} [closing] closes within so many days
 * @property {boolean} [translated] only what is written in the language of the page
 * @property {boolean} [ended] ended postings as well
 * @property {Order} [sort] "best" if there is a query, else "newest"
 * @property {Profile} [profile] for the order "fit"
 * @property {string[]} [only] ids of postings, for a saved list
 * @property {number} page counted from 1
 * @property {number} [size] results a page; else as many as the board shows
 */

/** @typedef {"opportunity" | "organisation" | "story" | "page"} Kind */

/**
 * @typedef {object} Reason Why a posting fits a profile, or does not.
 * @property {"skill" | "language" | "hours" | "zone"} kind
 * @property {string} [value] the id of the skill, the code of the language
 * @property {boolean} fits
 */

/**
 * @typedef {object} Answer
 * @property {number} total results of all kinds
 * @property {Record<Kind, number>} kinds
 * @property {number[]} numbers the results of this page, in order
 * @property {number} pages
 * @property {Record<string, Record<string, number>>} counts by filter and value: the results
 *   there would be of those that fit everything else
 * @property {boolean} near nothing fits every word; these fit some
 * @property {string[]} unknown words that nothing holds; these results hold words that are spelled nearly so
 * @property {string[]} stems the words to mark
 * @property {Reason[][]} [fits] beside the numbers, for the order "fit"
 */

/**
 * @typedef {object} Tables
 * @property {Record<string, {id: string, label: string}[]>} values by filter, in the order of people
 * @property {Record<string, string>} renamed labels of values by their filter and former id
 * @property {number} open how many postings are open
 */

/** @returns {Request} */
export const emptyRequest = () => ({ q: "", values: {}, page: 1 });

/** Whether a request asks for postings alone: a filter fits nothing else. @param {Request} request */
export const filtersPostings = (request) =>
  Boolean(
    request.only || request.weekly || request.total || request.zone || request.closing ||
      request.translated || request.ended || request.sort === "fit" ||
      Object.values(request.values).some((chosen) => chosen.length),
  );
