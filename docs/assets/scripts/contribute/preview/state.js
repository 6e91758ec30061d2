// What visitors can do with a posting today: model/availability.py in the browser.
import { dayAfter, endOfDay, instantOf, isKnown } from "../../zones.js";
import { outcomeName, standingAt } from "../../today/closing.js";
import { zoneOf } from "./zone.js";

export { acceptsApplications } from "../../today/closing.js";

/** @import { Data } from "../draft.js" */
/** @import { PreviewLanguage } from "./language.js" */

/** @import { Ending } from "../../today/closing.js" */

const A_DAY = /^\d{4}-\d{2}-\d{2}$/;
const AN_HOUR = /^\d{2}:\d{2}$/;

const DAY = 86_400_000;

/** @param {string} day */
const dayBefore = (day) => new Date(Date.parse(`${day}T00:00Z`) - DAY).toISOString().slice(0, day.length);

/**
 * Say when and why a posting ends by what is written in it: what comes first ends it.
 * @param {Data} data
 * @param {PreviewLanguage} say
 * @returns {Ending | undefined}
 */
export function endingOf(data, say) {
  const zone = zoneOf(data, say);
  if (!isKnown(zone)) return undefined;
  const [first] = [...endings(data, zone)].sort((one, other) => one.at - other.at);
  return first;
}

/** @param {Data} data @param {string} zone @returns {Generator<Ending>} */
function* endings(data, zone) {
  const ended = data.organisation?.ended_on;
  if (A_DAY.test(ended ?? "")) {
    const day = dayBefore(ended);
    yield { at: endOfDay(day, zone).getTime(), day, reason: "organisation" };
  }
  const days = /** @type {const} */ ([[data.deadline, "deadline"], [data.review_on, "review"], [data.ends, "over"]]);
  for (const [day, reason] of days) {
    if (A_DAY.test(day ?? "")) yield { at: endOfDay(day, zone).getTime(), day, reason };
  }
  if (sessionsAreTheWork(data)) {
    const ends = sessionsOf(data).map((session) => endOf(session, zone));
    const last = ends.reduce((latest, end) => (end.at > latest.at ? end : latest));
    yield { ...last, reason: "over" };
  }
}

/** The sessions that are written as a whole. @param {Data} data @returns {{date: string, from: string, to: string}[]} */
const sessionsOf = ({ sessions = [] }) =>
  sessions.filter((/** @type {Data} */ { date, from, to }) => A_DAY.test(date ?? "") && AN_HOUR.test(from ?? "") && AN_HOUR.test(to ?? ""));

/**
 * Say whether nothing is left to do after the last session: not in a pool and in ongoing work.
 * @param {Data} data
 */
function sessionsAreTheWork(data) {
  const dates = sessionsOf(data).map(({ date }) => date).sort();
  if (!dates.length || data.ongoing || data.model === "recurring") return false;
  const last = dates.at(-1) ?? "";
  const others = [data.starts, data.ends, ...(data.milestones ?? []).map((/** @type {Data} */ { due }) => due)];
  return others.every((day) => !day || day <= last);
}

/** @param {{date: string, from: string, to: string}} session @param {string} zone */
function endOf({ date, from, to }, zone) {
  const lastDay = to <= from ? dayAfter(date) : date;
  const begins = instantOf(date, from, zone).getTime();
  const written = instantOf(lastDay, to, zone).getTime();
  const length = Date.parse(`${lastDay}T${to}Z`) - Date.parse(`${date}T${from}Z`);
  const at = written > begins ? written : begins + length; // else inside of the hour that clocks skip
  return { at, day: to === "00:00" ? date : lastDay };
}

/**
 * Give the deadline, or the last day of the work if that is earlier; "" for none.
 * @param {Data} data
 * @param {PreviewLanguage} say
 */
export function lastDayToApply(data, say) {
  const ending = endingOf(data, say);
  return ending && ending.reason !== "review" ? ending.day : "";
}

/**
 * Give the state by its name. What the file says has become of it goes before the calendar.
 * @param {Data} data
 * @param {Date} now
 * @param {PreviewLanguage} say
 */
export function stateAt(data, now, say) {
  if (data.status && data.status !== "open") return data.status;
  return standingAt(endingOf(data, say), now.getTime(), say.board.closing_soon_days);
}

/**
 * Say what has become of a posting that is in a state without applications: by the name of its
 * words, and on which day.
 * @param {Data} data
 * @param {string} state
 * @param {PreviewLanguage} say
 */
export function outcomeOf(data, state, say) {
  if (state === "closed" && (data.status ?? "open") === "open") {
    return { name: "organisation-ended", day: data.organisation?.ended_on };
  }
  const ending = endingOf(data, say);
  const day = data.status_on ?? ending?.day;
  return { name: state === "expired" && ending?.day === day ? outcomeName(state, ending) : state, day };
}

/**
 * Say whether a calendar is of use: `has_dates_to_come` of rendering/calendars/events.py.
 * @param {Data} data
 * @param {Date} now
 * @param {PreviewLanguage} say
 */
export function hasDatesToCome(data, now, say) {
  const zone = zoneOf(data, say);
  if (data.status === "closed" || !isKnown(zone)) return false;
  const { deadline, starts, sessions = [], milestones = [], onboarding, status = "open" } = data;
  const days = [deadline && status === "open" && lastDayToApply(data, say), starts, onboarding?.introduction?.date,
    ...sessions.map((/** @type {Data} */ { date }) => date), ...milestones.map((/** @type {Data} */ { due }) => due)];
  return days.some((day) => A_DAY.test(day || "") && endOfDay(day, zone) > now);
}
