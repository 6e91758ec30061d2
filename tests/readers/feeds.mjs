// Reads RSS and Atom as programs of subscribers do: for test_feeds.py.
// Reads the paths of files as JSON from its input, and writes what each reader found in each.

import { readFileSync } from "node:fs";

import { parseAtomFeed, parseRssFeed } from "feedsmith";
import RssParser from "rss-parser";

/** @typedef {{id?: string, url?: string, title?: string, html?: string, author?: string, at: string}} Entry */
/** @typedef {{title?: string, page?: string, entries: Entry[]}} Feed */

/** @type {string[]} */
const paths = JSON.parse(readFileSync(0, "utf8"));

/** @type {RssParser<{}, {id?: string, author?: string, "content:encoded"?: string}>} */
const rssParser = new RssParser();

/** @param {string} text @returns {Promise<Feed>} */
async function byRssParser(text) {
  const { title, link, items } = await rssParser.parseString(text);
  const entries = items.map((item) => ({
    id: item.guid ?? item.id,
    url: item.link,
    title: item.title,
    html: item["content:encoded"] ?? item.content,
    author: item.creator ?? item.author,
    at: inUtc(item.isoDate),
  }));
  return { title, page: link, entries };
}

/** @param {string} text @returns {Feed} */
function byFeedsmith(text) {
  return text.includes("<rss") ? rssByFeedsmith(text) : atomByFeedsmith(text);
}

/** @param {string} text @returns {Feed} */
function rssByFeedsmith(text) {
  const { title, link, items = [] } = parseRssFeed(text);
  const entries = items.map((item) => ({
    id: item.guid?.value,
    url: item.link,
    title: item.title,
    html: item.content?.encoded,
    author: item.dc?.creators?.[0],
    at: inUtc(item.pubDate),
  }));
  return { title, page: link, entries };
}

/** @param {string} text @returns {Feed} */
function atomByFeedsmith(text) {
  const { title, links, entries: found = [] } = parseAtomFeed(text);
  const entries = found.map((entry) => ({
    id: entry.id,
    url: entry.links?.[0]?.href,
    title: entry.title?.value,
    html: entry.content?.value,
    author: entry.authors?.[0]?.name,
    at: inUtc(entry.published),
  }));
  const page = links?.find(({ rel }) => rel === "alternate")?.href;
  return { title: title?.value, page, entries };
}

/** @param {string | undefined} moment */
const inUtc = (moment) => new Date(moment ?? "").toISOString();

/** @type {Record<string, Record<string, Feed>>} */
const found = {};
for (const path of paths) {
  const text = readFileSync(path, "utf8");
  found[path] = { "rss-parser": await byRssParser(text), feedsmith: byFeedsmith(text) };
}
process.stdout.write(JSON.stringify(found));
