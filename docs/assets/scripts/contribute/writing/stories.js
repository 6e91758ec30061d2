// The files of stories: fields between two lines of hyphens, then prose; reading/front_matter.py.
import { amend, fieldsToYaml, fromYaml } from "./yaml.js";

/** @import { Rules } from "../checking/rules.js" */
/** @import { Data } from "./yaml.js" */

const PARTS = /^---[ \t]*\n([^]*?)^---[ \t]*(?:\n|$(?![^]))([^]*)$/m;

/**
 * Write a new file.
 * @param {Data} data
 * @param {string} body the prose, in Markdown
 * @param {Rules} rules
 */
export const toStory = (data, body, rules) =>
  joined(fieldsToYaml("story", data, rules), `\n${body.trim()}\n`);

/**
 * Read a file; throws `SyntaxError` if it is not a story.
 * @param {string} text
 * @returns {{data: Data, body: string}}
 */
export function fromStory(text) {
  const { yaml, body } = parted(text);
  return { data: fromYaml(yaml), body };
}

/**
 * Change a file so that it holds other fields and other prose.
 * @param {string} text
 * @param {Data} data
 * @param {string} body
 * @param {Rules} rules
 */
export function amendStory(text, data, body, rules) {
  const former = parted(text);
  const isSameProse = former.body.trim() === body.trim();
  return joined(amend("story", former.yaml, data, rules), isSameProse ? former.body : `\n${body.trim()}\n`);
}

/** @param {string} yaml @param {string} body */
const joined = (yaml, body) => `---\n${yaml}---\n${body}`;

/** @param {string} text */
function parted(text) {
  const [, yaml, body] = PARTS.exec(text.replaceAll("\r\n", "\n")) ?? [];
  if (yaml === undefined || body === undefined) throw new SyntaxError("no fields between hyphens");
  return { yaml, body };
}
