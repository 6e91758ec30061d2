// Changing a file: what follows from a change, and what is no change at all.
import assert from "node:assert/strict";
import { test } from "node:test";

import { asWritten, changedFields, dated } from "../../docs/assets/scripts/contribute/editing/changes.js";
import { ended, extendedTo, renewed, usualLastDay } from "../../docs/assets/scripts/contribute/editing/lifecycle.js";
import { withFormerDays } from "../../docs/assets/scripts/contribute/editing/sessions.js";

const TODAY = "2026-11-21";
const POSTING = { title: { ar: "رسم", en: "Draw" }, tasks: { en: ["one"] }, posted: "2026-11-01", deadline: "2026-12-20" };
const RULES = /** @type {any} */ ({ patterns: { day: "^\\d{4}-\\d{2}-\\d{2}$" } });
const ONGOING = { posted: "2026-11-01", ongoing: true, review_on: "2026-12-01" };

/** @param {Record<string, unknown>} changes @param {string} [body] */
const change = (changes, body) =>
  dated({ kind: "opportunity", id: "a/b", data: { ...POSTING, ...changes }, body }, { data: POSTING }, TODAY).data;

test("the order of fields and languages is no change", () => {
  const turned = Object.fromEntries(Object.entries({ ...POSTING, title: { en: "Draw", ar: "رسم" } }).reverse());
  assert.deepEqual(changedFields(POSTING, turned), []);
});

test("fields that differ, came or went are named", () => {
  const { tasks, ...rest } = POSTING;
  assert.deepEqual(changedFields(POSTING, { ...rest, deadline: "2027-01-01", urgent: true }), ["tasks", "deadline", "urgent"]);
  assert.deepEqual(changedFields(POSTING, { ...POSTING, tasks: { en: [...tasks.en, "two"] } }), ["tasks"]);
});

test("a real change is dated today, and nothing else", () => {
  assert.equal(change({ deadline: "2027-01-01" }).updated, TODAY);
  assert.equal(change({}).updated, undefined);
  assert.equal(change({ status: "filled", status_on: TODAY }).updated, undefined, "says its own day");
  assert.equal(change({ urgent: true, updated: "2026-11-20" }).updated, "2026-11-20", "a person's word");
});

test("white space around a text is no change", () => {
  const before = { title: { ar: "رسم\n" }, tasks: { en: ["one ", "two"] }, seats: 1 };
  assert.deepEqual(asWritten({ title: { ar: "رسم" }, tasks: { en: ["one", "2"] }, seats: 2 }, before),
    { title: { ar: "رسم\n" }, tasks: { en: ["one ", "2"] }, seats: 2 });
  assert.deepEqual(asWritten({ title: { en: "a" }, tools: ["b"] }, { tools: null }), { title: { en: "a" }, tools: ["b"] });
});

test("a no is kept, and a yes that is gone is gone", () => {
  const before = { commitment: { flexible: false, weeks: 1 }, urgent: true };
  assert.deepEqual(asWritten({ commitment: { weeks: 1 } }, before), { commitment: { weeks: 1, flexible: false } });
});

test("the prose of a story is part of it", () => {
  const story = { kind: /** @type {const} */ ("story"), id: "a", data: {}, body: "New." };
  assert.equal(dated(story, { data: {}, body: "Old." }, TODAY).data.updated, TODAY);
  assert.equal(dated(story, { data: {}, body: "New.\n" }, TODAY).data.updated, undefined);
});

test("an organisation has no such day", () => {
  const draft = { kind: /** @type {const} */ ("organisation"), id: "a", data: { name: { en: "B" } } };
  assert.deepEqual(dated(draft, { data: { name: { en: "A" } } }, TODAY), draft);
});

test("a posting is offered anew for six weeks, an ongoing one for 13, never for less than it was", () => {
  assert.equal(usualLastDay(POSTING, TODAY), "2027-01-02");
  assert.equal(usualLastDay(ONGOING, TODAY), "2027-02-20");
  assert.equal(usualLastDay({ ...POSTING, deadline: "2027-06-01" }, TODAY), "2027-06-01");
});

