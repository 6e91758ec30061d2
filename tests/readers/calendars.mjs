// Reads calendars as programs on desks and telephones do: for test_calendars.py.
// Reads the paths of files as JSON from its input, and writes what each reader found in each.

import { readFileSync } from "node:fs";

import ICAL from "ical.js";
import nodeIcal from "node-ical";

/**
 * Moments are said in UTC, days as days.
 * @typedef {{uid: string, summary: string, description: string, location: string, url: string,
 *   begins: string, ends: string, status: string, sequence: number, transparency: string}} Event
 */

/** @type {string[]} */
const paths = JSON.parse(readFileSync(0, "utf8"));

/** @param {string} text @returns {Event[]} */
function byIcalJs(text) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents("vevent").map((component) => {
    const event = new ICAL.Event(component, { strictExceptions: true });
    /** @param {string} name */
    const property = (name) => String(component.getFirstPropertyValue(name) ?? "");
    return {
      uid: event.uid,
      summary: event.summary,
      description: event.description,
      location: event.location ?? "",
      url: property("url"),
      begins: said(event.startDate.toJSDate(), event.startDate.isDate),
      ends: said(event.endDate.toJSDate(), event.endDate.isDate),
      status: property("status"),
      sequence: event.sequence,
      transparency: property("transp"),
    };
  });
}

/** @param {string} text @returns {Event[]} */
function byNodeIcal(text) {
  const components = Object.values(nodeIcal.sync.parseICS(text));
  return components.flatMap((event) => {
    if (event?.type !== "VEVENT") return [];
    const isDay = event.datetype === "date";
    return {
      uid: event.uid,
      summary: whole(event.summary),
      description: whole(event.description),
      location: whole(event.location),
      url: whole(event.url),
      begins: said(event.start, isDay),
      ends: said(/** @type {Date} */ (event.end), isDay),
      status: event.status ?? "",
      sequence: Number(event.sequence),
      transparency: event.transparency ?? "",
    };
  });
}

/** A value with parameters is an object. @param {any} value @returns {string} */
const whole = (value) => value?.val ?? value ?? "";

/** @param {Date} moment @param {boolean} isDay */
function said(moment, isDay) {
  if (!isDay) return moment.toISOString();
  const parts = [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()];
  return parts.map((part) => String(part).padStart(2, "0")).join("-");
}

/** @type {Record<string, Record<string, Event[]>>} */
const found = {};
for (const path of paths) {
  const text = readFileSync(path, "utf8");
  found[path] = { "ical.js": byIcalJs(text), "node-ical": byNodeIcal(text) };
}
process.stdout.write(JSON.stringify(found));
