// Sessions on another day, as reviewing/announced_sessions.py finds them: calendars know a session by
// the day first announced of it, which its entry therefore keeps.
import { canonical } from "./changes.js";

/** @import { Data, Draft } from "../draft.js" */
/** @typedef {(session: Data) => string} Key */

/** @type {Key} */
const announced = ({ date, moved_from: former }) => former ?? date;

/** @type {Key} */
const name = ({ title }) => canonical(title) ?? "";

/** @type {Key} */
const identity = (session) => announced(session) + name(session);

/** Leave out those that have one like them among the others, each of these once. @param {Data[]} some @param {Data[]} others @param {Key} key */
function without(some, others, key) {
  const alike = others.map(key);
  return some.filter((session) => {
    const at = alike.indexOf(key(session));
    if (at >= 0) alike.splice(at, 1);
    return at < 0;
  });
}

/** @param {Key} key @returns {(one: Data, other: Data) => number} */
const by = (key) => (one, other) => (key(one) < key(other) ? -1 : 1);

/**
 * Say of each session that was moved to another day from which. What a person wrote stays, and
 * nobody waits for what was over before `today`.
 * @param {Draft} draft
 * @param {Pick<Draft, "data">} before
 * @param {string} today
 * @returns {Draft}
 */
export function withFormerDays(draft, before, today) {
  const { sessions = [] } = draft.data;
  /** @type {Data[]} */
  let gone = before.data.sessions ?? [];
  /** @type {Data[]} */
  let fresh = sessions;
  for (const key of [identity, announced]) [gone, fresh] = [without(gone, fresh, key), without(fresh, gone, key)];
  const waiting = gone.filter(({ date }) => date >= today).sort(by(announced));
  const moved = new Map();
  for (const session of fresh.filter(({ date, moved_from: former }) => date && !former).sort(by(announced))) {
    const at = waiting.findIndex((each) => name(each) === name(session));
    const [former] = at < 0 ? [] : waiting.splice(at, 1);
    if (former) moved.set(session, { ...session, moved_from: announced(former) });
  }
  if (!moved.size) return draft;
  return { ...draft, data: { ...draft.data, sessions: sessions.map((/** @type {Data} */ each) => moved.get(each) ?? each) } };
}
