// Fences of code, as people type them who learned them in messages: markdown/fences.py.

/** A line that begins or ends code. */
export const FENCE = /^[ \t>]*(?:(?:[-*+]|\p{Nd}{1,9}[.)])[ \t]*)?(`{3,}(?=[^`]*$)|~{3,})/u;
// A fence with more behind it than the name of a language, which engines show nowhere.
const WORDS_BEHIND = /^(?<indent> {0,3})(?<fence>`{3,}|~{3,})(?<rest>[ \t]*(?![!-_a-}]*[ \t]*$)(?<words>[^`]+))$/u;

/** Give lines in which fences that touch words stand alone, so that no word is lost. @param {string[]} lines */
export function withWholeFences(lines) {
  /** @type {string[]} */
  const out = [];
  let fence = "";
  for (const line of lines) {
    if (fence) {
      const [shown, isOver] = within(line, fence);
      if (isOver) fence = "";
      out.push(...shown);
      continue;
    }
    const touched = WORDS_BEHIND.exec(line)?.groups;
    if (!touched) fence = FENCE.exec(line)?.[1] ?? "";
    const { indent = "", fence: run = "", rest = "", words = "" } = touched ?? {};
    if (run.startsWith("`")) fence = run;
    if (!touched) out.push(line);
    else if (fence) out.push(indent + run, words);
    else out.push(indent + run.replaceAll("~", "\\~") + rest);
  }
  return out;
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
