// Ensures that the days of a document can all be true: checking/dates.py in the browser.
// Days are texts, YYYY-MM-DD, which sort as days do.
import { group, groups, text } from "./document.js";
import { makeDayFormat } from "./formats.js";

/** @import { Document } from "./document.js" */
/** @import { Problem } from "./problems.js" */

const FIRST_DAY = "0001-01-01";
const LAST_DAY = "9999-12-31";

/**
 * @param {Document} document
 * @returns {Problem[]}
 */
export function daysProblems(document) {
  const days = new Days(document);
  const isPosting = document.kind === "opportunity";
  const followed = [...outOfOrder(document, days), ...(isPosting ? roundsOutOfOrder(document, days) : [])];
  const found = [...followed, ...toCome(document, days)];
  if (!isPosting) return found;
  return [...found, ...afterTheWork(document, days), ...afterTheEnd(document, days), ...stagesOutOfOrder(document, days), ...stagesOutside(document, days)];
}

/**
 * Give the day after which nothing is left to do in a posting, if it says so.
 * @param {Record<string, any>} data
 * @param {Pick<Document["rules"], "patterns">} rules
 */
export const lastDayOfWork = (data, rules) => new Days({ data, rules }).lastOfWork()?.day;

class Days {
  /** @param {{data: Document["data"], rules: Pick<Document["rules"], "patterns">}} document */
  constructor({ data, rules }) {
    this.data = data;
    this.isDay = makeDayFormat(rules.patterns);
  }

  /**
   * Give the day that a pointer through groups points to, if it is one.
   * @param {string} pointer
   * @returns {string | undefined}
   */
  at(pointer) {
    const outer = pointer.split("/").slice(1);
    const key = outer.pop() ?? "";
    return this.in(outer.reduce(group, this.data), key);
  }

  /** @param {Record<string, any>} holder @param {string} key */
  in(holder, key) {
    const written = text(holder, key);
    return this.isDay(written) ? written : undefined;
  }

  /** Every milestone that has a day, in the order of the file. */
  stages() {
    const found = groups(this.data, "milestones").map(({ index, item }) => ({
      pointer: `/milestones/${index}/due`,
      due: this.in(item, "due") ?? "",
    }));
    return found.filter(({ due }) => due);
  }

  /** On which day each session ends: the next one if it lasts beyond midnight. */
  sessionEnds() {
    return groups(this.data, "sessions").flatMap(({ index, item }) => {
      const begun = this.in(item, "date");
      const [from, to] = [text(item, "from"), text(item, "to")];
      const isNight = from && to && to <= from && to !== "00:00";
      return begun ? [{ pointer: `/sessions/${index}/date`, day: isNight ? dayAfter(begun) : begun }] : [];
    });
  }

  /** The day after which nothing is left to do, and the field that says so. */
  lastOfWork() {
    const ends = this.at("/ends");
    if (ends) return { pointer: "/ends", day: ends };
    const sessions = this.sessionEnds();
    if (!sessions.length || this.data["ongoing"] === true || this.data["model"] === "recurring") return undefined;
    const last = sessions.reduce((latest, each) => (each.day > latest.day ? each : latest));
    const others = [this.at("/starts") ?? FIRST_DAY, ...this.stages().map(({ due }) => due)];
    return others.every((day) => day <= last.day) ? last : undefined;
  }
}

/** No day lies before one that must come first. @param {Document} document @param {Days} days */
function* outOfOrder(document, days) {
  for (const [former, latter] of document.rules.days_that_follow[document.kind] ?? []) {
    const first = days.at(former);
    const second = days.at(latter);
    if (!first || !second || second >= first) continue;
    yield document.problem("dates-out-of-order", latter, {
      day: second,
      other: document.name(former),
      other_day: first,
    });
  }
}

/** Each round was over before the next began. @param {Document} document @param {Days} days */
function* roundsOutOfOrder(document, days) {
  const inRounds = groups(document.data, "rounds").flatMap(({ index, item }) =>
    ["posted", "status_on"].map((key) => ({ pointer: `/rounds/${index}/${key}`, day: days.in(item, key) })));
  let former = { pointer: "", day: "" };
  for (const { pointer, day } of [...inRounds, { pointer: "/posted", day: days.at("/posted") }]) {
    if (!day) continue;
    if (day < former.day) {
      const values = { day, other: document.name(former.pointer), other_day: former.day };
      yield document.problem("dates-out-of-order", pointer, values);
    }
    former = { pointer, day };
  }
}

/** What has happened is not to come anywhere in the world. @param {Document} document @param {Days} days */
function* toCome(document, days) {
  const latest = dayAfter(document.circumstances.today);
  for (const pointer of document.rules.days_of_the_past[document.kind] ?? []) {
    const day = days.at(pointer);
    if (day && day > latest) yield document.problem("date-in-the-future", pointer, { day });
  }
}

/** Nobody applies for what is over. @param {Document} document @param {Days} days */
function* afterTheWork(document, days) {
  const deadline = days.at("/deadline");
  const last = days.lastOfWork();
  const isOpen = (document.data["status"] ?? "open") === "open";
  if (!isOpen || !deadline || !last || deadline <= last.day) return;
  const values = { day: deadline, other: document.name(last.pointer), other_day: last.day };
  yield document.problem("deadline-after-work", "/deadline", values);
}

/** Who has ended posts nothing. @param {Document} document @param {Days} days */
function* afterTheEnd(document, days) {
  const [value = ""] = (document.circumstances.id ?? "").split("/");
  const other_day = document.rules.ended?.[value];
  const day = days.at("/posted");
  const isOpen = (document.data["status"] ?? "open") === "open";
  if (!isOpen || !other_day || !day || day < other_day) return;
  yield document.problem("organisation-ended", "/posted", { value, day, other_day });
}

/** Stages are written in the order of their dates. @param {Document} document @param {Days} days */
function* stagesOutOfOrder(document, days) {
  let former = "";
  for (const { pointer, due } of days.stages()) {
    const values = { day: due, other_day: former };
    if (due < former) yield document.problem("milestones-out-of-order", pointer, values);
    former = due;
  }
}

/** No stage is due before the project starts or after it ends. @param {Document} document @param {Days} days */
function* stagesOutside(document, days) {
  const firstName = days.at("/starts") ? "/starts" : "/posted";
  const first = days.at(firstName) ?? FIRST_DAY;
  const last = days.at("/ends") ?? LAST_DAY;
  for (const { pointer, due } of days.stages()) {
    if (first <= due && due <= last) continue;
    const [limit, other_day] = due < first ? [firstName, first] : ["/ends", last];
    const values = { day: due, other: document.name(limit), other_day };
    yield document.problem("milestone-outside-project", pointer, values);
  }
}

/** @param {string} day */
function dayAfter(day) {
  const date = new Date(`${day}T00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, FIRST_DAY.length);
}
