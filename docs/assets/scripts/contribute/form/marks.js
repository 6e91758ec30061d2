// Problems shown at their fields, and all of them together above the form.
import { element } from "../../elements.js";

/**
 * What is shown at one field. The words are plain text.
 * @typedef {object} Finding
 * @property {HTMLElement} field
 * @property {HTMLElement} control takes the focus
 * @property {"error" | "warning"} severity
 * @property {string} message
 * @property {string} fix
 */

const WRITTEN = "input:not([type=radio], [type=checkbox], [type=hidden]), select, textarea";

/**
 * Show findings at their fields, and none at all others.
 * @param {HTMLElement} form
 * @param {Finding[]} findings
 */
export function markFields(form, findings) {
  for (const place of /** @type {NodeListOf<HTMLElement>} */ (form.querySelectorAll(".question-error"))) {
    show(place, findings.filter(({ field }) => field === place.parentElement));
  }
  const wrong = new Set(findings.filter(isError).map(({ control }) => control));
  for (const control of form.querySelectorAll(WRITTEN)) {
    if (wrong.has(/** @type {HTMLElement} */ (control))) control.setAttribute("aria-invalid", "true");
    else control.removeAttribute("aria-invalid");
  }
}

/** Say whether a finding keeps the file back. @param {Finding} finding */
export const isError = ({ severity }) => severity === "error";

/** @param {HTMLElement} place @param {Finding[]} findings */
function show(place, findings) {
  const text = findings.map(({ message, fix }) => `${message} ${fix}`).join("\n");
  place.hidden = !findings.length;
  place.classList.toggle("is-warning", !findings.some(isError));
  if (place.textContent !== text) place.textContent = text;
}

/**
 * List findings above the form, each with a link to its field.
 * @param {HTMLElement} panel
 * @param {Finding[]} findings
 * @param {string} title
 */
export function showSummary(panel, findings, title) {
  const items = findings.map((finding) => element("li", {}, link(finding)));
  panel.replaceChildren(element("h2", {}, title), element("ul", {}, ...items));
  panel.hidden = !findings.length;
}

/** @param {Finding} finding */
function link({ field, control, message }) {
  const made = element("a", { href: `#${control.id || field.id}` }, message);
  made.addEventListener("click", (event) => {
    event.preventDefault();
    goTo(control);
  });
  return made;
}

/** Give a control the focus, and open what it is folded into. @param {HTMLElement} control */
export function goTo(control) {
  for (let fold = control.closest("details"); fold; fold = fold.parentElement?.closest("details") ?? null) {
    fold.open = true;
  }
  control.focus();
}
