// Advice on a draft while it is written: advising/advice.py, by the rules of /contribute/advice.json.

import { findings, makeSubject } from "./conditions.js";
import { makePhrases } from "./phrases.js";

/** @import { Subject } from "./conditions.js" */
/** @import { PhraseFinder } from "./phrases.js" */
/** @import { Part, Profile, Rule, RuleBook, Trait, Values } from "./rules.js" */

/**
 * @typedef {object} Advice One thing that could be better.
 * @property {string} code
 * @property {string} part
 * @property {string} pointer where, or what is missing
 * @property {Values} values
 * @property {Rule} rule
 */

/** @typedef {{part: Part, points: number, lostBy: string[]}} PartScore */
/** @typedef {{trait: Trait, saidAt: string | null}} TraitFound */

/**
 * @typedef {object} Report
 * @property {number} score of a hundred points
 * @property {PartScore[]} parts
 * @property {Advice[]} advice in the order of the parts
 * @property {{profile: Profile, traits: TraitFound[]} | null} profile there if the draft names one
 */

const PROFILE_PART = "profile";
/** @type {WeakMap<RuleBook, PhraseFinder>} */
const finders = new WeakMap();

/**
 * @param {Record<string, unknown>} data what the file will hold
 * @param {RuleBook} rules
 * @param {string} [kind]
 * @param {string} [language] that of a story
 * @param {Record<string, unknown>} [organisation] what that of a posting says of itself
 * @returns {Report}
 */
export function advise(data, rules, kind = "opportunity", language, organisation = {}) {
  const isPosting = kind === "opportunity";
  const subject = makeSubject({
    data,
    languages: rules.languages,
    language,
    organisation,
    profiles: isPosting ? rules.profiles : [],
    phrases: phrasesOf(rules),
  });
  const parts = rules.parts.filter((part) => part.kind === kind);
  const advice = parts.flatMap((part) => part.rules.flatMap((rule) => adviceOf(rule, part.id, subject)));
  const codes = new Set(advice.map(({ code }) => code));
  const scores = parts.map((part) => partScore(part, codes));
  const profile = isPosting ? rules.profiles.find(({ id }) => id === data.profile) : undefined;
  const ofProfile = (profile?.rules ?? []).flatMap((rule) => adviceOf(rule, PROFILE_PART, subject));
  return {
    score: scores.reduce((sum, { points }) => sum + points, 0),
    parts: scores,
    advice: [...advice, ...ofProfile],
    profile: profile ? { profile, traits: profile.traits.map((trait) => found(trait, subject)) } : null,
  };
}

/** The words of the rules are divided once. @param {RuleBook} rules */
function phrasesOf(rules) {
  const finder = finders.get(rules) ?? makePhrases(rules);
  finders.set(rules, finder);
  return finder;
}

/** The advice of a rule, at each place once. @param {Rule} rule @param {string} part @param {Subject} subject @returns {Advice[]} */
function adviceOf(rule, part, subject) {
  const applies = Object.entries(rule.applies ?? {}).every(([field, values]) =>
    values.some((value) => value === subject.data[field]),
  );
  if (!applies) return [];
  const places = new Map(findings(rule.when, subject).map(({ pointer, values }) => [pointer || rule.field, values]));
  return [...places].map(([pointer, values]) => ({ code: rule.code, part, pointer, values, rule }));
}

/** @param {Part} part @param {Set<string>} codes @returns {PartScore} */
function partScore(part, codes) {
  const lost = part.rules.filter(({ code }) => codes.has(code));
  const taken = lost.reduce((sum, { weight = 0 }) => sum + weight, 0);
  return { part, points: Math.max(0, part.points - taken), lostBy: lost.map(({ code }) => code) };
}

/** @param {Trait} trait @param {Subject} subject @returns {TraitFound} */
function found(trait, subject) {
  const [first] = findings(trait.said, subject);
  return { trait, saidAt: first ? first.pointer || trait.field : null };
}
