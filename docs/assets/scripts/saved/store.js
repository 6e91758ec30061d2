// Postings that somebody has saved: their ids and days, on this device alone.
import { recall, remember } from "../memory.js";
import { root } from "../places.js";

/** @typedef {{id: string, day: string}} Saved a posting and the day it was saved (ISO 8601) */

const ID = /^[a-z0-9-]+\/[a-z0-9-]+$/;

/** A list of postings under one key of the device's storage, the newest first. */
export class SavedPostings extends EventTarget {
  /** @param {string} key */
  constructor(key) {
    super();
    this.key = key;
    this.isKept = true;
    this.entries = read(recall(key));
  }

  /** The ids, the newest first. */
  get ids() {
    return this.entries.map((entry) => entry.id);
  }

  /** @param {string} id */
  has(id) {
    return this.entries.some((entry) => entry.id === id);
  }

  /**
   * Save a posting, or remove it if it is saved.
   * @param {string} id
   */
  toggle(id) {
    if (this.has(id)) this.remove(id);
    else this.add([id]);
  }

  /**
   * Put postings before the others, in their order; those that are saved stay where they are.
   * @param {string[]} ids
   */
  add(ids) {
    this.#takeOver();
    const day = new Date().toISOString().slice(0, 10);
    const added = validIds(ids).filter((id) => !this.has(id));
    this.#keep([...added.map((id) => ({ id, day })), ...this.entries]);
  }

  /** @param {string} id */
  remove(id) {
    this.#takeOver();
    this.#keep(this.entries.filter((entry) => entry.id !== id));
  }

  /**
   * Put ids of today in the place of former ones.
   * @param {Map<string, string>} today by the former id
   */
  follow(today) {
    this.#takeOver();
    const entries = this.entries.map(({ id, day }) => ({ id: today.get(id) ?? id, day }));
    const ids = entries.map(({ id }) => id);
    this.#keep(entries.filter(({ id }, place) => ids.indexOf(id) === place));
  }

  /** Show what another tab has changed. */
  refresh() {
    this.#takeOver();
    this.dispatchEvent(new Event("change"));
  }

  /** The device's list is the newer one, where there is one. */
  #takeOver() {
    if (this.isKept) this.entries = read(recall(this.key));
  }

  /** @param {Saved[]} entries */
  #keep(entries) {
    this.entries = entries;
    this.isKept = remember(this.key, JSON.stringify(entries));
    this.dispatchEvent(new Event("change"));
  }
}

/**
 * Give the ids that can be ids of postings, each once. They may come from a link by anybody.
 * @param {string[]} ids
 */
export const validIds = (ids) => [...new Set(ids)].filter((id) => ID.test(id));

/**
 * @param {string | null} text
 * @returns {Saved[]}
 */
function read(text) {
  try {
    const entries = JSON.parse(text ?? "[]");
    return entries.filter((/** @type {Partial<Saved>} */ entry) => ID.test(entry.id ?? "") && entry.day);
  } catch {
    return [];
  }
}

/** The list of this site; another board on the same host has its own. */
export const saved = new SavedPostings(`board-saved:${root.pathname}`);

globalThis.addEventListener?.("storage", (event) => {
  if (event.key === saved.key || event.key === null) saved.refresh();
});
globalThis.addEventListener?.("pageshow", (event) => {
  if (event.persisted) saved.refresh(); // a page that slept has heard of no change
});
