// Taking a file along, to the folder of downloads or on to another page.
import { downloadText } from "../../download.js";
import { element } from "../../elements.js";

/** @import { Written } from "../draft.js" */

const MEDIA_TYPES = { yml: "application/yaml", md: "text/markdown" };

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
