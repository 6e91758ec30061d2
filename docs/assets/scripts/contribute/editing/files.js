// From a file of the board to a draft: one that is published, on this device, or pasted.
import { root } from "../../places.js";
import { pathOf } from "../draft.js";
import { itemsIn, MOST_ITEMS } from "../form/items.js";
import { fromStory } from "../writing/stories.js";
import { fromYaml } from "../writing/yaml.js";

/** @import { Draft, Kind, Written } from "../draft.js" */
/** @typedef {{draft: Draft, original: Written}} Opened */
/** @typedef {"too-large" | "too-many-items" | "not-text" | "not-fields" | "unknown"} Reason */

const ID = "[a-z0-9]+(?:-[a-z0-9]+)*";
const IDS = {
  opportunity: new RegExp(`^(${ID}/${ID})$`),
  organisation: new RegExp(`^(${ID})$`),
  story: new RegExp(`^(${ID})\\.([A-Za-z]{2,3}(?:-[A-Za-z]+)*)$`),
};
const NAMES = { opportunity: new RegExp(`^(${ID})\\.ya?ml$`), story: new RegExp(`^(${ID})\\.([A-Za-z-]+)\\.md$`) };
const LARGEST = 64 * 1024; // bytes; the board reads no more

/** Why a file cannot be gone on with. */
export class Unreadable extends Error {
  /** @param {Reason} reason the end of the message `contribute.browser.editing.` */
  constructor(reason) {
    super(reason);
    this.reason = reason;
  }
}

/**
 * Take a text that was pasted. Throws `Unreadable`.
 * @param {Draft} current
 * @param {string} text
 */
export function pasted({ kind, id, language }, text) {
  if (new Blob([text]).size > LARGEST) throw new Unreadable("too-large");
  return opened({ kind, id, language }, text);
}

/**
 * Give the draft of a text. Throws `Unreadable`.
 * @param {Pick<Draft, "kind" | "id" | "language">} place
 * @param {string} text
 * @returns {Opened}
 */
function opened(place, text) {
  const written = text.replace(/^\ufeff/, "").replace(/\r\n/g, "\n");
  try {
    const content = place.kind === "story" ? fromStory(written) : { data: fromYaml(written) };
    if (itemsIn(content.data) > MOST_ITEMS) throw new Unreadable("too-many-items");
    return { draft: { ...place, ...content }, original: { path: pathOf(place), text: written } };
  } catch (error) {
    if (error instanceof SyntaxError) throw new Unreadable("not-fields");
    throw error;
  }
}

/**
 * Load the file of a document that is published. Throws `Unreadable`.
 * @param {Kind} kind
 * @param {string} asked `<organisation>/<slug>`, `<organisation>`, or `<slug>.<language>`
 * @returns {Promise<Opened>}
 */
export async function published(kind, asked) {
  const [, id, language] = IDS[kind].exec(asked) ?? [];
  if (!id) throw new Unreadable("unknown");
  const place = { kind, id, language };
  const text = await loaded(pathOf(place));
  if (text !== undefined) return opened(place, text);
  const today = { ...place, id: await renamed(kind, id) };
  const renamedText = today.id && (await loaded(pathOf(today)));
  if (!renamedText) throw new Unreadable("unknown");
  return opened(today, renamedText);
}

/** @param {string} path @returns {Promise<string | undefined>} */
async function loaded(path) {
  const answer = await fetch(new URL(path, root), { cache: "no-cache" });
  return answer.ok ? answer.text() : undefined;
}

/**
 * Give the name of today of something that is not there under an old one; empty if there is none.
 * @param {Kind} kind
 * @param {string} id
 * @returns {Promise<string>}
 */
async function renamed(kind, id) {
  const names = JSON.parse((await loaded("formerly.json")) ?? "{}");
  const of = { opportunity: names.opportunities, organisation: names.organisations, story: names.stories }[kind];
  return of?.[id] ?? "";
}

/**
 * Read a file of this device. Its name says what it is called on the board, if it can be one.
 * Throws `Unreadable`.
 * @param {Draft} current for what a name does not say
 * @param {File} file
 */
export async function onDevice(current, file) {
  if (file.size > LARGEST) throw new Unreadable("too-large");
  const text = decoded(await file.arrayBuffer());
  return opened(placeOf(current, file.name), text);
}

/** @param {Draft} current @param {string} name */
function placeOf({ kind, id, language }, name) {
  if (kind === "organisation") return { kind, id };
  const [, slug, own] = NAMES[kind].exec(name) ?? [];
  if (!slug) return { kind, id, language };
  return kind === "story" ? { kind, id: slug, language: own } : { kind, id: `${id.split("/")[0]}/${slug}` };
}

/** @param {ArrayBuffer} bytes */
function decoded(bytes) {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new Unreadable("not-text");
  }
}
