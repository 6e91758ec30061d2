// The sheet itself: its places say what was filled in, in letters that fit, as small as the screen.

/** @import { Sayings } from "./sayings.js" */

const FACTORS = [1, 0.94, 0.88, 0.82, 0.76, 0.7, 0.64, 0.58, 0.52, 0.46, 0.4];

/**
 * Let the places of one language say something.
 * @param {HTMLElement} sheet
 * @param {string} language
 * @param {Sayings} sayings
 */
export function say(sheet, language, sayings) {
  for (const place of placesOf(sheet, language)) {
    const words = sayings[place.dataset.say ?? ""];
    if (words === undefined) continue;
    place.dataset.first ??= place.textContent ?? "";
    place.dataset.firstHidden ??= String(place.hidden);
    place.textContent = words || place.dataset.first;
    place.hidden = words === null || (!words && place.dataset.firstHidden === "true");
  }
}

/** @param {HTMLElement} sheet @param {string} language @returns {HTMLElement[]} */
function placesOf(sheet, language) {
  const own = `[data-language="${CSS.escape(language)}"]`;
  return [...sheet.querySelectorAll(`${own} [data-say], ${own}[data-say]`)].map(
    (place) => /** @type {HTMLElement} */ (place),
  );
}

/**
 * Show the parts of some languages and hide those of the others, in the sheet and in its form.
 * @param {HTMLElement} page
 * @param {string[]} languages
 */
export function showLanguages(page, languages) {
  for (const part of /** @type {NodeListOf<HTMLElement>} */ (page.querySelectorAll("[data-language]:not([data-say])"))) {
    part.hidden = !languages.includes(part.dataset.language ?? "");
  }
  for (const part of /** @type {NodeListOf<HTMLElement>} */ (page.querySelectorAll("[data-language][data-say]"))) {
    part.hidden = !languages.includes(part.dataset.language ?? "");
    part.dataset.firstHidden = String(part.hidden);
  }
}

/**
 * Make the letters of each part as large as fits into its place.
 * @param {HTMLElement} sheet
 */
export function fit(sheet) {
  for (const part of /** @type {NodeListOf<HTMLElement>} */ (sheet.querySelectorAll("[data-fitted]"))) {
    const largest = Number(part.dataset.fitted) || 1;
    for (const factor of FACTORS) {
      part.style.setProperty("--size", String(factor * largest));
      if (part.scrollHeight <= part.clientHeight + 1 && part.scrollWidth <= part.clientWidth + 1) break;
    }
  }
}

/**
 * Show the sheet as wide as the screen lets it be, now and whenever that changes.
 * @param {HTMLElement} sheet
 */
export function scaleToScreen(sheet) {
  const view = /** @type {HTMLElement} */ (sheet.parentElement);
  const scale = () => {
    if (!sheet.offsetWidth || !view.clientWidth) return;
    const factor = Math.min(1, view.clientWidth / sheet.offsetWidth);
    sheet.style.setProperty("--scale", String(factor));
    view.style.blockSize = `${sheet.offsetHeight * factor}px`;
  };
  view.classList.add("is-scaled");
  new ResizeObserver(scale).observe(view);
  scale();
}
