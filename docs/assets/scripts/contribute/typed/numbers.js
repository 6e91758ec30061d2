// Numbers as they are typed: reading/typed/numbers.py in the browser.
import { plain, spaced } from "./marks.js";

const MOST_DIGITS = 15;
const NUMBER = /^([+\-\u2212]?)([0-9]*(?:[ ,.'\u2019\u060c\u066b\u066c][0-9]+)*)[,.\u060c\u066b]?$/;
const SEPARATOR = /[ ,.'\u2019\u060c\u066b\u066c]/g;
const GROUPS = /^[1-9][0-9]{0,2}(?:([ ,.'\u2019\u060c\u066c])[0-9]{3})(?:\1[0-9]{3})*$/;
const WHOLE = /^[0-9]*$/;
const DECIMAL_SIGNS = ",.\u060c\u066b";

/** Give the numbers that a text can mean: none, one, or two. @param {string} text @returns {number[]} */
export function numbersMeant(text) {
  const [, sign = "", digits = ""] = NUMBER.exec(spaced(plain(text), " ")) ?? [];
  const size = digits.replace(SEPARATOR, "").length;
  if (!size || size > MOST_DIGITS) return [];
  const meant = [...new Set([...grouped(digits), ...withFraction(digits)])];
  return sign && sign !== "+" ? meant.map((number) => 0 - number) : meant;
}

/** @param {string} digits */
const grouped = (digits) => (GROUPS.test(digits) ? [Number(digits.replace(SEPARATOR, ""))] : []);

/** Take the last sign for that of a fraction, if it can be. @param {string} digits */
function withFraction(digits) {
  const sign = digits.match(SEPARATOR)?.at(-1);
  if (!sign) return [Number(digits)];
  const place = digits.lastIndexOf(sign);
  const whole = digits.slice(0, place);
  const isWhole = WHOLE.test(whole) || (!whole.includes(sign) && GROUPS.test(whole));
  if (!DECIMAL_SIGNS.includes(sign) || !isWhole) return [];
  return [Number(`${whole.replace(SEPARATOR, "") || "0"}.${digits.slice(place + 1)}`)];
}
