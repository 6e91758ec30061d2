// Of which moment the pages of this site are (rendering/closings.py). No page says it itself.

/**
 * @typedef {object} Built
 * @property {number} at when the site was built, in seconds since 1970
 * @property {number | null} next when the first posting closes after that
 * @property {number} soon_days
 * @property {string} words say of which day this page is
 */

/** Where that cannot be had, only what stands on the page is known. @type {Built} */
const UNKNOWN = { at: 0, next: null, soon_days: 0, words: "" };

/** Some hosts answer with a page. @param {URL} address @returns {Promise<Built>} */
export async function loadBuilt(address) {
  const answer = await fetch(address).catch(() => undefined);
  return answer?.ok ? answer.json().catch(() => UNKNOWN) : UNKNOWN;
}

/**
 * Give this moment in milliseconds. A clock that is behind the build is wrong.
 * @param {Built} built
 */
export const now = ({ at }) => Math.max(Date.now(), at * 1000);

/** Whether something has closed since the site was built. @param {Built} built */
export const isPast = (built) => built.next !== null && now(built) >= built.next * 1000;
