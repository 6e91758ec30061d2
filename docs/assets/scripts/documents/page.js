// Documents to fill in, print and save: kits, agreements, certificates, letters, forms.
// A document is an element with `data-document`. In it, what has a `name` is a blank,
// `data-mirror="name"` repeats what was written there, and the buttons `data-print` and
// `data-save` come without `hidden` as soon as they work. Nothing that is written leaves the
// device: no request, no storage, no address.
import { watchBlanks } from "./blanks.js";
import { saveDocument } from "./file.js";
import { printAlone } from "./printing.js";

/** @type {NodeListOf<HTMLElement>} */
const sheets = document.querySelectorAll("[data-document]");
for (const sheet of sheets) {
  watchBlanks(sheet);
  offer(sheet, "[data-print]", printAlone);
  offer(sheet, "[data-save]", saveDocument);
}

/**
 * Show the buttons of a document that do one thing with it.
 * @param {HTMLElement} sheet
 * @param {string} selector
 * @param {(sheet: HTMLElement) => void} act
 */
function offer(sheet, selector, act) {
  for (const button of /** @type {NodeListOf<HTMLElement>} */ (sheet.querySelectorAll(selector))) {
    button.addEventListener("click", () => act(sheet));
    button.hidden = false;
  }
}
