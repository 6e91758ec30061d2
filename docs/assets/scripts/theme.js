// The button between light and dark. Before it is pressed the page follows the system.
import { remember } from "./memory.js";

/** Show the button and let it work. The head of each page has set a remembered theme already. */
export function startTheme() {
  const toggle = /** @type {HTMLElement | null} */ (document.querySelector("[data-theme-toggle]"));
  if (!toggle) return;
  const { dataset } = document.documentElement;
  const prefersDark = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => (dataset.theme ?? (prefersDark.matches ? "dark" : "light")) === "dark";
  const show = () => toggle.setAttribute("aria-pressed", String(isDark()));
  toggle.hidden = false;
  show();
  prefersDark.addEventListener("change", show);
  toggle.addEventListener("click", () => {
    dataset.theme = isDark() ? "light" : "dark";
    remember("board-theme", dataset.theme);
    show();
  });
}
