// Which ways a draft can go to the board, the best one first.
import { editorAddress, emptyFileAddress, issueAddress, messageAddress, newFileAddress } from "./addresses.js";

/** @import { Written } from "../draft.js" */
/** @import { Home, Subject } from "./addresses.js" */

/**
 * One way. The message that names it is `contribute.sending.<name>`. `address` is what it opens;
 * what an address could not hold is copied first (`copies`), or must be attached (`attaches`).
 * @typedef {object} Way
 * @property {"propose" | "edit" | "issue" | "email" | "download" | "copy"} name
 * @property {string} [address]
 * @property {boolean} [copies]
 * @property {boolean} [attaches]
 */

/**
 * What the board offers: its repository, if that is on GitHub, and the maintainers' address.
 * @typedef {{home?: Home, email?: string}} Board
 */

/** @typedef {{subject: string, whole: string, attached: string}} Message */

/**
 * Give every way in which a file can be sent. Whoever changes a file that is there, or has one too
 * long for an address, pastes it; a new one that is too long goes into an issue all the same.
 * @param {Written} file
 * @param {Board} board
 * @param {{subject: Subject, message: Message, isThere: boolean}} about
 * @returns {Way[]}
 */
export function waysOf(file, { home, email }, { subject, message, isThere }) {
  const onGitHub = home ? gitHubWays(file, home, subject, isThere) : [];
  const byMessage = email ? [messageWay(email, message)] : [];
  return [...onGitHub, ...byMessage, { name: "download" }, { name: "copy" }];
}

/** @param {Written} file @param {Home} home @param {Subject} subject @param {boolean} isThere @returns {Way[]} */
function gitHubWays(file, home, subject, isThere) {
  const { address, isWhole } = issueAddress(home.repository, subject, file.text);
  /** @type {Way} */
  const issue = { name: "issue", address, copies: !isWhole };
  if (isThere) return [{ name: "edit", address: editorAddress(home, file.path), copies: true }, issue];
  const whole = newFileAddress(home, file);
  if (whole) return [{ name: "propose", address: whole }, issue];
  return [issue, { name: "propose", address: emptyFileAddress(home, file.path), copies: true }];
}

/** @param {string} email @param {Message} message @returns {Way} */
function messageWay(email, { subject, whole, attached }) {
  const { address, isWhole } = messageAddress(email, subject, { whole, attached });
  return { name: "email", address, attaches: !isWhole };
}
