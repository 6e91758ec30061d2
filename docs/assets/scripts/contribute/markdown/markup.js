// HTML in texts: markdown/markup.py in the browser.
import { BREAK, SPACE } from "./characters.js";

const ELEMENTS =
  "a|abbr|audio|b|blockquote|body|br|button|center|code|div|em|embed|font|form|h[1-6]|head|hr|html" +
  "|i|iframe|img|input|li|link|math|meta|object|ol|p|pre|s|script|small|span|strike|strong|style" +
  "|sub|sup|svg|table|tbody|td|th|tr|u|ul|video";
/** The beginning of an element that is meant as HTML. */
export const MARKUP = new RegExp(`</?(?:${ELEMENTS})(?=[\\s/>])`, "iu");
/** A break of the line, which Markdown has too. */
export const LINE_BREAK = "<[Bb][Rr][ \\t]*/?>";

const WHOLE_LINE_BREAK = new RegExp(`^${LINE_BREAK}$`);
const WITHOUT_WORDS = /^<\/?(?:script|style)\b/i;
const HEAD_OF_LINE = /^(?:[ \t>]|[-*+][ \t]|[0-9]{1,9}[.)][ \t])*$/;

/** What begins with `<` is an element that is meant as HTML. @param {string} tag */
export const isElement = (tag) => tag.search(MARKUP) === 0;

/** A tag breaks the line. @param {string} tag */
export const isLineBreak = (tag) => WHOLE_LINE_BREAK.test(tag);

/** Give an element as engines read it; `before` it stands the head of its line. @param {string} tag @param {string} before */
export function readable(tag, before) {
  if (isLineBreak(tag)) return BREAK;
  return HEAD_OF_LINE.test(before) && !WITHOUT_WORDS.test(tag) ? SPACE + tag : tag;
}
