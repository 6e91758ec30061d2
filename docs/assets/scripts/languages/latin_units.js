// What stands together in an Arabic text though it is no Arabic: languages/latin_units.py again.

export const DIGIT = "0-9\u06f0-\u06f9";
export const LETTER = "A-Za-z\u00aa\u00b5\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u0589\u0900-\u1fff" +
  "\u2c00-\u2dff\u3005-\u3007\u3041-\ud7ff\uf900-\ufaff\uff21-\uff3a\uff41-\uff5a";
export const ARABIC = "\u0590-\u06ef\u06fa-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\u{10800}-\u{10fff}";

const WORD = `${LETTER}${DIGIT}_`;
const WITHIN = String.raw`!#$%&'*+,\-.\/:<=>?@\\^\|~±’–—·×÷−≈≤≥`;
const MONEY = "$€£¥₪₺₹₽";
const INVISIBLE = "\u0000- \u00a0\u1680\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000";

const AT_AN_END = String.raw`(?![${WORD}]|[.:\/\-][${DIGIT}])`;
const ADDRESS = String.raw`(?:https?:\/\/|www\.)[^${INVISIBLE}<>"“”«»؛؟]+`;
const DATE = String.raw`[${DIGIT}]{1,4}([\-.\/])[${DIGIT}]{1,2}\1[${DIGIT}]{1,4}${AT_AN_END}`;
const TELEPHONE = String.raw`(?=(?:[ ()+\-]{0,3}[${DIGIT}]){7})\+?(?:\(\+?[${DIGIT}]{1,5}\)[ \-]?)?[${DIGIT}]+` +
  String.raw`(?:[ \-](?:\([${DIGIT}]{1,3}\)[ \-]?)?[${DIGIT}]+)+(?![${WORD}]|[.:\-][${DIGIT}])` +
  String.raw`(?:(?:\/ ?[${DIGIT}]{1,4}| \/ [${DIGIT}]{1,4}(?! ?[${ARABIC}]))(?![${WORD}]|[ \-][${DIGIT}]))*`;
