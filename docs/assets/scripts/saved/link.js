// The star in the header: how many postings are saved, and the way to them.
import { element, icon } from "../elements.js";
import { loadInterface } from "../interface.js";
import { saved } from "./store.js";

/** Put the star beside the tools; its name is that of the link in the footer. */
export function showSavedLink() {
  const inFooter = /** @type {HTMLAnchorElement | null} */ (
    document.querySelector(".footer-links [href$='/saved/']")
  );
  if (!inFooter) return;
  const count = element("b", { class: "saved-count" });
  const link = element("a", { class: "saved-link", href: inFooter.href }, icon("star"),
    element("span", { class: "visually-hidden" }, inFooter.text), count);
  const show = async () => {
    const number = saved.ids.length;
    count.textContent = number ? ` ${(await loadInterface()).number(number)}` : "";
  };
  show();
  saved.addEventListener("change", show);
  document.querySelector(".site-tools")?.before(link);
}
