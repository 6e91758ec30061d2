// Moments and wall clocks, by the time zones that `Intl` knows under their IANA names.
// A date is "YYYY-MM-DD" of the Gregorian calendar, a time "HH:MM" of 24 hours. Whoever
// asks about a zone that this browser does not know gets a RangeError.

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

/** @type {Map<string, Intl.DateTimeFormat>} */
const clocks = new Map();

/** @param {string} zone */
function clockOf(zone) {
  let clock = clocks.get(zone);
  if (!clock) {
    const [year, two] = /** @type {const} */ (["numeric", "2-digit"]);
    const fields = { year, month: two, day: two, hour: two, minute: two };
    clock = new Intl.DateTimeFormat("en-US", { timeZone: zone, hourCycle: "h23", ...fields });
    clocks.set(zone, clock);
  }
  return clock;
}

/** @param {string} zone */
export function isKnown(zone) {
  try {
    return Boolean(clockOf(zone));
  } catch {
    return false;
  }
}

/**
 * Give what calendar and clock show in a zone.
 * @param {Date} instant
 * @param {string} zone
 */
export function inZone(instant, zone) {
  const parts = clockOf(zone).formatToParts(instant);
  const shown = Object.fromEntries(parts.map(({ type, value }) => [type, value]));
  return {
    date: `${shown.year}-${shown.month}-${shown.day}`,
    time: `${shown.hour}:${shown.minute}`,
  };
}

/**
 * Give the minutes by which a zone's clock is ahead of UTC; behind is negative.
 * @param {string} zone
 * @param {Date} instant
 */
export function offsetMinutes(zone, instant) {
  const { date, time } = inZone(instant, zone);
  return wallTime(date, time) / MINUTE - Math.floor(instant.getTime() / MINUTE);
}

/**
 * Give the moment at which a clock of the zone shows a time. One that comes twice, when
 * clocks go back, is the first of the two. One that never comes, when they go forward,
 * counts on from before the change, as in Python's `zoneinfo` and in `Temporal`.
 * @param {string} date
 * @param {string} time
 * @param {string} zone
 */
export function instantOf(date, time, zone) {
  const wall = wallTime(date, time);
  const [before, after] = /** @type {[Date, Date]} */ (
    [wall - DAY, wall + DAY].map(
      (near) => new Date(wall - offsetMinutes(zone, new Date(near)) * MINUTE),
    )
  );
  const shown = [before, after].find((instant) => {
    const clock = inZone(instant, zone);
    return clock.date === date && clock.time === time;
  });
  return shown ?? before;
}

/**
 * Give the first moment after a day: with it a deadline has passed.
 * @param {string} date
 * @param {string} zone
 */
export function endOfDay(date, zone) {
  return instantOf(dayAfter(date), "00:00", zone);
}

/** @param {string} date */
export function dayAfter(date) {
  return new Date(wallTime(date, "00:00") + DAY).toISOString().slice(0, 10);
}

/** @param {string} date @param {string} time */
function wallTime(date, time) {
  return Date.parse(`${date}T${time}Z`);
}