const SERVICE = `[*#][*#]{0,2}[${DIGIT}]+(?:[*#]{1,3}[${DIGIT}]+)*#(?![${WORD}])`;
const NEGATIVE = String.raw`[\-−](?![${WORD}\-])`;
const BLOOD_GROUP = `[ABO]B?${NEGATIVE}|Rh${NEGATIVE}`;
const GROUPED = `[${DIGIT}]{1,3}(?:[ \u00a0\u202f][${DIGIT}]{3})+${AT_AN_END}`;
const INITIALS = String.raw`(?:[${LETTER}]\.){2,}`;
const PLAIN = `[${WORD}]+(?:[${WITHIN}]{1,3}[${WORD}]+)*`;
const BEFORE = String.raw`(?:(?:[#@.]|--)(?=[${WORD}])|[\-+±~≈−<>≤≥]?(?:[${MONEY}] ?)?(?=[(+${DIGIT}]))?`;
const AFTER = String.raw`(?:\+\+?|[#%°\/]| ?[%${MONEY}](?![${WORD}]))?`;
const PIECE = new RegExp(`${ADDRESS}|${SERVICE}|${BLOOD_GROUP}|${BEFORE}(?:${DATE}|${TELEPHONE}|${GROUPED}|${INITIALS}|${PLAIN})${AFTER}`, "gu");
const ENUMERATED = /^[AB][-−]$/;
const LETTER_OR_DIGIT = new RegExp(`[${LETTER}${DIGIT}]`, "u");
const NO_END_OF_ADDRESS = /[.,:;!?،؛؟۔'’…*_~|]+$/u;
const NO_SIGN_AFTER = new RegExp(String.raw`[${WORD}${ARABIC}.)\]%]$`, "u");

const GAP = /^[ \u00a0\u202f!-/:-@[-`{-~‘’“”‐-―…·•×÷±−€£°]*$/u;
const SPACE = /^[ \u00a0\u202f]?$/u;
const DASH = /^ [-–—] $/u;
const COMMA = "،";
const CLOCK_OR_DATE = new RegExp(`[${DIGIT}]:[${DIGIT}]|${DATE}`, "u");
const ANY_LETTER = new RegExp(`[${LETTER}]`, "u");
const MEASURED = new RegExp(`^ ?[${LETTER}]`, "u");
const BEGINS_ARABIC = new RegExp(`^[${ARABIC}]`, "u");
const ENDS_ARABIC = new RegExp(`[${ARABIC}]$`, "u");
const QUOTES = "«“\"(";
const LAST_MARKS = /^[.!?…]{1,3}(?=[»”")])/u;
/** @type {Record<string, string>} */
const OPENING = { ")": "(", "]": "[", "}": "{", "”": "“" };
const CLOSING = Object.fromEntries(Object.entries(OPENING).map(([closing, opening]) => [opening, closing]));
const OPENED = / ([([{“])[ \u00a0\u202f]*/g;
const SEPARATORS = /[ \u00a0\u202f,;:\-–—]+$/;

/** @typedef {[start: number, end: number]} Unit */

/** Give the units of a text in their order. @param {string} text @returns {Unit[]} */
export function latinUnits(text) {
  /** @type {Unit[]} */
  const units = [];
  /** @type {Unit | undefined} */
  let last;
  for (const piece of pieces(text)) {
    const unit = units.at(-1);
    if (unit && last && belongTogether(text, unit, last, piece)) unit[1] = piece[1];
    else units.push([...piece]);
    last = piece;
  }
  return units.flatMap((unit) => unbroken(text, completed(text, unit)));
}

/** @param {string} text @returns {Unit[]} */
function pieces(text) {
  return [...text.matchAll(PIECE)].flatMap(({ 0: found, index: start }) => {
    const end = start + found.length;
    if (/^(?:http|www\.)/.test(found)) return [[start, start + address(found).length]];
    const isSign = /^[-.]/.test(found) && NO_SIGN_AFTER.test(text.slice(0, start));
    const isSlash = found.endsWith("/") && !endsAnAddress(text, found.slice(Number(isSign)), end);
    const isNumeral = ENUMERATED.test(found) && (!start || text[start - 1] === "\n");
    const [from, to] = [start + Number(isSign), end - Number(isSlash || isNumeral)];
    return found.includes("_") ? besideArabic(text, from, to) : [[from, to]];
  });
}

/**
 * Leave out underscores that join an Arabic word: they, and the sign of a tag, are its own.
 * @param {string} text @param {number} start @param {number} end @returns {Unit[]} nothing if only signs are left
 */
function besideArabic(text, start, end) {
  let [from, to] = [start, end];
  if (ENDS_ARABIC.test(text.slice(0, from))) from += text.slice(from, to).match(/^_+/)?.[0].length ?? 0;
  if (text[to - 1] === "_" && BEGINS_ARABIC.test(text.slice(to))) {
    from += Number("#@".includes(text[from] ?? " "));
    to = from + text.slice(from, to).replace(/_+$/, "").length;
  }
  return LETTER_OR_DIGIT.test(text.slice(from, to)) ? [[from, to]] : [];
}

/** @param {string} text @returns {string} */
function address(text) {
  let kept = text.replace(NO_END_OF_ADDRESS, "");
  const closing = kept.at(-1) ?? "";
  if (")]".includes(closing) && count(kept, closing) > count(kept, OPENING[closing] ?? "")) kept = kept.slice(0, -1);
  return kept === text ? text : address(kept);
}

/** @param {string} text @param {string} piece @param {number} end */
const endsAnAddress = (text, piece, end) => /[./]/.test(piece.slice(0, -1)) && !BEGINS_ARABIC.test(text.slice(end));

/** @param {string} text @param {Unit} unit @returns {Unit} */
function completed(text, [start, to]) {
  let end = to;
  if (start && QUOTES.includes(text[start - 1] ?? "")) end += LAST_MARKS.exec(text.slice(end))?.[0].length ?? 0;
  while (isOpen(text, start, end)) end += 1;
  return [start, end];
}

/** Divide a unit at a bracket that it does not close. @param {string} text @param {Unit} unit @returns {Unit[]} */
function unbroken(text, [from, end]) {
  /** @type {Unit[]} */
  const made = [];
  let start = from;
  for (const { 0: found, 1: bracket = "", index } of text.slice(from, end).matchAll(OPENED)) {
    const opened = from + index + found.length;
    const rest = text.slice(opened, end);
    if (count(rest, bracket) < count(rest, CLOSING[bracket] ?? "")) continue;
    made.push([start, start + text.slice(start, from + index).replace(SEPARATORS, "").length]);
    start = opened;
  }
  return [...made, [start, end]];
}

/** Say whether what stands at a place closes a bracket that was opened after `start`. @param {string} text @param {number} start @param {number} place */
function isOpen(text, start, place) {
  const closing = text[place] ?? "";
  const opening = OPENING[closing];
  const before = text.slice(start, place);
  return opening !== undefined && count(before, opening) > count(before, closing);
}

/** @param {string} text @param {Unit} unit @param {Unit} last @param {Unit} piece */
function belongTogether(text, unit, last, piece) {
  const gap = text.slice(unit[1], piece[0]);
  if (text[last[0] - 1] === "_") return false; // an Arabic tag has ended with it: #رمضان_2026
  if (gap.includes(COMMA) && isWithinABracket(text.slice(unit[0], text.lastIndexOf(COMMA, piece[0] - 1)))) {
    return GAP.test(gap.replaceAll(COMMA, ","));
  }
  if (!GAP.test(gap) || leavesABracket(text, unit, piece[0])) return false;
  const afterLetters = ANY_LETTER.test(text.slice(...last));
  const ofLetters = ANY_LETTER.test(text.slice(...piece)) || MEASURED.test(text.slice(piece[1]));
  if (ofLetters ? afterLetters || SPACE.test(gap) : afterLetters && SPACE.test(gap)) return true;
  return !ofLetters && !afterLetters && DASH.test(gap) &&
    [last, piece].every((each) => CLOCK_OR_DATE.test(text.slice(...each)));
}

/** @param {string} before */
const isWithinABracket = (before) => Object.entries(OPENING).some(([closing, opening]) => count(before, opening) > count(before, closing));

/** @param {string} text @param {Unit} unit @param {number} end */
function leavesABracket(text, [start, from], end) {
  for (let place = from; place < end; place += 1) {
    if ((text[place] ?? "") in OPENING && !isOpen(text, start, place)) return true;
  }
  return text[from] === '"' && count(text.slice(start, from), '"') % 2 === 0;
}

/** @param {string} text @param {string} part */
const count = (text, part) => text.split(part).length - 1;
