// The invitation to tell a story, with the address of a form that knows organisation and posting.

/** @import { Posting } from "./posting.js" */
/** @import { Speech } from "./speech.js" */

/**
 * @param {HTMLElement} page
 * @param {Speech} speech
 * @param {Posting} posting
 */
export function invite(page, { words }, { id, organisation, role }) {
  const known = `?${new URLSearchParams({ organisation: id.split("/")[0] ?? "", opportunity: id })}`;
  const text = /** @type {HTMLTextAreaElement} */ (page.querySelector("[data-invitation]"));
  const form = /** @type {HTMLAnchorElement} */ (page.querySelector("[data-story-form]"));
  form.search = known;
  const address = text.dataset.form + known.replaceAll("%2F", "/");
  text.value = words.text("thanks.story.message", { organisation, role, address });
}
