// Addresses that open a page of GitHub, or a message, with a draft in it. Nothing is sent by
// opening one: the person sees what it holds and sends it.

/** @import { Kind } from "../checking/rules.js" */
/** @import { Written } from "../draft.js" */
/** @typedef {{repository: string, branch: string}} Home where the board is kept */
/** @typedef {{kind: Kind, title: string, organisation: string, slug: string}} Subject */

/** GitHub refuses longer ones (8,191 bytes). */
export const LONGEST_ADDRESS = 8000;
/** What mail programs take from a browser on every system. */
export const LONGEST_MESSAGE = 1900;
const HALF = /\p{Surrogate}/gu; // of a character: no address can hold it

/**
 * Give the page that proposes a new file; undefined if the file is too long for an address.
 * GitHub makes the folders of a name with slashes, and asks those who may not write to the
 * repository to propose the change from a copy of their own.
 * @param {Home} home
 * @param {Written} file
 */
export function newFileAddress(home, { path, text }) {
  return fitting(`${emptyFileAddress(home, path)}&${query({ value: text })}`, LONGEST_ADDRESS);
}

/** Give the page that proposes a new file, for its text to be pasted. @param {Home} home @param {string} path */
export const emptyFileAddress = ({ repository, branch }, path) =>
  `${repository}/new/${segments(branch)}?filename=${segments(path)}`;

/** Give the page that changes a file, for its text to be pasted. @param {Home} home @param {string} path */
export const editorAddress = ({ repository, branch }, path) =>
  `${repository}/edit/${segments(branch)}/${segments(path)}`;

/**
 * Give the issue form, its fields filled; the file is left out where it does not fit.
 * @param {string} repository
 * @param {Subject} subject
 * @param {string} text the file
 * @returns {{address: string, isWhole: boolean}}
 */
export function issueAddress(repository, { title, organisation, slug, kind }, text) {
  const fields = query({ template: "draft.yml", title, organisation, slug, kind });
  const address = `${repository}/issues/new?${fields}`;
  const whole = fitting(`${address}&${query({ file: text })}`, LONGEST_ADDRESS);
  return { address: whole ?? address, isWhole: whole !== undefined };
}

/**
 * Give a message to the maintainers.
 * @param {string} email
 * @param {string} subject
 * @param {{whole: string, attached: string}} bodies with the file in it, and one that asks to attach it
 * @returns {{address: string, isWhole: boolean}}
 */
export function messageAddress(email, subject, { whole, attached }) {
  const address = (/** @type {string} */ body) =>
    `mailto:${encodeURIComponent(email).replace("%40", "@")}?${query({ subject, body: body.replace(/\r?\n/g, "\r\n") })}`;
  const long = fitting(address(whole), LONGEST_MESSAGE);
  return { address: long ?? address(attached), isWhole: long !== undefined };
}

/** @param {Record<string, string>} values */
const query = (values) =>
  Object.entries(values)
    .map(([name, value]) => `${name}=${encodeURIComponent(value.replace(HALF, "\ufffd"))}`)
    .join("&");

/** @param {string} path */
const segments = (path) => path.split("/").map(encodeURIComponent).join("/");

/** An address holds ASCII alone, so that its length is its bytes. @param {string} address @param {number} longest */
const fitting = (address, longest) => (address.length <= longest ? address : undefined);
