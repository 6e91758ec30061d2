// A document as a file on the device: what was written is in it, and its look; it asks for nothing.
import { downloadText } from "../download.js";
import { element } from "../elements.js";
import { drawn } from "./pictures.js";
import { fileNameOf, titleOf } from "./title.js";

const STYLES = /\/(?:documents|thanks)\.css$/;
const LEFT_OUT = "[hidden], script, link, button, .document-tools, .unprinted";

/**
 * Save a document under its title.
 * @param {HTMLElement} sheet
 */
export function saveDocument(sheet) {
  downloadText(`${fileNameOf(titleOf(sheet))}.html`, fileOf(sheet), "text/html");
}

/**
 * Give a document as a page of its own that needs no other file.
 * @param {HTMLElement} sheet
 * @returns {string} HTML
 */
export function fileOf(sheet) {
  const copy = /** @type {HTMLElement} */ (sheet.cloneNode(true));
  settleChoices(sheet, copy);
  settlePictures(sheet, copy);
  settleLinks(copy);
  for (const written of copy.querySelectorAll(".blank-text")) {
    written.previousElementSibling?.remove();
    written.removeAttribute("aria-hidden");
  }
  for (const part of copy.querySelectorAll(LEFT_OUT)) part.remove();
  const { lang, dir } = document.documentElement;
  const head = element("head", {},
    element("meta", { charset: "utf-8" }),
    element("meta", { name: "viewport", content: "width=device-width,initial-scale=1" }),
    element("title", {}, titleOf(sheet)),
    element("style", {}, styleOfDocuments()));
  const page = element("html", { lang, dir }, head, element("body", { class: "document-file" }, copy));
  return `<!doctype html>\n${page.outerHTML}\n`;
}

/** The style sheets of documents alone: `document-file` has the tokens of the board. */
function styleOfDocuments() {
  const sheets = [...document.styleSheets].filter(({ href }) => STYLES.test(href ?? ""));
  return sheets.flatMap(({ cssRules }) => [...cssRules]).map(({ cssText }) => cssText).join("\n");
}

/** What is ticked stays so, and nobody can change it. @param {HTMLElement} sheet @param {HTMLElement} copy */
function settleChoices(sheet, copy) {
  /** @type {(root: HTMLElement) => NodeListOf<HTMLInputElement>} */
  const choices = (root) => root.querySelectorAll("[type=checkbox], [type=radio]");
  const made = choices(sheet);
  choices(copy).forEach((choice, place) => {
    choice.toggleAttribute("checked", made[place]?.checked);
    choice.toggleAttribute("disabled", true);
  });
}

/** @param {HTMLElement} sheet @param {HTMLElement} copy */
function settlePictures(sheet, copy) {
  const shown = sheet.querySelectorAll("img");
  copy.querySelectorAll("img").forEach((picture, place) => {
    const inside = drawn(/** @type {HTMLImageElement} */ (shown[place]));
    if (inside) picture.setAttribute("src", inside);
    else picture.remove();
    picture.removeAttribute("loading");
  });
}

/** A file has no folder that its links could start from. @param {HTMLElement} copy */
function settleLinks(copy) {
  for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (copy.querySelectorAll("a[href]"))) {
    if (!link.getAttribute("href")?.startsWith("#")) link.setAttribute("href", link.href);
  }
}
