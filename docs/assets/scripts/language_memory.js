// Who changes the language of a page means it: the root of the site goes there next time.
import { remember } from "./memory.js";

/** Remember the language of a link that is followed. */
export function rememberLanguage() {
  for (const link of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-language]"))) {
    link.addEventListener("click", () => remember("board-language", link.dataset.language ?? ""));
  }
}
