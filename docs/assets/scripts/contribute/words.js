// The words of the contribute pages: <language>/contribute/words.json, and problems put into
// them as checking/wording.py does.
import { Interface } from "../interface.js";
import { once } from "../once.js";
import { language, page } from "../places.js";
import { charactersTold } from "./checking/characters.js";
import { Count, FieldName, Localised, Phrase, Several } from "./checking/problems.js";

/** @import { Catalogue, Values } from "../interface.js" */
/** @import { Problem } from "./checking/problems.js" */

const LONGEST = 80;
const OF_SPELLING = /^(?:siblings-disagree|unknown-.+|invalid-(?!plain-text$).+)$/;
const INVISIBLE = /(?![\u200c-\u200f])[\p{C}\p{Zl}\p{Zp}]/gu;
const WHITE_SPACE = /[\t-\r\x1c- \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/u;
const LEAST_WITHOUT_EXPONENT = 0.0001;

/** The words of one language. */
export class Words {
  /** @param {Catalogue} catalogue @param {string} code of the language, as in the titles of fields */
  constructor(catalogue, code) {
    this.interface = new Interface(catalogue);
    this.code = code;
  }

  /**
   * Give a message with its placeholders filled; throws for an id that is not there.
   * @param {string} id
   * @param {Values} [values]
   */
  say(id, values) {
    return this.interface.text(id, values);
  }

  /**
   * Give the plural form of a message that fits `number`.
   * @param {string} id
   * @param {number} number
   * @param {Values} [values]
   */
  count(id, number, values) {
    return this.interface.count(id, number, values);
  }

  /**
   * Put a problem into words: what is wrong, and what to do about it. Both are plain text; what
   * they repeat of a document is shortened and shows its invisible characters.
   * @param {Problem} problem
   */
  wordsOf({ code, values }) {
    const words = this.#all(values);
    return {
      message: this.say(`problem.${code}.message`, words) + this.#unseen(code, values),
      fix: this.say(`problem.${code}.fix`, words),
    };
  }

  /** Name the characters by which a value is not what it seems. @param {string} code @param {Record<string, unknown>} values */
  #unseen(code, values) {
    if (!OF_SPELLING.test(code)) return "";
    const { field, name, value, other_value: other } = values;
    const key = field instanceof FieldName && code === "unknown-field" ? field.key : "";
    const written = [key, name, value, other].filter((text) => typeof text === "string").join("");
    const told = charactersTold(written);
    return told.length ? this.say("detail.unseen", this.#all({ characters: new Several(told) })) : "";
  }

  /** @param {Record<string, unknown>} values */
  #all(values) {
    const entries = Object.entries(values);
    return Object.fromEntries(entries.map(([name, value]) => [name, this.#inWords(value)]));
  }

  /** @param {unknown} value @returns {string} */
  #inWords(value) {
    if (value instanceof Phrase) return this.say(value.id, this.#all(value.values));
    if (value instanceof Count) return this.#counted(value);
    if (value instanceof FieldName) return this.#field(value);
    if (value instanceof Localised) return value.texts[this.code] ?? "";
    if (value instanceof Several) {
      return value.items.map((item) => this.#inWords(item)).join(this.say("list.separator"));
    }
    return visible(shortened(written(value)));
  }

  /** Digits are those of the file. @param {Count} count */
  #counted({ noun, number }) {
    return this.count(`count.${noun}`, number, { number: String(number) });
  }

  /** @param {FieldName} field */
  #field({ key, titles }) {
    if (!key) return this.say("field.whole-file");
    const title = titles[this.code];
    const written = visible(shortened(key));
    if (!title) return this.say("field.without-title", { key: written });
    return this.say("field.with-title", { title, key: written });
  }
}

/** Load the words of the page's language, once. */
export const loadWords = once(async () => {
  const answer = await fetch(page("contribute/words.json"));
  if (!answer.ok) throw new Error(`no words for ${language}: ${answer.status}`);
  return new Words(await answer.json(), language);
});

/** Write out characters that hide or turn others. @param {string} text */
const visible = (text) =>
  text.replace(INVISIBLE, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return `<U+${code.toString(16).toUpperCase().padStart(4, "0")}>`;
  });

/** @param {string} text */
function shortened(text) {
  const line = text.includes("\n") ? onOneLine([...text].slice(0, LONGEST * 2).join("")) : text;
  const characters = [...line];
  return characters.length <= LONGEST ? line : `${characters.slice(0, LONGEST - 1).join("")}…`;
}

/** @param {string} text */
const onOneLine = (text) => text.split(WHITE_SPACE).filter(Boolean).join(" ");

/** Write a value as a file of the board would. @param {unknown} value @returns {string} */
function written(value) {
  if (typeof value === "string") return value;
  if (typeof value === "number") return writtenNumber(value);
  return json(value);
}

/** Write JSON with the spaces that Python's library puts. @param {unknown} value @returns {string} */
function json(value) {
  if (typeof value === "number") return writtenNumber(value);
  if (Array.isArray(value)) return `[${value.map(json).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(([key, part]) => `${JSON.stringify(key)}: ${json(part)}`);
  return `{${members.join(", ")}}`;
}

/** Write a number as Python does: with an exponent of two digits, and that earlier. @param {number} number */
function writtenNumber(number) {
  const isTiny = number !== 0 && Math.abs(number) < LEAST_WITHOUT_EXPONENT;
  return isTiny ? number.toExponential().replace(/-(\d)$/, "-0$1") : String(number);
}
