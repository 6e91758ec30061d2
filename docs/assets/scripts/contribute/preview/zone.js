// Whose clock: model/zones.py in the browser.

/** @import { Data } from "../draft.js" */
/** @import { PreviewLanguage } from "./language.js" */

/**
 * Give the zone in which the days and hours of a posting are meant: its own, else that of its
 * place, of its organisation, of the board.
 * @param {Data} data
 * @param {Pick<PreviewLanguage, "data" | "board">} say
 * @returns {string}
 */
export function zoneOf({ time_zone: own, location, organisation }, { data: { cities }, board }) {
  const at = (/** @type {string | undefined} */ place) => cities[place ?? ""]?.[2];
  return own || at(location?.place) || organisation?.time_zone || at(organisation?.place) || board.time_zone;
}
