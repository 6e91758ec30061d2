// The entry of the pages of thanks. Each is filled in on this device, and nothing that is
// written there goes into a request, an address or a storage.
import { language } from "../places.js";
import { offerCopies } from "./copying.js";
import { askedPosting, readPosting } from "./posting.js";
import { loadSpeech } from "./speech.js";

/** @import { Posting } from "./posting.js" */
/** @import { Speech } from "./speech.js" */

const page = /** @type {HTMLElement} */ (document.querySelector("[data-thanks]"));
const id = askedPosting(location.search);

async function start() {
  const speech = await loadSpeech(language);
  const posting = id ? await readPosting(language, id) : null;
  offerCopies(page, speech);
  keepPosting();
  sayWhatWasFound(speech, posting);
  if (page.dataset.thanks === "index") {
    if (posting) (await import("./invitation.js")).invite(page, speech, posting);
  } else if (page.dataset.thanks === "feedback") {
    if (posting) (await import("./feedback.js")).begin(page, speech, posting);
  } else {
    (await import("./sheet_form.js")).startSheet(page, speech, posting);
  }
  page.dataset.ready = "";
}

/** Say which posting the fields were filled from, or that there is none of that name. @param {Speech} speech @param {Posting | null} posting */
function sayWhatWasFound({ words }, posting) {
  const status = /** @type {HTMLElement} */ (page.querySelector("[data-posting-status]"));
  if (!id) return;
  status.hidden = false;
  status.textContent = posting
    ? words.text("thanks.browser.posting", { title: posting.role })
    : words.text("thanks.browser.no-posting", { posting: id });
}

/** From here to the documents, and in the other language, it is still the same posting. */
function keepPosting() {
  if (!id) return;
  for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll("[data-keep-posting], a.language"))) {
    link.search = `?posting=${id}`;
  }
}

start().catch(console.error);
