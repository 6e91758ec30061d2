// What only postings of one model have: templates/posting_models.html in the browser.
import { element } from "../../elements.js";
import { chips, filled, section } from "./parts.js";
import { hoursPerYear, pool, roleSeats } from "./phrases.js";
import { picture, timeLine } from "./time_line.js";

/** @import { Data } from "../draft.js" */
/** @import { PreviewLanguage } from "./language.js" */
/** @import { Part } from "./parts.js" */
/** @import { Stage } from "./time_line.js" */

/** @param {PreviewLanguage} say @param {Data} data @param {Date} now @returns {Part[]} */
export function project(say, data, now) {
  const team = (data.team ?? []).map((/** @type {Data} */ role) => teamRole(say, role));
  const line = timeLine(data, now, say);
  return [
    section(say, "posting.team", filled("ul", { class: "team" }, ...team)),
    section(say, "posting.milestones",
      line.isDrawn && picture(say, line),
      filled("ol", { class: "milestones" }, ...line.stages.map((stage) => milestone(say, stage)))),
    section(say, "posting.evaluation", say.element("p", data.evaluation)),
  ];
}

/** @param {PreviewLanguage} say @param {Data} role */
function teamRole(say, { role, seats, filled: taken = 0, skills = [] }) {
  return filled("li", { class: seats !== undefined && taken >= seats ? "full" : null },
    say.element("strong", role), " ",
    seats !== undefined && element("span", { class: "seats" }, roleSeats(say, seats, taken)),
    seats > 1 && meter(taken, seats),
    chips(say, "skills", skills));
}

/** @param {number} taken @param {number} seats */
const meter = (taken, seats) => element("meter", { max: seats, value: taken, "aria-hidden": "true" });

/** @param {PreviewLanguage} say @param {Stage} stage */
function milestone(say, { title, due, state }) {
  return filled("li", { class: state || null },
    due && element("time", { datetime: due }, say.date(due)), " ",
    say.element("span", title),
    state && " ", state && element("small", {}, say.text("milestone." + state)));
}

/** @param {PreviewLanguage} say @param {Data} data @returns {Part[]} */
export function recurring(say, data) {
  const { cadence, calls_per_year: calls, hours_per_call: hours } = data.commitment ?? {};
  /** @param {string} name @param {...Part} parts */
  const row = (name, ...parts) => parts.some(Boolean) &&
    filled("div", {}, element("dt", {}, say.text("rhythm." + name)), filled("dd", {}, ...parts));
  const pausing = section(say, "posting.pause", say.element("p", data.pause));
  pausing?.classList.add("pause");
  return [
    section(say, "posting.rhythm", filled("dl", { class: "rhythm" },
      row("pool", pool(say, data), data.seats > 1 && meter(data.seats_filled ?? 0, data.seats)),
      row("cadence", cadence && say.label("cadences", cadence)),
      row("calls", calls && say.count("commitment.calls-per-year", calls)),
      row("hours", hours && say.count("commitment.hours-per-call", hours)),
      row("year", hoursPerYear(say, data)))),
    pausing,
  ];
}
