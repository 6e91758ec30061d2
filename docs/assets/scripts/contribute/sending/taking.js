// Taking a file along: to the clipboard, or to the folder of downloads.
import { downloadText } from "../../download.js";
import { element } from "../../elements.js";

/** @import { Written } from "../draft.js" */

const MEDIA_TYPES = { yml: "application/yaml", md: "text/markdown" };

/**
 * Copy a text; says whether the browser did.
 * @param {string} text
 */
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false; // no right to, or a page without TLS
  }
}

/**
 * Let the browser save a file under its own name, without its folders.
 * @param {Written} file
 */
export function download({ path, text }) {
  const name = path.slice(path.lastIndexOf("/") + 1);
  downloadText(name, text, name.endsWith(".md") ? MEDIA_TYPES.md : MEDIA_TYPES.yml);
}

/**
 * Open an address beside this page, which keeps the draft.
 * @param {string} address
 */
export function openBeside(address) {
  element("a", { href: address, target: "_blank", rel: "noopener noreferrer" }).click();
}
