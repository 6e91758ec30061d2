// The chosen filters of a request, one by one: what chips show and feeds are measured by.

/** @import { Request } from "../search/request.js" */

import { FACETS } from "./address.js";

/**
 * A chosen filter: a facet and its value, or one of the other questions and its answer.
 *
 * @typedef {{name: string, value: string}} Choice
 */

const NUMBERS = /** @type {const} */ (["weekly", "total", "closing"]);
const FLAGS = /** @type {const} */ (["translated", "ended"]);
const OTHERS = /** @type {const} */ (["weekly", "total", "zone", "closing", ...FLAGS]);

/**
 * What is chosen, in the order of the address. Words and order are no filters.
 *
 * @param {Request} request
 * @returns {Choice[]}
 */
export function choicesOf(request) {
  const { values } = request;
  return [
    ...FACETS.flatMap((name) => (values[name] ?? []).map((value) => ({ name, value }))),
    ...OTHERS.flatMap((name) => {
      const value = request[name];
      return value ? { name, value: value === true ? "1" : String(value) } : [];
    }),
  ];
}

/**
 * A request with one filter more, or one less; it begins at its first page.
 *
 * @param {Request} request
 * @param {Choice} choice
 * @param {boolean} chosen
 * @returns {Request}
 */
export function choose(request, { name, value }, chosen) {
  const next = { ...request, page: 1 };
  if (is(FACETS, name)) next.values = withValue(request.values, name, value, chosen);
  else if (is(NUMBERS, name)) next[name] = chosen && value ? Number(value) : undefined;
  else if (is(FLAGS, name)) next[name] = chosen || undefined;
  else if (name === "zone") next.zone = chosen ? value : undefined;
  return next;
}

/**
 * @param {Request["values"]} values
 * @param {string} facet
 * @param {string} value
 * @param {boolean} chosen
 */
function withValue(values, facet, value, chosen) {
  const others = (values[facet] ?? []).filter((each) => each !== value);
  const { [facet]: _, ...rest } = values;
  const wanted = chosen ? [...others, value] : others;
  return wanted.length ? { ...rest, [facet]: wanted } : rest;
}

/**
 * @template {string} Name
 * @param {readonly Name[]} names
 * @param {string} name
 * @returns {name is Name}
 */
function is(names, name) {
  return /** @type {readonly string[]} */ (names).includes(name);
}
