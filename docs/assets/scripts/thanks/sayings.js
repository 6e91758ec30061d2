// What a certificate and a letter say in one language, of what was filled in. The command line
// says the same in rendering/thanks/documents.py.

import { isolatedByCharacters } from "../languages/isolates.js";

/** @import { Speech } from "./speech.js" */

/**
 * What was filled in: texts of one language, and the facts that every language shares.
 * `hours` is NaN while there is none; days are YYYY-MM-DD or "".
 * @typedef {object} Filled
 * @property {string} name
 * @property {string} organisation
 * @property {string} role
 * @property {string} achievement
 * @property {string} signatory
 * @property {string} signatoryRole
 * @property {number} hours
 * @property {string} begins
 * @property {string} ends
 * @property {string} issued
 * @property {string} reference
 */

/**
 * Texts by the `data-say` of their places: "" leaves a place as it was at first, null hides it.
 * @typedef {Record<string, string | null>} Sayings
 */

const DOTS = "……………";

/** @param {Speech} speech @param {Filled} filled @returns {Sayings} */
export function certificate(speech, filled) {
  const { hours, name, role, achievement } = filled;
  const organisation = isolatedOrDots(filled.organisation);
  return {
    ...shared(speech, filled),
    name: isolatedByCharacters(name),
    role: isolatedByCharacters(role),
    hours: said(speech, "thanks.certificate.hours", hours, { organisation }),
    period: period(speech, filled) || null,
    achieved: achievement && speech.words.text("thanks.certificate.achieved"),
    achievement: isolatedByCharacters(achievement),
  };
}

/** @param {Speech} speech @param {Filled} filled @returns {Sayings} */
export function letter(speech, filled) {
  const { words } = speech;
  const role = words.text("thanks.letter.work", { role: isolatedOrDots(filled.role) });
  const dates = period(speech, filled);
  const work = dates ? words.text("thanks.letter.work-in-period", { work: role, period: dates }) : role;
  const organisation = isolatedOrDots(filled.organisation);
  const achievement = isolated(filled.achievement);
  return {
    ...shared(speech, filled),
    greeting: words.text("thanks.letter.greeting", { name: isolatedOrDots(filled.name) }),
    thanked: said(speech, "thanks.letter.hours", filled.hours, { organisation, work }),
    achieved: filled.achievement && words.text("thanks.letter.achieved", { achievement }),
  };
}

/** @param {Speech} speech @param {Filled} filled @returns {Sayings} */
const shared = (speech, { organisation, issued, reference, signatory, signatoryRole }) => ({
  organisation: isolatedByCharacters(organisation),
  issued: speech.date(issued),
  reference,
  signatory: isolatedByCharacters(signatory),
  "signatory-role": isolatedByCharacters(signatoryRole),
});

/**
 * @param {Speech} speech
 * @param {string} message
 * @param {number} hours
 * @param {Record<string, string>} values
 */
const said = ({ words }, message, hours, values) =>
  hours > 0 ? words.count(message, hours, values) : words.text(`${message}-unknown`, { hours: DOTS, ...values });

/** Say from when to when; "" until both days are there and in order. @param {Speech} speech @param {Filled} filled */
function period({ words, date }, { begins, ends }) {
  if (!begins || !ends || ends < begins) return "";
  if (begins === ends) return words.text("thanks.day", { day: date(ends) });
  return words.text("thanks.period", { begins: date(begins), ends: date(ends) });
}

/** Keep a text of any direction from rearranging the sentence around it. @param {string} text */
const isolated = (text) => `\u2068${isolatedByCharacters(text)}\u2069`;

/** @param {string} text */
const isolatedOrDots = (text) => (text ? isolated(text) : DOTS);
