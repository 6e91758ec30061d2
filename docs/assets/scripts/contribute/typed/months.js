// Months by the names that people give them: reading/typed/months.py in the browser.
import { withoutVowels } from "./marks.js";

const NAMES = `january jan يناير جانفي كانون الثاني كانون ثاني
february feb فبراير فيفري شباط
march mar مارس آذار
april apr أبريل أفريل نيسان
may مايو ماي أيار
june jun يونيو يونيه يونية جوان حزيران
july jul يوليو يوليه يولية يوليوز جويلية تموز
august aug أغسطس غشت أوت آب
september sept sep سبتمبر شتنبر أيلول
october oct أكتوبر تشرين الأول تشرين أول
november nov نوفمبر نونبر تشرين الثاني تشرين ثاني
december dec ديسمبر دجنبر كانون الأول كانون أول`;

const HAMZA = /[أإآ]/g;
const PERSIAN_YEH = /ی/g;
const OF_TWO_WORDS = /(كانون|تشرين) /g;
const AROUND = /^ *(?:of |من |شهر |في )*|(?<![ .,،])[ .,،]+$/g;
const BETWEEN = / ?[/()] ?/;

const MONTHS = new Map(
  written(NAMES).replace(OF_TWO_WORDS, "$1_").split("\n").flatMap((line, index) =>
    line.split(" ").map((name) => [name.replace("_", " "), index + 1])),
);

/** Give the month, from 1, of a name, or of two names of one. @param {string} name */
export function monthOf(name) {
  const plain = written(name).replace(AROUND, "");
  const found = new Set(plain.split(BETWEEN).filter(Boolean).map((each) => MONTHS.get(each)));
  return found.size === 1 ? [...found][0] : undefined;
}

/** Give a name as it is looked up: small letters, without vowels and hamzas, with Arabic yehs. @param {string} name */
function written(name) {
  return withoutVowels(name).toLowerCase().replace(HAMZA, "ا").replace(PERSIAN_YEH, "ي");
}
