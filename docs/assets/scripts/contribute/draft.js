// What is written in the form, as the panels beside it see it, and the file that it becomes.
import { amend, toYaml } from "./writing/yaml.js";
import { amendStory, toStory } from "./writing/stories.js";

/** @import { Rules } from "./checking/rules.js" */
/** @typedef {import("./checking/rules.js").Kind} Kind */
/** @typedef {Record<string, any>} Data what a file of the board holds; days are texts */

/**
 * What is written in the form. `id` is that of the document, empty while it is not complete:
 * `<organisation>/<slug>`, `<organisation>`, or the slug of a story, whose prose is `body`.
 * @typedef {{kind: Kind, data: Data, id: string, language?: string, body?: string}} Draft
 */

/** @typedef {{path: string, text: string}} Written a file of the board, below its root */

/**
 * What the form began with. `original` is the file that is changed, `isThere` says whether the
 * board has it; `draft` is that of the form with what follows from the changes.
 * @typedef {object} Session
 * @property {() => Written | undefined} original
 * @property {() => boolean} isThere
 * @property {() => Draft} draft
 * @property {() => string} version of the published file, "" for none: what was kept of an older
 *   one must not undo what others have changed since
 */

/**
 * The form (form/form.js). `read` gives fields alone; `draft` says also where they belong.
 * @typedef {object} DraftForm
 * @property {Kind} kind
 * @property {() => Data} read
 * @property {(data: Data) => void} fill
 * @property {() => Draft} draft
 * @property {(draft: Draft) => void} open
 * @property {(listener: () => void) => void} onChange
 */

/**
 * Give the path of the file of a draft; "" while its id is not complete.
 * @param {Pick<Draft, "kind" | "id" | "language">} draft
 */
export function pathOf({ kind, id, language }) {
  if (!id.split("/").every(Boolean)) return "";
  if (kind === "opportunity") return `opportunities/${id}.yml`;
  return kind === "organisation" ? `opportunities/${id}/organisation.yml` : `stories/${id}.${language}.md`;
}

/**
 * Write the file of a draft. Of one that it began with only what has changed is written anew.
 * @param {Draft} draft
 * @param {Written | undefined} original
 * @param {Rules} rules
 * @returns {Written}
 */
export function fileOf(draft, original, rules) {
  const path = pathOf(draft);
  const { kind, data, body = "" } = draft;
  if (kind === "story") return { path, text: original ? amendStory(original.text, data, body, rules) : toStory(data, body, rules) };
  return { path, text: original ? amend(kind, original.text, data, rules) : toYaml(kind, data, rules) };
}
