// Answers requests: finds by words, filters postings, orders, and gives one page of it.

import { once } from "../once.js";
import { Finder } from "./finder.js";
import { reasons, fit } from "./fitting.js";
import { InvertedIndex } from "./inverted_index.js";
import { Postings } from "./postings.js";
import { filtersPostings } from "./request.js";
import { found, noScores } from "./scores.js";
import { select } from "./selecting.js";

/** @import { PostingsFile, WordsFile } from "./loading.js" */
/** @import { Answer, Kind, Order, Request, Tables } from "./request.js" */
/** @import { Scores } from "./scores.js" */

/**
 * @typedef {object} Sources Where the data comes from; each is asked for once.
 * @property {() => Promise<PostingsFile>} postings
 * @property {(version: Promise<string>) => Promise<WordsFile>} words of the version of the postings
 * @property {(version: Promise<string>) => Promise<Map<string, number>>} ids
 * @property {(place: number, version: string) => Promise<number[][]>} part of the index of words
 * @property {(place: number, version: string) => Promise<string[]>} cards of one file
 */

const KINDS = /** @type {Kind[]} */ (["opportunity", "organisation", "story", "page"]);
const NOTHING_ASKED = { scores: noScores(0), stems: [], near: false, unknown: [] };

/**
 * What the worker does when it is asked.
 * @param {Sources} sources
 * @param {() => Date | Promise<Date>} [clock]
 */
export function makeEngine(sources, clock = () => new Date()) {
  const postings = once(async () => {
    const [file, now] = await Promise.all([sources.postings(), clock()]);
    return new Postings(file, now);
  });
  const version = async () => (await postings()).file.version;
  const words = once(() => sources.words(version()));
  const ids = once(() => sources.ids(version()));
  const finder = once(async () => {
    const [known, file] = await Promise.all([postings(), words()]);
    const index = new InvertedIndex(file.parts, (part) => sources.part(part, file.version));
    return new Finder(file, index, known, KINDS.reduce((sum, kind) => sum + known.file.sizes[kind], 0));
  });

  /** The numbers of postings by their ids, -1 for those that are gone. @param {string[]} asked */
  async function numbersOf(asked) {
    const places = await ids();
    return asked.map((id) => places.get(id) ?? -1);
  }

  /** @type {Map<number, () => Promise<string[]>>} */
  const cardFiles = new Map();

  /** The HTML of the cards of documents. @param {number[]} numbers */
  async function cards(numbers) {
    const { file } = await postings();
    const load = (/** @type {number} */ place) => {
      const known = cardFiles.get(place) ?? once(() => sources.cards(place, file.version));
      cardFiles.set(place, known);
      return known();
    };
    const size = file.cards_a_file;
    return Promise.all(numbers.map(async (n) => (await load(Math.floor(n / size)))[n % size] ?? ""));
  }

  /** @param {Request} request @returns {Promise<Answer>} */
  async function answer(request) {
    const known = await postings();
    const result = request.q.trim() ? await (await finder()).find(request.q) : undefined;
    const { scores, stems, near, unknown } = result ?? NOTHING_ASKED;
    const documents = result ? found(scores) : range(known.count);
    const listed = request.only && new Set(await numbersOf(request.only));
    const candidates = documents.filter((n) => n < known.count && (!listed || listed.has(n)));
    const { numbers, counts } = select(known, request, candidates);
    const others = filtersPostings(request) ? [] : documents.filter((n) => n >= known.count);
    const ordered = order([...numbers, ...others], request, known, scores);
    return { ...onePage(ordered, request, known), counts, near, unknown, stems };
  }

  return {
    answer,
    cards,
    numbersOf,
    tables: async () => tablesOf((await postings()).file),
    /** The rules by which words are found in a text. */
    analysis: async () => (await words()).analysis,
    /** Loads what a query needs, before it is asked. */
    prepare: async () => void (await finder()),
  };
}

/** @param {PostingsFile} file @returns {Tables} */
function tablesOf(file) {
  const values = file.filters.map((filter) => [filter.name, filter.values.map(([id, label]) => ({ id, label }))]);
  const renamed = file.filters.flatMap(({ name, values: today, formerly = {} }) =>
    Object.entries(formerly).map(([id, place]) => [`${name} ${id}`, today[place]?.[1] ?? id]),
  );
  return { values: Object.fromEntries(values), renamed: Object.fromEntries(renamed), open: file.open };
}

/** @param {number[]} ordered @param {Request} request @param {Postings} known */
function onePage(ordered, request, known) {
  const { file } = known;
  const { profile } = request;
  const size = request.size ?? file.page_size;
  const pages = Math.max(1, Math.ceil(ordered.length / size));
  const page = Math.min(Math.max(1, request.page), pages);
  const numbers = ordered.slice((page - 1) * size, page * size);
  const fits = profile && request.sort === "fit" ? numbers.map((n) => reasons(known, profile, n)) : undefined;
  return { total: ordered.length, kinds: kindsOf(ordered, file.sizes), numbers, pages, fits };
}

/** @typedef {(n: number) => number} Key what is small comes first */
/** @type {Record<Order, (known: Postings, scores: Scores, request: Request) => Key | null>} */
const KEYS = {
  newest: () => null,
  best: (_, scores) => (n) => -(scores[n] ?? 0),
  closing: ({ file }) => (n) => (file.has_deadline[n] ? (file.closes[n] ?? Infinity) : Infinity),
  shortest: (known) => (n) => known.file.total[n] ?? Infinity,
  fit: (known, _, { profile }) => (profile ? (n) => -fit(reasons(known, profile, n), profile) : null),
};

/**
 * @param {number[]} numbers in the order of the board: newest first, which decides between equals
 * @param {Request} request
 * @param {Postings} known
 * @param {Scores} scores
 */
function order(numbers, request, known, scores) {
  const sort = request.sort ?? (request.q.trim() ? "best" : "newest");
  const key = KEYS[sort](known, scores, request);
  if (!key) return numbers;
  const keys = Float64Array.from(numbers, key);
  const places = Uint32Array.from(numbers.keys()).sort((one, other) => compare(keys, one, other));
  return Array.from(places, (place) => /** @type {number} */ (numbers[place]));
}

/** @param {Float64Array} keys @param {number} one @param {number} other */
function compare(keys, one, other) {
  const [first = 0, second = 0] = [keys[one], keys[other]];
  return first < second ? -1 : first > second ? 1 : one - other;
}

/** @param {number[]} numbers @param {Record<Kind, number>} sizes */
function kindsOf(numbers, sizes) {
  const counts = { opportunity: 0, organisation: 0, story: 0, page: 0 };
  for (const n of numbers) counts[kindOf(n, sizes)] += 1;
  return counts;
}

/** @param {number} n @param {Record<Kind, number>} sizes @returns {Kind} */
export function kindOf(n, sizes) {
  let end = 0;
  return KINDS.find((kind) => n < (end += sizes[kind])) ?? "page";
}

/** @param {number} count */
const range = (count) => Array.from({ length: count }, (_, n) => n);
