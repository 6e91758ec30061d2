// The form beside a certificate or a letter: whatever is typed, the sheet says at once.
import { language as ownLanguage } from "../places.js";
import { showChosenLogo, showLogo, showMonogram } from "./logo.js";
import { readPosting } from "./posting.js";
import * as sayings from "./sayings.js";
import { fit, say, scaleToScreen, showLanguages } from "./sheet.js";
import { loadSpeech } from "./speech.js";

/** @import { Posting } from "./posting.js" */
/** @import { Filled } from "./sayings.js" */
/** @import { Speech } from "./speech.js" */

/**
 * @param {HTMLElement} page
 * @param {Speech} ownSpeech
 * @param {Posting | null} posting
 */
export function startSheet(page, ownSpeech, posting) {
  const form = /** @type {HTMLFormElement} */ (page.querySelector("[data-thanks-form]"));
  const sheet = /** @type {HTMLElement} */ (page.querySelector("[data-sheet]"));
  const sayingsOf = page.dataset.thanks === "letter" ? sayings.letter : sayings.certificate;
  /** @type {Speech[]} */
  let spoken = [ownSpeech];

  const show = () => {
    for (const speech of spoken) say(sheet, speech.code, sayingsOf(speech, filledIn(form, speech.code)));
    const first = filledIn(form, ownLanguage);
    showMonogram(sheet, first.organisation);
    nameFile(page, sheet, first.name);
    fault(form, isReversed(first) ? ownSpeech.words.text("thanks.browser.dates-reversed") : "");
    fit(sheet);
  };
  const speak = async (/** @type {string | undefined} */ second) => {
    try {
      const speech = second ? [await loadSpeech(second)] : [];
      const told = second && posting ? await readPosting(second, posting.id) : null;
      if (second && told) fill(form, second, told);
      spoken = [ownSpeech, ...speech];
    } catch {
      spoken = [ownSpeech];
      uncheck(form);
      fault(form, ownSpeech.words.text("thanks.browser.untold"));
      return;
    }
    showLanguages(page, spoken.map(({ code }) => code));
    show();
  };

  set(form, "issued", today());
  if (posting) {
    fill(form, ownLanguage, posting);
    set(form, "reference", posting.id);
    showLogo(sheet, posting.logo).then(show);
  }
  form.addEventListener("input", show);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", async ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    if (target.name === "with") {
      uncheck(form, target);
      speak(target.checked ? target.value : undefined);
    } else if (target.type === "file") {
      const isShown = await showChosenLogo(sheet, target.files?.[0]);
      fault(form, isShown ? "" : ownSpeech.words.text("thanks.browser.no-picture"));
    }
  });
  form.hidden = false;
  scaleToScreen(sheet);
  show();
  document.fonts.ready.then(show); // letters of another width may have come
  const chosen = /** @type {HTMLInputElement | null} */ (form.querySelector("[name=with]:checked"));
  if (chosen) speak(chosen.value); // a browser that loads anew may keep what was chosen
}

/** Give what was filled in, in the texts of a language. @param {HTMLFormElement} form @param {string} code @returns {Filled} */
function filledIn(form, code) {
  const shared = (/** @type {string} */ name) => field(form, name)?.value.trim() ?? "";
  const own = (/** @type {string} */ name) => shared(`${name}.${code}`);
  return {
    name: own("name"),
    organisation: own("organisation"),
    role: own("role"),
    achievement: own("achievement"),
    signatory: own("signatory"),
    signatoryRole: own("signatory-role"),
    hours: Number.parseFloat(shared("hours")),
    begins: shared("begins"),
    ends: shared("ends"),
    issued: shared("issued"),
    reference: shared("reference"),
  };
}

/** Fill what nobody has filled yet. @param {HTMLFormElement} form @param {string} code @param {Posting} posting */
function fill(form, code, { organisation, role, contact, contactRole }) {
  set(form, `organisation.${code}`, organisation);
  set(form, `role.${code}`, role);
  set(form, `signatory.${code}`, contact);
  set(form, `signatory-role.${code}`, contactRole);
}

/** @param {HTMLFormElement} form @param {string} name @param {string} text */
function set(form, name, text) {
  const found = field(form, name);
  if (found && !found.value) found.value = text;
}

/** @param {HTMLFormElement} form @param {string} name */
const field = (form, name) => /** @type {HTMLInputElement | null} */ (form.elements.namedItem(name));

/** One language beside the page's own is enough for a sheet. @param {HTMLFormElement} form @param {HTMLInputElement} [kept] */
function uncheck(form, kept) {
  for (const box of /** @type {NodeListOf<HTMLInputElement>} */ (form.querySelectorAll("[name=with]"))) {
    if (box !== kept) box.checked = false;
  }
}

/** @param {HTMLFormElement} form @param {string} words */
function fault(form, words) {
  const place = /** @type {HTMLElement} */ (form.querySelector("[data-fault]"));
  if (place.textContent !== words) place.textContent = words;
}

/** @param {Filled} filled */
const isReversed = ({ begins, ends }) => Boolean(begins && ends && ends < begins);

/** A file that is saved or printed bears the name of the person. @param {HTMLElement} page @param {HTMLElement} sheet @param {string} name */
function nameFile(page, sheet, name) {
  const heading = sheet.querySelector("h2")?.textContent ?? "";
  const article = /** @type {HTMLElement} */ (page.querySelector("[data-document]"));
  article.dataset.title = name ? `${heading} – ${name}` : heading;
}

/** The day on the calendar of this device. */
function today() {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}
