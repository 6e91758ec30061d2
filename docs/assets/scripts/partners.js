// What a partner takes along: texts to copy, the page on paper. All of it stands on the page.
import { copied } from "./clipboard.js";
import { loadInterface } from "./interface.js";

/**
 * Copy what stands beside a button; where the browser refuses, it is selected to be copied by hand.
 * @param {HTMLElement} holder
 */
async function copy(holder) {
  const words = await loadInterface();
  const text = /** @type {HTMLElement} */ (holder.querySelector("textarea, [data-copy-text]"));
  const status = /** @type {HTMLElement} */ (holder.querySelector("[role=status]"));
  if (await copied(text instanceof HTMLTextAreaElement ? text.value : text.innerText.trim())) {
    status.textContent = words.text("browser.board.copied");
    return;
  }
  if (text instanceof HTMLTextAreaElement) text.select();
  else getSelection()?.selectAllChildren(text);
  status.textContent = words.text("browser.copy.by-hand");
}

for (const button of document.querySelectorAll("[data-copy]")) {
  const holder = /** @type {HTMLElement} */ (button.closest("[data-copied]"));
  button.addEventListener("click", () => copy(holder));
}
document.querySelector("[data-print]")?.addEventListener("click", () => print());
