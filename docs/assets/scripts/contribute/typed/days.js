// Days and times of day as they are typed: reading/typed/days.py and times.py in the browser.
import { monthOf, parted } from "./calendar_names.js";
import { plain, spaced, withoutVowels } from "./marks.js";

const SIGN = " ?[-/.\\u060d\\u2010-\\u2013\\u2212] ?";
const YEAR_FIRST = new RegExp(`^([0-9]{4})${SIGN}([0-9]{1,2})${SIGN}([0-9]{1,2}) ?م?$`);
const YEAR_LAST = new RegExp(`^([0-9]{1,2})${SIGN}([0-9]{1,2})${SIGN}([0-9]{4}) ?م?$`);
const EIGHT_DIGITS = /^([0-9]{2})([0-9]{2})([0-9]{2})([0-9]{2})$/;
const NAME = "([^0-9]+?)";
const DAY = "(?:the )?([0-9]{1,2})(?:st|nd|rd|th)?";
const YEAR = "(?:(?:ل?عام|ل?سنة) )?([0-9]{4})(?: ?م\\.?| ميلادية?)?";
const DAY_AND_NAME = new RegExp(`^${DAY}[ .-]?${NAME}[ .-]?${YEAR}$`, "i");
const NAME_AND_DAY = new RegExp(`^${NAME}[ .-]?${DAY}(?:[,،] ?| )${YEAR}$`, "i");
const YEAR_AND_NAME = new RegExp(`^([0-9]{4})[ .,-] ?${NAME}[ .-]?${DAY}$`, "i");
const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;

const FOUR_DIGITS = /^([0-9]{2})([0-9]{2})$/;
const TIME =
  /^([0-9]{1,2})(?: ?([:.,h\u060c\u066b\u2236]) ?(?:([0-9]{1,2})(?::00)?)?)?(?: ?([^0-9 ].*))?$/;
const OF_24_HOURS = "h";
const THE_HOUR = /^الساع[ةه] /;
const MORNING = ["am", "a.m.", "ص", "صباحا", "فجرا"];
const EVENING = ["pm", "p.m.", "م", "مساء", "مساءا", "ظهرا", "عصرا", "بعد الظهر"];
const TWELVE = new Map([["am", 0], ["a.m.", 0], ["pm", 12], ["p.m.", 12], ["ظهرا", 12], ["بعد الظهر", 12]]);

/** Give the days, YYYY-MM-DD, that a text can mean: none, one, or two. @param {string} text */
export function daysMeant(text) {
  const [weekday, typed] = parted(spaced(plain(text), " "));
  const days = candidates(typed).map(([year, month, day]) => dayOf(year, month, day));
  return [...new Set(days.filter((day) => day && (weekday ?? weekdayOf(day)) === weekdayOf(day)))];
}

/** A text is a day, and names another day of the week than that is. @param {string} text */
export function isOnAnotherWeekday(text) {
  const [weekday, day] = parted(spaced(plain(text), " "));
  return weekday !== undefined && daysMeant(day).length > 0 && !daysMeant(text).length;
}

/** Give year, month and day in every order that a text can have. @param {string} typed @returns {[string, string, string][]} */
function candidates(typed) {
  const [, year = "", month = "", day = ""] = YEAR_FIRST.exec(typed) ?? [];
  if (year) return [[year, month, day]];
  const [, first = "", second = "", last = ""] = YEAR_LAST.exec(typed) ?? [];
  if (first) return [[last, second, first], [last, first, second]];
  const [, one = "", two = "", three = "", four = ""] = EIGHT_DIGITS.exec(typed) ?? [];
  if (one) return [[one + two, three, four], [three + four, two, one], [three + four, one, two]];
  return byName(typed);
}

/** Give year, month and day where the month has its name. @param {string} typed @returns {[string, string, string][]} */
function byName(typed) {
  let [, day = "", name = "", year = ""] = DAY_AND_NAME.exec(typed) ?? [];
  if (!day) [, name = "", day = "", year = ""] = NAME_AND_DAY.exec(typed) ?? [];
  if (!day) [, year = "", name = "", day = ""] = YEAR_AND_NAME.exec(typed) ?? [];
  const month = monthOf(name);
  return month === undefined ? [] : [[year, String(month), day]];
}

/** Give the day, or nothing if no calendar has it. @param {string} year @param {string} month @param {string} day */
function dayOf(year, month, day) {
  if (Number(year) < FIRST_YEAR || Number(year) > LAST_YEAR) return "";
  const found = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const isThere = found.getUTCMonth() === Number(month) - 1 && found.getUTCDate() === Number(day);
  return isThere ? found.toISOString().slice(0, 10) : "";
}

/** Give the day of the week, from 1 for Monday. @param {string} day */
const weekdayOf = (day) => new Date(`${day}T00:00Z`).getUTCDay() || 7;

/** Give the times of day, HH:MM, that a text can mean: none, one, or two. @param {string} text */
export function timesMeant(text) {
  const typed = withoutVowels(spaced(plain(text), " ")).toLowerCase().replace(THE_HOUR, "");
  const whole = FOUR_DIGITS.exec(typed);
  if (whole) return times([Number(whole[1])], [Number(whole[2])]);
  const found = TIME.exec(typed);
  if (!found) return [];
  const [, hour = "", sign, minutes, half] = found;
  return times(hoursOf(hour, sign, half), minutesOf(sign, minutes));
}

/** @param {string} written @param {string} [sign] @param {string} [half] */
function hoursOf(written, sign, half) {
  const hour = Number(written);
  if (half !== undefined) return hoursOfHalf(hour, half);
  return written.length > 1 || hour === 0 || sign === OF_24_HOURS ? [hour] : [hour, hour + 12];
}

/** @param {number} hour @param {string} half */
function hoursOfHalf(hour, half) {
  const isMorning = MORNING.includes(half);
  if (!isMorning && !EVENING.includes(half)) return [];
  const twelve = TWELVE.get(half);
  if (hour === 12) return twelve === undefined ? [0, 12] : [twelve];
  if (isMorning) return hour < 12 ? [hour] : [];
  return [hour > 0 && hour < 12 ? hour + 12 : hour];
}

/** Give the minutes: `19.3` is 19:03, or 19:30 in a table. @param {string} [sign] @param {string} [written] */
function minutesOf(sign, written) {
  if (written === undefined) return sign === undefined || sign === OF_24_HOURS ? [0] : [];
  if (written.length > 1) return [Number(written)];
  return sign === ":" || sign === OF_24_HOURS ? [] : [Number(written), Number(written) * 10];
}

/** @param {number[]} hours @param {number[]} minutes */
function times(hours, minutes) {
  const all = hours.flatMap((hour) => minutes.map((minute) => ({ hour, minute })));
  const shown = all.filter(({ hour, minute }) => hour < 24 && minute < 60).map(({ hour, minute }) => `${two(hour)}:${two(minute)}`);
  return shown.length <= 2 ? [...new Set(shown)] : [];
}

/** @param {number} number */
const two = (number) => String(number).padStart(2, "0");
