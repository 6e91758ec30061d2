// Sharing by plain links: a channel learns of a page only when its link is opened.
import { copied } from "./clipboard.js";
import { button, element, icon } from "./elements.js";

/** @import { Interface } from "./interface.js" */
/**
 * A line, a sentence more, and where; `whole` is copied in place of the address alone.
 * @typedef {{title: string, text: string, url: string, whole?: string}} Shared
 */

/**
 * Give the link of each channel, in the order in which people here use them.
 * @param {Shared} shared
 * @returns {{channel: string, href: string}[]}
 */
export function shareLinks({ title, text, url }) {
  /** @type {[string, string, Record<string, string>][]} */
  const channels = [
    ["whatsapp", "https://wa.me/", { text: `${title}\n${url}` }],
    ["telegram", "https://t.me/share/url", { url, text: title }],
    ["facebook", "https://www.facebook.com/sharer/sharer.php", { u: url }],
    ["x", "https://x.com/intent/post", { text: title, url }],
    ["linkedin", "https://www.linkedin.com/sharing/share-offsite/", { url }],
    ["email", "mailto:", { subject: title, body: text ? `${text}\r\n\r\n${url}` : url }],
  ];
  return channels.map(([channel, address, values]) => ({ channel, href: `${address}?${encoded(values)}` }));
}

/**
 * Percent-encode values; a mail program would show the `+` of a form (RFC 6068).
 * @param {Record<string, string>} values
 */
function encoded(values) {
  return Object.entries(values)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join("&");
}

/**
 * Make a closed panel with every way to share; what is shared is asked for when it is opened.
 * @param {Interface} words
 * @param {string} label the message on the button
 * @param {() => Shared} shared
 */
export function sharePanel(words, label, shared) {
  const ways = element("ul", { class: "share-ways" });
  const status = element("p", { role: "status", class: "share-status" });
  const summary = element("summary", {}, icon("send"), words.text(label));
  const panel = element("details", { class: "share" },
    summary,
    element("div", { class: "share-panel" }, ways, status));
  summary.addEventListener("click", () => {
    status.textContent = "";
    ways.replaceChildren(...items(words, shared(), status));
  });
  panel.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    panel.open = false;
    summary.focus();
  });
  document.addEventListener("click", ({ target }) => {
    if (target instanceof Node && !panel.contains(target)) panel.open = false;
  });
  return panel;
}

/**
 * @param {Interface} words
 * @param {Shared} shared
 * @param {HTMLElement} status
 */
function items(words, shared, status) {
  const [label, done] = shared.whole ? ["copy-quote", "quote-copied"] : ["copy", "copied"];
  const copy = button(words.text(`browser.share.${label}`), "chip", async () => {
    status.textContent = await copied(shared.whole ?? shared.url)
      ? words.text(`browser.share.${done}`)
      : words.text("browser.share.not-copied", { url: shared.url });
  });
  const links = shareLinks(shared).map(({ channel, href }) =>
    element("a", { class: "chip", href, rel: "noopener nofollow", target: href.startsWith("http") && "_blank" },
      words.text(`browser.share.${channel}`)));
  const device = navigator.canShare?.(shared)
    ? [button(words.text("browser.share.device"), "chip", () => navigator.share(shared).catch(ignoreDismissal))]
    : [];
  return [copy, ...device, ...links].map((way) => element("li", {}, way));
}

/** Whoever closes the sheet of the device has changed their mind. @param {Error} error */
function ignoreDismissal(error) {
  if (error.name !== "AbortError") throw error;
}
