// The files of the search data. Those of one build name the same version.

/**
 * @typedef {object} PostingsFile The columns of all postings; see rendering/search/postings.py.
 * @property {string} version
 * @property {number} cards_a_file
 * @property {Record<import("./request.js").Kind, number>} sizes
 * @property {number} open
 * @property {number} page_size
 * @property {string} day_0
 * @property {string[]} zones
 * @property {{name: string, values: [string, string][], formerly?: Record<string, number>, of: (number | number[])[]}[]} filters
 * @property {number[]} zone
 * @property {number[]} posted
 * @property {(number | null)[]} closes
 * @property {number[]} has_deadline
 * @property {(number | null)[]} weekly
 * @property {(number | null)[]} total
 * @property {(number | null)[]} begins
 * @property {(number | null)[]} ends
 * @property {number[]} translated
 */

/**
 * @typedef {object} WordsFile The inverted index; see rendering/search/word_index.py.
 * @property {string} version
 * @property {string[]} terms
 * @property {number[]} parts the places of the terms with which the parts of the index begin
 * @property {[string, string, string[]][]} phrases
 * @property {any} analysis
 */

/**
 * @param {URL} folder
 * @param {string} name
 * @param {RequestInit} [how]
 */
async function load(folder, name, how) {
  const response = await fetch(new URL(name, folder), how);
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return response.json();
}

/** Asks the host whether what the browser holds is still the newest. */
const FRESH = /** @type {RequestInit} */ ({ cache: "no-cache" });

/** @param {URL} folder @returns {Promise<PostingsFile>} */
export const loadPostings = (folder) => load(folder, "postings.json", FRESH);

/**
 * Loads the words at the same time as the postings, and once more if they are not of one build.
 * @param {URL} folder
 * @param {Promise<string>} version of the postings
 * @returns {Promise<WordsFile>}
 */
export async function loadWords(folder, version) {
  const [words, wanted] = await Promise.all([load(folder, "words.json", FRESH), version]);
  return words.version === wanted ? words : loadOf(folder, "words.json", wanted);
}

/** @param {URL} folder @param {Promise<string>} version */
export const loadIds = async (folder, version) => placesOf(await loadOf(folder, "ids.json", await version));

/**
 * Gives the number of each posting by its id, and by those that it had before.
 * @param {{ids: string[], formerly?: Record<string, number>}} file
 * @returns {Map<string, number>}
 */
export const placesOf = ({ ids, formerly }) =>
  new Map([...Object.entries(formerly ?? {}), .../** @type {[string, number][]} */ (ids.map((id, n) => [id, n]))]);

/** @param {URL} folder @param {number} place @param {string} version @returns {Promise<number[][]>} */
export const loadPart = (folder, place, version) => load(folder, `words/${place}.json?${version}`);

/** @param {URL} folder @param {number} place @param {string} version @returns {Promise<string[]>} */
export const loadCards = (folder, place, version) => load(folder, `cards/${place}.json?${version}`);

/**
 * @param {URL} folder
 * @param {string} name
 * @param {string} version
 */
async function loadOf(folder, name, version) {
  const content = await load(folder, `${name}?${version}`);
  if (content.version !== version) throw new Error(`${name}: ${content.version}, not ${version}`);
  return content;
}
