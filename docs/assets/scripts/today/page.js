// Says of a page what its build would say today: which postings are over, and how many are open.
import { element, icon } from "../elements.js";
import { page } from "../places.js";
import { dayAfter } from "../zones.js";
import { acceptsApplications, outcomeName } from "./closing.js";

/** @import { Interface } from "../interface.js" */
/** @import { Changed } from "./today.js" */

/**
 * @param {Changed[]} changed
 * @param {Interface} words
 * @param {boolean} isPast whether numbers have changed
 */
export async function bringPageToday(changed, words, isPast) {
  for (const each of changed) {
    if (each.shown.matches(".card")) markListed(each, words);
    else if (each.shown.matches(".posting")) await markPosting(each, words);
  }
  for (const list of document.querySelectorAll(".cards:has(> .over):not(:has(> :not(.over)))")) {
    if (!list.closest("[data-board]")) list.replaceWith(noneLeft(words));
  }
  if (!isPast) return;
  for (const note of document.querySelectorAll(/** @type {"p"} */ ("[data-past]"))) note.hidden = false;
  await correctCounts(document, words);
}

/** @param {Interface} words */
const noneLeft = (words) => element("p", { class: "empty" }, words.text("browser.today.none-left"));

/**
 * What is over leaves a list; in the list of its organisation it moves to the ended ones.
 * @param {Changed} changed
 * @param {Interface} words
 */
function markListed(changed, words) {
  const { shown, state } = changed;
  if (acceptsApplications(state)) markCard(changed, words);
  else if (shown.closest("article.organisation")) moveToEnded(changed, words);
}

/**
 * Let a card say at its foot what it would say in a build of today.
 * @param {Changed} changed
 * @param {Interface} words
 */
export function markCard({ shown, ending, state }, words) {
  const tag = shown.querySelector(".card-foot > :is(.tag-soon, :not(.tag))");
  if (acceptsApplications(state)) {
    const closes = words.text("state.closes-on", { date: shortDate(ending.day, words) });
    tag?.replaceWith(element("span", { class: "tag tag-soon" }, icon("clock"), closes));
    return;
  }
  tag?.replaceWith(element("span", { class: "tag" }, words.text(`state.${outcomeName(state, ending)}`)));
  shown.removeAttribute("data-closes"); // it is told, and is to be seen
}

/** @param {Changed} changed @param {Interface} words */
function moveToEnded({ shown, ending, state }, words) {
  const article = /** @type {HTMLElement} */ (shown.closest("article.organisation"));
  let ended = article.querySelector(".ended");
  if (!ended) {
    ended = element("ul", { class: "ended" });
    article.append(element("section", { class: "band" }, element("h2", {}, words.text("organisation.ended")), ended));
  }
  const link = shown.querySelector(".card-title a");
  const tag = element("span", { class: "tag" }, words.text(`state.${outcomeName(state, ending)}`));
  ended.prepend(element("li", {}, ...(link ? [link.cloneNode(true), " "] : []), tag));
}

/** @param {Changed} changed @param {Interface} words */
async function markPosting({ shown, ending, state }, words) {
  if (acceptsApplications(state)) {
    const until = shown.querySelector(".apply-until");
    if (until) until.className = "apply-soon";
    return;
  }
  const date = dateOn(shown, ending.reason === "organisation" ? dayAfter(ending.day) : ending.day, words);
  const name = outcomeName(state, ending);
  const banner = element("section", { class: `banner banner-${state}`, "aria-label": words.text(`state.${name}`) },
    element("p", { class: "banner-title" }, words.text(`banner.${name}.title`)),
    element("p", {}, words.text(`banner.${name}.text`, { date })));
  const similar = shown.querySelector(".band:has([data-opportunity])");
  const cards = similar?.querySelector(".cards:has(> :not(.over))");
  if (cards) banner.append(element("h2", {}, words.text("banner.similar")), cards);
  similar?.remove();
  shown.querySelector(".apply")?.remove();
  shown.querySelector(".tags .tag-urgent")?.remove();
  for (const fact of shown.querySelectorAll(".glance div"))
    if (fact.querySelector("dd")?.textContent === words.text("deadline.ongoing")) fact.remove();
  shown.querySelector(".posting-body")?.before(banner);
}

/**
 * Give a date as it stands on the page of a posting: in the calendars and digits of the board.
 * @param {HTMLElement} posting
 * @param {string} day
 * @param {Interface} words
 */
function dateOn(posting, day, words) {
  const last = `[data-times^="${day}T"]:not([data-times*="/"])`;
  const written = posting.querySelector(`${last}, time[datetime="${day}"]`);
  return written?.firstChild?.textContent ?? dated(day, words, { year: "numeric" });
}

/** @param {string} day @param {Interface} words */
const shortDate = (day, words) => dated(day, words, {});

/** @param {string} day @param {Interface} words @param {Intl.DateTimeFormatOptions} more */
const dated = (day, { locale }, more) =>
  new Intl.DateTimeFormat(locale, { calendar: "gregory", timeZone: "UTC", day: "numeric", month: "long", ...more })
    .format(new Date(day));

/**
 * Count anew what elements with `data-count` say: postings that one filter fits, or all of them.
 * Where the search cannot be had they stay as they are, and a note says of which day they are.
 * @param {ParentNode} root
 * @param {Interface} words
 */
export async function correctCounts(root, words) {
  const shown = /** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll("[data-count]"));
  const answer = shown.length ? await countAll().catch(reportError) : undefined;
  if (!answer) return;
  const { kinds, counts } = answer;
  for (const each of shown) {
    const { count = "", words: id = "count.open" } = each.dataset;
    const [name = "", value = ""] = count.split("=");
    const number = count ? (counts[name]?.[value] ?? 0) : kinds.opportunity;
    each.textContent = id ? words.count(id, number) : words.number(number);
    if (number) continue;
    if (id === "count.open") each.textContent = words.text("count.none-open");
    if (each instanceof HTMLAnchorElement) {
      each.textContent = words.text("beginning.home.over");
      each.href = page("feeds/").href;
    }
    each.closest(".values li")?.classList.add("without");
  }
}

/** The search comes with the first count: what else is said of a page has no need of it. */
async function countAll() {
  const [{ openSearch }, { emptyRequest }] = await Promise.all([
    import("../search/client.js"),
    import("../search/request.js"),
  ]);
  return openSearch().answer({ ...emptyRequest(), size: 1 });
}
