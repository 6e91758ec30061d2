// Lists of groups: items are added and removed, and keep names and numbers that people hear.
import { itemsOf } from "./scopes.js";

const NUMBERED = ["id", "for", "name", "aria-describedby", "aria-labelledby"];
let serial = 0;

/** What one form holds: an organisation may name two hundred postings that are gone. */
export const MOST_ITEMS = 250;

/** Count the items of all lists of groups in the data of a file. @param {unknown} data @returns {number} */
export function itemsIn(data) {
  if (typeof data !== "object" || data === null) return 0;
  const own = Array.isArray(data) ? data.filter((each) => typeof each === "object").length : 0;
  return Object.values(data).reduce((sum, each) => sum + itemsIn(each), own);
}

/**
 * Add an empty item to a list.
 * @param {HTMLElement} field
 * @returns {HTMLElement} the item
 */
export function addItem(field) {
  const template = /** @type {HTMLTemplateElement} */ (field.querySelector(":scope > template"));
  const item = /** @type {HTMLElement} */ (template.content.firstElementChild?.cloneNode(true));
  serial += 1;
  for (const element of item.querySelectorAll("*")) {
    for (const name of NUMBERED) {
      const value = element.getAttribute(name);
      if (value) element.setAttribute(name, value.replaceAll("*", String(serial)));
    }
  }
  field.querySelector(":scope > [data-items]")?.append(item);
  return item;
}

/** Remove all items of a list. @param {HTMLElement} field */
export function removeItems(field) {
  for (const item of itemsOf(field)) item.remove();
}

/**
 * Remove one item; the focus goes to the button of the next one, else to that which adds.
 * @param {HTMLElement} field
 * @param {HTMLElement} item
 */
export function removeItem(field, item) {
  const place = itemsOf(field).indexOf(item);
  item.remove();
  const left = itemsOf(field);
  const next = left[Math.min(place, left.length - 1)];
  const button = next ? next.querySelector("[data-remove]") : field.querySelector(":scope > [data-add]");
  if (button instanceof HTMLElement) button.focus();
}

/**
 * Number the items of a list.
 * @param {HTMLElement} field
 * @param {(number: number) => {title: string, remove: string}} words
 */
export function numberItems(field, words) {
  itemsOf(field).forEach((item, place) => {
    const { title, remove } = words(place + 1);
    const heading = item.querySelector("[data-item-title]");
    if (heading) heading.textContent = title;
    item.querySelector("[data-remove]")?.setAttribute("aria-label", remove);
  });
}
