// The times of a posting by the visitor's own clock, beside those that the page says. The page says
// them once more as `data-times`, in ISO 8601 by the clock of the posting: hours of one day
// ("2027-01-27T18:00+03:00/2027-01-27T19:30+03:00"), of every day ("10:00+03:00/14:00+03:00"), or the
// last minute of a day. So the moments are those of the build, whatever this browser believes of
// the posting's zone.
import { element } from "./elements.js";
import { dayAfter, inZone, offsetMinutes } from "./zones.js";

/** @import { Interface } from "./interface.js" */
/** @typedef {{ zone: string, now: Date, words: Interface }} Visitor */
/** @typedef {{at: Date, date: string, time: string}} Moment what the posting's clock shows, and when */

const MINUTE = 60_000;

/**
 * Put the visitor's own times beside those of the page, where the two clocks differ.
 * @param {ParentNode} root
 * @param {Interface} words
 */
export function showOwnTimes(root = document, words) {
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const visitor = { zone, now: new Date(), words };
  /** @type {NodeListOf<HTMLElement>} */
  const marked = root.querySelectorAll("[data-times]");
  for (const each of marked) {
    const posting = /** @type {HTMLElement | null} */ (each.closest("[data-zone]"));
    if (posting?.dataset.zone === zone) continue; // one clock, even where this browser has another
    const own = ownTimes(each.dataset.times ?? "", visitor);
    if (own) each.append(" ", element("small", { class: "own-time" }, own));
  }
}

/**
 * Say times by the visitor's clock; "" if it agrees with that of the posting, or if they are over.
 * @param {string} times as in `data-times`
 * @param {Visitor} visitor
 * @returns {string}
 */
export function ownTimes(times, visitor) {
  const [begins = "", ends] = times.split("/");
  if (ends === undefined) return ownEnd(momentOf(begins), visitor);
  if (begins.includes("T")) return ownHours(momentOf(begins), momentOf(ends), visitor, true);
  const today = new Date(visitor.now.getTime() + offsetOf(begins) * MINUTE).toISOString().slice(0, 10);
  const lastDay = ends > begins ? today : dayAfter(today);
  return ownHours(momentOf(`${today}T${begins}`), momentOf(`${lastDay}T${ends}`), visitor, false);
}

/** @param {string} written @returns {Moment} */
const momentOf = (written) => ({
  at: new Date(written),
  date: written.slice(0, 10),
  time: written.slice(11, 16),
});

/** Give the minutes by which a clock is ahead of UTC. @param {string} time as "10:00+03:00" */
function offsetOf(time) {
  const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)$/.exec(time) ?? [];
  return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

/**
 * @param {Moment} start
 * @param {Moment} end
 * @param {Visitor} visitor
 * @param {boolean} isDated whether they are hours of one day
 */
function ownHours(start, end, visitor, isDated) {
  if ((isDated && end.at <= visitor.now) || (agrees(start, visitor) && agrees(end, visitor))) return "";
  const { words } = visitor;
  const range = { begins: clock(start.at, visitor), ends: clock(end.at, visitor) };
  const hours = words.text("browser.time.own", {
    hours: words.text("browser.time.range", range),
    zone: offsetName(start.at, visitor),
  });
  const own = inZone(start.at, visitor.zone).date;
  if (own === start.date) return hours;
  if (isDated) return words.text("browser.time.on", { date: dayName(start.at, visitor), hours });
  const id = own < start.date ? "browser.time.previous-day" : "browser.time.next-day";
  return words.text(id, { hours });
}

/** @param {Moment} last @param {Visitor} visitor */
function ownEnd(last, visitor) {
  if (last.at.getTime() + MINUTE <= visitor.now.getTime() || agrees(last, visitor)) return "";
  const values = { date: dayName(last.at, visitor), time: clock(last.at, visitor) };
  return visitor.words.text("browser.time.until", values);
}

/** @param {Moment} moment @param {Visitor} visitor */
function agrees({ at, date, time }, { zone }) {
  const shown = inZone(at, zone);
  return shown.date === date && shown.time === time;
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
