// The ready texts of a posting, as the site holds them: each paragraph once, for all channels.
import { Interface } from "../interface.js";
import { once } from "../once.js";
import { language, page, root } from "../places.js";

/** @import { Catalogue } from "../interface.js" */
/** @typedef {{limit: number, address: string}} Channel how long a text may be, and what opens the service */
/** @typedef {{text: number[], length: number, subject?: string}} Arrangement the places of its paragraphs */
/** @typedef {{paragraphs: string[], channels: Record<string, Arrangement>}} Announcements of one posting */
/** @typedef {{text: string, rest: string, link: string, subject: string}} Filled what an address can carry */
/**
 * What goes for every posting. Languages have their own names; pictures have the names of the
 * files that lie beside the page, and there are none where the site makes none.
 * @typedef {Record<string, string>} Names
 * @typedef {{languages: Names, channels: Record<string, Channel>, pictures: Names}} Rules
 * @typedef {Rules & {words: Interface}} Channels
 */

/**
 * Load the channels and the words around them, once.
 * @returns {Promise<Channels>}
 */
export const loadChannels = once(async () => {
  /** @type {Catalogue & Rules} */
  const { locale, messages, ...rules } = await loaded(page("announcing.json"));
  return { words: new Interface({ locale, messages }), ...rules };
});

/**
 * Load the texts of a posting in a language; none if it takes no applications any more.
 * @param {string} code of the language
 * @param {string} id `<organisation>/<slug>`
 * @returns {Promise<Announcements | undefined>}
 */
export async function loadAnnouncements(code, id) {
  const [organisation, slug = ""] = id.split("/");
  return (await loaded(new URL(`${code}/organisations/${organisation}/announcements.json`, root)))[slug];
}

/** @param {URL} address */
async function loaded(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address.pathname}: ${answer.status}`);
  return answer.json();
}

/**
 * Give what is to be posted on a channel, and where it leads.
 * @param {string[]} paragraphs
 * @param {Arrangement} arrangement
 * @param {string} link the address of the posting, as it stands in the text
 * @returns {Filled}
 */
export function arranged(paragraphs, { text, subject = "" }, link) {
  const said = text.map((place) => paragraphs[place] ?? "");
  const rest = said.filter((paragraph) => !paragraph.includes(link));
  return { text: said.join("\n\n"), rest: rest.join("\n\n"), link, subject };
}

/**
 * Give the address that opens a service with the text in it; empty if it takes none.
 * Lines of a letter end as RFC 6068 wants.
 * @param {string} template
 * @param {Filled} filled
 */
export function openingAddress(template, filled) {
  const lineEnd = template.startsWith("mailto:") ? "\r\n" : "\n";
  return template.replace(/\{(\w+)\}/g, (_, name) =>
    encodeURIComponent(filled[/** @type {keyof Filled} */ (name)].replaceAll("\n", lineEnd)));
}

/**
 * Give the address of this posting in a language, as its texts give it.
 * @param {string} code of the language
 */
export function linkIn(code) {
  const link = document.querySelector(`link[rel="alternate"][hreflang="${code}"]`);
  return link instanceof HTMLLinkElement ? link.href : "";
}

/** The language that is shown first. */
export const firstLanguage = language;
