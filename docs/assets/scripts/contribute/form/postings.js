// The postings of an organisation, offered where a story names the one that it grew from.
import { element } from "../../elements.js";
import { once } from "../../once.js";
import { page } from "../../places.js";
import { fieldOf, controlOf } from "./scopes.js";

/** @type {() => Promise<string[]>} */
const loadIds = once(async () => {
  const answer = await fetch(page("search/ids.json"));
  return answer.ok ? (await answer.json()).ids : [];
});

/** Offer the postings of the organisation that is chosen. @param {HTMLElement} form */
export function startPostings(form) {
  const field = fieldOf(form, "opportunity");
  const organisation = fieldOf(form, "organisation");
  if (!field || !organisation) return;
  const list = element("datalist", { id: "postings" });
  const control = controlOf(field);
  control.after(list);
  control.setAttribute("list", list.id);
  control.addEventListener("focus", async () => {
    const folder = `${controlOf(organisation).value}/`;
    const ids = (await loadIds()).filter((id) => folder === "/" || id.startsWith(folder));
    list.replaceChildren(...ids.map((value) => element("option", { value })));
  });
}
