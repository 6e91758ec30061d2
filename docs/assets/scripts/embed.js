// The list in a frame of another site: what the address asks for, and how high it is.
import { readRequest, writeRequest } from "./board/address.js";
import { element } from "./elements.js";
import { loadInterface } from "./interface.js";
import { cards } from "./search/cards.js";
import { openSearch } from "./search/client.js";
import { bringToday } from "./today/today.js";

const MOST = 50;
const NEWEST = 10;

/**
 * Give what an address asks for: the filters of the board, and with `n` how many are shown.
 * @param {string} query
 */
export function embeddedRequest(query) {
  const wanted = Math.trunc(Number(new URLSearchParams(query).get("n")));
  return { ...readRequest(query), page: 1, size: wanted > 0 ? Math.min(wanted, MOST) : NEWEST };
}

/**
 * Show the list that is asked for; if it cannot be had, the newest postings stay.
 * @param {HTMLElement} list
 * @param {string} query
 */
async function show(list, query) {
  const request = embeddedRequest(query);
  const filters = writeRequest(request);
  const link = /** @type {HTMLAnchorElement | null} */ (document.querySelector("[data-board-link]"));
  if (link && filters) link.search = filters;
  const answer = await openSearch().answer(request);
  const found = await cards(answer.numbers, answer.stems);
  const shown = found.length
    ? element("ul", { class: "cards" }, ...found)
    : element("p", { class: "empty" }, (await loadInterface()).text("browser.embed.empty"));
  list.querySelector(".cards, .empty")?.replaceWith(shown);
}

/** Tell the page around the frame how high the list is; it may listen, and needs not. */
function tellHeight() {
  const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
  parent.postMessage({ type: "volunteer-board:height", height }, "*");
}

const list = /** @type {HTMLElement | null} */ (globalThis.document?.querySelector("[data-embed]"));
if (list) {
  // A script of the page has looked at the clock; what is over makes room for what is open.
  const shown = location.search || list.querySelector(".over") ? show(list, location.search) : Promise.resolve();
  shown.finally(() => delete document.documentElement.dataset.asked);
  bringToday();
  if (parent !== globalThis.window) new ResizeObserver(tellHeight).observe(document.body);
}
