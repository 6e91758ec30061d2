// Nobody misses what Markdown leaves out: checking/markdown_texts.py in the browser.
import { findings } from "../markdown/preparation.js";
import { group } from "./document.js";

/** @import { Document } from "./document.js" */
/** @import { Problem } from "./problems.js" */
/** @import { SchemaNode } from "./schemas.js" */
/** @import { Fault } from "../markdown/inline.js" */

/** @type {Record<Fault, string>} */
const CODES = { "dead-link": "dead-link", picture: "picture-in-text", footnote: "footnote-in-text", markup: "markup-as-text" };

/**
 * A text has no link, picture or footnote of which readers see words alone.
 * @param {Document} document
 * @returns {Problem[]}
 */
export const markdownProblems = (document) =>
  [...markdownTexts(document)].flatMap(({ pointer, text }) =>
    findings(text).map(({ fault, written }) => document.problem(CODES[fault], pointer, { value: written })));

/** Every text in Markdown. @param {Document} document @returns {Generator<{pointer: string, text: string}>} */
export function* markdownTexts({ kind, data, schemas, circumstances }) {
  for (const path of fieldsBelow(schemas.root(kind), [])) {
    for (const [language, text] of Object.entries(path.reduce(group, data))) {
      if (typeof text === "string") yield { pointer: `/${path.join("/")}/${language}`, text };
    }
  }
  if (circumstances.body) yield { pointer: "", text: circumstances.body };

  /** @param {SchemaNode} node @param {string[]} path @returns {Generator<string[]>} */
  function* fieldsBelow(node, path) {
    if (node.content["x-localised"] === "markdown") {
      yield path;
      return;
    }
    for (const key of Object.keys(node.content["properties"] ?? {})) {
      const inside = schemas.member(node, key);
      if (inside) yield* fieldsBelow(inside, [...path, key]);
    }
  }
}
