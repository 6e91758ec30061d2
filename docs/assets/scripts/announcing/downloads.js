// Pictures of this page that one can post or print, where the site makes them.
import { element } from "../elements.js";
import { page, root } from "../places.js";

/** @import { Interface } from "../interface.js" */

/**
 * Give a link to each file beside this page, or beside the same page in another language.
 * @param {Interface} words
 * @param {Record<string, string>} files their names by what they are
 * @param {string} code of the language
 * @returns {HTMLElement[]}
 */
export function downloads(words, files, code) {
  const path = location.pathname.slice(page("").pathname.length);
  const slug = path.replace(/\/$/, "").split("/").at(-1);
  return Object.entries(files).map(([kind, file]) => {
    const { href } = new URL(`${code}/${path}${file}`, root);
    return element("a", { class: "chip", href, download: `${slug}-${code}-${file}` }, words.text(`announcing.${kind}`));
  });
}