test("nothing is extended beyond its work, and what is over is not made shorter", () => {
  assert.equal(extendedTo({ ...POSTING, ends: "2026-12-24" }, TODAY, RULES), "2026-12-24");
  assert.equal(extendedTo({ ...POSTING, ends: "2026-11-20" }, TODAY, RULES), "2027-01-02");
  assert.equal(extendedTo(POSTING, TODAY, RULES), "2027-01-02");
});

test("renewing changes the last day and opens what was closed", () => {
  assert.deepEqual(renewed(ONGOING, "2027-02-20"), { ...ONGOING, review_on: "2027-02-20" });
  const closed = { ...POSTING, status: "closed", status_on: "2026-11-02" };
  assert.deepEqual(renewed(closed, "2027-01-02"), { ...POSTING, deadline: "2027-01-02" });
});

test("an end has its day, and keeps it", () => {
  const filled = ended(POSTING, "filled", TODAY);
  assert.deepEqual(filled, { ...POSTING, status: "filled", status_on: TODAY });
  assert.deepEqual(ended(filled, "filled", "2026-12-01"), filled);
  assert.equal(ended(filled, "closed", "2026-12-01").status_on, "2026-12-01");
});

test("what is offered anew says its day by its round", () => {
  const anew = { posted: TODAY, deadline: "2027-01-02", rounds: [{ posted: "2026-11-01", status: "filled", status_on: "2026-11-10" }] };
  assert.equal(change(anew).updated, undefined);
});

/** @param {string} date @param {string} [title] @param {object} [more] */
const session = (date, title = "Start", more = {}) => ({ title: { en: title }, date, from: "18:00", to: "19:00", ...more });

/** Give the former days of sessions as they are written. @param {object[]} then @param {object[]} now */
const formerDays = (then, now) =>
  withFormerDays({ kind: "opportunity", id: "a/b", data: { sessions: now } }, { data: { sessions: then } }, TODAY)
    .data.sessions.map((/** @type {any} */ each) => each.moved_from);

test("a session on another day keeps the day first announced", () => {
  assert.deepEqual(formerDays([session("2027-01-10")], [session("2027-01-12")]), ["2027-01-10"]);
  const moved = session("2027-01-12", "Start", { moved_from: "2027-01-10" });
  assert.deepEqual(formerDays([moved], [{ ...moved, date: "2027-01-14" }]), ["2027-01-10"]);
  const weekly = ["2027-01-10", "2027-01-17"].map((day) => session(day));
  const later = ["2027-01-19", "2027-01-12"].map((day) => session(day));
  assert.deepEqual(formerDays(weekly, later), ["2027-01-17", "2027-01-10"]);
  const ofADay = [session("2027-01-10"), session("2027-01-10", "End")];
  assert.deepEqual(formerDays(ofADay, [ofADay[0] ?? {}, session("2027-01-12", "End")]), [undefined, "2027-01-10"]);
});

test("a session that stays, is another or is over has no former day", () => {
  const then = session("2027-01-10");
  assert.deepEqual(formerDays([then], [{ ...then, from: "17:00" }]), [undefined]);
  assert.deepEqual(formerDays([then], [session("2027-01-10", "Begin")]), [undefined]);
  assert.deepEqual(formerDays([then], [session("2027-01-12", "End")]), [undefined]);
  assert.deepEqual(formerDays([then], [then, session("2027-01-12")]), [undefined, undefined]);
  assert.deepEqual(formerDays([then], [session("")]), [undefined], "not written yet");
  assert.deepEqual(formerDays([session("2026-11-20")], [session("2027-01-12")]), [undefined]);
  const said = { moved_from: "2027-01-11" };
  assert.deepEqual(formerDays([then], [session("2027-01-12", "Start", said)]), ["2027-01-11"]);
  assert.deepEqual(formerDays([], [then]), [undefined]);
});
