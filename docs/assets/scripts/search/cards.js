// The cards of results, as the server rendered them; nothing here knows what a card says.

import { page } from "../places.js";
import { openSearch } from "./client.js";

/** @type {Map<string, Promise<HTMLLIElement[]>>} */
const files = new Map();

/**
 * Gives cards of one's own, with links that work on this page.
 * @param {number[]} numbers of documents
 * @param {string[]} [stems] the words to mark
 * @returns {Promise<HTMLLIElement[]>}
 */
export async function cards(numbers, stems = []) {
  const { cardsAFile, version } = await openSearch().tables();
  const found = await Promise.all(
    numbers.map(async (number) => {
      const all = await cardsOf(`search/cards/${Math.floor(number / cardsAFile)}.html?${version}`);
      return all[number % cardsAFile]?.cloneNode(true);
    }),
  );
  const shown = /** @type {HTMLLIElement[]} */ (found.filter(Boolean));
  if (stems.length) await mark(shown, stems);
  return shown;
}

/** @param {string} path @returns {Promise<HTMLLIElement[]>} */
function cardsOf(path) {
  const known = files.get(path);
  if (known) return known;
  const loading = load(page(path));
  files.set(path, loading);
  loading.catch(() => files.delete(path));
  return loading;
}

/** @param {URL} address */
async function load(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address.pathname}: ${response.status}`);
  const parsed = new DOMParser().parseFromString(await response.text(), "text/html");
  for (const name of ["href", "src"]) {
    for (const element of parsed.querySelectorAll(`[${name}]`)) {
      element.setAttribute(name, new URL(element.getAttribute(name) ?? "", address).href);
    }
  }
  return /** @type {HTMLLIElement[]} */ ([...parsed.body.children]);
}

/**
 * Marks the words of a query wherever they stand in the title, the sender and the summary.
 * @param {HTMLElement[]} shown
 * @param {string[]} stems
 */
async function mark(shown, stems) {
  const { spans } = await openSearch().analyser();
  const wanted = new Set(stems);
  for (const card of shown) {
    for (const part of card.querySelectorAll(".card-title a, .card-from, .card-summary")) {
      const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
      /** @type {Text[]} */
      const texts = [];
      while (walker.nextNode()) texts.push(/** @type {Text} */ (walker.currentNode));
      for (const text of texts) markIn(text, [...spans(text.data)].filter(({ stem }) => wanted.has(stem)));
    }
  }
}

/** From the end on, so that the places before stay what they were. @param {Text} text @param {{start: number, end: number}[]} places */
function markIn(text, places) {
  for (const { start, end } of places.reverse()) {
    const word = text.splitText(start);
    word.splitText(end - start);
    const marked = document.createElement("mark");
    word.replaceWith(marked);
    marked.append(word);
  }
}
