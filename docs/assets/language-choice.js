// The root of the site: go to the remembered language, or to the first one the browser asks for.
(() => {
  /** @type {string | null} */
  let remembered = null;
  try {
    remembered = localStorage.getItem("board-language");
  } catch {
    // A browser that stores nothing is asked for its languages instead.
  }
  const wanted = [remembered, ...navigator.languages].filter((tag) => tag !== null);
  document.addEventListener("DOMContentLoaded", () => {
    /** @type {NodeListOf<HTMLAnchorElement>} */
    const choices = document.querySelectorAll("[data-language]");
    const links = [...choices];
    /** @type {(tag: string) => HTMLAnchorElement | undefined} */
    const matches = (tag) =>
      links.find((link) => tag === link.dataset.language || tag.startsWith(`${link.dataset.language}-`));
    const chosen = wanted.map(matches).find(Boolean);
    if (chosen) location.replace(chosen.href);
  });
})();
