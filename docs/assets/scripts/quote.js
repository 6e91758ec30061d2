// The words of a volunteer that one wants to pass on: with the name, and where they stand.
import { element } from "./elements.js";
import { ownAddress } from "./places.js";
import { sharePanel } from "./share.js";

/** @import { Interface } from "./interface.js" */

/**
 * Put a panel below the quote of a story.
 * @param {Element} quote
 * @param {Interface} words
 */
export function shareQuote(quote, words) {
  const panel = sharePanel(words, "browser.share.quote", () => shared(quote, words));
  const { lang, dir } = document.documentElement; // the story may be in another language than the page
  quote.after(element("div", { class: "actions quote-actions", lang, dir }, panel));
  panel.addEventListener("toggle", () => offerPicture(panel), { once: true });
}

/** Who shares a quote wants a picture beside it. @param {HTMLElement} panel */
async function offerPicture(panel) {
  const [{ loadChannels }, { downloads }] = await Promise.all([
    import("./announcing/texts.js"), import("./announcing/downloads.js"),
  ]);
  const { words, pictures: { poster: _, ...pictures } } = await loadChannels(); // a story has no poster
  const links = downloads(words, pictures, document.documentElement.lang);
  if (links.length) panel.querySelector(".share-panel")?.append(element("ul", { class: "share-ways share-files" },
    ...links.map((link) => element("li", {}, link))));
}

/**
 * @param {Element} quote
 * @param {Interface} words
 */
function shared(quote, words) {
  const name = document.querySelector(".byline bdi")?.textContent ?? "";
  const title = words.text("browser.share.quoted", { quote: quote.textContent?.trim() ?? "", name });
  const url = ownAddress();
  return { title, text: "", url, whole: `${title}\n${url}` };
}
