// Lines that begin further in, which engines take for code: markdown/indentation.py.

/** @import { Line } from "./lines.js" */

/** An item of a list: in which columns its content begins. @typedef {{typed: number, shown: number}} Container */

const WIDEST = 4; // columns between a mark and words before engines take those for code
const DEEP = /[ ]{4}|\t/; // without it, no line is deep
const ITEM = /^(?<mark>[-*+]|(?<number>[0-9]{1,9})[.)])(?<gap>[ \t]+|$)/;
const ALONE = /^(?:#{1,6}(?:[ \t]|$)|([-*_])[ \t]*(?:\1[ \t]*){2,}$)/;

/** Give lines of which none but those in fences is code. @param {Line[]} lines */
export function withoutDeepIndents(lines) {
  const indentation = new Indentation();
  return lines.some(({ text }) => DEEP.test(text)) ? lines.map((line) => indentation.shallow(line)) : lines;
}

/** Goes through lines and knows in which items of lists each of them stands. */
class Indentation {
  /** @type {Container[]} */
  #containers = [];
  #isInParagraph = false;
  #shift = 0;
  #wasCode = false;

  /** Give a line that begins where its place in a list wants it. @param {Line} line @returns {Line} */
  shallow(line) {
    const text = line.text.replace(/^[ \t]+/, "");
    const indent = width(line.text.slice(0, line.text.length - text.length));
    const begins = line.isCode && !this.#wasCode;
    this.#wasCode = line.isCode;
    if (text && !line.isCode) return this.#prose(line, text, indent);
    this.#isInParagraph = false;
    if (!text) return line;
    if (begins) this.#shift = indent - this.#place(indent);
    return moved(line, text, indent, indent - this.#shift);
  }

  /** @param {Line} line @param {string} text @param {number} indent */
  #prose(line, text, indent) {
    const isAlone = ALONE.test(text);
    const item = isAlone ? null : this.#item(text);
    if (this.#isInParagraph && !isAlone && !item) return line;
    const place = this.#place(indent);
    this.#isInParagraph = !isAlone;
    return moved(line, item ? this.#enter(item, indent, place) : text, indent, place);
  }

  /** Within a paragraph, other numbers than 1 begin no list. @param {string} text */
  #item(text) {
    const item = ITEM.exec(text);
    if (!item || !this.#isInParagraph || this.#containers.length) return item;
    return Number(item.groups?.number ?? 1) === 1 && item[0].length < text.length ? item : null;
  }

  /** Give the column in which a line has to begin, and leave the items that end there. @param {number} indent */
  #place(indent) {
    while (indent < (this.#containers.at(-1)?.typed ?? 0)) this.#containers.pop();
    return this.#containers.at(-1)?.shown ?? 0;
  }

  /** Give an item with its words near enough to its mark. @param {RegExpExecArray} item @param {number} indent @param {number} place */
  #enter(item, indent, place) {
    const { mark = "", gap = "" } = item.groups ?? {};
    const words = item.input.slice(item[0].length);
    const end = indent + mark.length;
    const wide = width(" ".repeat(end) + gap) - end;
    const kept = words && wide <= WIDEST ? wide : 1;
    this.#containers.push({ typed: end + kept, shown: place + mark.length + kept });
    this.#isInParagraph = words !== "";
    return mark + " ".repeat(kept) + words;
  }
}

/** One that stays there is as it is typed. @param {Line} line @param {string} text @param {number} indent @param {number} place @returns {Line} */
function moved(line, text, indent, place) {
  if (place === indent && line.text.endsWith(text)) return line;
  return { text: " ".repeat(Math.max(place, 0)) + text, isCode: line.isCode };
}

/** Give how many columns spaces and tabs fill. @param {string} spaces */
function width(spaces) {
  let columns = 0;
  for (const space of spaces) columns += space === "\t" ? 4 - (columns % 4) : 1;
  return columns;
}
