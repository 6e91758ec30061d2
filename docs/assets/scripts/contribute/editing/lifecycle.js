// What becomes of a posting over time: editing/lifecycle.py in the browser. Days are YYYY-MM-DD.

import { lastDayOfWork } from "../checking/dates.js";

/** @import { Rules } from "../checking/rules.js" */
/** @import { Data } from "../draft.js" */

const DAY = 86_400_000;
const UNTIL_DEADLINE = 6 * 7; // days
const UNTIL_REVIEW = 13 * 7;

/** The field that says until when a posting is offered. @param {Data} data */
export const lastDayField = ({ ongoing }) => (ongoing ? "review_on" : "deadline");

/**
 * Give the day until which a posting is usually offered anew, never one before what is written.
 * @param {Data} data
 * @param {string} today
 */
export function usualLastDay(data, today) {
  const field = lastDayField(data);
  const usual = daysLater(today, field === "review_on" ? UNTIL_REVIEW : UNTIL_DEADLINE);
  const written = data[field] ?? "";
  return written > usual ? written : usual;
}

/**
 * Give the day until which a posting that is not over is extended: no later than its work goes on.
 * @param {Data} data
 * @param {string} today
 * @param {Rules} rules
 */
export function extendedTo(data, today, rules) {
  const usual = usualLastDay(data, today);
  const work = lastDayOfWork(data, rules) ?? "";
  return work >= today && work < usual ? work : usual;
}

/**
 * Offer a posting until a day; one that was closed opens again.
 * @param {Data} data
 * @param {string} until
 * @returns {Data}
 */
export function renewed(data, until) {
  const { status, status_on: since, ...rest } = data;
  const open = status === undefined || status === "open";
  return { ...(open ? data : rest), [lastDayField(data)]: until };
}

/**
 * Say that people were found (`filled`) or that the posting is withdrawn (`closed`). One that is
 * so already keeps the day since when.
 * @param {Data} data
 * @param {"filled" | "closed"} status
 * @param {string} today
 * @returns {Data}
 */
export const ended = (data, status, today) =>
  data.status === status ? data : { ...data, status, status_on: today };

/** Give the day so many days later. @param {string} day @param {number} days */
export const daysLater = (day, days) => new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
