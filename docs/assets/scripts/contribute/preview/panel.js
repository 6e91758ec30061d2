// The card and the page as they will look, while they are being written.
import { button, element, whenOpen } from "../../elements.js";
import { language } from "../../places.js";
import { loadWords } from "../words.js";

/** @import { Draft, DraftForm } from "../draft.js" */
/** @import { Words } from "../words.js" */

const PAUSE = 250; // milliseconds without a key after which a person looks up
const WIDE = "(min-width: 68rem)"; // there is room beside the form

/**
 * Start the panel `root`, open where there is room. Nothing is loaded before it is open, and what
 * is closed is not drawn.
 * @param {DraftForm} form
 * @param {HTMLDetailsElement} root
 */
export async function startPreview(form, root) {
  const panel = new PreviewPanel(form, root, await loadWords());
  form.onChange(() => panel.drawSoon());
  whenOpen(root, () => panel.drawSoon());
  root.open ||= matchMedia(WIDE).matches;
}

class PreviewPanel {
  timer = 0;
  code = language; // in which the draft is shown

  /** @param {DraftForm} form @param {HTMLDetailsElement} root @param {Words} words */
  constructor(form, root, words) {
    this.form = form;
    this.root = root;
    this.words = words;
    this.languages = element("div", { class: "preview-languages", role: "group", "aria-label": this.#say("languages") });
    this.card = element("div", { class: "preview-card" });
    this.page = element("div", { class: "preview-page" });
    this.whole = element("details", {}, element("summary", {}, this.#say("page")), this.page);
    this.whole.addEventListener("toggle", () => this.drawSoon());
    this.page.addEventListener("click", openBeside);
    this.failure = element("p", { role: "status" });
    root.append(this.languages, this.card, ...(form.kind === "opportunity" ? [this.whole] : []), this.failure);
  }

  drawSoon() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.root.open && this.#draw(), PAUSE);
  }

  async #draw() {
    try {
      await this.#show(this.form.draft());
      this.failure.replaceChildren();
    } catch (error) {
      this.failure.replaceChildren(this.#say("failed"));
      console.warn(error);
    }
  }

  /** Of a language that is chosen no more a late answer is not shown. @param {Draft} draft */
  async #show(draft) {
    if (!isNamed(draft)) return this.card.replaceChildren(); // a card without a title is none
    const codes = languagesOf(draft);
    if (codes.length && !codes.includes(this.code)) this.code = codes[0] ?? this.code;
    const { code } = this;
    const [{ loadLanguage }, { cardOf, pageOf }] = await Promise.all([import("./language.js"), import("./views.js")]);
    const say = await loadLanguage(code);
    if (code !== this.code) return;
    this.#offer(codes);
    for (const part of [this.card, this.page]) Object.assign(part, { lang: code, dir: say.data.direction });
    const now = new Date();
    this.card.replaceChildren(cardOf(say, draft, now));
    if (!this.whole.open) return;
    const page = await pageOf(say, draft, now);
    if (code === this.code) this.page.replaceChildren(page);
  }

  /** @param {string[]} codes */
  #offer(codes) {
    const { language: focused } = /** @type {HTMLElement} */ (document.activeElement ?? document.body).dataset;
    const names = new Intl.DisplayNames(language, { type: "language" });
    const choices = codes.map((code) => this.#choice(code, names.of(code) ?? code));
    this.languages.replaceChildren(...(codes.length > 1 ? choices : []));
    choices.find((choice) => focused === choice.dataset.language)?.focus();
  }

  /** @param {string} code @param {string} name */
  #choice(code, name) {
    const choice = button(name, "chip", () => {
      this.code = code;
      this.drawSoon();
    });
    choice.setAttribute("aria-pressed", String(code === this.code));
    choice.dataset.language = code;
    return choice;
  }

  /** @param {string} id */
  #say(id) {
    return this.words.say("contribute.browser.preview." + id);
  }
}

/** Let links of a preview leave the form where it is. @param {MouseEvent} event */
function openBeside(event) {
  const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
  if (!(link instanceof HTMLAnchorElement)) return;
  event.preventDefault();
  window.open(link.href, "_blank", "noopener");
}

/** Say whether a draft has a title or a name. @param {Draft} draft */
const isNamed = ({ data: { title, name } }) => Object.keys(title ?? name ?? {}).length > 0;

/** The languages in which a draft is written. @param {Draft} draft */
function languagesOf({ data: { title, name }, language: own }) {
  if (own) return [own];
  const texts = title ?? name ?? {};
  return Object.keys(texts).filter((code) => texts[code]);
}
