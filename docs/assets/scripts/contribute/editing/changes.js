// What a person has changed in a file.

/** @import { Data, Draft } from "../draft.js" */

/** These say themselves on which day they changed. */
const DATED = ["status", "status_on", "updated"];

/**
 * Give the fields of the outermost group that differ, in the order of the file.
 * @param {Data} before
 * @param {Data} after
 */
export function changedFields(before, after) {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return keys.filter((key) => canonical(before[key]) !== canonical(after[key]));
}

/**
 * Give a draft with the day of its last real change: today, if anything was changed that does not
 * say its own day, and the person has not written another one.
 * @param {Draft} draft
 * @param {Pick<Draft, "data" | "body">} before
 * @param {string} today
 * @returns {Draft}
 */
export function dated(draft, before, today) {
  if (draft.kind === "organisation") return draft; // has no such field
  const { data, body = "" } = draft;
  const fields = changedFields(before.data, data);
  const isReal = fields.some((field) => !DATED.includes(field)) || body.trim() !== (before.body ?? "").trim();
  const isOfferedAnew = fields.includes("rounds"); // that says its day as well
  if (!isReal || isOfferedAnew || fields.includes("updated")) return draft;
  return { ...draft, data: { ...data, updated: today } };
}

/**
 * Give data as it was written before where it says the same. Fields of a form drop white space
 * around a text, as that line break with which one of several lines ends in a file, and a no.
 * @param {any} after
 * @param {any} before
 * @returns {any}
 */
export function asWritten(after, before) {
  if (typeof after === "string" && typeof before === "string") return before.trim() === after.trim() ? before : after;
  if (Array.isArray(after)) return after.map((part, place) => asWritten(part, before?.[place]));
  if (!isGroup(after) || !isGroup(before)) return after;
  const noes = Object.entries(before).filter(([key, part]) => part === false && !(key in after));
  const parts = Object.entries(after).map(([key, part]) => [key, asWritten(part, before[key])]);
  return Object.fromEntries([...parts, ...noes]);
}

/** @param {unknown} value @returns {value is Data} */
const isGroup = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

/** Give what is the same of equal values; the order of fields is no change. @param {unknown} value @returns {string | undefined} */
export function canonical(value) {
  return JSON.stringify(value, (_, part) =>
    isGroup(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part);
}
