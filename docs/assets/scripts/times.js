// The times of a posting by the visitor's own clock. The page says them in the posting's
// zone (`data-zone`) and once more as `data-times`, in ISO 8601: hours ("10:00/14:00"), of
// every day unless a `time` element beside them says of which, or a last day ("2026-12-20").
import { element } from "./elements.js";
import { dayAfter, endOfDay, instantOf, inZone, isKnown, offsetMinutes } from "./zones.js";

/** @import { Interface } from "./interface.js" */
/** @typedef {{ zone: string, now: Date, words: Interface }} Visitor */

/**
 * Put the visitor's own times beside those of the page, where the two clocks differ.
 * @param {ParentNode} root
 * @param {Interface} words
 */
export function showOwnTimes(root = document, words) {
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const visitor = { zone, now: new Date(), words };
  /** @type {NodeListOf<HTMLElement>} */
  const marked = root.querySelectorAll("[data-zone] [data-times]");
  for (const each of marked) {
    const posting = /** @type {HTMLElement} */ (each.closest("[data-zone]"));
    const day = each.parentElement?.querySelector("time")?.dateTime;
    const times = (day ? `${day}T` : "") + each.dataset.times;
    const own = ownTimes(times, posting.dataset.zone ?? "", visitor);
    if (own) each.append(" ", element("small", { class: "own-time" }, own));
  }
}

/**
 * Say times by the visitor's clock; "" if it agrees with that of the posting, if they are
 * over, or if this browser does not know the zone.
 * @param {string} times as in `data-times`; hours of one day as "2027-01-27T18:00/19:30"
 * @param {string} zone that of the posting
 * @param {Visitor} visitor
 * @returns {string}
 */
export function ownTimes(times, zone, visitor) {
  if (!isKnown(zone)) return "";
  return times.includes("/") ? ownHours(times, zone, visitor) : ownEnd(times, zone, visitor);
}

/** Hours of every day are those of today. @type {typeof ownTimes} */
function ownHours(times, zone, visitor) {
  const [, day, begins = "", ends = ""] = /^(?:(.+)T)?(.+)\/(.+)$/.exec(times) ?? [];
  const date = day ?? inZone(visitor.now, zone).date;
  const start = instantOf(date, begins, zone);
  const end = instantOf(ends > begins ? date : dayAfter(date), ends, zone);
  if ((day && end <= visitor.now) || agree(zone, visitor.zone, start, end)) return "";
  const { words } = visitor;
  const range = { begins: clock(start, visitor), ends: clock(end, visitor) };
  const hours = words.text("browser.time.own", {
    hours: words.text("browser.time.range", range),
    zone: offsetName(start, visitor),
  });
  const own = inZone(start, visitor.zone).date;
  if (own === date) return hours;
  if (day) return words.text("browser.time.on", { date: dayName(start, visitor), hours });
  return words.text(own < date ? "browser.time.previous-day" : "browser.time.next-day", { hours });
}

/** Of a last day the last minute is said. @type {typeof ownTimes} */
function ownEnd(date, zone, visitor) {
  const end = endOfDay(date, zone);
  const last = new Date(end.getTime() - 60_000);
  if (end <= visitor.now || agree(zone, visitor.zone, last)) return "";
  const values = { date: dayName(last, visitor), time: clock(last, visitor) };
  return visitor.words.text("browser.time.until", values);
}

/** @param {string} zone @param {string} other @param {...Date} instants */
function agree(zone, other, ...instants) {
  return instants.every((at) => offsetMinutes(zone, at) === offsetMinutes(other, at));
}

/** @param {Date} instant @param {Visitor} visitor */
function clock(instant, { zone, words }) {
  return inZone(instant, zone).time.replace(/\d/g, (digit) => words.number(Number(digit)));
}

/**
 * Name a day in the board's calendar, whichever is usual in the locale's country.
 * @param {Date} instant
 * @param {Visitor} visitor
 */
function dayName(instant, { zone, words }) {
  return new Intl.DateTimeFormat(words.locale, {
    calendar: "gregory",
    day: "numeric",
    month: "long",
    timeZone: zone,
  }).format(instant);
}

/**
 * Name the visitor's zone by its offset (GMT+2): `Intl` has no names of cities, and its
 * names of countries are not always those that people there use.
 * @param {Date} instant
 * @param {Visitor} visitor
 */
function offsetName(instant, { zone, words }) {
  const parts = new Intl.DateTimeFormat(words.locale, {
    timeZone: zone,
    timeZoneName: "shortOffset",
  }).formatToParts(instant);
  const name = parts.find(({ type }) => type === "timeZoneName")?.value ?? "";
  return offsetMinutes(zone, instant) ? name : name.replace(/[+-].*/, ""); // GMT+0 is GMT
}
