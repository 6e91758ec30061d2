// The card of a posting: the macro `card` of templates/parts.html in the browser.
import { element, icon } from "../../elements.js";
import { filled, from, unbroken, withIcon } from "./parts.js";
import { commitment, place } from "./phrases.js";
import { acceptsApplications, lastDayToApply, outcomeOf, stateAt } from "./state.js";

/** @import { Data } from "../draft.js" */
/** @import { PreviewLanguage } from "./language.js" */

/**
 * @param {PreviewLanguage} say
 * @param {Data} data
 * @param {{organisation: string, now: Date}} circumstances
 */
export function card(say, data, { organisation, now }) {
  const { title = {}, model, benefits: [gain] = [] } = data;
  return element("article", { class: `card card-${model}` },
    filled("p", { class: "card-from" }, ...from(say, organisation)) ?? "",
    element("h3", { class: "card-title" }, say.shown(element("a", say.marks(title), unbroken(say.plain(title))), title)),
    say.element("p", data.summary, "card-summary") ?? "",
    filled("ul", { class: "facts" }, ...glance(say, data, gain)) ?? "",
    filled("p", { class: "card-foot" }, ...foot(say, data, stateAt(data, now, say))) ?? "");
}

/** @param {PreviewLanguage} say @param {Data} data @param {string | undefined} gain */
function glance(say, data, gain) {
  const where = data.mode === "remote" ? "remote" : "place";
  const facts = [["clock", commitment(say, data)], [where, place(say, data)], ["gain", gain && say.label("benefits", gain)]];
  return facts.map(([name = "", words]) => words && withIcon(name, words));
}

/** @param {PreviewLanguage} say @param {Data} data @param {string} state */
function foot(say, data, state) {
  const { title = {}, model, urgent } = data;
  const language = say.chosen(title)?.language ?? say.code;
  const parts = [
    model && tag(`tag tag-${model}`, say.label("models", model)),
    urgent && tag("tag tag-urgent", say.text("state.urgent")),
    ends(say, data, state),
    language !== say.code && tag("tag", icon("translate"), say.text("translation.only-in", { language: say.data.languages[language] ?? language })),
  ];
  return parts.filter(Boolean).flatMap((part) => [" ", part]);
}

/** @param {PreviewLanguage} say @param {Data} data @param {string} state */
function ends(say, data, state) {
  const lastDay = lastDayToApply(data, say);
  if (state === "closing-soon") return tag("tag tag-soon", icon("clock"), say.text("state.closes-on", { date: say.shortDate(lastDay) }));
  if (!acceptsApplications(state)) return tag("tag", say.text("state." + outcomeOf(data, state, say).name));
  if (lastDay) return tag("", say.text("state.until", { date: say.date(lastDay) }));
  return data.ongoing && tag("", say.text("deadline.ongoing"));
}

/** @param {string} look @param {...(Node | string)} parts */
const tag = (look, ...parts) => element("span", { class: look || null }, ...parts);
