// What the clocks of the region showed, and when, over the days on which they were changed.
import assert from "node:assert/strict";
import { describe, it } from "node:test";

import {
  dayAfter,
  endOfDay,
  instantOf,
  inZone,
  isKnown,
  offsetMinutes,
} from "../../docs/assets/scripts/zones.js";

/** @param {Date} instant */
const utc = (instant) => instant.toISOString().replace(":00.000Z", "Z");

describe("instantOf", () => {
  /** @type {[string, string, string, string, string][]} */
  const cases = [
    ["in summer and winter alike", "2026-07-01", "10:00", "Asia/Amman", "2026-07-01T07:00Z"],
    ["in summer", "2026-07-01", "10:00", "Asia/Beirut", "2026-07-01T07:00Z"],
    ["in winter", "2026-12-01", "10:00", "Asia/Beirut", "2026-12-01T08:00Z"],
    ["in half an hour's zone", "2026-12-01", "10:00", "Asia/Kolkata", "2026-12-01T04:30Z"],
    ["in a quarter's zone", "2026-12-01", "10:00", "Asia/Kathmandu", "2026-12-01T04:15Z"],
    ["behind UTC", "2026-12-01", "22:00", "America/Los_Angeles", "2026-12-02T06:00Z"],
    ["before a gap", "2024-03-31", "01:59", "Europe/Berlin", "2024-03-31T00:59Z"],
    ["in a gap, counted on", "2024-03-31", "02:30", "Europe/Berlin", "2024-03-31T01:30Z"],
    ["after a gap", "2024-03-31", "03:00", "Europe/Berlin", "2024-03-31T01:00Z"],
    ["twice, the first", "2024-10-27", "02:30", "Europe/Berlin", "2024-10-27T00:30Z"],
    ["after what comes twice", "2024-10-27", "03:00", "Europe/Berlin", "2024-10-27T02:00Z"],
    ["in a gap of half an hour", "2024-10-06", "02:15", "Australia/Lord_Howe", "2024-10-05T15:45Z"],
    ["in winter time of Ramadan", "2024-03-20", "12:00", "Africa/Casablanca", "2024-03-20T12:00Z"],
    ["after Ramadan", "2024-04-20", "12:00", "Africa/Casablanca", "2024-04-20T11:00Z"],
    ["on a day that never was", "2011-12-30", "12:00", "Pacific/Apia", "2011-12-30T22:00Z"],
  ];
  for (const [name, date, time, zone, expected] of cases) {
    it(name, () => assert.equal(utc(instantOf(date, time, zone)), expected));
  }
});

describe("endOfDay", () => {
  /** @type {[string, string, string, string][]} */
  const cases = [
    ["is the next midnight", "2026-12-20", "Asia/Amman", "2026-12-20T21:00Z"],
    ["of a year", "2026-12-31", "Asia/Amman", "2026-12-31T21:00Z"],
    ["before a midnight that never comes", "2024-03-30", "Asia/Beirut", "2024-03-30T22:00Z"],
    ["that has its last hour twice", "2024-10-26", "Asia/Beirut", "2024-10-26T22:00Z"],
    ["before summer in Cairo", "2024-04-25", "Africa/Cairo", "2024-04-25T22:00Z"],
    ["with 25 hours", "2024-10-31", "Africa/Cairo", "2024-10-31T22:00Z"],
  ];
  for (const [name, date, zone, expected] of cases) {
    it(name, () => assert.equal(utc(endOfDay(date, zone)), expected));
  }
});

describe("inZone", () => {
  it("gives midnight as the first hour of a day", () => {
    const clock = inZone(new Date("2026-12-20T21:00Z"), "Asia/Amman");
    assert.deepEqual(clock, { date: "2026-12-21", time: "00:00" });
  });

  it("gives back every time of a day on which clocks go back", () => {
    for (let hour = 0; hour < 24; hour += 1) {
      const time = `${String(hour).padStart(2, "0")}:30`;
      const instant = instantOf("2024-10-27", time, "Europe/Berlin");
      assert.deepEqual(inZone(instant, "Europe/Berlin"), { date: "2024-10-27", time });
    }
  });
});

describe("offsetMinutes", () => {
  /** @type {[string, string, number][]} */
  const cases = [
    ["Asia/Amman", "2026-12-01T00:00Z", 180],
    ["Asia/Kolkata", "2026-12-01T00:00Z", 330],
    ["America/St_Johns", "2026-12-01T00:00Z", -210],
    ["Europe/Berlin", "2024-10-27T00:59:59.999Z", 120],
    ["Europe/Berlin", "2024-10-27T01:00Z", 60],
    ["UTC", "2026-12-01T00:00:30.500Z", 0],
  ];
  for (const [zone, moment, expected] of cases) {
    it(`${zone} at ${moment}`, () => assert.equal(offsetMinutes(zone, new Date(moment)), expected));
  }
});

it("counts days over months, years and leap days", () => {
  assert.deepEqual(["2026-11-30", "2026-12-31", "2028-02-28"].map(dayAfter), [
    "2026-12-01",
    "2027-01-01",
    "2028-02-29",
  ]);
});

it("says which zones it knows, and throws for others", () => {
  assert.deepEqual(["Asia/Hebron", "Asia/Nowhere", ""].map(isKnown), [true, false, false]);
  assert.throws(() => offsetMinutes("Asia/Nowhere", new Date(0)), RangeError);
});
