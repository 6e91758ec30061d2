// Small parts of cards and pages: templates/parts.html in the browser.
import { element, icon } from "../../elements.js";
import { root } from "../../places.js";

/** @import { PreviewLanguage } from "./language.js" */
/** @typedef {Node | string | null | undefined | false | ""} Part what is not there is left out */

/**
 * Make an element of the parts that are there; null if none is.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Parameters<typeof element>[1]} attributes
 * @param {...Part} parts
 */
export function filled(tag, attributes, ...parts) {
  const there = /** @type {(Node | string)[]} */ (parts.filter(Boolean));
  return there.length ? element(tag, attributes, ...there) : null;
}

/**
 * Make a section with its heading; null without content.
 * @param {PreviewLanguage} say
 * @param {string} title a message
 * @param {...Part} parts
 */
export function section(say, title, ...parts) {
  const heading = element("h2", {}, say.text(title));
  return parts.some(Boolean) ? filled("section", {}, heading, ...parts) : null;
}

/** @param {PreviewLanguage} say @param {string} title @param {Part} content */
export const subsection = (say, title, content) =>
  content ? [element("h3", {}, say.text(title)), content] : [];

/**
 * Make a list of the texts of a field; null without any.
 * @param {PreviewLanguage} say
 * @param {Record<string, string[]> | undefined} texts
 * @param {string} [look]
 */
export function list(say, texts, look) {
  const items = texts && say.chosen(texts)?.content.filter(Boolean);
  if (!texts || !items?.length) return null;
  return element("ul", { class: look, ...say.marks(texts) }, ...items.map((item) => say.shown(element("li", {}, item), texts)));
}

/** Make chips of the names of terms; null without any. @param {PreviewLanguage} say @param {string} vocabulary @param {string[]} ids */
export const chips = (say, vocabulary, ids) => filled("ul", { class: "chips" },
  ...ids.map((id) => element("li", {}, element("span", { class: "chip" }, say.label(vocabulary, id)))));

/** @param {string} name @param {...Part} parts */
export const withIcon = (name, ...parts) => filled("li", {}, icon(name), ...parts);

/** @param {string} words */
export const outward = (words) => element("a", { class: "outward" }, words, icon("outward"));

/** Keep a slash and what follows on one line, as in «مترجم/ة». @param {string} title */
export const unbroken = (title) => title.replaceAll("/", "/\u2060");

/**
 * The organisation of a draft as cards and pages begin with it; nothing before it is named.
 * @param {PreviewLanguage} say
 * @param {string} id
 */
export function from(say, id) {
  if (!id) return [];
  const organisation = say.data.organisations[id] ?? { name: { [say.code]: id }, place: "" };
  return [emblem(say, id, organisation), say.element("bdi", organisation.name)];
}

/** @param {PreviewLanguage} say @param {string} id @param {{name: Record<string, string>, logo?: string}} organisation */
export function emblem(say, id, { name, logo }) {
  if (logo) {
    const src = new URL(`assets/logos/${id}/${logo}`, root).href;
    return element("img", { class: "emblem", src, alt: "", width: 48, height: 48 });
  }
  const [letter = ""] = say.plain(name);
  return element("span", { class: "monogram", "aria-hidden": "true", "data-tone": id.length % 5 }, letter);
}
