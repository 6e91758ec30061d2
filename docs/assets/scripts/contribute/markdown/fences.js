// Fences of code, as people type them who learned them in messages: markdown/fences.py.

/** A line that begins or ends code. */
export const FENCE = /^[ \t>]*(?:(?:[-*+]|\p{Nd}{1,9}[.)])[ \t]*)?(`{3,}(?=[^`]*$)|~{3,})/u;
// A fence with more behind it than the name of a language, which engines show nowhere.
const WORDS_BEHIND = /^(?<indent> {0,3})(?<fence>`{3,}|~{3,})(?<rest>[ \t]*(?![!-_a-}]*[ \t]*$)(?<words>[^`]+))$/u;
// A fence with one word behind it, which engines take for the name of a language.
const WORD_BEHIND = /^(?<indent> {0,3})(?<fence>`{3,}|~{3,}(?!~))(?<rest>(?<words>[ \t]*[^\s`]+)[ \t]*)$/u;

/** Give lines in which fences that touch words stand alone, so that no word is lost. @param {string[]} lines */
export function withWholeFences(lines) {
  /** @type {string[]} */
  const out = [];
  /** @type {Set<string>} */
  const endless = new Set();
  let fence = "";
  for (const [at, line] of lines.entries()) {
    if (fence) {
      const [shown, isOver] = within(line, fence);
      if (isOver) fence = "";
      out.push(...shown);
      continue;
    }
    const touched = touchedBy(line, lines.slice(at + 1), endless);
    if (!touched) fence = FENCE.exec(line)?.[1] ?? "";
    const { indent = "", fence: run = "", rest = "", words = "" } = touched ?? {};
    if (run.startsWith("`")) fence = run;
    if (!touched) out.push(line);
    else if (fence) out.push(indent + run, words);
    else out.push(indent + run.replaceAll("~", "\\~") + rest);
  }
  return out;
}

/**
 * Give the fence that a line begins with, if engines would drop the words behind it.
 * @param {string} line
 * @param {string[]} following
 * @param {Set<string>} endless fences of which is known that nothing ends them any more
 */
function touchedBy(line, following, endless) {
  const word = WORD_BEHIND.exec(line)?.groups;
  if (!word?.fence || endless.has(word.fence)) return word ?? WORDS_BEHIND.exec(line)?.groups;
  if (endsAlone(following, word.fence)) return WORDS_BEHIND.exec(line)?.groups;
  if (word.fence.startsWith("~")) endless.add(word.fence);
  return word;
}

/** Code ends with a line of its own: then a word behind its beginning is the name of a language. @param {string[]} lines @param {string} fence */
function endsAlone(lines, fence) {
  const [shown] = lines.map((line) => within(line, fence)).find(([, isOver]) => isOver) ?? [];
  return shown?.length === 1;
}

/** Give a line of code in lines, and whether the code ends with it. @param {string} line @param {string} fence @returns {[string[], boolean]} */
function within(line, fence) {
  const found = FENCE.exec(line);
  if (found?.[1]?.startsWith(fence) && !/[^ \t]/.test(line.slice(found[0].length))) return [[line], true];
  const whole = line.replace(/(?<![ \t])[ \t]+$/, "");
  const words = whole.replace(/(?<!`)`+$/, "");
  const isEnd = fence.startsWith("`") && words.trim() !== "" && whole.length - words.length >= fence.length;
  return isEnd ? [[words, fence], true] : [[line], false];
}
