// Ready texts in the share panel of a posting: choose a channel and a language, copy, post.
import { copied } from "../clipboard.js";
import { button, element } from "../elements.js";
import { root } from "../places.js";
import { downloads } from "./downloads.js";
import { arranged, firstLanguage, linkIn, loadAnnouncements, loadChannels, openingAddress } from "./texts.js";

/** @import { Interface } from "../interface.js" */
/** @import { Announcements, Channels } from "./texts.js" */

const STYLE_SHEET = new URL("assets/announcing.css", root);

/**
 * Add the ready texts of an open posting to its share panel. A posting without any leaves it as it is.
 * @param {HTMLElement} panel
 * @param {string} id `<organisation>/<slug>`
 */
export async function startAnnouncing(panel, id) {
  const [channels, announcements] = await Promise.all([
    loadChannels(), loadAnnouncements(firstLanguage, id), loadStyles(),
  ]);
  if (announcements) panel.append(new ReadyTexts(channels, id, announcements).section);
}

/** @returns {Promise<void>} */
function loadStyles() {
  const link = element("link", { rel: "stylesheet", href: STYLE_SHEET.href });
  return new Promise((resolve, reject) => {
    link.addEventListener("load", () => resolve());
    link.addEventListener("error", () => reject(new Error(STYLE_SHEET.pathname)));
    document.head.append(link);
  });
}

/** The section with the texts. It shows one at a time. */
class ReadyTexts {
  /**
   * @param {Channels} channels
   * @param {string} id
   * @param {Announcements} announcements those in the language of the page
   */
  constructor({ words, languages, channels, pictures }, id, announcements) {
    this.words = words;
    this.channels = channels;
    this.pictures = pictures;
    this.id = id;
    this.announcements = announcements;
    const names = Object.keys(channels).map((name) => [name, words.text(`announcing.channel.${name}`)]);
    this.channel = choice(Object.fromEntries(names), () => this.show());
    this.language = choice(languages, () => this.load());
    this.language.value = firstLanguage;
    this.subject = element("input", { readonly: true, type: "text" });
    this.subjectField = field(words, "announcing.subject-label", this.subject);
    this.text = element("textarea", { readonly: true, rows: 9 });
    this.length = element("p", { class: "announcing-length" });
    this.open = element("a", { class: "chip", rel: "noopener nofollow" });
    this.files = element("div", { class: "announcing-ways" });
    this.status = element("p", { role: "status", class: "share-status" });
    this.section = element("section", { class: "announcing", "aria-label": words.text("announcing.title") },
      ...this.content());
    this.show();
  }

  /** @returns {HTMLElement[]} */
  content() {
    const { words } = this;
    const copy = button(words.text("announcing.copy"), "chip announcing-copy", () => this.copy());
    return [
      element("h2", {}, words.text("announcing.title")),
      element("div", { class: "announcing-choices" },
        field(words, "announcing.channel-label", this.channel),
        field(words, "announcing.language-label", this.language)),
      this.subjectField,
      field(words, "announcing.text-label", this.text),
      this.length,
      element("div", { class: "announcing-ways" }, copy, this.open),
      this.status,
      ...Object.keys(this.pictures).length ? [element("p", {}, words.text("announcing.pictures")), this.files] : [],
    ];
  }

  /** Show the text of the chosen channel. */
  show() {
    const name = this.channel.value;
    const channel = this.channels[name];
    const arrangement = this.announcements.channels[name];
    if (!channel || !arrangement) return;
    const filled = arranged(this.announcements.paragraphs, arrangement, linkIn(this.language.value));
    for (const shown of [this.text, this.subject]) shown.lang = this.language.value;
    this.text.value = filled.text;
    this.text.scrollTop = 0;
    this.subject.value = filled.subject;
    this.subjectField.hidden = filled.subject === "";
    this.length.textContent = this.words.text("announcing.length", {
      length: this.words.number(arrangement.length),
      limit: this.words.number(channel.limit),
    });
    this.showOpening(name, openingAddress(channel.address, filled));
    this.files.replaceChildren(...downloads(this.words, this.pictures, this.language.value));
    this.status.textContent = "";
  }

  /**
   * @param {string} name of the channel
   * @param {string} address
   */
  showOpening(name, address) {
    const { open, words } = this;
    open.hidden = address === "";
    open.href = address || "#";
    const isMail = address.startsWith("mailto:");
    open.target = isMail ? "" : "_blank";
    open.textContent = isMail
      ? words.text("announcing.open-mail")
      : words.text("announcing.open", { channel: words.text(`announcing.channel.${name}`) });
  }

  /** Show the texts in the chosen language. */
  async load() {
    const wanted = this.language.value;
    try {
      const announcements = await loadAnnouncements(wanted, this.id);
      if (!announcements || wanted !== this.language.value) return; // meanwhile another one was chosen
      this.announcements = announcements;
      this.show();
    } catch {
      this.status.textContent = this.words.text("announcing.failed");
    }
  }

  /** Copy the text, or at least select it. */
  async copy() {
    const wasCopied = await copied(this.text.value);
    if (!wasCopied) this.text.select();
    this.status.textContent = this.words.text(wasCopied ? "announcing.copied" : "announcing.not-copied");
  }
}

/**
 * @param {Interface} words
 * @param {string} label
 * @param {HTMLElement} control
 */
const field = (words, label, control) => element("label", {}, element("span", {}, words.text(label)), control);

/**
 * @param {Record<string, string>} options the words of each value
 * @param {() => void} change
 */
function choice(options, change) {
  const shown = Object.entries(options).map(([value, words]) => element("option", { value }, words));
  const made = element("select", {}, ...shown);
  made.addEventListener("change", change);
  return made;
}
