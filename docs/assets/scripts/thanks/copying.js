// Buttons that copy what stands on the page.
import { copied } from "../clipboard.js";
import { answersAsText } from "./feedback.js";

/** @import { Speech } from "./speech.js" */

/**
 * Show the buttons that copy the invitation or the answers of a form.
 * @param {HTMLElement} page
 * @param {Speech} speech
 */
export function offerCopies(page, speech) {
  for (const button of /** @type {NodeListOf<HTMLElement>} */ (page.querySelectorAll("[data-copy]"))) {
    const status = /** @type {HTMLElement} */ (button.parentElement?.querySelector("[data-copied]"));
    button.addEventListener("click", async () => {
      const text = button.dataset.copy === "feedback" ? answersAsText(page, speech) : invitationIn(page);
      status.textContent = speech.words.text(
        (await copied(text)) ? "thanks.browser.copied" : "thanks.browser.not-copied",
      );
    });
    button.hidden = false;
  }
}

/** @param {HTMLElement} page */
const invitationIn = (page) =>
  /** @type {HTMLTextAreaElement} */ (page.querySelector("[data-invitation]")).value;
