// Reads PDF as Firefox does: for pdf.py.
// Reads the paths of files as JSON from its input, and writes the text of each.

import { readFileSync } from "node:fs";

import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

/** @type {string[]} */
const paths = JSON.parse(readFileSync(0, "utf8"));

/** @param {string} path */
async function textOf(path) {
  const data = new Uint8Array(readFileSync(path));
  const document = await getDocument({ data, verbosity: 0 }).promise;
  const pages = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(items.map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : "")).join(""));
  }
  return pages.join("\n");
}

/** @type {Record<string, string>} */
const texts = {};
for (const path of paths) texts[path] = await textOf(path);
process.stdout.write(JSON.stringify(texts));
