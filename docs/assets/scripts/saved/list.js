// The page of saved postings: one's own list, or one that came by a link.
import { button, element } from "../elements.js";
import { loadInterface } from "../interface.js";
import { ownAddress, page } from "../places.js";
import { cards } from "../search/cards.js";
import { openSearch } from "../search/client.js";
import { sharePanel } from "../share.js";
import { listFragment, sharedIds } from "./fragment.js";
import { addStars, idOf } from "./stars.js";
import { saved } from "./store.js";

/** @import { Interface } from "../interface.js" */

const QUIET = "button button-quiet";

/**
 * Show the list, and again when the address names another or another tab adds to it.
 * @param {HTMLElement} container
 */
export async function startSavedList(container) {
  const words = await loadInterface();
  /** @type {string[]} */
  let shown = [];
  const show = async () => {
    const shared = sharedIds(location.hash);
    const ids = (shown = shared ?? saved.ids);
    const parts = await listParts(ids, shared !== null, words);
    if (ids !== shown) return; // another list was asked for meanwhile
    container.classList.toggle("saved-own", !shared);
    container.replaceChildren(...parts);
    await addStars(container);
    showCount(container, words);
  };
  addEventListener("hashchange", show);
  saved.addEventListener("change", () => {
    if (!sharedIds(location.hash) && saved.ids.some((id) => !shown.includes(id))) show();
    else showCount(container, words);
  });
  await show();
}

/**
 * @param {string[]} ids
 * @param {boolean} isShared
 * @param {Interface} words
 * @returns {Promise<HTMLElement[]>}
 */
async function listParts(ids, isShared, words) {
  const head = isShared ? [sharedHead(ids, words)] : [];
  if (!ids.length) return [...head, emptyList(words)];
  const items = await listed(ids, isShared, words).catch(() => null);
  if (!items) return [...head, element("p", { class: "note", role: "alert" }, words.text("browser.saved.failed"))];
  const title = element("h2", { class: "visually-hidden" }, words.text("browser.saved.results"));
  return [...head, toolbar(ids, isShared, words), title, element("ul", { class: "cards" }, ...items)];
}

/**
 * @param {string[]} ids
 * @param {boolean} isShared
 * @param {Interface} words
 */
async function listed(ids, isShared, words) {
  const numbers = await openSearch().numbersOf(ids);
  const found = await cards(numbers.filter((number) => number >= 0));
  if (!isShared) followRenames(ids.filter((_, place) => (numbers[place] ?? -1) >= 0), found);
  return numbers.map((number, place) =>
    (number >= 0 && found.shift()) || goneItem(ids[place] ?? "", isShared, words));
}

/**
 * Keep the postings that were renamed by their names of today.
 * @param {string[]} ids
 * @param {Element[]} found their cards
 */
function followRenames(ids, found) {
  const pairs = ids.map((id, place) => /** @type {[string, string]} */ ([id, idOf(found[place] ?? null)]));
  const renamed = pairs.filter(([id, today]) => today && today !== id);
  if (renamed.length) saved.follow(new Map(renamed));
}

/**
 * Say that a posting is gone; a posting that ends keeps its page, so this is rare.
 * @param {string} id
 * @param {boolean} isShared
 * @param {Interface} words
 */
function goneItem(id, isShared, words) {
  const isolated = `\u2066${id}\u2069`; // left to right in every language
  const item = element("li", { class: "saved-gone" }, words.text("browser.saved.gone", { id: isolated }));
  if (!isShared) {
    const remove = button(words.text("browser.saved.remove"), QUIET, () => {
      saved.remove(id);
      item.remove();
    });
    item.append(remove);
  }
  return item;
}

/**
 * @param {string[]} ids
 * @param {Interface} words
 */
function sharedHead(ids, words) {
  const status = element("p", { role: "status" });
  const keep = button(words.text("browser.saved.keep-all"), QUIET, () => {
    saved.add(ids);
    status.textContent = words.text(saved.isKept ? "browser.saved.kept" : "browser.saved.not-kept");
  });
  const own = element("a", { class: QUIET, href: page("saved/").href }, words.text("browser.saved.own"));
  return element("section", { class: "note saved-shared" },
    element("h2", {}, words.text("browser.saved.shared.title")),
    element("p", {}, words.text("browser.saved.shared.text")),
    element("p", { class: "hero-actions" }, keep, own),
    status);
}

/**
 * @param {string[]} ids
 * @param {boolean} isShared
 * @param {Interface} words
 */
function toolbar(ids, isShared, words) {
  const share = sharePanel(words, "browser.share.list-title", () => ({
    title: words.text("browser.share.list"),
    text: "",
    url: ownAddress() + listFragment(isShared ? ids : saved.ids),
  }));
  return element("div", { class: "actions saved-actions" },
    element("p", { class: "count", role: "status" }),
    share,
    button(words.text("browser.saved.print"), QUIET, () => print()));
}

/** @param {Interface} words */
function emptyList(words) {
  return element("div", { class: "empty" },
    element("p", { class: "empty-title" }, words.text("browser.saved.empty.title")),
    element("p", {}, words.text("browser.saved.empty.text")),
    element("p", {}, element("a", { class: QUIET, href: page("opportunities/").href },
      words.text("browser.saved.browse"))));
}

/**
 * @param {HTMLElement} container
 * @param {Interface} words
 */
function showCount(container, words) {
  const status = container.querySelector(".saved-actions .count");
  if (!status) return;
  const count = (sharedIds(location.hash) ?? saved.ids).length;
  const warning = saved.isKept ? "" : ` ${words.text("browser.saved.not-kept")}`;
  status.textContent = words.count("browser.saved.count", count) + warning;
}
