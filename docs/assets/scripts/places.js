// Where the site is and in which language this page speaks. No page has to say it to a script.

/** The root of the site: two folders above this file. */
export const root = new URL("../../", import.meta.url);

/** The language of the page, as it stands in addresses; empty in a worker. */
export const language = globalThis.document?.documentElement.lang ?? "";

/**
 * Give the address of a path below the language of the page (`opportunities/`).
 * @param {string} path
 */
export const page = (path) => new URL(`${language}/${path}`, root);

/**
 * Give the address of this page without question and fragment, as one shares it.
 * @returns {string}
 */
export const ownAddress = () => location.origin + location.pathname;
