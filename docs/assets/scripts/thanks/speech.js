// A language of the board as documents speak it: its words, numbers and dates.
import { Interface } from "../interface.js";
import { root } from "../places.js";

/**
 * @typedef {object} Speech
 * @property {string} code
 * @property {Interface} words
 * @property {(day: string) => string} date writes YYYY-MM-DD in full; "" stays ""
 */

/** @type {Map<string, Promise<Speech>>} */
const loaded = new Map();

/**
 * Load a language, each once.
 * @param {string} code
 * @returns {Promise<Speech>}
 */
export function loadSpeech(code) {
  const speech = loaded.get(code) ?? load(code);
  loaded.set(code, speech);
  speech.catch(() => loaded.delete(code)); // there may be a line later
  return speech;
}

/** @param {string} code @returns {Promise<Speech>} */
async function load(code) {
  const answer = await fetch(new URL(`${code}/thanks/words.json`, root));
  if (!answer.ok) throw new Error(`no words for ${code}: ${answer.status}`);
  const words = new Interface(await answer.json());
  const days = new Intl.DateTimeFormat(words.locale, { dateStyle: "long", timeZone: "UTC" });
  return { code, words, date: (day) => (day ? days.format(new Date(`${day}T00:00Z`)) : "") };
}
