// Stars: a button on every posting that saves it or lets it go.
import { element, icon } from "../elements.js";
import { loadInterface } from "../interface.js";
import { saved } from "./store.js";

/**
 * Put a star on every card of a posting below `root` that has none yet. Whoever puts new cards
 * into a page calls this for them.
 * @param {ParentNode} [root]
 */
export async function addStars(root = document) {
  const words = await loadInterface();
  for (const card of root.querySelectorAll(".card[data-opportunity]:not(:has(.star))")) {
    const title = card.querySelector(".card-title")?.textContent?.trim() ?? "";
    const label = words.text("browser.saved.save-titled", { title });
    card.querySelector(".card-from")?.append(star(idOf(card), { "aria-label": label }));
  }
}

/**
 * Make the star of a posting.
 * @param {string} id
 * @param {Record<string, string>} attributes
 * @param {...string} text
 */
export function star(id, attributes, ...text) {
  return element(
    "button",
    { type: "button", class: "star", "data-star": id, "aria-pressed": String(saved.has(id)), ...attributes },
    icon("star"),
    ...text,
  );
}

/** @param {Element | null} posting */
export const idOf = (posting) => posting?.getAttribute("data-opportunity") ?? "";

document.addEventListener("click", ({ target }) => {
  const pressed = target instanceof Element && target.closest("[data-star]");
  if (pressed) saved.toggle(pressed.getAttribute("data-star") ?? "");
});

saved.addEventListener("change", () => {
  for (const shown of document.querySelectorAll("[data-star]")) {
    shown.setAttribute("aria-pressed", String(saved.has(shown.getAttribute("data-star") ?? "")));
  }
});
