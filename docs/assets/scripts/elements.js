// Elements by script: their texts are texts and never HTML.

/**
 * Make an element. Attributes that are `false`, `null` or `undefined` stay away, `true` is an
 * empty one; children that are no nodes become text.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, string | number | boolean | null | undefined>} [attributes]
 * @param {...(Node | string)} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) made.setAttribute(name, "");
    else if (value !== false && value != null) made.setAttribute(name, String(value));
  }
  made.append(...children);
  return made;
}

/**
 * Make a button.
 * @param {string} text
 * @param {string} look its class
 * @param {() => void} press what it does
 */
export function button(text, look, press) {
  const made = element("button", { type: "button", class: look }, text);
  made.addEventListener("click", press);
  return made;
}

/**
 * Make one of the pictures of board.css, silent to a screen reader.
 * @param {string} name
 */
export const icon = (name) => element("i", { class: `icon-${name}` });

/**
 * Call `show` whenever a panel of the page opens, and now if a visitor was quicker than this script.
 * @param {HTMLDetailsElement} panel
 * @param {() => void} show
 */
export function whenOpen(panel, show) {
  panel.addEventListener("toggle", () => panel.open && show());
  if (panel.open) queueMicrotask(show);
}
