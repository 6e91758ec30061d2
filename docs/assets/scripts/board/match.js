// "Match me": what a person offers orders the list, and each card says why it fits.

/** @import { Profile, Reason } from "../search/request.js" */
/** @import { Names } from "./chips.js" */
/** @import { State } from "./state.js" */

import { element, whenOpen } from "../elements.js";
import { writeProfile } from "./address.js";
import { ChoiceList } from "./choice_list.js";
import { ownZone, storedProfile, storeProfile } from "./state.js";

export class MatchPanel {
  /**
   * @param {HTMLElement} root
   * @param {State} state
   * @param {() => Promise<{names: Names} | undefined>} load
   */
  constructor(root, state, load) {
    this.form = /** @type {HTMLFormElement} */ (root.querySelector("[data-match]"));
    this.panel = /** @type {HTMLDetailsElement} */ (this.form.closest("details"));
    this.state = state;
    /** @type {Map<string, ChoiceList>} */
    this.lists = new Map();
    whenOpen(this.panel, async () => {
      const known = await load();
      if (known) this.#fill(known.names);
    });
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#order(this.#profile());
    });
    this.form.addEventListener("reset", (event) => {
      event.preventDefault();
      this.#order(undefined);
    });
  }

  open() {
    this.panel.open = true;
    this.panel.querySelector("summary")?.focus();
  }

  /** @param {Names} names */
  #fill(names) {
    /** @type {NodeListOf<HTMLElement>} */
    const holders = this.form.querySelectorAll("[data-profile]");
    for (const holder of this.lists.size ? [] : holders) {
      const { profile: name = "" } = holder.dataset;
      const values = names.tables.values[name] ?? [];
      const title = holder.querySelector("legend")?.textContent ?? "";
      const list = new ChoiceList(name, title, values, names.words);
      this.lists.set(name, list);
      holder.append(...list.parts);
    }
    this.#show(this.state.request.profile ?? storedProfile());
  }

  /** @param {Profile | undefined} profile */
  #show(profile) {
    this.lists.get("skill")?.show(profile?.skills ?? []);
    this.lists.get("language")?.show(profile?.languages ?? []);
    this.#field("hours").value = String(profile?.hours ?? "");
    this.#field("zone").checked = !profile || Boolean(profile.zone);
  }

  /** @returns {Profile | undefined} */
  #profile() {
    const given = new FormData(this.form);
    const profile = {
      skills: given.getAll("skill").map(String),
      languages: given.getAll("language").map(String),
      hours: Number(given.get("hours")) || undefined,
      zone: given.has("zone") ? ownZone() : undefined,
    };
    return writeProfile(profile) ? profile : undefined;
  }

  /** @param {Profile | undefined} profile  undefined forgets it */
  #order(profile) {
    storeProfile(profile);
    this.#show(profile);
    this.panel.open = false;
    this.panel.querySelector("summary")?.focus();
    const { sort } = this.state.request;
    const next = profile ? "fit" : sort === "fit" ? undefined : sort;
    this.state.ask({ ...this.state.request, page: 1, profile, sort: next });
  }

  /** @param {string} name */
  #field(name) {
    return /** @type {HTMLInputElement} */ (this.form.elements.namedItem(name));
  }
}

/**
 * Say on a card why its posting fits, and what stands against it; each kind of reason once.
 *
 * @param {HTMLElement} card
 * @param {Reason[]} reasons
 * @param {Names} names
 */
export function explain(card, reasons, names) {
  /** @type {Map<string, string[]>} */
  const values = new Map();
  for (const { kind, value, fits } of reasons) {
    const id = `${fits ? "fit" : "misfit"}.${kind}`;
    values.set(id, [...(values.get(id) ?? []), names.value(kind, value ?? "")]);
  }
  const list = new Intl.ListFormat(names.words.locale);
  const items = [...values].map(([id, each]) => {
    const text = names.words.text(`browser.board.${id}`, { value: list.format(each) });
    return element("li", { class: id.startsWith("fit") && "fits" }, text);
  });
  if (items.length) card.querySelector(".card-foot")?.before(element("ul", { class: "reasons" }, ...items));
}
