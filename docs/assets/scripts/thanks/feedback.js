// The feedback form: begun with a posting, and as a text for a message.
import { writtenIn } from "../documents/blanks.js";

/** @import { Posting } from "./posting.js" */
/** @import { Speech } from "./speech.js" */

/**
 * Fill in what the posting says, and offer a message to who is responsible. The answers go
 * into it by hand: an address never carries them.
 * @param {HTMLElement} page
 * @param {Speech} speech
 * @param {Posting} posting
 */
export function begin(page, { words }, { organisation, role, email }) {
  fill(page, "organisation", organisation);
  fill(page, "role", role);
  const mail = /** @type {HTMLAnchorElement} */ (page.querySelector("[data-mail]"));
  if (!email) return;
  const subject = encodeURIComponent(`${words.text("thanks.browser.subject")}: ${role}`);
  mail.href = `mailto:${encodeURIComponent(email).replace("%40", "@")}?subject=${subject}`;
  mail.hidden = false;
}

/** @param {HTMLElement} page @param {string} name @param {string} text */
function fill(page, name, text) {
  const field = /** @type {HTMLInputElement} */ (page.querySelector(`input[name="${name}"]`));
  if (field.value) return;
  field.value = text;
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

/**
 * Give the answers as plain text, question by question.
 * @param {HTMLElement} page
 * @param {Speech} speech
 */
export function answersAsText(page, { words }) {
  const unanswered = words.text("thanks.browser.no-answer");
  const title = page.querySelector("[data-document]")?.getAttribute("data-title") ?? "";
  const questions = [...page.querySelectorAll("[data-feedback] .blank, [data-feedback] [data-answer]")];
  const answers = questions.map((question) => `${labelOf(question)}\n${answerTo(question) || unanswered}`);
  return [title, ...answers].join("\n\n");
}

/** @param {Element} question */
const labelOf = (question) => question.querySelector("legend, span")?.textContent?.trim() ?? "";

/** @param {Element} question */
function answerTo(question) {
  const chosen = question.querySelector("input:checked")?.nextElementSibling?.textContent;
  const written = /** @type {HTMLInputElement | null} */ (question.querySelector("input:not([type=radio]), textarea"));
  return (written ? writtenIn(written) : chosen ?? "").trim();
}
