// The one script of every page: a few choices at once, and whatever else the page has use for.
import { loadInterface } from "./interface.js";
import { rememberLanguage } from "./language_memory.js";
import { showSavedLink } from "./saved/link.js";
import { startTheme } from "./theme.js";
import { bringToday } from "./today/today.js";

startTheme();
rememberLanguage();
showSavedLink();
bringToday();

/** @type {[string, (found: HTMLElement) => Promise<void>][]} */
const PARTS = [
  ["[data-saved]", async (found) => (await import("./saved/list.js")).startSavedList(found)],
  [".actions", async (found) => (await import("./actions.js")).startActions(found)],
  ["[data-times]", async () => {
    const { showOwnTimes } = await import("./times.js");
    showOwnTimes(document, await loadInterface());
  }],
  ["[data-opportunity]", async () => (await import("./saved/stars.js")).addStars()],
];
for (const [selector, start] of PARTS) {
  const found = /** @type {HTMLElement | null} */ (document.querySelector(selector));
  if (found) start(found);
}

// The board answers in its own list; elsewhere answers appear below the field.
const field = document.querySelector("form.search input");
if (field && !document.querySelector("[data-board]")) {
  const prepare = async () => (await import("./header_search.js")).startHeaderSearch();
  field.addEventListener("focus", prepare, { once: true });
  if (field === document.activeElement) prepare();
}
