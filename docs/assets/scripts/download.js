// Files that scripts make, on their way into the folder of downloads.
import { element } from "./elements.js";

/**
 * Let the browser save a text as a file.
 * @param {string} name of the file, with its ending
 * @param {string} text
 * @param {string} type its media type
 */
export function downloadText(name, text, type) {
  const href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  element("a", { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), 60_000); // Safari reads it later
}
