// What a board asks of its documents: /contribute/checking.json.
import { once } from "../../once.js";
import { page, root } from "../../places.js";

/** @import { Schema } from "./schemas.js" */
/** @typedef {"opportunity" | "organisation" | "story"} Kind */

/**
 * Regular expressions; `day` and `email` are meant for the whole text, the others name characters.
 * @typedef {object} Patterns
 * @property {string} day
 * @property {string} email
 * @property {string} never_in_an_address
 * @property {string} seen a character that shows by itself
 * @property {string} never_in_a_text
 * @property {string} never_in_a_file
 */

/**
 * The tables of hooks/volunteer_board/checking/; exported_rules.py writes them.
 * @typedef {object} Rules
 * @property {string[]} languages codes of the board's languages, its first one first
 * @property {Record<string, Schema>} schemas by file name, narrowed to the board
 * @property {Record<string, Record<string, string[]>>} vocabularies for every term its folded names
 * @property {Record<string, "error" | "warning">} severities of every code
 * @property {{countries: string[], languages: string[], time_zones: string[]}} codes
 * @property {{abbreviations: Record<string, string[]>, places: Record<string, string>, clocks: number[], offsets: Record<string, number[]>, at: Record<number, string[]>}} clocks
 *   the zones that are meant; `clocks` numbers what those of `codes.time_zones` show through a year
 * @property {{meant: Record<string, string>, several: string[]}} countries what people write, folded
 * @property {Patterns} patterns
 * @property {{bytes: number, digits: number}} limits of a file, and of a number in it
 * @property {{letters: Record<string, string>, dropped: string}} folding
 * @property {Record<string, [string, string][]>} days_that_follow pairs of pointers, by kind
 * @property {Record<string, string[]>} days_of_the_past pointers, by kind
 * @property {string[]} main_texts of an opportunity
 * @property {string[]} profiles
 * @property {string[]} organisations ids
 * @property {Record<string, string>} [ended] the day on which an organisation ended its work
 * @property {string[]} [opportunities] ids; only stories ask for them
 */

/** @returns {Promise<Rules>} */
const load = async () => json(new URL("contribute/checking.json", root));
const loadOnce = once(load);

/**
 * Load what is needed to check a kind of document; the files are loaded once.
 * @param {Kind} kind
 * @returns {Promise<Rules>}
 */
export async function loadRules(kind) {
  if (kind !== "story") return loadOnce();
  const [rules, { ids }] = await Promise.all([loadOnce(), json(page("search/ids.json"))]);
  return { ...rules, opportunities: ids };
}

/** @param {URL} address */
async function json(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address.pathname}: ${answer.status}`);
  return answer.json();
}
