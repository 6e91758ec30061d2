// What a visitor does with a posting or a story: save it, pass it on.
import { loadInterface } from "./interface.js";
import { ownAddress } from "./places.js";
import { idOf, star } from "./saved/stars.js";
import { sharePanel } from "./share.js";

/**
 * Fill the row under the lead.
 * @param {HTMLElement} row
 */
export async function startActions(row) {
  const words = await loadInterface();
  const posting = row.closest("[data-opportunity]");
  const kind = posting ? "browser.share.posting" : "browser.share.story";
  const shared = () => ({
    title: words.text(kind, { title: textOf("h1") }),
    text: textOf(".lead"),
    url: ownAddress(),
  });
  const panel = sharePanel(words, "browser.share.title", shared);
  row.replaceChildren(panel);
  if (posting?.matches(":not(.over):has(.apply)")) offerReadyTexts(panel, idOf(posting));
  const quote = document.querySelector(".quote");
  if (quote) (await import("./quote.js")).shareQuote(quote, words);
  if (posting) row.prepend(star(idOf(posting), {}, words.text("browser.saved.save")));
}

/**
 * Whoever opens the panel of an open posting also finds texts to spread it; nobody else loads them.
 * @param {HTMLElement} panel
 * @param {string} id
 */
function offerReadyTexts(panel, id) {
  panel.addEventListener("toggle", async () => {
    const { startAnnouncing } = await import("./announcing/panel.js");
    await startAnnouncing(/** @type {HTMLElement} */ (panel.querySelector(".share-panel")), id);
  }, { once: true });
}

/** A word joiner keeps «مترجم/ة» on one line; nobody wants it in a message. @param {string} selector */
const textOf = (selector) =>
  document.querySelector(selector)?.textContent?.replaceAll("\u2060", "").trim() ?? "";
