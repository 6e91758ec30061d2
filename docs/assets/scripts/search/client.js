// The search as a page sees it: questions to a worker that starts with the first of them.

import { once } from "../once.js";
import { page } from "../places.js";
import { makeAnalyser } from "./words.js";

/** @import { Answer, Request, Tables } from "./request.js" */

/** @type {Worker | undefined} */
let worker;
let asked = 0;
/** @type {Map<number, { resolve: (value: any) => void, reject: (reason: Error) => void }>} */
const waiting = new Map();

/**
 * @param {string} task the name of a function of the worker
 * @param {unknown} [value]
 * @returns {Promise<any>}
 */
function ask(task, value) {
  worker ??= started();
  asked += 1;
  worker.postMessage({ id: asked, task, value });
  return new Promise((resolve, reject) => waiting.set(asked, { resolve, reject }));
}

function started() {
  const address = new URL("worker.js", import.meta.url);
  address.hash = page("search/").href;
  const begun = new Worker(address, { type: "module" });
  begun.addEventListener("message", ({ data }) => {
    const { resolve, reject } = waiting.get(data.id) ?? {};
    waiting.delete(data.id);
    if (data.failed) reject?.(new Error(data.failed));
    else resolve?.(data.value);
  });
  begun.addEventListener("error", (event) => {
    for (const { reject } of waiting.values()) reject(new Error(event.message));
    waiting.clear();
  });
  return begun;
}

const search = {
  /** @param {Request} request @returns {Promise<Answer>} */
  answer: (request) => ask("answer", request),
  /** What filters can be chosen. @type {() => Promise<Tables>} */
  tables: once(() => ask("tables")),
  /** The numbers of postings by their ids, -1 for those that are gone. @param {string[]} ids @returns {Promise<number[]>} */
  numbersOf: (ids) => ask("numbersOf", ids),
  /** The HTML of the cards of documents, with links as in their files. @param {number[]} numbers @returns {Promise<string[]>} */
  cards: (numbers) => ask("cards", numbers),
  /** Loads the words before they are asked for. @returns {Promise<void>} */
  prepare: () => ask("prepare"),
  /** What finds the words of a text, to mark them. */
  analyser: once(() => ask("analysis").then(makeAnalyser)),
};

/** Gives the one search of this page. */
export const openSearch = () => search;
