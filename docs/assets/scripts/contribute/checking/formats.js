// The formats that the schemas name: checking/formats.py in the browser.
import { withoutSentenceEnd } from "../typed/contacts.js";

/** @import { Formats } from "./evaluator.js" */
/** @import { Rules } from "./rules.js" */

// Python's \w without the underscore: letters and numbers of every script.
const HOST = /^(?:[\p{L}\p{N}][\p{L}\p{N}-]*\.)+[\p{L}\p{Nl}\p{No}][\p{L}\p{N}-]*$/u;
const ADDRESS = /^https?:\/\/([^/?#]*)/i;
const PORT = /:([0-9]*)$/;
const LAST_PORT = 65535;
// Read apart from the host by some programs and not by others (RFC 3986, section 3.2.2).
const SEPARATORS = /[/?#@:]/;
const ISOLATES = /[\u2066-\u2069]/g;
const END_OF_ISOLATE = "\u2069";

/** @param {Rules} rules @returns {Formats} */
export function makeFormats({ codes, patterns }) {
  const never = new RegExp(patterns.never_in_an_address, "u");
  const day = makeDayFormat(patterns);
  const email = whole(patterns.email);
  const seen = new RegExp(patterns.seen, "u");
  return {
    date: day,
    email: (text) => email.test(text),
    "country-code": (text) => codes.countries.includes(text),
    "language-code": (text) => codes.languages.includes(text),
    "time-zone": (text) => codes.time_zones.includes(text),
    "web-address": (text) => !never.test(text) && withoutSentenceEnd(text) === text && isWebAddress(text),
    "plain-text": (text) =>
      strangeCharacter(text, patterns) === undefined && (text === "" || seen.test(text)),
  };
}

/**
 * Give the check for days of the years that something can be planned in.
 * @param {Rules["patterns"]} patterns
 * @returns {(text: string) => boolean}
 */
export function makeDayFormat(patterns) {
  const day = whole(patterns.day);
  return (text) => day.test(text) && isOnCalendar(text);
}

/** @param {string} text YYYY-MM-DD */
function isOnCalendar(text) {
  const date = new Date(`${text}T00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** @param {string} text */
function isWebAddress(text) {
  const authority = ADDRESS.exec(text)?.[1] ?? "";
  const port = PORT.exec(authority);
  const host = authority.replace(PORT, "").toLowerCase();
  if (SEPARATORS.test(host.normalize("NFKC"))) return false;
  return HOST.test(host) && isPort(port?.[1] ?? "");
}

/** @param {string} port empty for none */
const isPort = (port) => port === "" || (Number(port) > 0 && Number(port) <= LAST_PORT);

/**
 * Give the first character that makes a text show as something else, if there is one.
 * @param {string} text
 * @param {Rules["patterns"]} patterns
 * @returns {string | undefined}
 */
export function strangeCharacter(text, patterns) {
  return new RegExp(patterns.never_in_a_text, "u").exec(text)?.[0] ?? unbalancedIsolate(text);
}

/** @param {string} text */
function unbalancedIsolate(text) {
  let depth = 0;
  let isolate;
  for ([isolate] of text.matchAll(ISOLATES)) {
    depth += isolate === END_OF_ISOLATE ? -1 : 1;
    if (depth < 0) return isolate;
  }
  return depth ? isolate : undefined;
}

/** @param {string} pattern */
const whole = (pattern) => new RegExp(`^(?:${pattern})$`, "u");
