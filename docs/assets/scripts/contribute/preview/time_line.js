// The stages of a project on a line: rendering/time_line.py in the browser, with its picture.
import { endOfDay, isKnown } from "../../zones.js";
import { zoneOf } from "./zone.js";

/** @import { Data } from "../draft.js" */
/** @import { PreviewLanguage } from "./language.js" */

const LEVEL = 26;
const MARGIN = 4;
const GAP = 8;
const DAY = 86_400_000;
const SVG = "http://www.w3.org/2000/svg";

/** @typedef {{x: number, level: number}} Mark `x` in hundredths of the width, `level` in rows */
/**
 * A milestone, and where its mark stands; without a place until its day is written.
 * @typedef {{number: number, title: Record<string, string>, due: string, state: string, x: number, y: number}} Stage
 */
/**
 * @typedef {object} TimeLine
 * @property {Stage[]} stages
 * @property {string} first
 * @property {string} last
 * @property {boolean} isDrawn
 * @property {number} begin
 * @property {number} reached
 * @property {number} axis
 * @property {number} height
 */

/** @param {string | undefined} day */
const timeOf = (day) => (/^\d{4}-\d{2}-\d{2}$/.test(day ?? "") ? Date.parse(`${day}T00:00Z`) : NaN);

/**
 * Place the milestones of a project between its first day and its last.
 * @param {Data} data
 * @param {Date} now
 * @param {PreviewLanguage} say
 * @returns {TimeLine}
 */
export function timeLine(data, now, say) {
  const { direction } = say.data;
  /** @type {{title: Record<string, string>, due: string}[]} */
  const milestones = data.milestones ?? [];
  const days = [...milestones.map(({ due }) => due), data.starts, data.ends].filter(timeOf).sort();
  const [first = "", last = ""] = [days[0], days.at(-1)];
  const marks = place(milestones.map(({ due }) => due), first, last, direction);
  const axis = Math.max(0, ...marks.map(({ level }) => level)) * LEVEL + LEVEL / 2;
  const states = statesOf(milestones, zoneOf(data, say), now);
  const stages = milestones.map((milestone, index) => {
    const { x, level } = marks[index] ?? { x: NaN, level: 0 };
    return { ...milestone, number: index + 1, state: states[index] ?? "", x, y: axis - level * LEVEL };
  });
  const begin = mirrored(MARGIN, direction);
  const passed = stages.filter(({ state }) => state === "past").map(({ x }) => x);
  const reached = passed.reduce((furthest, x) => (Math.abs(x - begin) > Math.abs(furthest - begin) ? x : furthest), begin);
  const isDrawn = first < last && milestones.every(({ due }) => timeOf(due));
  return { stages, first, last, isDrawn, begin, reached, axis, height: axis + LEVEL / 2 };
}

/**
 * Give each day its mark: as far along the line as it is in time, in the lowest free row.
 * @param {string[]} days
 * @param {string} first
 * @param {string} last
 * @param {"ltr" | "rtl"} direction
 * @returns {Mark[]}
 */
export function place(days, first, last, direction) {
  /** @type {Mark[]} */
  const marks = [];
  const length = (timeOf(last) - timeOf(first)) / DAY || 1;
  for (const day of days) {
    const elapsed = first < last ? (timeOf(day) - timeOf(first)) / DAY : 1;
    const x = (MARGIN * 10 + Math.floor((elapsed * (100 - 2 * MARGIN) * 10) / length)) / 10;
    const taken = new Set(marks.filter((mark) => Math.abs(mark.x - x) < GAP).map(({ level }) => level));
    let level = 0;
    while (taken.has(level)) level += 1;
    marks.push({ x, level });
  }
  return marks.map(({ x, level }) => ({ x: mirrored(x, direction), level }));
}

/** @param {number} x @param {"ltr" | "rtl"} direction */
const mirrored = (x, direction) => (direction === "ltr" ? x : Math.round((100 - x) * 10) / 10);

/** @param {{due: string}[]} milestones @param {string} zone @param {Date} now */
function statesOf(milestones, zone, now) {
  const passed = milestones.map(({ due }) =>
    Boolean(timeOf(due)) && isKnown(zone) && endOfDay(due, zone).getTime() <= now.getTime());
  const next = passed.indexOf(false);
  return passed.map((isPast, index) => (isPast ? "past" : index === next ? "next" : ""));
}

/** Draw the line with its marks. @param {PreviewLanguage} say @param {TimeLine} line */
export function picture(say, { stages, first, last, begin, reached, axis, height }) {
  const label = say.count("milestone.line", stages.length, { first: say.date(first), last: say.date(last) });
  const past = reached === begin ? [] : [stroke(begin, reached, axis, axis, "past")];
  const stems = stages.filter(({ y }) => y !== axis).map(({ x, y }) => stroke(x, x, y, axis));
  const marks = stages.flatMap(({ number, state, x, y }) => {
    const text = shape("text", { x: `${x}%`, y: y + 5 });
    text.append(say.number(number));
    return [shape("circle", { class: state, cx: `${x}%`, cy: y, r: 11 }), text];
  });
  const drawn = shape("svg", { class: "time-line", role: "img", "aria-label": label, height });
  drawn.append(stroke(MARGIN, 100 - MARGIN, axis, axis), ...past, ...stems, ...marks);
  return drawn;
}

/** @param {number} x1 @param {number} x2 @param {number} y1 @param {number} y2 @param {string} [look] */
const stroke = (x1, x2, y1, y2, look = "") => shape("line", { class: look, x1: `${x1}%`, x2: `${x2}%`, y1, y2 });

/** Make an element of SVG. @param {string} name @param {Record<string, string | number>} attributes */
function shape(name, attributes) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== "") made.setAttribute(key, String(value));
  }
  return made;
}
