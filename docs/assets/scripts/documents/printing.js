// Printing one document of a page that has several.
import { titleOf } from "./title.js";

/**
 * Print a document without the rest of its page; programs that print into a file name it by
 * the title of the page, which for so long is that of the document.
 * @param {HTMLElement} sheet
 */
export function printAlone(sheet) {
  const { title } = document;
  sheet.classList.add("printed-alone");
  document.title = titleOf(sheet);
  addEventListener("afterprint", () => {
    sheet.classList.remove("printed-alone");
    document.title = title;
  }, { once: true });
  print();
}
