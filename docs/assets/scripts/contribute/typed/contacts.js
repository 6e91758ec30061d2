// Addresses and telephone numbers as they are typed: reading/typed/contacts.py in the browser.
import { AROUND, bareAddress, plain, spaced } from "./marks.js";

const SCHEME_OF_MAIL = /^mailto: ?/i;
const SCHEME_OF_PHONE = /^tel: ?/i;
const BRACKETS = /^<([^<>]*)>$/;
const PARAMETERS = /\?.*/s;
const ENDS_A_SENTENCE = /(?<![.,;:!?\u060c\u061b\u061f\u06d4\u3002\u2026])[.,;:!?\u060c\u061b\u061f\u06d4\u3002\u2026]+$/;
const WEB_ADDRESS = /^https?:\/\//i;
const HOST_OR_FOLDER = /^(?:https?:\/\/[^/?#]*|.*\/)$/i;
const END = new RegExp(
  `[.,;:!?'\\u060c\\u061b\\u061f\\u06d4\\u3002\\u2026\\u00ab\\u00bb\\u2018-\\u201f\\u2039\\u203a${AROUND}]`,
);
/** @type {Record<string, string>} */
const BRACKETS_THAT_CLOSE = { ")": "(", "]": "[" };
const ENDS_A_NAME = /^[.!\u061f]+/;
const MAIL = /^[^ @]+@[^ @]+$/;

const BETWEEN_DIGITS = /[ ()[\]./\u2010-\u2015\u2212-]+/g;
const TRUNK = /\(0\)/g;
const PHONE = /^\+[0-9](?: ?[0-9])*$/;
const ABROAD = "00";
const DIGIT = /[0-9]/g;
/** As in `+49 33638/…`. A slash after more of them begins another number, or its last digits. */
const DIGITS_UP_TO_AREA = 8;

/** @param {string} text */
export function emailsMeant(text) {
  const typed = inBrackets(spaced(plain(text), " "));
  let address = typed.replace(SCHEME_OF_MAIL, "");
  if (address !== typed) address = address.replace(PARAMETERS, "");
  address = address.replace(ENDS_A_SENTENCE, "");
  return MAIL.test(address) ? [address] : [];
}

/** @param {string} text @returns {string[]} */
export function webAddressesMeant(text) {
  const typed = inBrackets(bareAddress(text));
  const address = withoutSentenceEnd(typed);
  if (address === typed) return [typed];
  const [end] = ENDS_A_NAME.exec(typed.slice(address.length)) ?? [];
  if (end === undefined || HOST_OR_FOLDER.test(address)) return [address];
  return [address, address + encoded(end)];
}

/** Leave out marks and brackets at the end of a web address that are none of it. @param {string} address */
export function withoutSentenceEnd(address) {
  if (!WEB_ADDRESS.test(address)) return address;
  const unopened = new Map(Object.entries(BRACKETS_THAT_CLOSE).map(([closing, opening]) =>
    [closing, count(address, closing) - count(address, opening)]));
  let end = address.length;
  for (let last = address.charAt(end - 1); END.test(last) || (unopened.get(last) ?? 0) > 0;) {
    unopened.set(last, (unopened.get(last) ?? 0) - 1);
    end -= 1;
    last = address.charAt(end - 1);
  }
  return address.slice(0, end);
}

/** @param {string} text @param {string} sign */
const count = (text, sign) => text.split(sign).length - 1;

/** @param {string} marks */
const encoded = (marks) =>
  [...new TextEncoder().encode(marks)].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, "0")}`).join("");

/** Give the international number that a text is: `+`, digits and spaces. @param {string} text */
export function phonesMeant(text) {
  const typed = spaced(plain(text).replace(SCHEME_OF_PHONE, ""), " ").replace(TRUNK, " ").replace(/^ +| +$/g, "");
  const before = typed.slice(typed.startsWith(ABROAD) ? ABROAD.length : 0, Math.max(0, typed.lastIndexOf("/")));
  if ((before.match(DIGIT) ?? []).length > DIGITS_UP_TO_AREA) return [];
  const digits = typed.replace(BETWEEN_DIGITS, " ").replace(/^ +| +$/g, "");
  const number = (digits.startsWith(ABROAD) ? `+${digits.slice(2)}` : digits).replace(/^\+ /, "+");
  return PHONE.test(number) ? [number] : [];
}

/** @param {string} text */
const inBrackets = (text) => BRACKETS.exec(text)?.[1] ?? text;
