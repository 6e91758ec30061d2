// What the page of a posting says of it. The page is of this site, and only its text is read.
import { root } from "../places.js";

/**
 * @typedef {object} Posting
 * @property {string} id
 * @property {string} role its title
 * @property {string} organisation
 * @property {string} logo address of a picture of this site, or ""
 * @property {string} contact who is responsible
 * @property {string} contactRole
 * @property {string} email of who is responsible, or ""
 */

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*\/[a-z0-9]+(?:-[a-z0-9]+)*$/;
const PAGE = /\/opportunities\/([a-z0-9-]+\/[a-z0-9-]+)\/$/;
const LONGEST_SHOWN = 121;

/**
 * Give the posting that an address asks for; "" if it asks for none.
 * @param {string} search
 */
export const askedPosting = (search) =>
  (new URLSearchParams(search).get("posting") ?? "").slice(0, LONGEST_SHOWN);

/**
 * Read the page of a posting in a language; null if the board has none of that id.
 * @param {string} language
 * @param {string} id `<organisation>/<slug>`
 * @returns {Promise<Posting | null>}
 */
export async function readPosting(language, id) {
  if (!ID.test(id)) return null;
  const address = new URL(`${language}/opportunities/${id}/`, root);
  try {
    const answer = await fetch(address);
    if (!answer.ok) return null;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const today = renamedTo(page);
    if (today && today !== id) return readPosting(language, today);
    return page.querySelector(`[data-opportunity="${CSS.escape(id)}"] h1`) ? posting(page, id, address) : null;
  } catch {
    return null; // no line to the site
  }
}

/** Give the id to which a page of the past leads; "" if it does not. @param {Document} page */
function renamedTo(page) {
  const leads = page.querySelector("meta[http-equiv=refresh]");
  return PAGE.exec(leads?.getAttribute("content") ?? "")?.[1] ?? "";
}

/**
 * @param {Document} page
 * @param {string} id
 * @param {URL} address
 * @returns {Posting}
 */
function posting(page, id, address) {
  const logo = page.querySelector(".posting-from img")?.getAttribute("src");
  const [contact = "", contactRole = ""] = [...page.querySelectorAll(".contact li:first-child bdi")].map(textOf);
  const mail = page.querySelector(".contact a[href^='mailto:']")?.getAttribute("href") ?? "";
  return {
    id,
    role: textOf(page.querySelector("h1")),
    organisation: textOf(page.querySelector(".posting-from bdi")),
    logo: logo ? sameSite(new URL(logo, address)) : "",
    contact,
    contactRole,
    email: decodeURIComponent(mail.slice("mailto:".length)),
  };
}

/** A word joiner keeps «مترجم/ة» on one line; nobody wants it in a field. @param {Element | null} found */
const textOf = (found) => found?.textContent?.replaceAll("\u2060", "").trim() ?? "";

/** @param {URL} address */
const sameSite = (address) => (address.origin === root.origin ? address.href : "");
