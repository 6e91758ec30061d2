// Characters that the eye does not see, or takes for others: checking/characters.py in the browser.
import { Phrase } from "./problems.js";

const NAMED =
  "\u00a0\u00ad\u061c\u0640\u200b\u200c\u200d\u200e\u200f\u2010\u2011\u2012\u2013\u2014\u2018\u2019" +
  "\u201c\u201d\u202a\u202b\u202c\u202d\u202e\u202f\u2060\u2066\u2067\u2068\u2069\u2212\ufeff\uff1a";
const TOLD = new RegExp(`[${NAMED}\u0370-\u04ff]`, "gu");
const FIRST_CYRILLIC = "\u0400";
const MOST = 3;

/** Give the name of a character, if it has one here. @param {string} character */
export const named = (character) =>
  NAMED.includes(character) ? new Phrase(`character.${codeOf(character)}`) : character;

/**
 * Give the names of the first few characters of a text that the eye cannot tell.
 * @param {string} text
 */
export function charactersTold(text) {
  const hasLatin = /[A-Za-z]/.test(text);
  const found = [...new Set(text.match(TOLD) ?? [])];
  const told = found.filter((character) => NAMED.includes(character) || hasLatin);
  return told.slice(0, MOST).map((character) => (NAMED.includes(character) ? named(character) : letter(character)));
}

/** @param {string} character */
function letter(character) {
  const script = character < FIRST_CYRILLIC ? "greek" : "cyrillic";
  return new Phrase(`character.${script}`, { letter: character, code: codeOf(character) });
}

/** @param {string} character */
const codeOf = (character) => (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
