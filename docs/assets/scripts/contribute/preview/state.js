// What visitors can do with a posting today: model/availability.py in the browser.
import { endOfDay, isKnown } from "../../zones.js";

/** @import { Data } from "../draft.js" */

const DAY = 86_400_000;

/**
 * Give the state by its name. The organisation's word (filled, closed) goes before the calendar.
 * @param {Data} data
 * @param {Date} now
 * @param {{time_zone: string, closing_soon_days: number}} board
 */
export function stateAt(data, now, board) {
  if (data.status && data.status !== "open") return data.status;
  const last = data.deadline ?? data.review_on;
  const zone = data.time_zone ?? board.time_zone;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(last ?? "") || !isKnown(zone)) return "open";
  const left = endOfDay(last, zone).getTime() - now.getTime();
  if (left <= 0) return data.deadline ? "expired" : "unconfirmed";
  return data.deadline && left <= board.closing_soon_days * DAY ? "closing-soon" : "open";
}

/** @param {string} state */
export const acceptsApplications = (state) => state === "open" || state === "closing-soon";
