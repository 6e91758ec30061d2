// The page of a posting: templates/opportunity.html in the browser, without what leads elsewhere.
import { element, icon } from "../../elements.js";
import { essentials, gains, modelPart, needs } from "./work.js";
import { agreement, goodToKnow, more, welcome } from "./terms.js";
import { filled, from, unbroken } from "./parts.js";
import { facts, zoneName } from "./phrases.js";
import { acceptsApplications, hasDatesToCome, lastDayToApply, outcomeOf, stateAt } from "./state.js";

/** @import { Data } from "../draft.js" */
/** @import { PreviewLanguage } from "./language.js" */
/** @import { Markdown } from "./terms.js" */

/**
 * @param {PreviewLanguage} say
 * @param {Data} data
 * @param {{organisation: string, now: Date, markdown: Markdown}} circumstances
 */
export function posting(say, data, { organisation, now, markdown }) {
  const state = stateAt(data, now, say);
  return element("article", { class: `posting posting-${data.model}` },
    head(say, data, organisation, state),
    banner(say, data, state) ?? "",
    element("div", { class: "posting-body" },
      element("div", { class: "posting-aside" }, glance(say, data, state, now), application(say, data, state) ?? ""),
      filled("div", { class: "posting-main" },
        ...essentials(say, data), gains(say, data), needs(say, data), ...modelPart(say, data, now),
        ...more(say, data, markdown), welcome(say, data), ...agreement(say, data), goodToKnow(say, data)) ?? ""));
}

/** @param {PreviewLanguage} say @param {Data} data @param {string} organisation @param {string} state */
function head(say, data, organisation, state) {
  const { title = {}, model, causes = [], urgent, objective } = data;
  const language = objective && say.chosen(objective)?.language;
  const missing = language && [title, data.summary, objective, data.tasks, data.impact].some((texts) => texts && !(say.code in texts));
  /** @param {string} words @param {string} look */
  const tag = (words, look = "") => element("span", { class: `tag ${look}`.trim() }, words);
  return element("header", { class: "posting-head" },
    element("p", { class: "posting-from" }, element("span", {}, ...from(say, organisation).filter((part) => part !== null))),
    say.shown(element("h2", { class: "posting-title", ...say.marks(title) }, unbroken(say.plain(title))), title),
    say.element("p", data.summary, "lead") ?? "",
    filled("p", { class: "tags" },
      model && tag(say.label("models", model), `tag-${model}`), " ",
      ...causes.flatMap((/** @type {string} */ id) => [tag(say.label("causes", id)), " "]),
      urgent && acceptsApplications(state) && tag(say.text("state.urgent"), "tag-urgent")) ?? "",
    missing && language !== say.code
      ? element("p", { class: "untranslated" }, icon("translate"), say.text("translation.missing", { language: say.data.languages[language] ?? language }))
      : "");
}

/** @param {PreviewLanguage} say @param {Data} data @param {string} state */
function banner(say, data, state) {
  if (acceptsApplications(state)) return null;
  const { name, day } = outcomeOf(data, state, say);
  return element("section", { class: `banner banner-${state}` },
    element("p", { class: "banner-title" }, say.text(`banner.${name}.title`)),
    element("p", {}, say.text(`banner.${name}.text`, { date: day ? say.date(day) : "…" })));
}

/** @param {PreviewLanguage} say @param {Data} data @param {string} state @param {Date} now */
function glance(say, data, state, now) {
  const rows = facts(say, data, state).map(([picture, name, words]) =>
    element("div", {}, element("dt", {}, icon(picture), say.text(name)), element("dd", {}, words)));
  const note = say.element("p", data.commitment?.note, "note");
  const words = acceptsApplications(state) ? "posting.calendar" : "posting.calendar.taking-part";
  const calendar = hasDatesToCome(data, now, say) && element("p", {}, element("a", { class: "more" }, say.text(words)));
  return element("div", {}, element("dl", { class: "glance" }, ...rows), calendar || "", note ?? "");
}

/** @param {PreviewLanguage} say @param {Data} data @param {string} state */
function application(say, data, state) {
  const { apply, contact = {} } = data;
  if (!apply || !acceptsApplications(state)) return null;
  const { url, email, phone, instructions } = apply;
  const lastDay = lastDayToApply(data, say);
  const until = lastDay && say.text("apply.until", { date: say.date(lastDay), zone: zoneName(say, data) });
  return filled("section", { class: "apply" },
    element("h2", {}, say.text("apply.title")),
    say.element("p", instructions), until && element("p", { class: state === "closing-soon" ? "apply-soon" : "apply-until" }, until),
    url && element("p", {}, element("span", { class: "button" }, say.text("apply.button"))),
    email && element("p", {}, url ? "" : element("span", { class: "button" }, say.text("apply.by-email")), element("span", { class: "address" }, element("bdi", {}, email))),
    phone && element("p", {}, say.text("apply.by-phone"), " ", element("span", { class: "address" }, element("bdi", { dir: "ltr" }, phone))),
    answerer(say, contact));
}

/** @param {PreviewLanguage} say @param {Data} contact */
function answerer(say, { name, role, answers_within_days: days }) {
  return filled("p", { class: "apply-contact" },
    say.element("strong", name), name && role && " · ", say.element("span", role),
    days !== undefined && element("br"), days !== undefined && say.count("contact.answers-within", days));
}
