// Facts of a posting as short phrases: rendering/phrases.py and facts.py in the browser.
import { acceptsApplications, lastDayToApply } from "./state.js";
import { zoneOf } from "./zone.js";

/** @import { Data } from "../draft.js" */
/** @import { PreviewLanguage } from "./language.js" */

/** A fact: its picture, the message that names it, and what it says. @typedef {[icon: string, name: string, words: string]} Fact */

/** @param {PreviewLanguage} say @param {Data} data @param {string} state @returns {Fact[]} */
export function facts(say, data, state) {
  /** @type {Fact[]} */
  const all = [
    ["clock", "fact.commitment", commitment(say, data)],
    ["share", "fact.share", shareOfFullTime(say, data)],
    [data.mode === "remote" ? "remote" : "place", "fact.place", place(say, data)],
    ["calendar", "fact.deadline", applicationEnd(say, data, state)],
    ["start", "fact.starts", data.starts ? say.date(data.starts) : ""],
    ["done", data.model === "micro" ? "fact.due" : "fact.ends", data.ends ? say.date(data.ends) : ""],
    ["people", "fact.seats", seatsLeft(say, data)],
    ["zone", ...hoursTogether(say, data)],
    ["flexible", "fact.hours", data.commitment?.flexible ? say.text("commitment.flexible") : ""],
  ];
  return all.filter(([, , words]) => words);
}

/**
 * Say until when one may apply; nothing if that was at any time, and is no more.
 * @param {PreviewLanguage} say
 * @param {Data} data
 * @param {string} state
 */
function applicationEnd(say, data, state) {
  if (data.ongoing) return acceptsApplications(state) ? say.text("deadline.ongoing") : "";
  const lastDay = lastDayToApply(data, say);
  return lastDay && say.date(lastDay);
}

/** Say how much time the work takes, once enough is known. @param {PreviewLanguage} say @param {Data} data */
export function commitment(say, { model, commitment: time = {} }) {
  const weeks = time.weeks && say.count("commitment.weeks", time.weeks);
  if (model === "micro" && time.total_hours) {
    const hours = say.count("commitment.total-hours", time.total_hours);
    return weeks ? say.text("commitment.within", { hours, weeks }) : hours;
  }
  if (model === "project" && time.hours_per_week && weeks) {
    return say.text("commitment.weekly", { hours: say.count("commitment.hours-per-week", time.hours_per_week), weeks });
  }
  if (model === "recurring" && time.calls_per_year && time.hours_per_call) {
    const calls = say.count("commitment.calls-per-year", time.calls_per_year);
    return say.text("commitment.per-call", { calls, hours: say.count("commitment.hours-per-call", time.hours_per_call) });
  }
  return "";
}

/** @param {PreviewLanguage} say @param {Data} data */
export function place(say, { mode, location }) {
  if (!mode) return "";
  const name = say.label("modes", mode);
  if (mode === "remote" || !location?.place) return name;
  const city = say.city(location.place);
  return mode === "onsite" ? city : say.text("place.hybrid", { place: city, mode: name });
}

/** @param {PreviewLanguage} say @param {number} left @param {number} total */
const seats = (say, left, total) => say.count("seats.left", left, { total: say.number(total) });

/** @param {PreviewLanguage} say @param {Data} data */
function seatsLeft(say, data) {
  /** @type {Data[]} */
  const team = data.team ?? [];
  if (team.length) {
    const total = sum(team.map((role) => role.seats ?? 0));
    return seats(say, total - sum(team.map((role) => role.filled ?? 0)), total);
  }
  return data.seats === undefined ? "" : seats(say, data.seats - (data.seats_filled ?? 0), data.seats);
}

/** Say how many seats of a role are left, or that it is full. @param {PreviewLanguage} say @param {number} total @param {number} taken */
export const roleSeats = (say, total, taken) =>
  taken >= total ? say.count("seats.full", total) : seats(say, total - taken, total);

/** Say how many people are in the pool, if it is one. @param {PreviewLanguage} say @param {Data} data */
export function pool(say, { seats: total = 1, seats_filled: joined = 0 }) {
  return total === 1 ? "" : say.count("seats.joined", joined, { total: say.number(total) });
}

/** Say how many hours all calls of a year take together. @param {PreviewLanguage} say @param {Data} data */
export function hoursPerYear(say, { commitment: { calls_per_year: calls = 0, hours_per_call: hours = 0 } = {} }) {
  return calls * hours ? say.count("commitment.total-hours", calls * hours) : "";
}

/** @param {number[]} numbers */
const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);

/** @param {PreviewLanguage} say @param {Data} data */
function shareOfFullTime(say, { commitment: { share_of_full_time: share } = {} }) {
  return share === undefined ? "" : say.text("commitment.share", { percent: say.inDigits(`${share}%`) });
}

/** @param {PreviewLanguage} say @param {Data} data @returns {[string, string]} */
function hoursTogether(say, data) {
  const { overlap, time_zone: zone } = data;
  if (!overlap?.from || !overlap.to) return ["fact.zone", zone ? zoneName(say, data) : ""];
  const each = overlap.hours_per_week && say.count("commitment.hours-per-week", overlap.hours_per_week);
  const said = [hours(say, overlap, data), ...(each ? [each] : [])];
  return ["fact.overlap", said.join(say.text("list.separator"))];
}

/** Say hours of the day in the posting's own zone. @param {PreviewLanguage} say @param {Data} span @param {Data} data */
export function hours(say, span, data) {
  const [begins, ends] = [say.inDigits(span.from ?? ""), say.inDigits(span.to ?? "")];
  return say.text("overlap.hours", { begins, ends, zone: zoneName(say, data) });
}

/**
 * Name a zone by the city of the work or of the organisation if it lies there, else as CLDR does.
 * @param {PreviewLanguage} say
 * @param {Data} data
 */
export function zoneName(say, data) {
  const zone = zoneOf(data, say);
  const cities = [data.location?.place, data.organisation?.place].map((id) => say.data.cities[id]);
  return cities.find((city) => city?.[2] === zone)?.[0] ?? say.data.zones[zone] ?? zone;
}

/** @param {PreviewLanguage} say @param {Data} data */
export function ages(say, { ages: range }) {
  const { minimum: low, maximum: high } = range ?? {};
  if (low !== undefined && high !== undefined) {
    return say.text("ages.between", { minimum: say.number(low), maximum: say.number(high) });
  }
  if (low !== undefined) return say.count("ages.from", low);
  return high === undefined ? "" : say.count("ages.up-to", high);
}

/** Name the countries that one may apply from. @param {PreviewLanguage} say @param {Data} data */
export function applicantCountries(say, data) {
  const own = data.applicants_from ?? (data.mode === "remote" ? say.board.applicant_countries : []);
  const names = own.map((/** @type {string} */ code) => say.data.countries[code] ?? code);
  return names.length ? new Intl.ListFormat(say.locale).format(names) : "";
}
