// The address of the board carries the whole state: what is asked stands in the query, in one
// order and without what goes without saying; the profile of "match me" stands in the fragment,
// which browsers never send.

import { isKnown } from "../zones.js";

/** @import { Profile, Request } from "../search/request.js" */

export const FACETS = /** @type {const} */ ([
  "cause", "skill", "level", "model", "mode", "place", "audience", "language", "benefit",
  "organisation",
]);
const SORTS = /** @type {const} */ (["best", "newest", "closing", "shortest", "fit"]);
const MOST_LETTERS = 200;
const MOST = 10_000;

/**
 * What an address asks. What is not of the right form is left out, as if it were not there.
 *
 * @param {string} query  with or without the question mark
 * @returns {Request}
 */
export function readRequest(query) {
  const parameters = new URLSearchParams(query);
  const get = (/** @type {string} */ name) => parameters.get(name) ?? "";
  const q = get("q").trim().slice(0, MOST_LETTERS);
  const sort = SORTS.find((each) => each === get("sort"));
  return {
    q,
    values: readValues(parameters),
    weekly: number(get("weekly")),
    total: number(get("total")),
    zone: zone(get("zone")),
    closing: whole(get("closing")),
    translated: flag(get("translated")),
    ended: flag(get("ended")),
    sort: sort === defaultSort({ q }) ? undefined : sort,
    page: whole(get("page")) ?? 1,
  };
}

/**
 * The query of a request, without a question mark; empty for the board as it is.
 *
 * @param {Request} request
 */
export function writeRequest(request) {
  const { q, values, weekly, total, closing, translated, ended, sort, page } = request;
  const parameters = new URLSearchParams();
  /** @type {(name: string, value: string | number | boolean | undefined) => void} */
  const add = (name, value) => value && parameters.append(name, String(value));
  add("q", q.trim());
  for (const facet of FACETS) {
    for (const value of [...(values[facet] ?? [])].sort()) add(facet, value);
  }
  add("weekly", weekly);
  add("total", total);
  add("zone", request.zone);
  add("closing", closing);
  add("translated", translated && 1);
  add("ended", ended && 1);
  add("sort", sort === defaultSort(request) ? undefined : sort);
  add("page", page > 1 && page);
  return parameters.toString().replaceAll("%2F", "/");
}

/**
 * The order that goes without saying.
 *
 * @param {{q: string}} request
 */
export function defaultSort({ q }) {
  return q.trim() ? "best" : "newest";
}

/**
 * The profile in a fragment; undefined if it says nothing of a person.
 *
 * @param {string} fragment  with or without the number sign
 * @returns {Profile | undefined}
 */
export function readProfile(fragment) {
  const parameters = new URLSearchParams(fragment.replace(/^#/, ""));
  const get = (/** @type {string} */ name) => parameters.get(name) ?? "";
  const list = (/** @type {string} */ name) => ids(get(name).split(","));
  const profile = {
    skills: list("skills"),
    languages: list("languages"),
    hours: number(get("hours")),
    zone: zone(get("zone")),
  };
  return writeProfile(profile) ? profile : undefined;
}

/**
 * The fragment of a profile, without a number sign.
 *
 * @param {Profile} profile
 */
export function writeProfile({ skills, languages, hours, zone }) {
  const parts = { skills: skills.join(","), languages: languages.join(","), hours, zone };
  return Object.entries(parts)
    .flatMap(([name, value]) => (value ? `${name}=${value}` : []))
    .join("&");
}

/** @param {URLSearchParams} parameters */
function readValues(parameters) {
  /** @type {Record<string, string[]>} */
  const values = {};
  for (const facet of FACETS) {
    const chosen = ids(parameters.getAll(facet));
    if (chosen.length) values[facet] = chosen;
  }
  return values;
}

/** @param {string[]} texts */
function ids(texts) {
  return [...new Set(texts)].filter((text) => /^[a-z0-9][a-z0-9-]{0,99}$/i.test(text));
}

/** @param {string} text */
function number(text) {
  const value = Number(text);
  return value > 0 && value <= MOST ? value : undefined;
}

/** @param {string} text */
function whole(text) {
  const value = number(text);
  return value && Number.isInteger(value) ? value : undefined;
}

/** @param {string} text */
function flag(text) {
  return text === "1" || undefined;
}

/** @param {string} text */
function zone(text) {
  return text && isKnown(text) ? text : undefined;
}
