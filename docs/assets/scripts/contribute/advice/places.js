// Values and texts of a draft by pointer, whatever it holds: advising/places.py.

/** @typedef {{pointer: string, language: string | undefined, content: string}} Text */

const EVERYWHERE = "";

/**
 * The values at a pointer in which * stands for every item of a list, each with its own pointer.
 * @param {unknown} data @param {string} pointer @returns {[pointer: string, value: unknown][]}
 */
export function valuesAt(data, pointer) {
  /** @type {[string, unknown][]} */
  let found = [["", data]];
  for (const name of pointer.split("/").slice(1)) found = found.flatMap(([place, value]) => step(place, value, name));
  return found;
}

/** @param {string} place @param {unknown} value @param {string} name @returns {[string, unknown][]} */
function step(place, value, name) {
  if (name === "*" && Array.isArray(value)) return value.map((item, index) => [`${place}/${index}`, item]);
  return isGroup(value) && Object.hasOwn(value, name) ? [[`${place}/${name}`, value[name]]] : [];
}

/** @param {unknown} value @returns {value is Record<string, unknown>} */
export const isGroup = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

/** Whether a value says nothing. @param {unknown} value */
export const isEmpty = (value) =>
  value === undefined || value === null || value === "" || (typeof value === "object" && !Object.keys(value).length);

/**
 * The texts at a pointer in the given languages; lists give each of their items.
 * @param {unknown} data @param {string} pointer @param {string[]} languages @returns {Text[]}
 */
export function textsAt(data, pointer, languages) {
  if (pointer === EVERYWHERE) return textsInside("", data, languages);
  return valuesAt(data, pointer).flatMap(([place, value]) => [
    ...texts(place, value, undefined),
    ...localised(place, value, languages),
  ]);
}

/** @param {string} place @param {unknown} value @param {string[]} languages @returns {Text[]} */
function textsInside(place, value, languages) {
  if (Array.isArray(value)) return value.flatMap((item, index) => textsInside(`${place}/${index}`, item, languages));
  if (!isGroup(value)) return [];
  const others = Object.entries(value).filter(([key]) => !languages.includes(key));
  const inside = others.flatMap(([key, part]) => textsInside(`${place}/${key}`, part, languages));
  return [...localised(place, value, languages), ...inside];
}

/** @param {string} place @param {unknown} value @param {string[]} languages @returns {Text[]} */
const localised = (place, value, languages) =>
  isGroup(value)
    ? languages
        .filter((language) => Object.hasOwn(value, language))
        .flatMap((language) => texts(`${place}/${language}`, value[language], language))
    : [];

/** @param {string} pointer @param {unknown} value @param {string | undefined} language @returns {Text[]} */
function texts(pointer, value, language) {
  if (typeof value === "string") return [{ pointer, language, content: value }];
  if (!Array.isArray(value)) return [];
  return value.flatMap((item, index) =>
    typeof item === "string" ? [{ pointer: `${pointer}/${index}`, language, content: item }] : [],
  );
}
