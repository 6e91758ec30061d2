// Finding one's way in the schemas of a board: checking/schemas.py in the browser.
import { FieldName, Localised } from "./problems.js";

/** @import { Path, Texts, Token } from "./problems.js" */
/** @typedef {Record<string, any>} Schema */
/** @typedef {{file: string, content: Schema}} SchemaNode a place; local references point into `file` */

const SUFFIX = ".schema.json";

/** The schemas of a board by file name. */
export class Schemas {
  /** @param {Record<string, Schema>} contents */
  constructor(contents) {
    this.contents = contents;
  }

  /** @param {string} kind @returns {SchemaNode} */
  root(kind) {
    const file = kind + SUFFIX;
    return this.expanded({ file, content: this.contents[file] ?? {} });
  }

  /**
   * Give what a `$ref` in a file leads to.
   * @param {string} file
   * @param {string} reference
   * @returns {SchemaNode}
   */
  target(file, reference) {
    const [name, pointer = ""] = reference.split("#");
    const target = name || file;
    /** @type {any} */
    let content = this.contents[target];
    for (const token of pointer.split("/").slice(1)) content = content[token];
    return { file: target, content };
  }

  /**
   * Give a node with what it refers to; what stands beside `$ref` goes first.
   * @param {SchemaNode} node
   * @returns {SchemaNode}
   */
  expanded({ file, content }) {
    const { $ref, ...beside } = content;
    if ($ref === undefined) return { file, content };
    const base = this.expanded(this.target(file, $ref));
    return { file: base.file, content: { ...base.content, ...beside } };
  }

  /**
   * Give the schema of a field or item of what `node` describes, if it has one.
   * @param {SchemaNode} node
   * @param {Token} token
   * @returns {SchemaNode | undefined}
   */
  member({ file, content }, token) {
    const { properties = {}, additionalProperties, items } = content;
    const others = typeof token === "string" ? additionalProperties : items;
    const inside = Object.hasOwn(properties, token) ? properties[token] : others;
    return isMapping(inside) ? this.expanded({ file, content: inside }) : undefined;
  }

  /**
   * Name the field at a path; items and languages take its title.
   * @param {string} kind
   * @param {Path} path
   */
  fieldName(kind, path) {
    const key = path.filter((token) => typeof token === "string").join(".");
    return new FieldName(key, this.#wordsOnTheWay(kind, path, "title"));
  }

  /** @param {string} kind @param {Path} path */
  description(kind, path) {
    return new Localised(this.#wordsOnTheWay(kind, path, "description"));
  }

  /** The names of shared definitions by their patterns. */
  patterns() {
    const definitions = Object.entries(this.contents[`common${SUFFIX}`]?.["$defs"] ?? {});
    return new Map(definitions.map(([name, part]) => [part.pattern, name]));
  }

  /** @param {string} kind @param {Path} path @param {"title" | "description"} key */
  #wordsOnTheWay(kind, path, key) {
    /** @type {SchemaNode | undefined} */
    let node = this.root(kind);
    /** @type {Texts} */
    let words = {};
    for (const token of path) {
      node = node && this.member(node, token);
      const own = node ? wordsOf(node.content, key) : {};
      words = !node || Object.keys(own).length ? own : words;
    }
    return words;
  }
}

/** @param {unknown} value @returns {value is Record<string, unknown>} */
export const isMapping = (value) =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** @param {Schema} content @param {"title" | "description"} key @returns {Texts} */
function wordsOf(content, key) {
  /** @type {Texts} */
  const own = key in content ? { en: content[key] } : {};
  const translations = Object.entries(content["x-translations"] ?? {});
  const others = translations.filter(([, words]) => key in words);
  return { ...own, ...Object.fromEntries(others.map(([code, words]) => [code, words[key]])) };
}
