// What a page does with a script: the theme and the remembered language. Both stay on the device.
(() => {
  const root = document.documentElement;
  const remember = (key, value) => {
    try {
      localStorage.setItem(key, value);
    } catch {
      // A browser that stores nothing still switches for this page.
    }
  };

  const toggle = document.querySelector("[data-theme-toggle]");
  const prefersDark = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => (root.dataset.theme ?? (prefersDark.matches ? "dark" : "light")) === "dark";
  const show = () => toggle.setAttribute("aria-pressed", String(isDark()));
  if (toggle) {
    toggle.hidden = false;
    show();
    prefersDark.addEventListener("change", show);
    toggle.addEventListener("click", () => {
      root.dataset.theme = isDark() ? "light" : "dark";
      remember("board-theme", root.dataset.theme);
      show();
    });
  }

  for (const link of document.querySelectorAll("[data-language]")) {
    link.addEventListener("click", () => remember("board-language", link.dataset.language));
  }
})();
