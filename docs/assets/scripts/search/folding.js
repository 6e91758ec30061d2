// One spelling for every way of writing a letter: languages/arabic.py, character by character.

/**
 * @typedef {object} Folded
 * @property {string} text
 * @property {number[]} origins for each place of the folded text, the place in the original
 */

/**
 * @param {{letters: Record<string, string>, dropped: string}} rules
 * @returns {(text: string) => Folded}
 */
export function makeFolding({ letters, dropped }) {
  const drop = new RegExp(`[${dropped}]`, "gu");
  /** @type {Map<string, string>} */
  const known = new Map();

  /** @param {string} character */
  function foldCharacter(character) {
    const bare = character.normalize("NFKD").toLowerCase().replace(drop, "");
    const folded = bare.replace(/./gsu, (letter) => letters[letter] ?? letter);
    known.set(character, folded);
    return folded;
  }

  return (original) => {
    let text = "";
    let place = 0;
    /** @type {number[]} */
    const origins = [];
    for (const character of original) {
      const folded = known.get(character) ?? foldCharacter(character);
      for (let unit = 0; unit < folded.length; unit += 1) origins.push(place);
      text += folded;
      place += character.length;
    }
    return { text, origins };
  };
}
