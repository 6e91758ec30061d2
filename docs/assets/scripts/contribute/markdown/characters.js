// What kind of character stands beside a mark: markdown/characters.py in the browser.

/** Marks of direction and joining, which no reader sees: inside brackets of a pattern. */
export const INVISIBLE = "\u00ad\u061c\u200b-\u200f\u2060\u2066-\u2069\ufeff";
/** Spaces of every width within a line, as a pattern inside brackets. */
export const SPACES = " \\t\u00a0\u2000-\u200a\u202f\u3000";
/** Arabic letters, tatweel among them, as a pattern inside brackets. */
export const ARABIC = "\u0620-\u064a\u066e-\u06d3\u06fa-\u06fc";
/** A noncharacter that stands for a break of the line, within cells and headings too. */
export const BREAK = "\ufdd1";
/** A noncharacter: engines take it for a letter, and no text may hold it. */
export const LETTER = "\ufdd0";
/** A space that engines know and nobody types. */
export const SPACE = "\u205f";

/** What a reader sees as nothing but space, as a pattern. */
export const GAP = `[${SPACES}${INVISIBLE}]`;

const IS_INVISIBLE = new RegExp(`^[${INVISIBLE}]$`);
const CLOSING = "،؛؟۔…٪.,:;!?%";

/** Nothing, or white space, stands beside a mark. @param {string} character */
export const isSpace = (character) => !character || /^\s$/u.test(character);

/**
 * An engine takes a character for punctuation: CommonMark counts `symbols` of every script since
 * 0.31, and cmark-gfm only those of ASCII. micromark does not know those beyond 16 bits.
 * @param {string} character
 * @param {boolean} symbols
 */
export const isPunctuation = (character, symbols) =>
  symbols
    ? character.length === 1 && /^[\p{P}\p{S}]$/u.test(character)
    : /^\p{P}$/u.test(character) || (/^\p{S}$/u.test(character) && character < "\x80");

/** @param {string} character */
export const isDigit = (character) => /^\p{Nd}$/u.test(character);

/** @param {string} character */
export const isInvisible = (character) => IS_INVISIBLE.test(character);

/** A bracket or quote opens. @param {string} character */
export const opens = (character) => /^[\p{Ps}\p{Pi}]$/u.test(character);

/** A mark ends what stands before it. @param {string} character */
export const closes = (character) => CLOSING.includes(character) || /^[\p{Pe}\p{Pf}]$/u.test(character);

/** Write digits of any script as those of Latin script. @param {string} digits */
export const latinDigits = (digits) => [...digits].map(latinDigit).join("");

/** Digits of a script stand in tens, and some tens follow others without a gap. @param {string} digit */
function latinDigit(digit) {
  const code = digit.codePointAt(0) ?? 0;
  let first = code;
  while (isDigit(String.fromCodePoint(first - 1))) first -= 1;
  return String((code - first) % 10);
}
