// The check of what is written, by the rules of `board check`, as soon as it makes sense. What
// checks is loaded when somebody fills the form.
import { breath } from "../../breath.js";
import { loadRules } from "../checking/rules.js";
import { utcToday } from "./starting.js";
import { isError, markFields, showSummary } from "./marks.js";
import { controlOf, fieldsOf, isAsked, titleOf } from "./scopes.js";

/** @import { Data } from "../draft.js" */
/** @import { Problem } from "../checking/problems.js" */
/** @import { Words } from "../words.js" */
/** @import { EntryForm } from "./form.js" */
/** @import { Locator } from "./locating.js" */
/** @import { Finding } from "./marks.js" */
/** @import { Control } from "./scopes.js" */
/** @import { Fault } from "./place.js" */

const PAUSE = 300; // milliseconds after the last key
/** Says that other fields lack a language: while somebody writes, they are just not reached yet. */
const OF_OTHER_FIELDS = "partly-translated";

/**
 * Takes all problems; `isAsked` says whether the person has asked for all of them to be shown.
 * @typedef {(problems: Problem[], isAsked: boolean) => void} Listener
 */

/** Checks a form: single fields once somebody has left them, all of them when asked to. */
export class Checking {
  /** @type {Set<Element>} */
  touched = new Set();
  isWhole = false;
  timer = 0;
  /** @type {Listener[]} */
  #listeners = [];

  /** @param {EntryForm} form @param {Words} words */
  constructor(form, words) {
    this.form = form;
    this.words = words;
    this.summary = /** @type {HTMLElement} */ (form.root.querySelector("[data-problems]"));
    form.root.addEventListener("focusout", ({ target }) => this.#touch(target));
    form.root.addEventListener("change", ({ target }) => this.#touch(target));
    form.onChange(() => this.#soon());
    form.onOpen(() => this.#reset());
  }

  /** Call `listener` after each check. @param {Listener} listener */
  onChecked(listener) {
    this.#listeners.push(listener);
    this.#soon();
  }

  /** Forget what was touched and wrong. */
  #reset() {
    this.touched.clear();
    this.isWhole = false;
    this.summary.hidden = true;
    markFields(this.form.root, []);
  }

  /**
   * Check everything, show all that is wrong and go to the list of it.
   * @returns {Promise<boolean>} whether there is no error
   */
  async validate() {
    this.isWhole = true;
    const findings = await this.#findings();
    markFields(this.form.root, findings);
    const errors = this.#sum(findings);
    await breath();
    if (errors) this.summary.focus();
    return !errors;
  }

  /** List all errors; gives their number. @param {Finding[]} findings */
  #sum(findings) {
    const errors = findings.filter(isError);
    showSummary(this.summary, errors, this.words.count("contribute.browser.problems", errors.length));
    return errors.length;
  }

  /** @param {EventTarget | null} target */
  #touch(target) {
    const field = target instanceof Element ? target.closest("[data-field], [data-about]") : null;
    if (!field || this.touched.has(field)) return;
    this.touched.add(field);
    this.#soon();
  }

  #soon() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.#mark(), PAUSE);
  }

