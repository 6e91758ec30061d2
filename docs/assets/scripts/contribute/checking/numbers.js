// Ensures that the numbers of a posting fit together: checking/numbers.py in the browser.
import { group, groups, number, text } from "./document.js";

/** @import { Document } from "./document.js" */
/** @import { Problem } from "./problems.js" */

/**
 * @param {Document} document
 * @returns {Problem[]}
 */
export function numbersProblems(document) {
  if (document.kind !== "opportunity") return [];
  return [overfull, full, agesReversed, equalTimes].flatMap((find) => [...find(document)]);
}

/** Neither a posting nor a role of its team is more than full. @param {Document} document */
function* overfull(document) {
  for (const { pointer, filled, seats } of counted(document)) {
    if (filled > seats) yield document.problem("more-filled-than-seats", pointer, { filled, seats });
  }
}

/** Nobody applies for a posting whose seats are all taken. @param {Document} document */
function* full(document) {
  const [first, ...others] = counted(document);
  const isFull = first && [first, ...others].every(({ filled, seats }) => filled === seats);
  if (isFull && (document.data["status"] ?? "open") === "open") {
    yield document.problem("all-seats-filled", first.pointer);
  }
}

/** Somebody can be of the ages asked for. @param {Document} document */
function* agesReversed(document) {
  const ages = group(document.data, "ages");
  const minimum = number(ages, "minimum");
  const maximum = number(ages, "maximum");
  if (minimum === undefined || maximum === undefined || minimum <= maximum) return;
  yield document.problem("ages-reversed", "/ages/minimum", { minimum, maximum });
}

/** Hours do not end when they begin; before it, they go past midnight. @param {Document} document */
function* equalTimes(document) {
  const sessions = groups(document.data, "sessions");
  const introduction = group(group(document.data, "onboarding"), "introduction");
  const spans = [
    { pointer: "/overlap", span: group(document.data, "overlap") },
    { pointer: "/onboarding/introduction", span: introduction },
    ...sessions.map(({ index, item }) => ({ pointer: `/sessions/${index}`, span: item })),
  ];
  for (const { pointer, span } of spans) {
    const time = text(span, "from");
    if (time && time === text(span, "to")) yield document.problem("equal-times", `${pointer}/to`, { time });
  }
}

/** The filled and all seats of the posting and of each role. @param {Document} document */
function counted({ data }) {
  const roles = groups(data, "team").map(({ index, item }) => ({
    pointer: `/team/${index}/filled`,
    filled: number(item, "filled") ?? 0,
    seats: number(item, "seats") ?? 0,
  }));
  const own = {
    pointer: "/seats_filled",
    filled: number(data, "seats_filled") ?? 0,
    seats: number(data, "seats") ?? 0,
  };
  return [own, ...roles].filter(({ seats }) => seats);
}
