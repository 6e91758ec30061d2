// What an empty form begins with.

/** @import { Data, Kind } from "../draft.js" */

/** Give the day in UTC, by which the board counts. */
export const utcToday = () => new Date().toISOString().slice(0, 10);

const IDS = { organisation: /^[a-z0-9-]{1,60}$/, opportunity: /^[a-z0-9-]{1,60}\/[a-z0-9-]{1,60}$/ };

/**
 * Give the data of a new document: it is published today, in the zone of this device. An
 * invitation to tell a story names the organisation and the posting in its address.
 * @param {Kind} kind
 * @param {string} [search] of the address
 * @returns {Data}
 */
export function startingData(kind, search = "") {
  if (kind === "story") return { published: utcToday(), ...askedFor(new URLSearchParams(search)) };
  const zone = { time_zone: Intl.DateTimeFormat().resolvedOptions().timeZone };
  return kind === "opportunity" ? { posted: utcToday(), ...zone } : zone;
}

/** @param {URLSearchParams} asked @returns {Data} */
const askedFor = (asked) =>
  Object.fromEntries(Object.entries(IDS).flatMap(([key, form]) => {
    const id = asked.get(key) ?? "";
    return form.test(id) ? [[key, id]] : [];
  }));
