// How long a text may still become, said once it is nearly full.

/** @import { Words } from "../words.js" */
/** @import { EntryForm } from "./form.js" */

const NEARLY = 0.8;

/** Count the characters of the texts in a form. @param {EntryForm} form @param {Words} words */
export function startCounters(form, words) {
  form.root.addEventListener("input", ({ target }) => {
    if (target instanceof HTMLElement && "most" in target.dataset) count(/** @type {HTMLTextAreaElement} */ (target), words);
  });
  form.onOpen(() => {
    const limited = /** @type {NodeListOf<HTMLTextAreaElement>} */ (form.root.querySelectorAll("[data-most]"));
    for (const control of limited) if (control.value || hasCounter(control)) count(control, words);
  });
}

/** The limit of a list is that of its longest line. @param {HTMLTextAreaElement} control @param {Words} words */
function count(control, words) {
  const most = Number(control.dataset.most);
  const isList = control.closest("[data-kind=lines]") !== null;
  const texts = isList ? control.value.split("\n") : [control.value];
  const longest = Math.max(...texts.map((text) => [...text.trim()].length));
  const counter = counterOf(control);
  counter.hidden = longest < most * NEARLY;
  const values = { number: words.interface.number(longest), most: words.interface.number(most) };
  counter.textContent = words.say("contribute.browser.characters", values);
  counter.classList.toggle("is-over", longest > most);
}

/** @param {HTMLTextAreaElement} control @returns {HTMLElement} */
function counterOf(control) {
  if (hasCounter(control)) return /** @type {HTMLElement} */ (control.nextElementSibling);
  const made = document.createElement("span");
  made.className = "counter";
  control.after(made);
  return made;
}

/** @param {Element} control */
const hasCounter = (control) => control.nextElementSibling?.matches(".counter") ?? false;
