export { fromMarkdown } from "mdast-util-from-markdown";
export { gfmStrikethroughFromMarkdown } from "mdast-util-gfm-strikethrough";
export { gfmTableFromMarkdown } from "mdast-util-gfm-table";
export { gfmStrikethrough } from "micromark-extension-gfm-strikethrough";
export { gfmTable } from "micromark-extension-gfm-table";
export { normalizeUri } from "micromark-util-sanitize-uri";
