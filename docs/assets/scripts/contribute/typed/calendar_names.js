// Months and days of the week by the names that people give them: reading/typed/calendar_names.py
// in the browser.
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

const WEEKDAYS = `monday mon الاثنين اثنين
tuesday tues tue الثلاثاء ثلاثاء
wednesday wed الأربعاء أربعاء
thursday thurs thur thu الخميس خميس
friday fri الجمعة جمعة
saturday sat السبت سبت
sunday sun الأحد أحد`;

const HAMZA = /[أإآ]/g;
const PERSIAN_YEH = /ی/g;
const OTHER_END = /ه/g;
const OF_TWO_WORDS = /(كانون|تشرين) /g;
const AROUND = /^ *(?:of |من |شهر |في )*|(?<![ .,،])[ .,،]+$/g;
const WEEKDAY = /^(?:(?:on|the|يوم) )?(\p{L}+)\.?[,،]? (.+)$/iu;
const BETWEEN = / ?[/()] ?/;

const MONTHS = numbersOf(NAMES);
const DAYS_OF_A_WEEK = numbersOf(WEEKDAYS);

/** Give the number, from 1, of the line in which each name stands. @param {string} names */
function numbersOf(names) {
  const lines = written(names).replace(OF_TWO_WORDS, "$1_").split("\n");
  return new Map(lines.flatMap((line, index) => line.split(" ").map((name) => [name.replace("_", " "), index + 1])));
}

/** Give the month, from 1, of a name, or of two names of one. @param {string} name */
export function monthOf(name) {
  const plain = written(name).replace(AROUND, "");
  const found = new Set(plain.split(BETWEEN).filter(Boolean).map((each) => MONTHS.get(each)));
  return found.size === 1 ? [...found][0] : undefined;
}

/** Give a name as it is looked up: small letters, without vowels and hamzas, with Arabic yehs and ends. @param {string} name */
function written(name) {
  return withoutVowels(name).toLowerCase().replace(HAMZA, "ا").replace(PERSIAN_YEH, "ي").replace(OTHER_END, "ة");
}

/** Give the day of the week, from 1 for Monday, with which a day begins, and what follows. @param {string} day @returns {[number | undefined, string]} */
export function parted(day) {
  const [, name = "", rest = ""] = WEEKDAY.exec(day) ?? [];
  const weekday = DAYS_OF_A_WEEK.get(written(name));
  return weekday === undefined ? [undefined, day] : [weekday, rest];
}
