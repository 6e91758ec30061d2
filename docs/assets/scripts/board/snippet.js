// The list on other sites: a piece of HTML that shows it with the chosen filters.

/** @import { Request } from "../search/request.js" */

import { copied } from "../clipboard.js";
import { element, whenOpen } from "../elements.js";
import { loadInterface } from "../interface.js";
import { page } from "../places.js";
import { writeRequest } from "./address.js";

/**
 * The HTML of a frame that shows a list from its first page on. What a person offers stays here.
 *
 * @param {Request} request
 */
function frameHtml(request) {
  const src = page("embed/");
  const sort = request.sort === "fit" ? undefined : request.sort;
  src.search = writeRequest({ ...request, page: 1, sort });
  const look = { width: "100%", height: 640, loading: "lazy" };
  const html = element("iframe", { src: src.href, title: document.title, ...look }).outerHTML;
  return html.replace("<iframe", '<iframe style="border:0"'); // a style of its own no element of this page may have
}

/**
 * Gives what shows the HTML anew when something else is asked.
 *
 * @param {HTMLElement} root
 * @param {() => Request} request  what is asked now
 */
export function startSnippet(root, request) {
  const holder = /** @type {HTMLDetailsElement} */ (root.querySelector("[data-snippet]"));
  const code = /** @type {HTMLTextAreaElement} */ (holder.querySelector("textarea"));
  const said = /** @type {HTMLElement} */ (holder.querySelector("[role=status]"));
  const show = () => {
    said.textContent = "";
    if (holder.open) code.value = `${frameHtml(request())}\n${code.defaultValue}`; // what makes it grow
  };
  whenOpen(holder, show);
  holder.querySelector("button")?.addEventListener("click", async () => {
    code.select();
    if (await copied(code.value)) said.textContent = (await loadInterface()).text("browser.board.copied");
  });
  return show;
}
