// The order in which people expect the fields of a file: that of its schema.
import { Schemas, isMapping } from "../checking/schemas.js";

/** @import { Kind, Rules } from "../checking/rules.js" */
/** @import { SchemaNode } from "../checking/schemas.js" */
/** @typedef {SchemaNode | undefined} Described undefined for what no schema describes */

export class FieldOrder {
  /** @param {Kind} kind @param {Rules} rules */
  constructor(kind, { schemas, languages }) {
    this.schemas = new Schemas(schemas);
    this.languages = languages;
    this.root = this.schemas.root(kind);
  }

  /**
   * Give the keys that a group may have, in their order.
   * @param {Described} node
   * @returns {string[]}
   */
  keys(node) {
    const content = node?.content ?? {};
    return "x-localised" in content ? this.languages : Object.keys(content["properties"] ?? {});
  }

  /**
   * Give the schema of a field or item.
   * @param {Described} node
   * @param {string | number} token
   */
  inside(node, token) {
    return node && this.schemas.member(node, token);
  }

  /**
   * Give a copy of data with all its fields in order; unknown ones come last.
   * @param {any} data
   * @param {Described} [node]
   * @returns {any}
   */
  ordered(data, node = this.root) {
    if (Array.isArray(data)) return data.map((item, at) => this.ordered(item, this.inside(node, at)));
    if (!isMapping(data)) return data;
    const known = this.keys(node).filter((key) => Object.hasOwn(data, key));
    const others = Object.keys(data).filter((key) => !known.includes(key));
    const entries = [...known, ...others].map((key) => [key, this.ordered(data[key], this.inside(node, key))]);
    return Object.fromEntries(entries);
  }
}
