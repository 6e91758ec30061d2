// How well a posting fits what a visitor offers, and why.

/** @import { Postings } from "./postings.js" */
/** @import { Profile, Reason } from "./request.js" */

// Skills are why one looks; without the language one cannot start; hours can be talked about.
const FITS = { skill: 4, language: 1, hours: 2, zone: 1 };
const MISFITS = { skill: 0, language: 4, hours: 1, zone: 1 };

/**
 * @param {Postings} postings
 * @param {Profile} profile
 * @param {number} n
 * @returns {Reason[]}
 */
export function reasons(postings, profile, n) {
  const skills = postings.valuesOf("skill", n).filter((skill) => profile.skills.includes(skill));
  /** @type {Reason[]} */
  const found = skills.map((value) => ({ kind: "skill", value, fits: true }));
  if (profile.languages.length) {
    for (const value of postings.valuesOf("language", n)) {
      found.push({ kind: "language", value, fits: profile.languages.includes(value) });
    }
  }
  const weekly = postings.file.weekly[n];
  if (profile.hours && weekly != null) found.push({ kind: "hours", fits: weekly <= profile.hours });
  if (profile.zone && postings.file.begins[n] != null) {
    found.push({ kind: "zone", fits: postings.isInDayOf(n, profile.zone) });
  }
  return found;
}

/**
 * How far up a posting belongs: one that asks for none of the skills comes after those that do.
 * @param {Reason[]} found
 * @param {Profile} profile
 */
export function fit(found, { skills }) {
  const asksForNone = skills.length > 0 && !found.some(({ kind }) => kind === "skill");
  const sum = (/** @type {number} */ sofar, /** @type {Reason} */ { kind, fits }) =>
    sofar + (fits ? FITS[kind] : -MISFITS[kind]);
  return found.reduce(sum, asksForNone ? -FITS.skill : 0);
}
