// Going on with a file: a posting that changes, an organisation, a story, or a draft on this device.
import { breath } from "../../breath.js";
import { button, element } from "../../elements.js";
import { language } from "../../places.js";
import { loadRules } from "../checking/rules.js";
import { Schemas } from "../checking/schemas.js";
import { meantData } from "../typed/fields.js";
import { loadWords } from "../words.js";
import { FieldOrder } from "../writing/order.js";
import { asWritten, changedFields, dated } from "./changes.js";
import { onDevice, pasted, published, Unreadable } from "./files.js";
import { ended, extendedTo, lastDayField, renewed, usualLastDay } from "./lifecycle.js";
import { isOver, reopened } from "./reopening.js";
import { withFormerDays } from "./sessions.js";

/** @import { Rules } from "../checking/rules.js" */
/** @import { Data, Draft, DraftForm, Session } from "../draft.js" */
/** @import { Words } from "../words.js" */
/** @import { Opened } from "./files.js" */

/**
 * Start the panel `root`, and begin with what the address asks for (`?edit=…`). The field for a
 * file is `[data-file]`; a text is pasted into `[data-paste]` and taken by `[data-open]`.
 * @param {DraftForm} form
 * @param {HTMLElement} root
 * @returns {Promise<Session>}
 */
export async function startEditing(form, root) {
  const [words, rules] = await Promise.all([loadWords(), loadRules(form.kind)]);
  const panel = new EditingPanel(form, root, words, rules);
  await panel.begin(new URLSearchParams(location.search));
  return panel;
}

/** @typedef {Opened & {isThere: boolean}} Beginning */

/** @implements {Session} */
class EditingPanel {
  /** @type {Beginning | undefined} */
  beginning;

