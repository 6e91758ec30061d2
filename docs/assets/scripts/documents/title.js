// What a document is called.

const WORD_JOINER = /\u2060/g; // keeps «مترجم/ة» on one line; nobody wants it in a name
const SLASHES = /\s*[\\/]\s*/g; // they would be folders
const FORBIDDEN = /[:*?"<>|\p{Cc}\p{Cf}]+/gu; // in the name of a file on some system
const LONGEST = 80;

/**
 * Give the title of a document: its own `data-title`, else its first heading.
 * @param {HTMLElement} sheet
 */
export const titleOf = (sheet) =>
  (sheet.dataset.title ?? sheet.querySelector("h1, h2, h3")?.textContent ?? "")
    .replace(WORD_JOINER, "")
    .trim();

/**
 * Make the name of a file from a title, without an ending.
 * @param {string} title
 */
export function fileNameOf(title) {
  const parts = title.replace(WORD_JOINER, "").replace(SLASHES, "-").replace(FORBIDDEN, " ");
  const name = parts.replace(/\s+/g, " ");
  const letters = [...name.trim()].slice(0, LONGEST).join("");
  return letters.replace(/^[.\s]+|[.\s]+$/g, "") || "document";
}
