// Ensures that time zones say which clock is meant: checking/clocks.py in the browser.
import { group, text } from "./document.js";
import { makeFolding } from "../../search/folding.js";
import { didYouMean } from "./suggestions.js";

/** @import { Document } from "./document.js" */
/** @import { Problem } from "./problems.js" */
/** @import { Rules } from "./rules.js" */

const OFFSET = /^(?:UTC|GMT)? ?([+-])([0-9]{1,2})(?::?([0-5][0-9]))?$/;
const REVERSED_OFFSET = /^Etc\/GMT([+-])([1-9][0-9]?)$/;
const MOST = 3;

/** @param {Document} document @returns {Problem[]} */
export function clocksProblems(document) {
  if (document.kind === "story") return [];
  return [...meantOtherwise(document), ...notOfThePlace(document)];
}

/** @param {Document} document */
export const placeOf = ({ data }) => text(group(data, "location"), "place");

/** No zone is a trap. @param {Document} document */
function* meantOtherwise(document) {
  const { data, rules } = document;
  const value = text(data, "time_zone");
  const isVague = Object.hasOwn(rules.clocks.abbreviations, value) || REVERSED_OFFSET.test(value);
  if (!isVague || !rules.codes.time_zones.includes(value)) return;
  const hint = didYouMean(zonesMeant(value, placeOf(document), rules));
  yield document.problem("vague-time-zone", "/time_zone", { value, hint });
}

/** Hours of work at a place are hours of the clocks there. @param {Document} document */
function* notOfThePlace(document) {
  const { data, rules, kind } = document;
  const place = placeOf(document);
  const [value, expected] = [text(data, "time_zone"), own(rules.clocks.places, place)];
  if (kind !== "opportunity" || data["mode"] !== "onsite" || !expected) return;
  const numbers = [value, expected].map((zone) => rules.clocks.clocks[rules.codes.time_zones.indexOf(zone)]);
  if (numbers[0] === undefined || numbers[0] === numbers[1]) return;
  yield document.problem("zone-not-of-place", "/time_zone", { value, place, expected });
}

/**
 * Give the zones that may be meant by an offset or an abbreviation; none for other texts.
 * @param {string} written
 * @param {string} place
 * @param {Rules} rules
 * @returns {string[]}
 */
export function zonesMeant(written, place, { clocks }) {
  const minutes = offset(written);
  const named = own(clocks.abbreviations, written.toUpperCase()) ?? [];
  const found = minutes === undefined ? named : (clocks.at[minutes] ?? []);
  const shown = minutes === undefined ? found.flatMap((zone) => clocks.offsets[zone] ?? []) : [minutes];
  const there = own(clocks.places, place);
  return there && clocks.offsets[there]?.some((each) => shown.includes(each)) ? [there] : found;
}

/**
 * Give the zones of a city by its name.
 * @param {string} written
 * @param {Rules} rules
 * @returns {string[]}
 */
export function zonesOfCity(written, { clocks, codes, folding, vocabularies }) {
  const folded = makeFolding(folding);
  const city = folded(written.trim()).text;
  const names = vocabularies["places"] ?? {};
  const here = Object.entries(clocks.places).filter(([place]) => own(names, place)?.includes(city));
  const there = codes.time_zones.filter((zone) =>
    zone.includes("/") && folded(zone.slice(zone.lastIndexOf("/") + 1).replaceAll("_", " ")).text === city);
  return [...new Set([...here.map(([, zone]) => zone), ...there])].slice(0, MOST);
}

/** @param {string} written */
function offset(written) {
  const reversed = REVERSED_OFFSET.exec(written);
  const found = reversed ?? OFFSET.exec(written);
  if (!found) return undefined;
  const [, sign, hours, rest = "0"] = found;
  const minutes = Number(hours) * 60 + Number(rest);
  return (sign === "+") === !reversed ? minutes : 0 - minutes;
}

/**
 * @template T
 * @param {Record<string, T>} of
 * @param {string} key
 * @returns {T | undefined}
 */
const own = (of, key) => (Object.hasOwn(of, key) ? of[key] : undefined);