  /** @param {DraftForm} form @param {HTMLElement} root @param {Words} words @param {Rules} rules */
  constructor(form, root, words, rules) {
    this.form = form;
    this.words = words;
    this.rules = rules;
    this.schemas = new Schemas(rules.schemas);
    this.order = new FieldOrder(form.kind, rules);
    this.status = element("p", { role: "status", class: "editing-status" });
    this.actions = element("div", { class: "editing-actions" });
    this.changes = element("p", { class: "editing-changes" });
    root.prepend(this.status, this.actions, this.changes);
    form.onChange(() => this.#showChanges());
    this.#offerFiles(root);
  }

  original = () => this.beginning?.original;

  isThere = () => Boolean(this.beginning?.isThere);

  version = () => (this.beginning?.isThere ? fingerprint(this.beginning.original.text) : "");

  draft = () => {
    const draft = this.form.draft();
    if (!this.beginning) return draft;
    const { draft: before, isThere } = this.beginning;
    const settled = { ...draft, data: asWritten(draft.data, before.data) };
    return isThere ? dated(withFormerDays(settled, before, today()), before, today()) : settled;
  };

  /** @param {URLSearchParams} asked */
  async begin(asked) {
    const edit = asked.get("edit");
    if (!edit) return;
    await this.#try(async () => {
      const file = this.#meant(await published(this.form.kind, edit));
      this.form.open(file.draft);
      this.#began(file, true);
      nameThePage(this.words.say(`edit.${this.form.kind}`));
    });
  }

  /** @param {HTMLElement} root */
  #offerFiles(root) {
    const file = /** @type {HTMLInputElement | null} */ (root.querySelector("[data-file]"));
    const paste = /** @type {HTMLTextAreaElement | null} */ (root.querySelector("[data-paste]"));
    const take = /** @type {HTMLButtonElement | null} */ (root.querySelector("[data-open]"));
    file?.addEventListener("change", () => this.#take(file));
    if (file?.files?.length) this.#take(file); // chosen before this script came
    take?.addEventListener("click", () => this.#try(async () => {
      if (paste?.value.trim()) await this.#open(this.#meant(pasted(this.form.draft(), paste.value)));
    }));
    if (take) take.disabled = false;
  }

  /** @param {HTMLInputElement} file */
  #take(file) {
    return this.#try(async () => {
      const [chosen] = file.files ?? [];
      if (chosen) await this.#open(this.#meant(await onDevice(this.form.draft(), chosen)));
      file.value = "";
    });
  }

  /** Give a file with the values that are meant by what is typed in it. @param {Opened} file @returns {Opened} */
  #meant({ draft, original }) {
    return { draft: { ...draft, data: meantData(draft.kind, draft.data, this.schemas) }, original };
  }

  /** Whatever is wrong with a file is said, and the form stays as it was. @param {() => Promise<void>} open */
  async #try(open) {
    try {
      await open();
    } catch (error) {
      const reason = error instanceof Unreadable ? error.reason : "not-loaded";
      this.status.replaceChildren(this.#say(reason));
      if (!(error instanceof Unreadable)) console.warn(error);
    }
  }

  /** Fill the form from a file; what was there before can be brought back. @param {Opened} file */
  async #open(file) {
    await breath();
    const before = { draft: this.form.draft(), beginning: this.beginning };
    try {
      this.form.open(file.draft);
    } catch {
      this.form.open(before.draft); // some field held what no field of the form can
      throw new Unreadable("not-fields");
    }
    await breath();
    this.#began(file, false);
    this.status.append(" ", button(this.#say("bring-back"), "button-plain", () => this.#bringBack(before)));
  }

  /** @param {Opened} file @param {boolean} isThere */
  #began(file, isThere) {
    this.beginning = { ...file, isThere };
    const { path } = file.original;
    const name = path ? element("code", { dir: "ltr" }, path) : "";
    this.status.replaceChildren(this.#say(isThere ? "editing" : "opened"), " ", name);
    const lost = this.#fields();
    if (lost) this.status.append(" ", this.#say("left-out", { fields: lost }));
    this.#update();
  }

  /** @param {{draft: Draft, beginning: Beginning | undefined}} before */
  #bringBack({ draft, beginning }) {
    this.beginning = beginning;
    this.form.open(draft);
    this.status.replaceChildren(this.#say("brought-back"));
    this.#update();
  }

  #update() {
    const isPosting = this.form.kind === "opportunity" && this.beginning;
    this.actions.replaceChildren(...(isPosting ? [this.#renewal(), ...this.#endings()] : []));
    this.#showChanges();
  }

  #renewal() {
    const data = this.form.read();
    const over = isOver(data, today(), this.rules);
    const value = over ? usualLastDay(data, today()) : extendedTo(data, today(), this.rules);
    const day = element("input", { type: "date", id: "editing-until", value, min: today() });
    if (over) return this.#reopening(day);
    const ongoing = lastDayField(data) === "review_on";
    const label = element("label", { for: day.id }, this.#say(ongoing ? "confirm" : "extend"));
    const press = button(this.#say("renew"), "button button-quiet", () => {
      if (day.value) this.#change(renewed(this.form.read(), day.value));
    });
    return element("div", { class: "editing-renewal" }, label, day, press);
  }

  /** @param {HTMLInputElement} day */
  #reopening(day) {
    const label = element("label", { for: day.id }, this.#say("offer-until"));
    const press = button(this.#say("reopen"), "button button-quiet", () => {
      if (!day.value) return;
      this.#change(reopened(this.form.read(), day.value, today(), this.rules));
      this.status.replaceChildren(this.#say(isOver(this.form.read(), today(), this.rules) ? "stays-over" : "reopened"));
    });
    return element("div", { class: "editing-renewal" }, label, day, press);
  }

  #endings() {
    const statuses = /** @type {const} */ (["filled", "closed"]);
    return statuses.map((status) =>
      button(this.#say(status), "button button-quiet", () => this.#change(ended(this.form.read(), status, today()))));
  }

  /** @param {Data} data */
  #change(data) {
    this.form.fill(data);
    this.#showChanges();
    this.changes.scrollIntoView({ block: "nearest" });
    this.status.replaceChildren(this.#say("changed"));
  }

  #showChanges() {
    if (!this.beginning) {
      this.changes.replaceChildren();
      return;
    }
    const fields = this.#fields();
    this.changes.replaceChildren(fields ? this.#say("changes", { fields }) : this.#say("no-changes"));
  }

  /** Name the fields in which the draft differs from what it began with, in the order of the form. */
  #fields() {
    const fields = changedFields(this.beginning?.draft.data ?? {}, this.draft().data);
    const inOrder = Object.keys(this.order.ordered(Object.fromEntries(fields.map((key) => [key, true]))));
    const titles = inOrder.map((key) => this.schemas.fieldName(this.form.kind, [key]).titles[language] ?? key);
    return titles.join(this.words.say("list.separator"));
  }

  /** @param {string} id @param {Record<string, string>} [values] */
  #say(id, values) {
    return this.words.say("contribute.browser.editing." + id, values);
  }
}

/** Say in the heading and the title of the page that something is changed and not added. @param {string} words */
function nameThePage(words) {
  const heading = document.querySelector("h1");
  if (!heading) return;
  document.title = document.title.replace(heading.textContent ?? "", words);
  heading.textContent = words;
}

/** Tell texts apart, by 32 bits of FNV-1a. @param {string} text */
function fingerprint(text) {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash.toString(36);
}

/** The day in UTC, as in the checks. */
const today = () => new Date().toISOString().slice(0, 10);
