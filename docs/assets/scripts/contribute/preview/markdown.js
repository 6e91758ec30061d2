// Markdown as the elements of a page: rendering/markdown.py in the browser. Raw HTML is left out,
// and links open what they open on the site.
import { element } from "../../elements.js";
import { linesWithoutSigns, prepared, withoutSigns } from "../markdown/preparation.js";
import {
  fromMarkdown, gfmStrikethrough, gfmStrikethroughFromMarkdown, gfmTable, gfmTableFromMarkdown, normalizeUri,
} from "../../vendor/mdast-util-from-markdown.js";

/** @import { Heading, List, Nodes, Parents, Table, TableRow } from "mdast" */
/** @typedef {(Node | string)[]} Parts */

const OPTIONS = {
  extensions: [gfmTable(), gfmStrikethrough()],
  mdastExtensions: [gfmTableFromMarkdown(), gfmStrikethroughFromMarkdown()],
};
const FIRST_LEVEL = 3;
const LEVELS = 3;
const DEEPEST = 30; // as on the site
const CONTAINERS = ["blockquote", "list", "emphasis", "strong", "delete"];
/** @type {Record<string, keyof HTMLElementTagNameMap>} */
const TAGS = {
  paragraph: "p", emphasis: "em", strong: "strong", delete: "del", blockquote: "blockquote",
};
const OPENED = /^(?:https?|mailto|tel):/i;

/**
 * @param {string} text
 * @returns {(Node | string)[]}
 */
export function markdown(text) {
  const tree = fromMarkdown(prepared(text), OPTIONS);
  if (isTooDeep(tree)) return [element("p", {}, text)];
  return new Writer(tree).children(tree);
}

/** Say whether containers lie deeper in each other than browsers like. @param {Nodes} tree */
function isTooDeep(tree) {
  /** @type {[Nodes, number][]} */
  const waiting = [[tree, 0]];
  for (let entry = waiting.pop(); entry; entry = waiting.pop()) {
    const [node, above] = entry;
    const depth = above + Number(CONTAINERS.includes(node.type));
    if (depth > DEEPEST) return true;
    if ("children" in node) for (const child of node.children) waiting.push([child, depth]);
  }
  return false;
}

class Writer {
  /** @param {Parents} tree */
  constructor(tree) {
    const nodes = [...within(tree)];
    this.levels = [...new Set(nodes.flatMap((node) => (node.type === "heading" ? [node.depth] : [])))].sort();
    const definitions = nodes.filter((node) => node.type === "definition");
    this.addresses = new Map(definitions.reverse().map(({ identifier, url }) => [identifier, url]));
  }

  /** @param {Parents} node @returns {Parts} */
  children(node) {
    // As on the site, bold within bold says nothing more.
    const isBold = (/** @type {Nodes} */ child) => child.type === "strong" && node.type === "strong";
    return node.children.flatMap((child) => (isBold(child) && "children" in child ? this.children(child) : this.#parts(child)));
  }

  /** @param {Nodes} node @returns {Parts} */
  #parts(node) {
    const tag = TAGS[node.type];
    if (tag && "children" in node) return [element(tag, {}, ...this.children(node))];
    if (node.type === "link") return [this.#link(node, node.url)];
    if (node.type === "linkReference") return [this.#link(node, this.addresses.get(node.identifier) ?? "")];
    if (node.type === "text") return linesWithoutSigns(node.value).flatMap((line, at) => (at ? [element("br"), "\n", line] : [line]));
    if (node.type === "break") return [element("br"), "\n"];
    if (node.type === "thematicBreak") return [element("hr")];
    if (node.type === "inlineCode") return [element("code", {}, withoutSigns(node.value).replaceAll("\n", " "))];
    if (node.type === "code") return [element("pre", {}, element("code", {}, node.value && `${withoutSigns(node.value)}\n`))];
    if (node.type === "heading") return [this.#heading(node)];
    if (node.type === "list") return [this.#list(node)];
    return node.type === "table" ? [this.#table(node)] : [];
  }

  /** @param {Parents} node @param {string} url */
  #link(node, url) {
    const address = normalizeUri(url);
    const href = OPENED.test(address) && URL.canParse(address) ? address : undefined;
    return element("a", { href, rel: "nofollow noopener" }, ...this.children(node));
  }

  /** Renumber the levels that a text uses, whichever they are, without leaving one out. @param {Heading} node */
  #heading(node) {
    const level = FIRST_LEVEL + Math.min(this.levels.indexOf(node.depth), LEVELS - 1);
    return element(/** @type {"h3"} */ (`h${level}`), {}, ...this.children(node));
  }

  /** @param {List} list */
  #list(list) {
    const isLoose = list.spread || list.children.some(({ spread }) => spread);
    const items = list.children.map((item) => element("li", {}, ...(isLoose ? this.children(item) : this.#tight(item))));
    if (!list.ordered) return element("ul", {}, ...items);
    return element("ol", { start: list.start === 1 ? undefined : list.start }, ...items);
  }

  /** Paragraphs of a list without empty lines are no elements. @param {Parents} item @returns {Parts} */
  #tight(item) {
    return item.children.flatMap((child, at) => {
      if (child.type !== "paragraph") return this.#parts(child);
      return at < item.children.length - 1 ? [...this.children(child), "\n"] : this.children(child);
    });
  }

  /** Every row is as wide as the first. @param {Table} table */
  #table({ children: [head, ...body] }) {
    const width = head?.children.length ?? 0;
    /** @param {"th" | "td"} tag @param {TableRow | undefined} row */
    const rowOf = (tag, row) => element("tr", {},
      ...Array.from({ length: width }, (_, at) => row?.children[at]).map((cell) => element(tag, {}, ...(cell ? this.children(cell) : []))));
    const rows = body.map((row) => rowOf("td", row));
    return element("table", {}, element("thead", {}, rowOf("th", head)), ...(rows.length ? [element("tbody", {}, ...rows)] : []));
  }
}

/** Every node in a tree, from the top. @param {Parents} node @returns {Generator<Nodes>} */
function* within(node) {
  for (const child of node.children) {
    yield child;
    if ("children" in child) yield* within(child);
  }
}
