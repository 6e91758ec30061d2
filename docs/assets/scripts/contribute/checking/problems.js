// What can be wrong with a document, as values: problems.py in the browser.

/**
 * One thing that is wrong. Code, severity and pointer (RFC 6901) are those of `board check`;
 * `values` fill the placeholders of its two sentences: what the document holds, or one of the
 * classes below.
 * @typedef {object} Problem
 * @property {string} code
 * @property {"error" | "warning"} severity
 * @property {string} pointer
 * @property {Record<string, unknown>} values
 */
/** @typedef {string | number} Token a key or an index */
/** @typedef {readonly Token[]} Path */
/** @typedef {Record<string, string>} Texts by language */

/** A field as people know it. */
export class FieldName {
  /** @param {string} key its keys in the file, joined by dots @param {Texts} titles */
  constructor(key, titles) {
    this.key = key;
    this.titles = titles;
  }
}

/** Words that are themselves a message of the catalogue. */
export class Phrase {
  /** @param {string} id @param {Record<string, unknown>} [values] */
  constructor(id, values = {}) {
    this.id = id;
    this.values = values;
  }
}

/** A number with its noun, which a language may inflect (`count.<noun>`). */
export class Count {
  /** @param {string} noun @param {number} number */
  constructor(noun, number) {
    this.noun = noun;
    this.number = number;
  }
}

/** A text of a schema by language. */
export class Localised {
  /** @param {Texts} texts */
  constructor(texts) {
    this.texts = texts;
  }
}

/** Several values, said one after the other; a list that a document holds is written as it is. */
export class Several {
  /** @param {readonly unknown[]} items */
  constructor(items) {
    this.items = items;
  }
}

/**
 * Write a path as a JSON pointer.
 * @param {Path} path
 */
export const pointerTo = (path) =>
  path.map((token) => `/${String(token).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
