// What a posting says of the work: the first half of templates/opportunity.html in the browser.
import { element, icon } from "../../elements.js";
import { filled, list, section, subsection } from "./parts.js";
import { seats } from "./phrases.js";

/** @import { Data } from "../draft.js" */
/** @import { PreviewLanguage } from "./language.js" */
/** @import { Part } from "./parts.js" */

/** @param {PreviewLanguage} say @param {Data} data @returns {Part[]} */
export function essentials(say, data) {
  const { finished_when: finished } = data;
  const done = finished && filled("p", { class: "finished" },
    icon("done"), element("strong", {}, say.text("posting.finished-when")), " ", say.element("span", finished));
  return [
    section(say, "posting.objective", say.element("p", data.objective)),
    section(say, "posting.tasks", list(say, data.tasks, "tasks"), done),
    section(say, "posting.impact", say.element("p", data.impact)),
  ];
}

/** @param {PreviewLanguage} say @param {Data} data @returns {Part} */
export function gains(say, { benefits = [], benefits_note: note, recognition = [] }) {
  const items = benefits.map((/** @type {string} */ id) => element("li", {}, say.label("benefits", id)));
  const made = section(say, "posting.gains",
    filled("ul", { class: "gain-list" }, ...items),
    say.element("p", note),
    recognition.length && element("p", {}, element("strong", {}, say.text("posting.recognition")), " ", say.labels("recognition", recognition)));
  made?.classList.add("gains");
  return made;
}

/** @param {PreviewLanguage} say @param {Data} data @returns {Part} */
export function needs(say, { skills = [], languages = [], experience, requirements, audiences = [] }) {
  const chips = audiences.map((/** @type {string} */ id) =>
    element("li", {}, element("span", { class: "chip" }, say.label("audiences", id))));
  return section(say, "posting.skills",
    filled("ul", { class: "needs" },
      ...skills.map((/** @type {Data} */ needed) => skill(say, needed)),
      ...languages.map((/** @type {Data} */ { language, level }) =>
        leveled(say.data.languages[language] ?? language, say.label("language-levels", level)))),
    ...subsection(say, "posting.experience", say.element("p", experience)),
    ...subsection(say, "posting.requirements", list(say, requirements)),
    ...subsection(say, "posting.audiences", filled("ul", { class: "chips" }, ...chips)));
}

/** @param {PreviewLanguage} say @param {Data} needed */
function skill(say, { skill: id, level, required = true }) {
  const item = leveled(say.label("skills", id), say.label("levels", level));
  if (!required) item.append(" ", element("span", { class: "optional" }, say.text("skill.optional")));
  return item;
}

/** @param {string} name @param {string} level */
const leveled = (name, level) => element("li", {}, element("span", {}, name), " ", element("small", {}, level));

/** @param {PreviewLanguage} say @param {Data} data @returns {Part[]} */
export function modelPart(say, data) {
  /** @type {Record<string, typeof modelPart>} */
  const parts = { project, recurring };
  return [...(parts[data.model]?.(say, data) ?? []), tools(say, data)];
}

/** @param {PreviewLanguage} say @param {Data} data @returns {Part[]} */
function project(say, { team = [], milestones = [], evaluation }) {
  return [
    section(say, "posting.team", filled("ul", { class: "team" }, ...team.map((/** @type {Data} */ role) => teamRole(say, role)))),
    section(say, "posting.milestones",
      filled("ol", { class: "milestones" }, ...milestones.map((/** @type {Data} */ stage) => milestone(say, stage))),
      ...subsection(say, "posting.evaluation", say.element("p", evaluation))),
  ];
}

/** @param {PreviewLanguage} say @param {Data} role */
function teamRole(say, { role, seats: total, filled: taken = 0, skills = [] }) {
  return filled("li", {},
    say.element("strong", role), " ",
    total !== undefined && element("span", { class: "seats" }, seats(say, total - taken, total)),
    skills.length && " ", skills.length && element("small", {}, say.labels("skills", skills)));
}

/** @param {PreviewLanguage} say @param {Data} stage */
const milestone = (say, { title, due }) =>
  filled("li", {}, due && element("time", { datetime: due }, say.date(due)), " ", say.element("span", title));

/** @param {PreviewLanguage} say @param {Data} data @returns {Part[]} */
function recurring(say, { commitment = {}, pause }) {
  const { cadence, calls_per_year: calls, hours_per_call: hours } = commitment;
  /** @param {string} name @param {string | undefined} words */
  const row = (name, words) => words && element("div", {}, element("dt", {}, say.text(name)), element("dd", {}, words));
  return [
    section(say, "posting.rhythm",
      filled("dl", { class: "rhythm" },
        row("rhythm.cadence", cadence && say.label("cadences", cadence)),
        row("rhythm.calls", calls && say.count("commitment.calls-per-year", calls)),
        row("rhythm.hours", hours && say.count("commitment.hours-per-call", hours))),
      ...subsection(say, "posting.pause", say.element("p", pause))),
  ];
}

/** @param {PreviewLanguage} say @param {Data} data @returns {Part} */
function tools(say, { tools: names = [] }) {
  const separator = say.text("list.separator");
  const named = names.flatMap((/** @type {string} */ name, /** @type {number} */ place) =>
    [place ? separator : "", element("bdi", {}, name)]);
  return named.length && filled("p", { class: "tools" }, element("strong", {}, say.text("posting.tools")), " ", ...named) || null;
}
