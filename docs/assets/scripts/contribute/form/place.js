// Where the file belongs, and what it holds beside its fields: answers with data-about.
import { readScope } from "./reading.js";
import { slugOf } from "./slug.js";

/** @import { Data, Draft, Kind } from "../draft.js" */
/** @import { Control } from "./scopes.js" */
/** @typedef {{key: string, code: string, value: string}} Fault an answer that is missing or no name of a file */

const NEW = "+";

/** The answers about the file of one form. */
export class Place {
  isNamed = false; // by a person, so that no name is suggested any more

  /** @param {HTMLElement} form @param {Kind} kind */
  constructor(form, kind) {
    this.form = form;
    this.kind = kind;
    this.choice = /** @type {HTMLSelectElement | null} */ (form.querySelector("#a-organisation-choice"));
    this.organisation = /** @type {HTMLInputElement | null} */ (form.querySelector("#a-organisation"));
    this.slug = /** @type {HTMLInputElement | null} */ (form.querySelector("#a-slug"));
    this.body = /** @type {HTMLTextAreaElement | null} */ (form.querySelector("#a-body"));
    (this.slug ?? this.organisation)?.addEventListener("input", ({ target }) => {
      this.isNamed = Boolean(/** @type {HTMLInputElement} */ (target).value);
    });
  }

  /** @returns {Pick<Draft, "id" | "language" | "body">} */
  read() {
    if (this.kind === "organisation") return { id: text(this.organisation) };
    if (this.kind === "story") return { id: text(this.slug), language: this.language, body: this.body?.value ?? "" };
    const organisation = this.#organisationOfPosting();
    const slug = text(this.slug);
    return { id: organisation && slug ? `${organisation}/${slug}` : "" };
  }

  /** @param {Pick<Draft, "id" | "language" | "body">} place */
  fill({ id, language, body = "" }) {
    const [organisation = "", slug = ""] = this.kind === "story" ? ["", id] : id.split("/");
    if (this.choice) this.#choose(organisation);
    if (this.organisation) this.organisation.value = organisation;
    if (this.slug) this.slug.value = slug;
    if (this.body) this.body.value = body;
    if (language) this.#languages.forEach((radio) => (radio.checked = radio.value === language));
    this.isNamed = Boolean(this.slug ? slug : organisation);
    this.update();
  }

  /** Show what the answers ask for, and suggest a name while nobody has given one. */
  update() {
    const named = /** @type {HTMLElement | null} */ (this.form.querySelector("[data-new-organisation]"));
    if (named && this.choice) named.hidden = !this.isOfNewOrganisation;
    if (this.kind === "story") this.#speak(this.language);
    const name = this.slug ?? this.organisation;
    if (!this.isNamed && name) name.value = slugOf(titleOf(readScope(this.form) ?? {}));
  }

  /** What the form knows of the organisation of a posting: its name in a language. @param {string} language */
  organisationAsNamed(language) {
    const chosen = this.choice?.selectedOptions[0];
    return chosen && !["", NEW].includes(chosen.value) ? { name: { [language]: chosen.text } } : {};
  }

  /** Whether the posting is of an organisation that the board does not have yet. */
  get isOfNewOrganisation() {
    return this.choice?.value === NEW;
  }

  /** The language of a story. */
  get language() {
    return this.#languages.find((radio) => radio.checked)?.value ?? "";
  }

  /** Give what is missing or cannot be the name of a file. @returns {Fault[]} */
  faults() {
    const controls = [this.choice, this.organisation, this.slug, this.body];
    const asked = controls.filter((control) => control && !control.closest("[hidden]"));
    return asked.flatMap((control) => (control ? faultOf(control) : []));
  }

  /** Give a name that would do in the place of one that does not. @param {string} name */
  suggestion(name) {
    return slugOf(name) || slugOf(titleOf(readScope(this.form) ?? {})) || "some-words";
  }

  get #languages() {
    return /** @type {HTMLInputElement[]} */ ([...this.form.querySelectorAll("input[name=a-language]")]);
  }

  #organisationOfPosting() {
    const chosen = this.choice?.value ?? "";
    return chosen === NEW ? text(this.organisation) : chosen;
  }

  /** @param {string} organisation */
  #choose(organisation) {
    if (!this.choice) return;
    const isThere = [...this.choice.options].some(({ value }) => value === organisation);
    this.choice.value = isThere ? organisation : NEW;
  }

  /** The texts of a story are in its language. @param {string} language */
  #speak(language) {
    for (const control of this.form.querySelectorAll("textarea, [data-kind=line] input:not([pattern])")) {
      control.setAttribute("lang", language);
    }
  }
}

/** @param {Control | null} control */
const text = (control) => control?.value.trim() ?? "";

/** Give a title to make a name of; English needs no transliteration. @param {Data} data */
function titleOf({ title, name = title }) {
  return typeof name === "string" ? name : (name?.en ?? Object.values(name ?? {})[0] ?? "");
}

/** @param {Control} control @returns {Fault[]} */
function faultOf(control) {
  const key = control.closest("[data-about]")?.getAttribute("data-about") ?? "";
  const value = control.value.trim();
  if (!value) return [{ key, code: "missing-field", value }];
  return control.validity.patternMismatch ? [{ key, code: "invalid-name", value }] : [];
}
