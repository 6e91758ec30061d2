// What an empty form begins with.

/** @import { Data, Draft, Kind } from "../draft.js" */

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

/** On a slow line people begin to write before any script has come. @param {HTMLFormElement} form */
export const isTouched = (form) =>
  [...form.elements].some((control) =>
    control instanceof HTMLInputElement && control.checked !== control.defaultChecked
    || "defaultValue" in control && "value" in control && control.value !== control.defaultValue);

/**
 * Put what was written so early below what the form holds by now: a draft that was kept stays whole.
 * @param {Draft} early
 * @param {Draft} draft
 * @returns {Draft}
 */
export const underneath = (early, draft) => ({
  ...draft, data: { ...early.data, ...draft.data }, id: draft.id || early.id, body: draft.body || early.body,
});
