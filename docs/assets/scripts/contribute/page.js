// The entry of the contribute pages: the form, and what helps to fill and to send it.
import { root as site } from "../places.js";
import { startEditing } from "./editing/panel.js";
import { Checking } from "./form/checking.js";
import { startCounters } from "./form/counters.js";
import { Drafts } from "./form/drafts.js";
import { openForm } from "./form/form.js";
import { startPickers } from "./form/pickers.js";
import { startPostings } from "./form/postings.js";
import { startingData } from "./form/starting.js";
import { loadWords } from "./words.js";

/** @import { Session } from "./draft.js" */
/** @import { EntryForm } from "./form/form.js" */
/** @import { Words } from "./words.js" */

const found = (/** @type {string} */ selector) => /** @type {HTMLElement} */ (document.querySelector(selector));
const root = /** @type {HTMLFormElement} */ (found("[data-form]"));

/** The form can be filled as soon as its words are there; what helps comes after it. */
async function start() {
  const words = await loadWords();
  const form = openForm(root, words);
  const checking = new Checking(form, words);
  startCounters(form, words);
  startPickers(form, words);
  startPostings(root);
  startVerdict(form, checking, words);
  form.open({ data: startingData(form.kind, location.search), id: "" });
  const session = await startEditing(form, found("[data-editing]"));
  const edited = new URLSearchParams(location.search).get("edit") ?? "";
  new Drafts(form, words, edited + session.version()).open(form.draft());
  root.dataset.ready = "";
  startPreview(form).catch(() => (found("[data-preview]").hidden = true));
  startAdvice(form, words).catch(console.warn);
  await startSending(form, checking, session);
}

/** @param {EntryForm} form */
async function startPreview(form) {
  const panel = await import("./preview/panel.js");
  await panel.startPreview(form, /** @type {HTMLDetailsElement} */ (found("[data-preview]")));
}

/** @param {EntryForm} form @param {Checking} checking @param {Session} session */
async function startSending(form, checking, session) {
  const panel = await import("./sending/panel.js");
  const sending = await panel.startSending(form, found("[data-sending]"), session);
  checking.onChecked((problems, isAsked) => sending.update(problems, isAsked));
}

/** @param {EntryForm} form @param {Checking} checking @param {Words} words */
function startVerdict(form, checking, words) {
  const verdict = found("[data-verdict]");
  form.onChange(() => verdict.replaceChildren());
  root.addEventListener("submit", async (event) => {
    event.preventDefault();
    const isValid = await checking.validate().catch(() => undefined);
    const message = { true: "valid", false: "", undefined: "failed" }[String(isValid)];
    verdict.textContent = message ? words.say(`contribute.browser.${message}`) : "";
    if (isValid) found("[data-sending]").scrollIntoView();
  });
}

/** Without advice the form does all it must. @param {EntryForm} form @param {Words} words */
async function startAdvice(form, words) {
  const answer = await fetch(new URL("contribute/advice.json", site));
  const { AdvicePanel } = await import("./form/advice_panel.js");
  if (answer.ok) new AdvicePanel(form, found("[data-advice]"), words, await answer.json());
}

start().catch((error) => {
  found("[data-failed]").hidden = false;
  console.error(error);
});
