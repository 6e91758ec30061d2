// Addresses and telephone numbers as they are typed: reading/typed/contacts.py in the browser.
import { bareAddress, plain, spaced } from "./marks.js";

const SCHEME_OF_MAIL = /^mailto: ?/i;
const SCHEME_OF_PHONE = /^tel: ?/i;
const BRACKETS = /^<([^<>]*)>$/;
const PARAMETERS = /\?.*$/;
const ENDS_A_SENTENCE = /[.,;:!?\u060c\u061b\u061f\u06d4\u3002\u2026]+$/;
const MAIL = /^[^ @]+@[^ @]+$/;

const BETWEEN_DIGITS = /[ ()[\]./\u2010-\u2015\u2212-]+/g;
const TRUNK = /\(0\)/g;
const PHONE = /^\+[0-9](?: ?[0-9])*$/;
const ABROAD = "00";

/** @param {string} text */
export function emailsMeant(text) {
  const typed = inBrackets(spaced(plain(text), " "));
  let address = typed.replace(SCHEME_OF_MAIL, "");
  if (address !== typed) address = address.replace(PARAMETERS, "");
  address = address.replace(ENDS_A_SENTENCE, "");
  return MAIL.test(address) ? [address] : [];
}

/** @param {string} text */
export const webAddressesMeant = (text) => [inBrackets(bareAddress(text))];

/** Give the international number that a text is: `+`, digits and spaces. @param {string} text */
export function phonesMeant(text) {
  const typed = spaced(plain(text).replace(SCHEME_OF_PHONE, ""), " ");
  const digits = typed.replace(TRUNK, " ").replace(BETWEEN_DIGITS, " ").replace(/^ +| +$/g, "");
  const number = (digits.startsWith(ABROAD) ? `+${digits.slice(2)}` : digits).replace(/^\+ /, "+");
  return PHONE.test(number) ? [number] : [];
}

/** @param {string} text */
const inBrackets = (text) => BRACKETS.exec(text)?.[1] ?? text;
