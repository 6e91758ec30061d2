// The blanks of a document. A box cuts off what is longer than itself on paper; so what is
// written stands once more as text, which style sheets show there in its place.
import { element } from "../elements.js";

/** @typedef {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} Blank */

const BLANKS = "input[name]:not([type=checkbox], [type=radio]), textarea[name], select[name]";

/**
 * Repeat what is written in the blanks of a document, now and from now on.
 * @param {HTMLElement} sheet
 */
export function watchBlanks(sheet) {
  for (const blank of /** @type {NodeListOf<Blank>} */ (sheet.querySelectorAll(BLANKS))) {
    const printed = element("span", { class: "blank-text", dir: "auto", "aria-hidden": "true" });
    blank.after(printed);
    const repeat = () => {
      printed.textContent = writtenIn(blank);
      mirror(sheet, blank.name, writtenIn(blank));
    };
    blank.addEventListener("input", repeat);
    repeat(); // a browser that goes back, or loads anew, may keep what was written
  }
}

/** Of a choice its words, and nothing for the one that chooses none. @param {Blank} blank */
export const writtenIn = (blank) =>
  (blank instanceof HTMLSelectElement && blank.value
    ? (blank.selectedOptions[0]?.textContent ?? "")
    : blank.value
  ).trim();

/**
 * Say in other places of a document what was written in a blank; while it is empty, they say
 * what they said at first.
 * @param {HTMLElement} sheet
 * @param {string} name
 * @param {string} written
 */
function mirror(sheet, name, written) {
  /** @type {NodeListOf<HTMLElement>} */
  const mirrors = sheet.querySelectorAll(`[data-mirror="${CSS.escape(name)}"]`);
  for (const each of mirrors) {
    each.dataset.unwritten ??= each.textContent ?? "";
    each.textContent = written || each.dataset.unwritten;
    each.classList.toggle("is-written", Boolean(written));
  }
}
