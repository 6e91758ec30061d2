// Whether one can still apply: model/availability.py in the browser. Whoever shows a posting asks
// here; a test lets both judge the same postings at the same moments.

const MINUTE = 60_000;
const QUARTER = 15 * MINUTE;
const DAY = 1440 * MINUTE;

/** @typedef {"deadline" | "over" | "review" | "organisation"} Reason */
/** Why a posting is no longer offered from the moment `at` on; its last day as an ISO date.
 *  @typedef {{at: number, day: string, reason: Reason}} Ending */
/** @typedef {"open" | "closing-soon" | "expired" | "unconfirmed" | "closed"} Standing */

/** @type {Record<string, Reason>} */
const REASONS = { "": "deadline", "!": "over", "?": "review", "~": "organisation" };
/** @type {Record<Reason, Standing>} */
const STATES = { deadline: "expired", over: "expired", review: "unconfirmed", organisation: "closed" };

/**
 * Read an end as `data-closes` says it (rendering/closings.py); undefined for none.
 * @param {string | undefined} mark
 * @returns {Ending | undefined}
 */
export function readEnding(mark) {
  const [, minute, offset = "", why = ""] = /^([0-9a-z]+)([+-][0-9a-z]+)([!?~]?)$/.exec(mark ?? "") ?? [];
  const reason = REASONS[why];
  if (!minute || !reason) return undefined;
  const at = parseInt(minute, 36) * MINUTE;
  const lastMinute = new Date(at - MINUTE + parseInt(offset, 36) * QUARTER);
  return { at, day: lastMinute.toISOString().slice(0, "1970-01-01".length), reason };
}

/**
 * Say what a posting is at a moment by the end that is written in it.
 * @param {Ending | undefined} ending
 * @param {number} now
 * @param {number} soonDays how many days before its end a posting closes soon
 * @returns {Standing}
 */
export function standingAt(ending, now, soonDays) {
  if (!ending) return "open";
  if (isOver(ending.at, now)) return STATES[ending.reason];
  return ending.reason !== "review" && ending.at - now <= soonDays * DAY ? "closing-soon" : "open";
}

/** @param {number} at @param {number} now */
export const isOver = (at, now) => now >= at;

/** @param {string} state */
export const acceptsApplications = (state) => state === "open" || state === "closing-soon";

/**
 * Name the words for what has become of a posting by its end: work that is over has taken place,
 * and its deadline has not passed; what an organisation left open when it ended nobody withdrew.
 * @param {string} state
 * @param {Ending | undefined} ending
 */
export function outcomeName(state, ending) {
  if (state === "expired" && ending?.reason === "over") return "over";
  return state === "closed" && ending?.reason === "organisation" ? "organisation-ended" : state;
}
