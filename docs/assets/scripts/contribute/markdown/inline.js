// What stands within lines: emphasis, links, addresses. markdown/inline.py in the browser.
import { ADDRESS, EMAIL, PLAIN_ADDRESS, addressIn, completed, namesAHost, trimmed } from "./addresses.js";
import { INVISIBLE } from "./characters.js";
import { marked, meant } from "./emphasis.js";
import { LINE_BREAK, isElement, isLineBreak, readable } from "./markup.js";

/** @typedef {"dead-link" | "picture" | "footnote" | "markup"} Fault what a text cannot show */
/** @typedef {{fault: Fault, written: string}} Finding `written` is a part of the text */
/** @typedef {{part: number, start: number, isPicture: boolean, isInEmphasis: boolean}} Opening a bracket that opens */

/** The title of a link, in the quotes that telephones and Arabic have too. */
export const TITLE = `(?:"[^"\\n]*"|'[^'\\n]*'|[“„][^“”„\\n]*[“”]|[‘‚][^‘’‚\\n]*[‘’]|«[^«»\\n]*»)`;
const TARGET = `<[^<>\\n]*>|(?!<)(?:[^\\s()\\\\]|\\\\.|\\([^\\s()]*\\))*(?:[ ](?!"|${TITLE}\\s*\\))[^\\s()<>"]+)*`;
const GAP = "[^\\S\\n]*(?![^\\S\\n])"; // all of it at once: else a long run is shared out in every way
const TOKEN = new RegExp([
  "(?<escape>\\\\[!-/:-@\\[-`{-~])",
  "(?<code>(?<!`)(?<ticks>`+)(?!`).*?(?<!`)\\k<ticks>(?!`))",
  "(?<ticked>`+)",
  `(?<autolink><(?:[A-Za-z][A-Za-z0-9+.\\-]{1,31}:[^\\s<>]*|(?:${EMAIL}))>)`,
  "(?<html></?[A-Za-z][^<>]*>)",
  "(?<opening>!?\\[)",
  `(?<closing>\\](?:\\((?<target>${GAP}(?:${TARGET})|)(?<title>[^\\S\\n]+${TITLE})?\\s*\\))?)`,
  `(?<address>(?<![A-Za-z0-9])${ADDRESS})`,
  `(?<email>(?<![A-Za-z0-9.+\\-])(?<![A-Za-z0-9_.+\\-]_)${EMAIL})`,
  "(?<run>\\*+|_+|~+)",
].join("|"), "gsu");
const REWRITTEN = new RegExp(`${ADDRESS}|${EMAIL}|${LINE_BREAK}`, "yu");
const SEEN = new RegExp(`[^\\s${INVISIBLE}]`);
const SPACED = /(?<![*\\])\*\*(?!\*)([^*\n]*)\*\*(?!\*)/g;
const HEAD_OF_LIST = /^[>\s]*\*[ \t]/;
const RULE = /^[>\s]*(?:(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|~{3,}.*)$/;

/** Prepares one block of lines; `findings` are what it could not make into something. */
export class Inline {
  /** @type {Finding[]} */
  findings = [];
  /** @type {string[]} */
  #parts = [];
  /** @type {Opening[]} */
  #openings = [];
  /** @type {{part: number, written: string}[]} */
  #addresses = [];
  /** @type {Set<number>} */
  #breaks = new Set();
  #lineEnd = 0;
  #marksEnd = 0;
  #isInEmphasis = false;
  #tagStart = 0;

  /** @param {string} text */
  constructor(text) {
    this.text = withTightRuns(text);
  }

  prepared() {
    let at = 0;
    for (let token = tokenAt(this.text, at); token; token = tokenAt(this.text, at)) {
      this.#parts.push(this.text.slice(at, token.index));
      const address = token.groups?.address && addressIn(token.groups.address, this.#isInEmphasis);
      const sign = token.groups?.html && !isElement(token[0]) ? "<" : "";
      this.#parts.push(address ? this.#address(address) : sign ? "\\<" : this.#said(token));
      at = token.index + (address || sign || token[0]).length;
    }
    return this.#parts.join("") + this.text.slice(at);
  }

  /** @param {RegExpExecArray} token */
  #said(token) {
    const { opening, closing, autolink, html, email, run } = token.groups ?? {};
    if (opening) return this.#opening(token);
    if (closing) return this.#closing(token);
    if (autolink) return this.#autolink(autolink);
    if (html) return this.#html(token);
    if (email) return this.#email(email);
    return run ? this.#run(token) : token[0];
  }

  /** @param {RegExpExecArray} token */
  #opening(token) {
    const isInEmphasis = this.#isInEmphasis; // what begins within words of a link ends there
    this.#openings.push({ part: this.#parts.length, start: token.index, isPicture: token[0] === "![", isInEmphasis });
    return token[0];
  }

  /** @param {RegExpExecArray} token */
  #closing(token) {
    const opening = this.#openings.pop();
    const target = token.groups?.target;
    if (target === undefined || !opening) return token[0];
    this.#isInEmphasis = opening.isInEmphasis;
    this.#putAddressesBack(opening.part);
    const written = this.text.slice(opening.start, token.index + token[0].length);
    if (opening.isPicture) return this.#wordsAlone(opening, { fault: "picture", written });
    const address = completed(target.trim().replace(/^</, "").replace(/>$/, ""));
    if (address === null) return this.#wordsAlone(opening, { fault: "dead-link", written });
    const words = SEEN.test(this.text.slice(opening.start + 1, token.index)) ? "" : escaped(address.replace(/^mailto:|^tel:/, ""));
    if (!words && address === target && PLAIN_ADDRESS.test(target) && !token.groups?.title) return token[0];
    return `${words}](<${encoded(address)}>)`;
  }

  /** @param {Opening} opening @param {Finding} finding */
  #wordsAlone(opening, finding) {
    this.findings.push(finding);
    this.#parts[opening.part] = "";
    return "";
  }

  /** A link within a link would take its place. @param {number} first */
  #putAddressesBack(first) {
    for (let last = this.#addresses.at(-1); last && last.part > first; last = this.#addresses.at(-1)) {
      this.#parts[last.part] = last.written;
      this.#addresses.pop();
    }
  }

  /** @param {string} written */
  #autolink(written) {
    const inside = written.slice(1, -1);
    const address = completed(inside);
    if (address === null || (inside.split("/")[0] ?? "").includes("@")) return written;
    return address === trimmed(inside) ? `<${encoded(address)}>` : written;
  }

  /** @param {string} address */
  #address(address) {
    if (!namesAHost(address)) return address;
    this.#addresses.push({ part: this.#parts.length, written: address });
    return /^www\./i.test(address) ? `[${escaped(address)}](<https://${encoded(address)}>)` : `<${encoded(address)}>`;
  }

  /** @param {RegExpExecArray} token */
  #html({ 0: tag, index }) {
    if (isLineBreak(tag)) this.#breaks.add(this.#parts.length);
    else this.findings.push({ fault: "markup", written: tag });
    const before = this.text.slice(this.#tagStart, index);
    this.#tagStart = index;
    return readable(tag, before.slice(before.lastIndexOf("\n") + 1));
  }

  /** @param {string} written */
  #email(written) {
    this.#addresses.push({ part: this.#parts.length, written });
    return `<${written}>`;
  }

  /** @param {RegExpExecArray} token */
  #run(token) {
    if (token.index >= this.#lineEnd) [this.#lineEnd, this.#marksEnd] = this.#endOfMarks(token.index);
    if (token.index < this.#marksEnd) return token[0];
    const end = token.index + token[0].length;
    if (token[0].startsWith("_")) this.#isInEmphasis = this.#beginsEmphasis(token.index, end);
    return marked(this.text, token.index, end, this.#touchesAddress(end));
  }

  /** Words stand in emphasis behind a run of `_`. @param {number} start @param {number} end */
  #beginsEmphasis(start, end) {
    const [opens, closes] = meant(this.text, start, end) ?? [false, false];
    return opens === closes ? this.#isInEmphasis : opens;
  }

  /** Beside a run stands what is written in another way than it was. @param {number} end */
  #touchesAddress(end) {
    REWRITTEN.lastIndex = end;
    const last = this.#parts.length - 2;
    const follows = !this.#parts.at(-1) && (this.#addresses.at(-1)?.part === last || this.#breaks.has(last));
    return follows || REWRITTEN.test(this.text);
  }

  /** Where the line of a place ends, and where what begins it, or is all of it. @param {number} at @returns {[number, number]} */
  #endOfMarks(at) {
    const start = at ? this.text.lastIndexOf("\n", at - 1) + 1 : 0;
    const end = this.text.indexOf("\n", at) < 0 ? this.text.length : this.text.indexOf("\n", at);
    const line = this.text.slice(start, end);
    return [end, RULE.test(line) ? end : start + (HEAD_OF_LIST.exec(line)?.[0].length ?? 0)];
  }
}

