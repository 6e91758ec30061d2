// The cards of organisations and stories: templates/parts.html in the browser.
import { element } from "../../elements.js";
import { emblem, filled } from "./parts.js";

/** @import { Data } from "../draft.js" */
/** @import { PreviewLanguage } from "./language.js" */

/** @param {PreviewLanguage} say @param {Data} data @param {string} id */
export function organisationCard(say, data, id) {
  const { name = {}, location } = data;
  const logo = say.data.organisations[id]?.logo; // a new one is not there yet
  return element("article", { class: "card" },
    element("p", { class: "card-from" }, emblem(say, id, { name, logo }), element("span", {}, location?.place ? say.city(location.place) : "")),
    element("h3", { class: "card-title" }, say.shown(element("a", say.marks(name), say.plain(name)), name)),
    say.element("p", data.summary, "card-summary") ?? "");
}

/** A story is written in one language. @param {PreviewLanguage} say @param {Data} data */
export function storyCard(say, { title = "", summary = "", volunteer = {}, organisation = "", published }) {
  const known = say.data.organisations[organisation];
  return element("article", { class: "card card-story" },
    element("h3", { class: "card-title" }, say.shown(element("a", {}, title))),
    say.shown(element("p", { class: "card-summary" }, summary)),
    filled("p", { class: "card-foot" },
      say.shown(element("bdi", {}, volunteer.name ?? "")), " · ",
      known ? say.element("bdi", known.name) : organisation,
      published && " · ", published && element("time", { datetime: published }, say.date(published))) ?? "");
}
