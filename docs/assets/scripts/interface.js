// The words that scripts say. They come from the message catalogue of the page's language.
import { once } from "./once.js";
import { language, page } from "./places.js";

/**
 * Messages by their id; a plural has a form for each category of CLDR. `locale` is a
 * language tag that also says which digits are written.
 * @typedef {{locale: string, messages: Record<string, string | Record<string, string>>}} Catalogue
 */
/** @typedef {Record<string, string | number>} Values what stands for `{name}` in a message */

/** The words of one language. */
export class Interface {
  /** @param {Catalogue} catalogue */
  constructor({ locale, messages }) {
    this.messages = messages;
    this.locale = locale;
    this.plurals = new Intl.PluralRules(locale);
    this.numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  }

  /**
   * Give a message with its placeholders filled; throws for an id that is not there.
   * @param {string} id
   * @param {Values} [values]
   */
  text(id, values = {}) {
    return filled(id, this.messages[id], values);
  }

  /**
   * Give the plural form that fits `number`, which stands for `{number}` written out.
   * @param {string} id
   * @param {number} number
   * @param {Values} [values]
   */
  count(id, number, values = {}) {
    const forms = /** @type {Record<string, string>} */ (this.messages[id] ?? {});
    const form = forms[this.plurals.select(number)] ?? forms.other;
    return filled(id, form, { number: this.number(number), ...values });
  }

  /**
   * Write a number with at most two decimals.
   * @param {number} number
   */
  number(number) {
    return this.numbers.format(number);
  }
}

/**
 * @param {string} id
 * @param {unknown} message
 * @param {Values} values
 */
function filled(id, message, values) {
  if (typeof message !== "string") throw new RangeError(`no such message: ${id}`);
  return message.replace(/\{(\w+)\}/g, (_, name) => String(values[name]));
}

/** Load the words of the page's language, once. */
export const loadInterface = once(async () => {
  const answer = await fetch(page("interface.json"));
  if (!answer.ok) throw new Error(`no words for ${language}: ${answer.status}`);
  return new Interface(await answer.json());
});