/** @param {string} text @param {number} at */
function tokenAt(text, at) {
  TOKEN.lastIndex = at;
  return TOKEN.exec(text);
}

/** Write a text so that every engine shows it as it is. @param {string} text */
const escaped = (text) => text.replace(/[!-/:-@[-`{-~]/g, "\\$&");

/** Write an address so that engines read it letter by letter; `&amp;` came out of HTML. @param {string} address */
const encoded = (address) =>
  address.replaceAll("&amp;", "&").replace(/&(?=#?[A-Za-z0-9]+;)/g, "%26").replace(/%(?![0-9A-Fa-f]{2})/g, "%25")
    .replaceAll(" ", "%20").replaceAll("<", "%3C").replaceAll(">", "%3E");

/** Move spaces out of bold words: `** bold **` is bold in no engine. @param {string} text */
function withTightRuns(text) {
  if (!text.includes("**") || text.includes("`")) return text;
  return text.split("\n").map(withTightPairs).join("\n");
}

/** @param {string} line */
function withTightPairs(line) {
  const runs = line.match(/(?<![*\\])\*\*(?!\*)/g)?.length ?? 0;
  return runs && runs % 2 === 0 ? line.replace(SPACED, tight) : line;
}

/** @param {string} pair @param {string} inside @param {number} at @param {string} line */
function tight(pair, inside, at, line) {
  const words = inside.trim();
  if (!words || words === inside || /^\p{Nd}+$/u.test(words)) return pair;
  const before = /^\s/.test(inside) && /\S/.test(line.charAt(at - 1)) ? " " : "";
  const after = /\s$/.test(inside) && /\S/.test(line.charAt(at + pair.length)) ? " " : "";
  return `${before}**${words}**${after}`;
}
