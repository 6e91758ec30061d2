// Long lists of boxes: a field finds one among many, and the heading says what is chosen.

/** @import { Words } from "../words.js" */
/** @import { EntryForm } from "./form.js" */

/** @param {EntryForm} form @param {Words} words */
export function startPickers(form, words) {
  form.root.addEventListener("input", ({ target }) => {
    if (target instanceof HTMLInputElement && "find" in target.dataset) find(target);
  });
  form.onChange(() => form.root.querySelectorAll(".picker").forEach((picker) => say(picker, words)));
}

/** @param {HTMLInputElement} field */
function find(field) {
  const wanted = folded(field.value);
  const groups = field.parentElement?.querySelectorAll(".picker-group") ?? [];
  for (const group of /** @type {Iterable<HTMLElement>} */ (groups)) {
    const options = /** @type {HTMLElement[]} */ ([...group.querySelectorAll(".option")]);
    for (const option of options) option.hidden = !folded(option.textContent ?? "").includes(wanted);
    group.hidden = options.every((option) => option.hidden);
  }
}

/** @param {Element} picker @param {Words} words */
function say(picker, words) {
  const chosen = [...picker.querySelectorAll("input:checked + span")].map((label) => label.textContent);
  const text = chosen.join(words.say("list.separator")) || words.say("contribute.browser.picked.none");
  const heading = picker.querySelector("[data-picked]");
  if (heading && heading.textContent !== text) heading.textContent = text;
}

/** Letters without marks and case, so that a value is found as people type it. @param {string} text */
const folded = (text) =>
  text.normalize("NFKD").replace(/[\p{M}\u0640]/gu, "").replace(/ة/g, "ه").replace(/ى/g, "ي").toLowerCase().trim();
