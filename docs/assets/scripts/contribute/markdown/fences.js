// Fences of code, as people type them who learned them in messages: markdown/fences.py.

/** A line that begins or ends code. */
export const FENCE = /^[ \t>]*(?:(?:[-*+]|\p{Nd}{1,9}[.)])[ \t]*)?(`{3,}(?=[^`]*$)|~{3,})/u;
// A fence with more behind it than the name of a language, which engines show nowhere.
const WORDS_BEHIND = /^(?<indent> {0,3})(?<fence>`{3,}|~{3,}(?!~))(?<rest>[ \t]*(?![ \t]|[!-_a-}]*[ \t]*$)(?<words>[^`]+))$/u;
// A fence with one word behind it, which engines take for the name of a language.
const WORD_BEHIND = /^(?<indent> {0,3})(?<fence>`{3,}|~{3,}(?!~))(?<rest>(?<words>[ \t]*[^\s`]+)[ \t]*)$/u;

/** Give lines in which fences that touch words stand alone, so that no word is lost. @param {string[]} lines */
export function withWholeFences(lines) {
  if (!lines.some((line) => line.includes("```") || line.includes("~~~"))) return lines;
  /** @type {string[]} */
  const out = [];
  const tildes = tildesBehind(lines);
  let [fence, adorned] = ["", ""];
  for (const [at, line] of lines.entries()) {
    if (fence) {
      const [shown, isOver] = within(line, fence);
      if (isOver) fence = "";
      out.push(...shown);
      continue;
    }
    if (adorned && isEnd(line, adorned)) {
      adorned = "";
      out.push(line.replaceAll("~", "\\~"));
      continue;
    }
    const touched = touchedBy(lines, at, tildes);
    if (!touched) fence = FENCE.exec(line)?.[1] ?? "";
    const { indent = "", fence: run = "", rest = "", words = "" } = touched ?? {};
    if (run.startsWith("`")) fence = run;
    if (!touched) out.push(line);
    else if (fence) out.push(indent + run, words);
    else {
      adorned = rest.trimEnd().endsWith(run) ? "" : run;
      out.push(indent + run.replaceAll("~", "\\~") + rest);
    }
  }
  return out;
}

/**
 * Give the fence that a line begins with, if engines would drop the words behind it. Where its code
 * ends with a line of its own, a word behind it is the name of a language, and otherwise its first word.
 * @param {string[]} lines
 * @param {number} at
 * @param {number[]} tildes those of `tildesBehind`
 */
function touchedBy(lines, at, tildes) {
  const line = lines[at] ?? "";
  const word = WORD_BEHIND.exec(line)?.groups;
  const fence = word?.fence ?? "";
  const isAlone = fence.startsWith("~") ? (tildes[at] ?? 0) >= fence.length : endsAlone(lines, at + 1, fence);
  return word && !isAlone ? word : WORDS_BEHIND.exec(line)?.groups;
}

/** Code from a line on ends with a line of its own. @param {string[]} lines @param {number} first @param {string} fence */
function endsAlone(lines, first, fence) {
  for (let at = first; fence && at < lines.length; at += 1) {
    const [shown, isOver] = within(lines[at] ?? "", fence);
    if (isOver) return shown.length === 1;
  }
  return false;
}

/**
 * Give for each line how long the longest fence of tildes is that stands alone behind it. Such fences
 * begin nothing if words touch them, so each of many would look to the end.
 * @param {string[]} lines
 */
function tildesBehind(lines) {
  const longest = lines.map(() => 0);
  for (let at = lines.length - 1; at > 0; at -= 1) {
    const line = lines[at] ?? "";
    const fence = FENCE.exec(line)?.[1] ?? "";
    const ends = fence.startsWith("~") && isEnd(line, fence);
    longest[at - 1] = Math.max(longest[at] ?? 0, ends ? fence.length : 0);
  }
  return longest;
}

/** A line ends what a fence began: it holds a fence as long, and no word. @param {string} line @param {string} fence */
function isEnd(line, fence) {
  const found = FENCE.exec(line);
  return found?.[1]?.startsWith(fence) === true && !/[^ \t]/.test(line.slice(found[0].length));
}

/** Give a line of code in lines, and whether the code ends with it. @param {string} line @param {string} fence @returns {[string[], boolean]} */
function within(line, fence) {
  if (isEnd(line, fence)) return [[line], true];
  const whole = line.replace(/(?<![ \t])[ \t]+$/, "");
  const words = whole.replace(/(?<!`)`+$/, "");
  const isOver = fence.startsWith("`") && words.trim() !== "" && whole.length - words.length >= fence.length;
  return isOver ? [[words, fence], true] : [[line], false];
}
