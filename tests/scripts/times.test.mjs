// What a visitor far away reads beside the times of a posting.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";

import { Interface } from "../../docs/assets/scripts/interface.js";
import { ownTimes } from "../../docs/assets/scripts/times.js";

const CATALOGUES = "../../hooks/volunteer_board/languages/catalogues/";
const NOW = new Date("2026-12-01T09:30Z");
const LAST = "2026-12-20T23:59+03:00";

/**
 * Read the messages without plurals, as they stand in the catalogue of a language.
 * @param {string} language
 */
function messages(language) {
  const file = new URL(`${CATALOGUES}${language}/browser.po`, import.meta.url);
  const entries = readFileSync(file, "utf8").matchAll(/^msgid "(browser\..+)"\nmsgstr "(.+)"$/gm);
  return Object.fromEntries([...entries].map(([, id, text]) => [id, text]));
}

/** @param {string} locale */
const speaking = (locale) =>
  new Interface({ locale, messages: messages(locale.startsWith("ar") ? "ar" : "en") });

const ARABIC = speaking("ar-u-nu-latn");
const ENGLISH = speaking("en-GB-u-nu-latn");

/**
 * @param {string} times
 * @param {string} zone
 * @param {{ now?: Date, words?: Interface }} [changes]
 */
function own(times, zone, { now = NOW, words = ENGLISH } = {}) {
  return ownTimes(times, { zone, now, words });
}

/** Hours as a page says them whose posting goes by the clock of Amman. @param {string} hours */
const inAmman = (hours) => hours.split("/").map((time) => `${time}+03:00`).join("/");

describe("hours of every day", () => {
  /** @type {[string, string, string][]} */
  const cases = [
    ["Asia/Amman", "10:00/14:00", ""],
    ["Asia/Riyadh", "10:00/14:00", ""],
    ["Asia/Beirut", "10:00/14:00", "09:00–13:00 your time (GMT+2)"],
    ["UTC", "10:00/14:00", "07:00–11:00 your time (GMT)"],
    ["Asia/Kolkata", "10:00/14:00", "12:30–16:30 your time (GMT+5:30)"],
    ["America/Los_Angeles", "10:00/14:00", "23:00–03:00 your time (GMT-8), the day before"],
    ["America/Los_Angeles", "16:00/19:30", "05:00–08:30 your time (GMT-8)"],
    ["Pacific/Auckland", "10:00/14:00", "20:00–00:00 your time (GMT+13)"],
    ["Pacific/Auckland", "16:00/19:30", "02:00–05:30 your time (GMT+13), the day after"],
    ["Asia/Beirut", "22:00/02:00", "21:00–01:00 your time (GMT+2)"],
  ];
  for (const [zone, times, expected] of cases) {
    it(`${times} in ${zone}`, () => assert.equal(own(inAmman(times), zone), expected));
  }

  it("are those of today, whichever side has summer time", () => {
    const times = (/** @type {string} */ day) =>
      own(inAmman("10:00/14:00"), "Europe/Berlin", { now: new Date(`${day}T09:30Z`) });
    assert.equal(times("2026-07-01"), "09:00–13:00 your time (GMT+2)");
    assert.equal(times("2026-12-01"), "08:00–12:00 your time (GMT+1)");
  });

  it("begin on the posting's own day, not on the visitor's", () => {
    const now = new Date("2026-12-01T22:30Z"); // in Amman it is the second already
    assert.equal(own(inAmman("10:00/14:00"), "UTC", { now }), "07:00–11:00 your time (GMT)");
  });
});

describe("hours of one day", () => {
  it("name the visitor's day only if it is another one", () => {
    const session = "2027-01-27T18:00+03:00/2027-01-27T19:30+03:00";
    assert.equal(own(session, "Asia/Beirut"), "17:00–18:30 your time (GMT+2)");
    assert.equal(
      own(session, "Asia/Tokyo"),
      "28 January, 00:00–01:30 your time (GMT+9)",
    );
  });

  it("are said by the offset of their day, not of today", () => {
    const session = "2027-07-01T18:00+03:00/2027-07-01T19:30+03:00";
    assert.equal(own(session, "Europe/Berlin"), "17:00–18:30 your time (GMT+2)");
  });

  it("are not said when they are over", () => {
    assert.equal(own("2026-12-01T09:00+03:00/2026-12-01T11:00+03:00", "Asia/Beirut"), "");
    assert.notEqual(own("2026-12-01T09:00+03:00/2026-12-01T13:00+03:00", "Asia/Beirut"), "");
  });
});

describe("a last day", () => {
  /** @type {[string, string][]} */
  const cases = [
    ["Asia/Amman", ""],
    ["Asia/Beirut", "until 20 December, 22:59 your time"],
    ["Asia/Dubai", "until 21 December, 00:59 your time"],
    ["America/Los_Angeles", "until 20 December, 12:59 your time"],
  ];
  for (const [zone, expected] of cases) {
    it(`in ${zone}`, () => assert.equal(own(LAST, zone), expected));
  }

  it("is not said when it is over", () => {
    const over = new Date("2026-12-20T21:00Z");
    assert.equal(own(LAST, "Asia/Beirut", { now: over }), "");
    const last = new Date(over.getTime() - 1);
    assert.notEqual(own(LAST, "Asia/Beirut", { now: last }), "");
  });
});

describe("the page's language", () => {
  it("is Arabic, with month names of its country and its digits", () => {
    const until = (/** @type {string} */ locale) =>
      own(LAST, "Asia/Beirut", { words: speaking(locale) });
    assert.equal(until("ar-u-nu-latn"), "حتى 20 ديسمبر، 22:59 بتوقيتك");
    assert.equal(until("ar-JO-u-nu-latn"), "حتى 20 كانون الأول، 22:59 بتوقيتك");
    assert.equal(until("ar-MA-u-nu-latn"), "حتى 20 دجنبر، 22:59 بتوقيتك");
    assert.equal(until("ar-EG-u-nu-arab"), "حتى ٢٠ ديسمبر، ٢٢:٥٩ بتوقيتك");
  });

  it("counts in the Gregorian calendar where its country would not", () => {
    const words = speaking("ar-SA-u-nu-latn");
    assert.equal(own(LAST, "Asia/Beirut", { words }), "حتى 20 ديسمبر، 22:59 بتوقيتك");
  });

  it("says hours in Arabic", () => {
    assert.equal(
      own(inAmman("10:00/14:00"), "America/Los_Angeles", { words: ARABIC }),
      "من 23:00 إلى 03:00 بتوقيتك (غرينتش-8)، في اليوم السابق",
    );
  });
});

describe("the clock of the posting", () => {
  it("is that of the build, whatever this browser believes of its zone", () => {
    const summer = "2027-07-01T18:00+03:00/2027-07-01T19:30+03:00"; // Cairo, and Amman all year
    assert.equal(own(summer, "Asia/Amman"), "");
    const winter = summer.replaceAll("+03:00", "+02:00"); // as if Cairo had no summer time
    assert.equal(own(winter, "Asia/Amman"), "19:00–20:30 your time (GMT+3)");
  });

  it("may be west of Greenwich", () => {
    const now = new Date("2026-12-01T01:00Z"); // the last of November there
    assert.equal(
      own("20:00-05:30/22:00-05:30", "UTC", { now }),
      "01:30–03:30 your time (GMT), the day after",
    );
  });

  it("may differ by a whole day", () => {
    const meeting = "2027-01-27T18:00+14:00/2027-01-27T19:30+14:00";
    assert.equal(own(meeting, "Pacific/Honolulu"), "26 January, 18:00–19:30 your time (GMT-10)");
  });
});
