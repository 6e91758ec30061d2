// What would make the draft better, beside the form while it is written.
import { button, element } from "../../elements.js";
import { language, page } from "../../places.js";
import { advise } from "../advice/advise.js";
import { textIn, wordsOfAdvice } from "../advice/words.js";
import { Locator } from "./locating.js";
import { goTo } from "./marks.js";

/** @import { Advice, PartScore, Report } from "../advice/advise.js" */
/** @import { RuleBook } from "../advice/rules.js" */
/** @import { Words } from "../words.js" */
/** @import { EntryForm } from "./form.js" */

const PAUSE = 500; // milliseconds after the last key

/** Shows the score and the advice for each part. */
export class AdvicePanel {
  timer = 0;
  shown = "";

  /** @param {EntryForm} form @param {HTMLElement} root @param {Words} words @param {RuleBook} rules */
  constructor(form, root, words, rules) {
    this.form = form;
    this.root = root;
    this.words = words;
    this.rules = rules;
    this.locator = new Locator(form.root);
    form.onChange(() => {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.draw(), PAUSE);
    });
    this.draw();
  }

  /** Show the advice on the draft as it is now, unless nothing is new. */
  draw() {
    const { kind, data, language: told } = this.form.draft();
    this.root.hidden = !data.title && !data.name; // nothing to advise on yet
    if (this.root.hidden) return;
    const report = advise(data, this.rules, kind, told || undefined, this.form.place.organisationAsNamed(language));
    const shown = JSON.stringify([report.score, report.advice.map(({ code, pointer }) => [code, pointer])]);
    if (shown === this.shown) return;
    this.shown = shown;
    this.locator = new Locator(this.form.root);
    const open = new Set([...this.root.querySelectorAll("details[open]")].map((part) => part.id));
    this.root.replaceChildren(...this.#head(report), ...this.#absences(report), ...report.parts.map((part) => this.#part(part, report, open)));
  }

  /** @param {Report} report */
  #head({ score, advice }) {
    const said = this.words.say("contribute.browser.advice.score", { number: this.words.interface.number(score) });
    const none = this.words.say("contribute.browser.advice.none");
    return [
      element("h2", {}, this.words.say("contribute.browser.advice.title")),
      element("p", { class: "advice-score" }, element("meter", { min: 0, max: 100, value: score, "aria-label": said }), element("strong", {}, said)),
      ...(advice.length ? [] : [element("p", {}, none)]),
    ];
  }

  /** All that is absent in one line, each with the way to its field. @param {Report} report */
  #absences({ advice }) {
    const absent = advice.filter(({ rule }) => rule.lacks);
    if (!absent.length) return [];
    const items = absent.map((each) => element("li", {}, this.#absence(each)));
    return [
      element("p", { id: "advice-absences" }, this.words.say("contribute.browser.advice.absences")),
      element("ul", { class: "advice-absences", "aria-labelledby": "advice-absences" }, ...items),
    ];
  }

  /** @param {Advice} absence */
  #absence(absence) {
    const { lacks } = wordsOfAdvice(absence, this.#locale);
    const spot = this.locator.spotAt(absence.pointer);
    return spot ? button(lacks, "button-plain", () => goTo(spot.control)) : element("span", {}, lacks);
  }

  /** @param {PartScore} part @param {Report} report @param {Set<string>} open */
  #part({ part, points }, { advice }, open) {
    const title = textIn(part.label, this.#locale);
    const values = { number: this.words.interface.number(points), most: this.words.interface.number(part.points) };
    const score = element("span", { class: "number" }, this.words.say("contribute.browser.advice.points", values));
    const own = advice.filter((each) => each.part === part.id && !each.rule.lacks);
    const isDone = points === part.points;
    if (!own.length) return element("p", { class: isDone ? "advice-part is-done" : "advice-part" }, element("span", {}, title), score);
    const id = `advice-${part.id}`;
    return element("details", { class: "advice-part", id, open: open.has(id) },
      element("summary", {}, element("span", {}, title), score),
      ...own.map((each) => this.#advice(each)));
  }

  /** @param {Advice} advice */
  #advice(advice) {
    const { message, why, wording } = wordsOfAdvice(advice, this.#locale);
    const spot = this.locator.spotAt(advice.pointer);
    const more = element("a", { href: `${page("reference/advice/")}#${advice.code}` }, this.words.say("contribute.browser.advice.more"));
    const go = spot ? [button(this.words.say("contribute.browser.advice.go"), "button-plain", () => goTo(spot.control))] : [];
    return element("div", { class: "advice" },
      element("p", { class: "advice-message" }, message),
      element("p", { class: "advice-why" }, why),
      ...(wording ? [element("blockquote", { lang: language, dir: "auto" }, wording)] : []),
      element("p", { class: "advice-ways" }, ...go, more));
  }

  get #locale() {
    return this.words.interface.locale;
  }
}
