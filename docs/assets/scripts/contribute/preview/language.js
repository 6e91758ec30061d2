// A language in which a draft is previewed: the words and names that the server would take.
import { element } from "../../elements.js";
import { Interface } from "../../interface.js";
import { root } from "../../places.js";
import { isolate } from "../../languages/isolates.js";

/** @import { Catalogue } from "../../interface.js" */
/** @typedef {Record<string, string>} Texts a text by language */
/** @typedef {{name: Texts, place: string, time_zone?: string, ended_on?: string, logo?: string}} KnownOrganisation */

/**
 * What <language>/contribute/preview.json says (rendering/contributing/preview_data.py).
 * `cities` gives by place its name, that with its country, and its time zone.
 * @typedef {object} PreviewData
 * @property {"ltr" | "rtl"} direction
 * @property {boolean} hijri
 * @property {Record<string, Texts>} labels
 * @property {Record<string, [string, string, string]>} cities
 * @property {Record<string, string>} countries
 * @property {Record<string, string>} languages
 * @property {Record<string, string>} zones
 * @property {Record<string, KnownOrganisation>} organisations
 * @property {{languages: Record<string, "ltr" | "rtl">, time_zone: string, closing_soon_days: number, applicant_countries: string[]}} board
 */

/** @type {Map<string, Promise<PreviewLanguage>>} */
const loading = new Map();

/** Load a language of the board, once. @param {string} code @returns {Promise<PreviewLanguage>} */
export function loadLanguage(code) {
  const known = loading.get(code);
  if (known) return known;
  const asked = fetch(new URL(`${code}/contribute/preview.json`, root)).then(async (answer) => {
    if (!answer.ok) throw new Error(`no preview in ${code}: ${answer.status}`);
    return new PreviewLanguage(code, await answer.json());
  });
  asked.catch(() => loading.delete(code));
  loading.set(code, asked);
  return asked;
}

/** One language; it says what templates and `View` say on the server. */
export class PreviewLanguage extends Interface {
  /** @param {string} code @param {PreviewData & Catalogue} data */
  constructor(code, data) {
    super(data);
    this.code = code;
    this.data = data;
    this.board = data.board;
    this.digits = [..."0123456789"].map((digit) => this.number(Number(digit)));
  }

  /**
   * Choose among texts: this language, else the first of the board that has one.
   * @template T
   * @param {Record<string, T>} texts
   * @returns {{content: T, language: string} | undefined}
   */
  chosen(texts) {
    const order = [this.code, ...Object.keys(this.board.languages), ...Object.keys(texts)];
    const language = order.find((code) => texts[code] !== undefined);
    const content = language === undefined ? undefined : texts[language];
    return language === undefined || content === undefined ? undefined : { content, language };
  }

  /** @param {Texts | undefined} texts */
  plain(texts) {
    return (texts && this.chosen(texts)?.content) ?? "";
  }

  /** Give `lang` and `dir` for what is in another language. @param {Record<string, unknown>} texts */
  marks(texts) {
    const language = this.chosen(texts)?.language ?? this.code;
    return language === this.code ? {} : { lang: language, dir: this.board.languages[language] ?? "auto" };
  }

  /**
   * Make an element with a text; null without one.
   * @template {keyof HTMLElementTagNameMap} Tag
   * @param {Tag} tag
   * @param {Texts | undefined} texts
   * @param {string} [look] its class
   */
  element(tag, texts, look) {
    if (!texts || !this.plain(texts)) return null;
    return this.shown(element(tag, { class: look, ...this.marks(texts) }, this.plain(texts)), texts);
  }

  /**
   * Let an element show what people wrote, each part in its own direction.
   * @template {HTMLElement} Kind
   * @param {Kind} holder
   * @param {Record<string, unknown>} [texts] which it holds; by default it is in this language
   * @param {boolean} [isWhole] whether each text below it is a whole line
   */
  shown(holder, texts = {}, isWhole = true) {
    const language = this.chosen(texts)?.language ?? this.code;
    return isolate(holder, this.board.languages[language] ?? this.data.direction, isWhole);
  }

  /** @param {string} vocabulary @param {string | undefined} id */
  label(vocabulary, id = "") {
    return this.data.labels[vocabulary]?.[id] ?? id;
  }

  /** @param {string} vocabulary @param {string[]} ids */
  labels(vocabulary, ids) {
    return ids.map((id) => this.label(vocabulary, id)).join(this.text("list.separator"));
  }

  /** Name a city with its country. @param {string} place */
  city(place) {
    return this.data.cities[place]?.[1] ?? place;
  }

  /** Write what is no quantity, such as `HH:MM`, in the digits of the board. @param {string} text */
  inDigits(text) {
    const percent = this.digits[0] === "0" ? "%" : "٪";
    return text.replace(/\d/g, (digit) => this.digits[Number(digit)] ?? digit).replace("%", percent);
  }

  /** Write a day in full, with its Hijri date where the board shows that. @param {string} day */
  date(day) {
    const gregorian = this.#day(day, { dateStyle: "long" });
    return this.data.hijri ? this.#withHijri(day, gregorian) : gregorian;
  }

  /** @param {string} day */
  shortDate(day) {
    return this.#day(day, { day: "numeric", month: "long" });
  }

  /** @param {string} day @param {Intl.DateTimeFormatOptions} how */
  #day(day, how) {
    const instant = new Date(`${day}T00:00Z`);
    if (Number.isNaN(instant.getTime())) return day;
    return new Intl.DateTimeFormat(this.locale, { calendar: "gregory", timeZone: "UTC", ...how }).format(instant);
  }

  /** @param {string} day @param {string} gregorian */
  #withHijri(day, gregorian) {
    const instant = new Date(`${day}T00:00Z`);
    if (Number.isNaN(instant.getTime())) return gregorian;
    const calendar = new Intl.DateTimeFormat("en-u-nu-latn", {
      calendar: "islamic-umalqura", timeZone: "UTC", day: "numeric", month: "numeric", year: "numeric",
    });
    const parts = calendar.formatToParts(instant).map(({ type, value }) => [type, value]);
    const { day: number = "", month = "", year = "" } = Object.fromEntries(parts);
    const name = this.text("hijri-month." + month);
    return this.text("date.with-hijri", { gregorian, day: this.inDigits(number), month: name, year: this.inDigits(year) });
  }
}
