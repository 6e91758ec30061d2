// Answers requests from the search data of a build, outside a browser: for the tests in Python.
// Reads {folder, now, requests} as JSON from its input, and writes the answers.

import { readFileSync } from "node:fs";

import { makeEngine } from "../../docs/assets/scripts/search/engine.js";
import { placesOf } from "../../docs/assets/scripts/search/loading.js";

const { folder, now, requests } = JSON.parse(readFileSync(0, "utf8"));
/** @param {string} name */
const file = async (name) => JSON.parse(readFileSync(`${folder}/${name}.json`, "utf8"));
const engine = makeEngine(
  { postings: () => file("postings"), words: () => file("words"), part: (place) => file(`words/${place}`), ids: async () => placesOf(await file("ids")), cards: async () => [] },
  () => new Date(now),
);
const answers = [];
for (const request of requests) answers.push(await engine.answer({ q: "", values: {}, page: 1, ...request }));
process.stdout.write(JSON.stringify(answers));
