// The cards of results, as the server rendered them; nothing here knows what a card says.

import { page } from "../places.js";
import { bringCardsToday } from "../today/today.js";
import { openSearch } from "./client.js";

/**
 * Gives cards of one's own, with links that work on this page.
 * @param {number[]} numbers of documents
 * @param {string[]} [stems] the words to mark
 * @returns {Promise<HTMLLIElement[]>}
 */
export async function cards(numbers, stems = []) {
  const html = (await openSearch().cards(numbers)).join("");
  const { body } = new DOMParser().parseFromString(html, "text/html");
  mend(body);
  const shown = /** @type {HTMLLIElement[]} */ ([...body.children]);
  await bringCardsToday(shown);
  if (stems.length) await mark(shown, stems);
  return shown;
}

/** Links are written as seen from the files of cards. @param {HTMLElement} body */
function mend(body) {
  const folder = page("search/cards/");
  for (const name of ["href", "src"]) {
    for (const element of body.querySelectorAll(`[${name}]`)) {
      element.setAttribute(name, new URL(element.getAttribute(name) ?? "", folder).href);
    }
  }
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
