// The search runs here, beside the page, so that typing never waits for it.

import { loadBuilt, now } from "../today/moment.js";
import { makeEngine } from "./engine.js";
import { loadCards, loadIds, loadPart, loadPostings, loadWords } from "./loading.js";

const folder = new URL(location.hash.slice(1));
/** @type {Record<string, (value: any) => unknown>} */
const tasks = makeEngine({
  postings: () => loadPostings(folder),
  words: (version) => loadWords(folder, version),
  part: (place, version) => loadPart(folder, place, version),
  ids: (version) => loadIds(folder, version),
  cards: (place, version) => loadCards(folder, place, version),
}, async () => new Date(now(await loadBuilt(new URL("../built.json", folder)))));

addEventListener("message", async ({ data: { id, task, value } }) => {
  try {
    postMessage({ id, value: await tasks[task]?.(value) });
  } catch (error) {
    postMessage({ id, failed: String(error) });
  }
});
