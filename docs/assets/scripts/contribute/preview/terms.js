// What a posting says of everything around the work: the second half of
// templates/opportunity.html in the browser.
import { element } from "../../elements.js";
import { filled, list, outward, section, subsection, withIcon } from "./parts.js";
import { ages, applicantCountries, hours } from "./phrases.js";

/** @import { Data } from "../draft.js" */
/** @import { PreviewLanguage } from "./language.js" */
/** @import { Part } from "./parts.js" */

/** @typedef {(text: string) => (Node | string)[]} Markdown makes elements of a text */

/** @param {PreviewLanguage} say @param {Data} data @param {Markdown} markdown @returns {Part[]} */
export function more(say, data, markdown) {
  const { description, sessions = [] } = data;
  const prose = say.plain(description);
  const written = prose && say.shown(element("div", say.marks(description), ...markdown(prose)), description, false);
  const about = section(say, "posting.more", written);
  about?.classList.add("prose");
  const meetings = sessions.map((/** @type {Data} */ each) => session(say, each, data));
  return [
    about,
    section(say, "posting.values", say.element("p", data.values)),
    section(say, "posting.field-work", say.element("p", data.field_work)),
    section(say, "posting.sessions", filled("ul", { class: "sessions" }, ...meetings)),
  ];
}

/** @param {PreviewLanguage} say @param {Data} session @param {Data} data */
function session(say, session, data) {
  const { title, date, address, moved_from: former } = session;
  const moved = former && former !== date ? say.text("session.moved", { date: say.date(former) }) : "";
  return filled("li", {},
    say.element("strong", title), " ",
    date && element("time", { datetime: date }, say.date(date)), " ",
    element("bdi", {}, hours(say, session, data)),
    moved && " ", moved && element("small", {}, moved),
    address && " ", address && outward(say.text("session.address")));
}

/** @param {PreviewLanguage} say @param {Data} data @returns {Part} */
export function welcome(say, data) {
  const { onboarding = {}, training = {} } = data;
  return section(say, "posting.welcome",
    say.element("p", onboarding.meeting),
    introduction(say, data),
    list(say, onboarding.steps, "checklist"),
    onboarding.guide && element("p", {}, outward(say.text("welcome.guide"))),
    element("p", {}, element("a", { class: "more" }, say.text("posting.kit"))),
    ...trained(say, training),
    ...subsection(say, "posting.contact", contact(say, data)));
}

/** @param {PreviewLanguage} say @param {Data} data @returns {Part} */
function introduction(say, data) {
  const { date, from, address, ...span } = data.onboarding?.introduction ?? {};
  if (!date && !from) return null;
  return filled("p", {},
    element("strong", {}, say.text("welcome.introduction")), " ",
    date && element("time", { datetime: date }, say.date(date)), " ",
    from && element("bdi", {}, hours(say, { from, ...span }, data)),
    address && " ", address && outward(say.text("session.address")));
}

/** @param {PreviewLanguage} say @param {Data} training @returns {Part[]} */
function trained(say, { what, hours: length, required, address }) {
  if (!what) return [];
  const small = [length && say.count("commitment.total-hours", length), required && say.text("training.required")];
  const marks = small.filter(Boolean).flatMap((words) => [" ", element("small", {}, String(words))]);
  return [
    element("h3", {}, say.text("posting.training"), ...marks),
    say.element("p", what),
    address && element("p", {}, outward(say.text("training.material"))),
  ];
}

/** @param {PreviewLanguage} say @param {Data} data */
function contact(say, { contact: { name, role, email } = {}, channel }) {
  const person = filled("span", {}, say.element("bdi", name), name && role && " · ", say.element("bdi", role));
  return filled("ul", { class: "contact" },
    person && withIcon("people", person),
    email && withIcon("mail", element("bdi", {}, email)),
    channel?.kind && withIcon("talk", filled("div", {},
      say.text("contact.channel", { channel: say.label("channels", channel.kind) }),
      say.element("p", channel.note),
      channel.address && " ", channel.address && outward(say.text("contact.channel-address")))));
}

/** @param {PreviewLanguage} say @param {Data} data @returns {Part[]} */
export function agreement(say, { agreement: agreed = {}, feedback = {} }) {
  /** @param {string} name @param {Data | undefined} texts */
  const duties = (name, texts) => {
    const written = list(say, texts);
    return written && element("div", {}, element("h3", {}, say.text(name)), written);
  };
  return [
    section(say, "posting.agreement",
      filled("div", { class: "duties" },
        duties("agreement.organisation", agreed.organisation_duties),
        duties("agreement.volunteer", agreed.volunteer_duties)),
      say.element("p", agreed.notice),
      agreed.address && element("p", {}, outward(say.text("agreement.address")))),
    section(say, "posting.feedback",
      say.element("p", feedback.note),
      feedback.address && element("p", {}, outward(say.text("feedback.address")))),
  ];
}

/** @param {PreviewLanguage} say @param {Data} data @returns {Part} */
export function goodToKnow(say, data) {
  const { location, expenses, accessibility = [], accessibility_note: note } = data;
  /** @param {string} name @param {...Part} parts */
  const row = (name, ...parts) => parts.some(Boolean) &&
    filled("div", {}, element("dt", {}, say.text("detail." + name)), filled("dd", {}, ...spaced(parts)));
  /** @param {string} name @param {string | undefined} day */
  const dayRow = (name, day) => day && row(name, say.date(day));
  return section(say, "posting.good-to-know", filled("dl", { class: "details" },
    row("location", say.element("span", location?.address), say.element("span", location?.note)),
    row("applicants-from", applicantCountries(say, data)),
    row("ages", ages(say, data)),
    expenses && row("expenses", say.text(expenses.covered ? "expenses.covered" : "expenses.not-covered"), say.element("span", expenses.note)),
    row("accessibility", say.labels("accessibility", accessibility), say.element("span", note)),
    safeguarding(say, data, row),
    dayRow("posted", data.posted), dayRow("updated", data.updated), row("rounds", rounds(say, data)), dayRow("review-on", data.review_on)));
}

/** Say when the posting was offered before, the latest first. @param {PreviewLanguage} say @param {Data} data */
function rounds(say, { rounds: former = [] }) {
  const said = former.filter((/** @type {Data} */ { posted, status }) => posted && status)
    .map((/** @type {Data} */ { posted, status }) => say.text(`detail.round.${status}`, { date: say.date(posted) }));
  return said.reverse().join(say.text("list.separator"));
}

/** @param {PreviewLanguage} say @param {Data} data @param {(name: string, ...parts: Part[]) => Part} row @returns {Part} */
function safeguarding(say, { safeguarding: care }, row) {
  if (!care) return null;
  const checks = (care.checks ?? []).map((/** @type {string} */ id) => say.label("checks", id));
  const said = [say.text(care.minors ? "safeguarding.minors" : "safeguarding.no-minors"), ...checks];
  return row("safeguarding", said.join(say.text("list.separator")), say.element("span", care.note));
}

/** @param {Part[]} parts @returns {Part[]} */
const spaced = (parts) => parts.filter(Boolean).flatMap((part, place) => (place ? [" ", part] : [part]));
