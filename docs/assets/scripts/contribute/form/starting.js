// What an empty form begins with.

/** @import { Data, Kind } from "../draft.js" */

/** Give the day in UTC, by which the board counts. */
export const utcToday = () => new Date().toISOString().slice(0, 10);

/** Give the data of a new document: it is published today, in the zone of this device. @param {Kind} kind @returns {Data} */
export function startingData(kind) {
  if (kind === "story") return { published: utcToday() };
  const zone = { time_zone: Intl.DateTimeFormat().resolvedOptions().timeZone };
  return kind === "opportunity" ? { posted: utcToday(), ...zone } : zone;
}
