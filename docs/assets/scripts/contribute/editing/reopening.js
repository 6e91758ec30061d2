// A posting that was over is offered anew, in a round of its own: editing/reopening.py in the browser.
import { lastDayOfWork } from "../checking/dates.js";
import { groups } from "../checking/document.js";
import { daysLater, lastDayField, renewed } from "./lifecycle.js";

/** @import { Rules } from "../checking/rules.js" */
/** @import { Data } from "../draft.js" */

const KEPT = ["posted", "deadline", "review_on", "starts", "ends", "seats", "seats_filled"];
const DAY = 86_400_000;
const WEEK = 7; // days

/** @param {Data} data */
const isOpen = ({ status = "open" }) => status === "open";

/** The last day on which a posting is offered. @param {Data} data @param {Rules} rules @returns {string | undefined} */
function lastDay(data, rules) {
  const [first] = [data[lastDayField(data)], lastDayOfWork(data, rules)].filter(Boolean).sort();
  return first;
}

/**
 * Say whether nobody can apply any more, by the word of the organisation or the calendar.
 * @param {Data} data
 * @param {string} today
 * @param {Rules} rules
 */
export function isOver(data, today, rules) {
  const last = lastDay(data, rules);
  return !isOpen(data) || (last !== undefined && last < today);
}

/**
 * Begin a new round of a posting that is over, offered until a day. What it was moves into its
 * rounds; a posting of today opens again in the same one.
 * @param {Data} data
 * @param {string} until
 * @param {string} today
 * @param {Rules} rules
 * @returns {Data}
 */
export function reopened(data, until, today, rules) {
  if (!data.posted || data.posted >= today) return renewed(data, until);
  const former = { ...only(data, KEPT), ...outcome(data, today, rules) };
  const { status, status_on: since, updated, ...rest } = renewed(data, until);
  const moved = movedOn({ ...rest, posted: today, rounds: [...(data.rounds ?? []), former] }, data, today);
  return withFreeSeats(withoutThePast(moved, today, data.ongoing ? today : until));
}

/** How a round ended, and since when. @param {Data} data @param {string} today @param {Rules} rules */
function outcome(data, today, rules) {
  if (!isOpen(data)) return { status: data.status, status_on: data.status_on ?? today };
  const last = lastDay(data, rules) ?? today;
  const isUnconfirmed = Boolean(data.ongoing) && last === data.review_on;
  return { status: isUnconfirmed ? "unconfirmed" : "expired", status_on: last > data.posted ? last : data.posted };
}

/** Move the stages of a project on, and the days between which they lie. @param {Data} data @param {Data} former @param {string} today */
function movedOn(data, former, today) {
  const dues = groups(former, "milestones").flatMap(({ item }) => (item["due"] ? [item["due"]] : [])).sort();
  if (!dues.length || dues[0] >= today) return data;
  const since = dues[0] < former.posted ? dues[0] : former.posted;
  const by = Math.ceil(between(since, today) / WEEK) * WEEK;
  /** @param {string} day */
  const later = (day) => (day ? daysLater(day, by) : day);
  const limits = ["starts", "ends"].filter((key) => data[key]).map((key) => [key, later(data[key])]);
  const milestones = data.milestones.map((/** @type {Data} */ stage) => ({ ...stage, due: later(stage.due) }));
  return { ...data, ...Object.fromEntries(limits), milestones };
}

/**
 * Take out days that lie in the past, or are those of the former round: nothing of the new one ends
 * before `workBegins`, for people apply until then.
 * @param {Data} data
 * @param {string} today
 * @param {string} workBegins
 * @returns {Data}
 */
function withoutThePast(data, today, workBegins) {
  /** @param {string | undefined} day @param {string} [first] */
  const isPast = (day, first = today) => Boolean(day && day < first);
  const isEnded = isPast(data.ends, workBegins);
  const gone = isEnded ? ["starts", "ends"] : isPast(data.starts) ? ["starts"] : [];
  if (data.sessions?.length && data.sessions.every((/** @type {Data} */ { date }) => isPast(date, workBegins))) gone.push("sessions");
  const { introduction, ...welcome } = data.onboarding ?? {};
  const isMet = isPast(introduction?.date);
  if (isMet && !Object.keys(welcome).length) gone.push("onboarding");
  const kept = only(data, Object.keys(data).filter((key) => !gone.includes(key)));
  return isMet && kept.onboarding ? { ...kept, onboarding: welcome } : kept;
}

/** Free the seats that the people of the former round took. @param {Data} data @returns {Data} */
function withFreeSeats(data) {
  const team = data.team?.map((/** @type {Data} */ role) => (role.filled ? { ...role, filled: 0 } : role));
  return { ...data, ...(data.seats_filled ? { seats_filled: 0 } : {}), ...(team ? { team } : {}) };
}

/** @param {Data} data @param {string[]} keys @returns {Data} */
const only = (data, keys) => Object.fromEntries(keys.filter((key) => key in data).map((key) => [key, data[key]]));

/** @param {string} former @param {string} latter */
const between = (former, latter) => Math.round((Date.parse(latter) - Date.parse(former)) / DAY);
