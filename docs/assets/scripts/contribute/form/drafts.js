// The draft is kept on this device, and nowhere else.
import { recall, remember } from "../../memory.js";

/** @import { Draft } from "../draft.js" */
/** @import { Words } from "../words.js" */
/** @import { EntryForm } from "./form.js" */

const PAUSE = 400; // milliseconds after the last key

/** Keeps what is written in a form. */
export class Drafts {
  timer = 0;
  isOpening = false;

  /**
   * @param {EntryForm} form
   * @param {Words} words
   * @param {string} name of what is edited; empty for something new
   */
  constructor(form, words, name) {
    this.form = form;
    this.words = words;
    this.key = ["board-draft", form.kind, name].filter(Boolean).join("-");
    this.status = /** @type {HTMLElement} */ (form.root.querySelector("[data-draft]"));
    this.clear = /** @type {HTMLButtonElement} */ (form.root.querySelector("[data-clear-draft]"));
    form.onChange(() => this.#soon());
    addEventListener("pagehide", () => this.#keepAtOnce());
  }

  /** Give the draft that was kept, if there is one. @returns {Omit<Draft, "kind"> | undefined} */
  kept() {
    try {
      return JSON.parse(recall(this.key) || "null") ?? undefined;
    } catch {
      return undefined; // of another program, or cut off
    }
  }

  /**
   * Open the draft that was kept, if there is one.
   * @param {Draft} beginning what the form holds without one
   */
  open(beginning) {
    this.#openKept(beginning);
    this.clear.addEventListener("click", () => {
      if (!confirm(this.words.say("contribute.browser.draft.sure"))) return;
      remember(this.key, "");
      this.#show(beginning, "cleared");
    });
  }

  /** What no form can hold, as one of another version may have kept it, is left aside. @param {Draft} beginning */
  #openKept(beginning) {
    const kept = this.kept();
    if (!kept) return;
    try {
      this.#show(kept, "found");
    } catch (error) {
      console.warn(error);
      this.#show(beginning);
    }
  }

  /** @param {Omit<Draft, "kind">} draft @param {"found" | "cleared"} [state] */
  #show(draft, state) {
    clearTimeout(this.timer);
    this.timer = 0;
    this.isOpening = true;
    this.form.open(draft);
    this.isOpening = false;
    this.#say(state);
  }

  #soon() {
    if (this.isOpening) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.#keep(), PAUSE);
  }

  #keepAtOnce() {
    if (this.timer) this.#keep();
  }

  #keep() {
    this.timer = 0;
    const { kind, ...draft } = this.form.draft();
    this.#say(remember(this.key, JSON.stringify(draft)) ? "kept" : "lost");
  }

  /** What has been said is not said again with every key. @param {"kept" | "lost" | "found" | "cleared"} [state] */
  #say(state) {
    const text = state ? this.words.say(`contribute.browser.draft.${state}`) : "";
    if (this.status.textContent !== text) this.status.textContent = text;
    this.clear.hidden = !state || state === "cleared";
  }
}
