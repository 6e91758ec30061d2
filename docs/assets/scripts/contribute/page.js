// The entry of the contribute pages: the form, and what helps to fill and to send it.
import { once } from "../once.js";
import { root as site } from "../places.js";
import { Checking } from "./form/checking.js";
import { startCounters } from "./form/counters.js";
import { Drafts } from "./form/drafts.js";
import { onFirstUse } from "./form/first_use.js";
import { openForm } from "./form/form.js";
import { startPickers } from "./form/pickers.js";
import { startPostings } from "./form/postings.js";
import { isTouched, startingData, underneath } from "./form/starting.js";
import { loadWords } from "./words.js";

/** @import { Draft, Session } from "./draft.js" */
/** @import { EntryForm } from "./form/form.js" */
/** @import { Words } from "./words.js" */

const found = (/** @type {string} */ selector) => /** @type {HTMLElement} */ (document.querySelector(selector));
const root = /** @type {HTMLFormElement} */ (found("[data-form]"));

/**
 * The form can be filled as soon as its words are there. What checks and sends is loaded once
 * somebody begins to fill it; only a file that is to be changed must be there before.
 */
async function start() {
  const words = await loadWords();
  const form = openForm(root, words);
  const checking = new Checking(form, words);
  startCounters(form, words);
  startPickers(form, words);
  startPostings(root);
  startVerdict(form, checking, words);
  const early = isTouched(root) ? form.draft() : undefined;
  form.open({ data: startingData(form.kind, location.search), id: "" });
  const beginning = form.draft();
  const edited = new URLSearchParams(location.search).get("edit") ?? "";
  const editing = once(() => startEditing(form));
  const version = edited && (await editing()).version();
  new Drafts(form, words, edited + version).open(form.draft());
  if (early && !edited) form.open(underneath(early, form.draft()));
  root.dataset.ready = "";
  startPreview(form).catch(() => (found("[data-preview]").hidden = true));
  startAdvice(form, words);
  const work = once(async () => startSending(form, checking, await editing()));
  onFirstUse(found("[data-contribute]"), () => work().then(succeed, fail), Boolean(edited) || !isSame(form.draft(), beginning));
}

/** @param {EntryForm} form */
async function startEditing(form) {
  const panel = await import("./editing/panel.js");
  return panel.startEditing(form, found("[data-editing]"));
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

/** There is nothing to advise on before somebody writes. @param {EntryForm} form @param {Words} words */
function startAdvice(form, words) {
  const load = once(() => showAdvice(form, words));
  const begin = () => load().catch(console.warn);
  form.onChange(begin);
  const { title, name } = form.read();
  if (title || name) begin();
}

/** Without advice the form does all it must. @param {EntryForm} form @param {Words} words */
async function showAdvice(form, words) {
  const answer = await fetch(new URL("contribute/advice.json", site));
  const { AdvicePanel } = await import("./form/advice_panel.js");
  if (answer.ok) new AdvicePanel(form, found("[data-advice]"), words, await answer.json());
}

const succeed = () => (found("[data-failed]").hidden = true);

/** @param {unknown} error */
function fail(error) {
  found("[data-failed]").hidden = false;
  console.error(error);
  return false;
}

/** @param {Draft} one @param {Draft} other */
const isSame = (one, other) => JSON.stringify(one) === JSON.stringify(other);

start().catch(fail);
