// What a posting says of the work: the first half of templates/opportunity.html in the browser.
import { element } from "../../elements.js";
import { project, recurring } from "./models.js";
import { chips, filled, list, section, subsection } from "./parts.js";

/** @import { Data } from "../draft.js" */
/** @import { PreviewLanguage } from "./language.js" */
/** @import { Part } from "./parts.js" */

/** @param {PreviewLanguage} say @param {Data} data @returns {Part[]} */
export function essentials(say, data) {
  const finished = section(say, "posting.finished-when", say.element("p", data.finished_when));
  finished?.classList.add("finished");
  return [
    section(say, "posting.objective", say.element("p", data.objective)),
    section(say, "posting.tasks", list(say, data.tasks, "tasks")),
    finished,
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
  return section(say, "posting.skills",
    filled("ul", { class: "needs" },
      ...skills.map((/** @type {Data} */ needed) => skill(say, needed)),
      ...languages.map((/** @type {Data} */ { language, level }) =>
        leveled(say.data.languages[language] ?? language, say.label("language-levels", level)))),
    ...subsection(say, "posting.experience", say.element("p", experience)),
    ...subsection(say, "posting.requirements", list(say, requirements)),
    ...subsection(say, "posting.audiences", chips(say, "audiences", audiences)));
}

/** @param {PreviewLanguage} say @param {Data} needed */
function skill(say, { skill: id, level, required = true }) {
  const item = leveled(say.label("skills", id), say.label("levels", level));
  if (!required) item.append(" ", element("span", { class: "optional" }, say.text("skill.optional")));
  return item;
}

/** @param {string} name @param {string} level */
const leveled = (name, level) => element("li", {}, element("span", {}, name), " ", element("small", {}, level));

/** @param {PreviewLanguage} say @param {Data} data @param {Date} now @returns {Part[]} */
export function modelPart(say, data, now) {
  /** @type {Record<string, (say: PreviewLanguage, data: Data, now: Date) => Part[]>} */
  const parts = { project, recurring };
  return [...(parts[data.model]?.(say, data, now) ?? []), tools(say, data)];
}

/** @param {PreviewLanguage} say @param {Data} data @returns {Part} */
function tools(say, { tools: names = [] }) {
  const separator = say.text("list.separator");
  const named = names.flatMap((/** @type {string} */ name, /** @type {number} */ place) =>
    [place ? separator : "", say.shown(element("bdi", {}, name))]);
  return named.length && filled("p", { class: "tools" }, element("strong", {}, say.text("posting.tools")), " ", ...named) || null;
}