  /** As long as nobody would see what is found, nothing is loaded to find it. */
  async #mark() {
    if (!this.isWhole && !this.touched.size && !this.#listeners.length) return;
    const findings = await this.#findings().catch(() => []); // the button to check says why
    if (this.isWhole) this.#sum(findings);
    markFields(this.form.root, this.isWhole ? findings : findings.filter((finding) => this.#isMeant(finding)));
  }

  /** @param {Finding & {problem: Problem}} finding */
  #isMeant({ field, problem }) {
    return problem.code !== OF_OTHER_FIELDS && [...this.touched].some((each) => field.contains(each));
  }

  /** What a browser cannot even read, then what belongs to the file, then its content. */
  async #findings() {
    const [problems, { Locator }] = await Promise.all([this.#problems(), import("./locating.js")]);
    await breath();
    const locator = new Locator(this.form.root);
    const found = [
      ...this.#unreadable(),
      ...this.form.place.faults().map((fault) => this.#ofPlace(fault)),
      ...problems.map((problem) => this.#ofData(this.#awaited(problem) ?? problem, locator)),
    ];
    const findings = firstOfEach(found.sort(byWeight)).sort(byPlace);
    for (const listener of this.#listeners) listener(findings.map(({ problem }) => problem), this.isWhole);
    return findings;
  }

  /** For a group of which nothing is there, what it must hold says more than its name. */
  async #problems() {
    const { kind, data, ...circumstances } = this.form.draft();
    const [{ check }, rules] = await Promise.all([import("../checking/check.js"), loadRules(kind)]);
    const checked = (/** @type {Data} */ given) => check(kind, given, rules, { ...circumstances, today: utcToday() });
    const groups = requiredGroups(this.form.root).filter((key) => !(key in data));
    const inside = checked({ ...data, ...Object.fromEntries(groups.map((key) => [key, {}])) });
    return checked(data).flatMap((problem) => {
      const key = problem.code === "missing-field" && !problem.pointer && /** @type {any} */ (problem.values.field).key;
      const parts = groups.includes(key) ? inside.filter(({ pointer }) => pointer === `/${key}`) : [];
      return parts.length ? parts : [problem];
    });
  }

  /** A day or hour of which a part is missing has no value. */
  #unreadable() {
    const controls = /** @type {NodeListOf<Control>} */ (this.form.root.querySelectorAll("input"));
    const wrong = [...controls].filter((control) => control.validity.badInput && isAsked(control));
    return wrong.map((control) => {
      const field = /** @type {HTMLElement} */ (control.closest("[data-field]"));
      return { ...error("unreadable", {}), field, control, message: this.words.say("contribute.browser.unreadable"), fix: "" };
    });
  }

  /** @param {Fault} fault */
  #ofPlace({ key, code, value }) {
    const field = /** @type {HTMLElement} */ (this.form.root.querySelector(`[data-about="${key}"]`));
    const control = controlOf(field);
    const found = error(code, { name: value, suggestion: this.form.place.suggestion(value) });
    const answer = { message: this.words.say("contribute.browser.answer", { field: titleOf(field) }), fix: "" };
    return { ...found, field, control, ...(value ? this.words.wordsOf(found.problem) : answer) };
  }

  /** Whoever adds an organisation as well sends its file beside this one. @param {Problem} problem @returns {Problem | undefined} */
  #awaited(problem) {
    const isAwaited = problem.code === "unknown-organisation" && this.form.place.isOfNewOrganisation;
    return isAwaited ? { ...problem, severity: "warning" } : undefined;
  }

  /** @param {Problem} problem @param {Locator} locator */
  #ofData(problem, locator) {
    const spot = locator.spotOf(problem) ?? this.#wholeFile();
    return { ...spot, problem, severity: problem.severity, ...this.words.wordsOf(problem) };
  }

  /** What no field holds belongs to the file, and so to its name. */
  #wholeFile() {
    const about = /** @type {HTMLElement[]} */ ([...this.form.root.querySelectorAll("[data-about]")]);
    const field = /** @type {HTMLElement} */ (about.filter(isAsked).at(-1));
    return { field, control: controlOf(field) };
  }
}

/** Give the groups that must be there. @param {HTMLElement} form */
const requiredGroups = (form) =>
  fieldsOf(form)
    .filter((field) => isAsked(field) && field.matches('[data-kind="group"]:is([data-required], :has(> legend .must:not([hidden])))'))
    .map((field) => field.dataset.field ?? "");

/**
 * Make what is wrong with the answers that are no fields.
 * @param {string} code
 * @param {Record<string, unknown>} values
 */
function error(code, values) {
  const severity = /** @type {const} */ ("error");
  return { severity, problem: { code, severity, pointer: "", values } };
}

/**
 * Give the first finding of each control.
 * @template {Finding} Found
 * @param {Found[]} found
 */
function firstOfEach(found) {
  const first = new Map(found.toReversed().map((finding) => [finding.control, finding]));
  return found.filter((finding) => first.get(finding.control) === finding);
}

/** Whatever keeps the file back must not stand behind what does not. @param {Finding & {problem: Problem}} finding */
const weight = (finding) => (finding.problem.code === OF_OTHER_FIELDS ? 2 : isError(finding) ? 0 : 1);

/** @param {Finding & {problem: Problem}} one @param {Finding & {problem: Problem}} other */
const byWeight = (one, other) => weight(one) - weight(other);

/** @param {Finding} one @param {Finding} other */
const byPlace = (one, other) =>
  one.control.compareDocumentPosition(other.control) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
