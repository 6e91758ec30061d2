// How a draft looks: as a card in lists, and a posting as its page.
import { card } from "./card.js";
import { organisationCard, storyCard } from "./others.js";
import { posting } from "./posting.js";

/** @import { Draft } from "../draft.js" */
/** @import { PreviewLanguage } from "./language.js" */

/** @param {PreviewLanguage} say @param {Draft} draft @param {Date} now */
export function cardOf(say, draft, now) {
  if (draft.kind === "story") return storyCard(say, draft.data);
  if (draft.kind === "organisation") return organisationCard(say, draft.data, draft.id);
  const { data, organisation } = known(say, draft);
  return card(say, data, { organisation, now });
}

/** What reads Markdown is loaded where there is some. @param {PreviewLanguage} say @param {Draft} draft @param {Date} now */
export async function pageOf(say, draft, now) {
  const { data, organisation } = known(say, draft);
  const { markdown } = draft.data.description ? await import("./markdown.js") : { markdown: () => [] };
  return posting(say, data, { organisation, now, markdown });
}

/** Give a posting with what the board knows of its organisation. @param {PreviewLanguage} say @param {Draft} draft */
function known(say, { data, id }) {
  const [organisation = ""] = id.split("/");
  return { organisation, data: { ...data, organisation: say.data.organisations[organisation] } };
}
