// Addresses as they stand in sentences, and addresses that links name: markdown/addresses.py.
import { INVISIBLE, SPACES } from "./characters.js";

const STOP = `\\s<>«»“”„"\`|\\\\\\[\\]${SPACES}${INVISIBLE}\u202a-\u202e`;
const PLAIN_EMAIL = "[A-Za-z0-9][A-Za-z0-9_.+\\-]{0,63}@(?:[A-Za-z0-9](?:[A-Za-z0-9\\-]*[A-Za-z0-9])?\\.)+[A-Za-z]{2,63}";
/** A web address in a sentence, with whatever touches it. */
export const ADDRESS = `(?:[Hh][Tt][Tt][Pp][Ss]?://|[Ww][Ww][Ww]\\.)(?:[^*${STOP}]{1,400}|\\[[^${STOP}]{0,400}\\]|\\*(?!\\*)){1,5}`;
/** An e-mail address in a sentence. */
export const EMAIL = `(?:mailto:)?(?:${PLAIN_EMAIL})`;

const ENDING = "،؛؟۔…»”’‘‚“›.,!?:;'\"*~–—ـ";
/** A web address that every engine reads alike, and that ends where it ends. */
export const PLAIN_ADDRESS = /^https?:\/\/(?:[a-z0-9][a-z0-9-]{0,62}\.){1,9}[a-z]{2,63}(?:\/(?:[A-Za-z0-9/._~=?+-]*[A-Za-z0-9/])?)?$/;
const OF_NAMES = /^[~*]+$/; // what ends emphasis in a sentence, and names of videos in a link
/** @type {Record<string, string>} */
const PAIRS = { ")": "(", "]": "[", "}": "{" };
/** What ends a sentence behind an address, from its last character to its first. @param {string} more */
const endings = (more) => new RegExp(`;[A-Za-z0-9#]+&|[${ENDING}${more}]+|[)\\]}]`, "y");
const BEHIND = endings("");
const BEHIND_IN_EMPHASIS = endings("_");
const SENTENCE = /[،؛؟۔…](?!_)/;
const GLUED = /^[\0-\x7f]*[A-Za-z0-9](?=[ء-ي])/; // up to an Arabic word without a space before it
const OF_A_PERSON = /^https?:\/\/[a-z0-9.%+-]+(?::[a-z0-9.%+$!-]*)?@[a-z0-9.-]+/i; // a name and a password: no link, no e-mail address
const BEGINNING = /^(?:https?:\/\/|www\.)/i;
const SITE = /^(?:https?:\/\/)?(?:[a-z0-9-]+\.)+[a-z0-9-]+(?::[0-9]+)?/i;
const SCHEME = /^(?:https?:\/\/[^\s/]|mailto:[^\s@]+@|tel:\+?[0-9])/i;
const WHOLE_EMAIL = new RegExp(`^${PLAIN_EMAIL}$`);
const PHONE = /^(?:\+[0-9][0-9 ().-]{6,}|[0-9]{7,15})$/;
const HOST = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+(?<top>[a-z]{2,24})(?::[0-9]+)?(?<path>[/?#].*)?$/i;
const TOPS = new Set((
  "com org net info edu gov int io me app dev ly online site blog" +
  " ae bh dj dz eg iq jo km kw lb ly ma mr om ps qa sa sd so sy tn ye" +
  " eu uk de fr es it nl se tr us ca ch be").split(" "));

/**
 * Leave out what ends the sentence in which an address stands.
 * @param {string} address
 * @param {boolean} [inEmphasis] `_` began emphasis before it; otherwise `_` ends accounts (`/amal_`)
 */
export function trimmed(address, inEmphasis = false) {
  const [site = address] = SITE.exec(address) ?? [];
  let rest = /^(?:[/?#]|$)/.test(address.slice(site.length)) ? address : site;
  const cut = SENTENCE.exec(rest)?.index ?? -1;
  if (cut >= 0 && isAscii(rest.slice(0, cut))) rest = rest.slice(0, cut);
  return rest.slice(0, rest.length - lengthOfEnding(rest, inEmphasis ? BEHIND_IN_EMPHASIS : BEHIND));
}

/** @param {string} text */
const isAscii = (text) => !/[^\0-\x7f]/.test(text);

/** @param {string} address @param {RegExp} behind */
function lengthOfEnding(address, behind) {
  const unopened = new Map(Object.entries(PAIRS).map(([closing, opening]) => [closing, count(address, closing) - count(address, opening)]));
  const backwards = address.split("").reverse().join("");
  let length = 0;
  for (;;) {
    behind.lastIndex = length;
    const [sign] = behind.exec(backwards) ?? [];
    if (sign === undefined || (unopened.get(sign) ?? Infinity) <= 0) return length;
    unopened.set(sign, (unopened.get(sign) ?? Infinity) - 1);
    length += sign.length;
  }
}

/** @param {string} text @param {string} sign */
const count = (text, sign) => text.split(sign).length - 1;

/** An address goes on after its scheme or `www.` with a name of a host. @param {string} address */
export function namesAHost(address) {
  const rest = address.replace(BEGINNING, "");
  return /^[\p{L}\p{N}](?:[\p{L}\p{N}_-]|\.)*\.\p{L}[\p{L}\p{N}_-]*(?::[0-9]+)?(?=[/?#]|$)/u.test(rest);
}

/** Give the address in what looks like one; no more than its beginning where none is. @param {string} written @param {boolean} inEmphasis */
export function addressIn(written, inEmphasis) {
  const address = trimmed(GLUED.exec(written)?.[0] ?? written, inEmphasis);
  if (namesAHost(address)) return address;
  return (OF_A_PERSON.exec(address) ?? BEGINNING.exec(written))?.[0] ?? written;
}

/**
 * Give the whole address that the target of a link means; null if it leads nowhere.
 * @param {string} written
 */
export function completed(written) {
  let target = written.replace(new RegExp(`[${INVISIBLE}]`, "g"), "").trim();
  if (SCHEME.test(target)) return whole(target);
  if (WHOLE_EMAIL.test(target)) return `mailto:${target}`;
  if (PHONE.test(target)) return "tel:" + target.replace(/[^+0-9]/g, "");
  target = trimmed(target.replace(/^\/\//, ""));
  const host = HOST.exec(target)?.groups;
  if (!host || !(host.path || TOPS.has((host.top ?? "").toLowerCase()))) return null;
  return `https://${target}`;
}

/** @param {string} target */
function whole(target) {
  if (!/^http/i.test(target)) return target;
  const short = trimmed(target);
  const address = OF_NAMES.test(target.slice(short.length)) ? target : short;
  return namesAHost(address) ? address : null;
}
