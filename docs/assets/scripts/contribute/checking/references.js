// Ensures that what a document says of others is true: checking/references.py in the browser.
import { text } from "./document.js";
import { nearest } from "./suggestions.js";

/** @import { Document } from "./document.js" */
/** @import { Problem } from "./problems.js" */

/**
 * @param {Document} document
 * @returns {Problem[]}
 */
export function referencesProblems(document) {
  if (document.kind === "opportunity") return [...ownOrganisation(document), ...profile(document)];
  if (document.kind === "story") return [...namedOrganisation(document), ...posting(document)];
  return [];
}

/** The folder of a posting says who is asking. @param {Document} document */
function* ownOrganisation(document) {
  const [value = ""] = (document.circumstances.id ?? "").split("/");
  if (!value || document.rules.organisations.includes(value)) return;
  yield document.problem("unknown-organisation", "", { value, hint: "", expected: fileOf(value) });
}

/** The organisation of a story is on the board. @param {Document} document */
function* namedOrganisation(document) {
  const value = text(document.data, "organisation");
  const { organisations } = document.rules;
  if (!value || organisations.includes(value)) return;
  const hint = nearest(value, organisations);
  yield document.problem("unknown-organisation", "/organisation", { value, hint, expected: fileOf(value) });
}

/** The posting of a story is there, and is its organisation's. @param {Document} document */
function* posting(document) {
  const value = text(document.data, "opportunity");
  const organisation = text(document.data, "organisation");
  const { opportunities } = document.rules;
  if (!value || !opportunities) return;
  if (!opportunities.includes(value)) {
    const hint = nearest(value, opportunities);
    yield document.problem("unknown-opportunity", "/opportunity", { value, hint });
  } else if (organisation && organisation !== value.split("/")[0]) {
    yield document.problem("other-organisation", "/opportunity", { value, organisation });
  }
}

/** The role profile of a posting is there to advise on it. @param {Document} document */
function* profile(document) {
  const value = text(document.data, "profile");
  const { profiles } = document.rules;
  if (!value || profiles.includes(value)) return;
  yield document.problem("unknown-profile", "/profile", { value, hint: nearest(value, profiles) });
}

/** @param {string} organisation */
const fileOf = (organisation) => `opportunities/${organisation}/organisation.yml`;
