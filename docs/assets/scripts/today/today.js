// What is no longer so on a page that was made some days ago, and of which day it is.
import { element } from "../elements.js";
import { loadInterface } from "../interface.js";
import { once } from "../once.js";
import { page } from "../places.js";
import { readEnding, standingAt } from "./closing.js";
import { isPast, loadBuilt, now } from "./moment.js";

/** @import { Built } from "./moment.js" */
/** @import { Ending, Standing } from "./closing.js" */
/** A posting on the page that is no longer what the page says. @typedef {{shown: HTMLElement, ending: Ending, state: Standing}} Changed */

const A_WEEK = 7 * 86_400_000;

/** What is known of the pages in the language of this one. */
export const built = once(() => loadBuilt(page("built.json")));

/** Bring the page of this document up to the day. */
export async function bringToday() {
  const site = await built();
  if (site.at && now(site) - site.at * 1000 > A_WEEK) sayOfWhichDay(site.words);
  const changed = changedAmong(document.querySelectorAll(/** @type {"p"} */ ("[data-closes]")), site);
  if (changed.length || isPast(site)) {
    const [{ bringPageToday }, words] = await Promise.all([import("./page.js"), loadInterface()]);
    await bringPageToday(changed, words, isPast(site));
  }
}

/**
 * Bring cards up to the day that a script is about to put into the page.
 * @param {HTMLElement[]} cards
 */
export async function bringCardsToday(cards) {
  const site = await built();
  const changed = changedAmong(cards, site);
  const counts = isPast(site) && cards.some((card) => card.querySelector("[data-count]"));
  if (!changed.length && !counts) return;
  const [{ markCard, correctCounts }, words] = await Promise.all([import("./page.js"), loadInterface()]);
  for (const each of changed) markCard(each, words);
  if (counts) await Promise.all(cards.map((card) => correctCounts(card, words)));
}

/**
 * Give the postings that close soon, or are over, and whose elements do not say so.
 * @param {Iterable<HTMLElement>} postings
 * @param {Built} site
 * @returns {Changed[]}
 */
function changedAmong(postings, site) {
  return [...postings].flatMap((shown) => {
    const ending = readEnding(shown.dataset.closes);
    const state = standingAt(ending, now(site), site.soon_days);
    const says = shown.querySelector(".tag-soon, .apply-soon") ? "closing-soon" : "open";
    return ending && state !== "open" && state !== says ? [{ shown, ending, state }] : [];
  });
}

/**
 * The note lies over the lower edge of the window, so that nothing moves; for who hears the page
 * it is the first thing of it.
 * @param {string} words
 */
function sayOfWhichDay(words) {
  document.querySelector("main")?.prepend(element("p", { class: "of-day", role: "note" }, words));
}
