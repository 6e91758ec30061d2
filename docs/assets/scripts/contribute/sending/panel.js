// What the form ends in: the file, and the ways it can go to the board.
import { copied } from "../../clipboard.js";
import { button, element } from "../../elements.js";
import { loadRules } from "../checking/rules.js";
import { fileOf, pathOf } from "../draft.js";
import { loadWords } from "../words.js";
import { githubRepository } from "./repository.js";
import { download, openBeside } from "./taking.js";
import { waysOf } from "./ways.js";

/** @import { Problem } from "../checking/problems.js" */
/** @import { Rules } from "../checking/rules.js" */
/** @import { Draft, DraftForm, Session, Written } from "../draft.js" */
/** @import { Words } from "../words.js" */
/** @import { Board, Way } from "./ways.js" */

const TAKEN_ALONG = ["download", "copy"];

/**
 * Start the panel `root`, whose data attributes say what the board offers (`data-repository`,
 * `data-branch`, `data-email`). What it shows, in `[data-ways]`, is as old as the last `update`.
 * @param {DraftForm} form
 * @param {HTMLElement} root
 * @param {Session} [session] of `startEditing`
 */
export async function startSending(form, root, session = newSession(form)) {
  const [words, rules] = await Promise.all([loadWords(), loadRules(form.kind)]);
  return new SendingPanel(session, root, words, rules);
}

class SendingPanel {
  /**
   * @param {Session} session
   * @param {HTMLElement} root
   * @param {Words} words
   * @param {Rules} rules
   */
  constructor(session, root, words, rules) {
    this.session = session;
    this.words = words;
    this.rules = rules;
    this.board = boardOf(root.dataset);
    this.content = /** @type {HTMLElement} */ (root.querySelector("[data-ways]"));
    this.status = element("p", { role: "status", class: "sending-status" });
    this.shown = "";
    /** @type {Map<Way["name"], HTMLAnchorElement>} */
    this.links = new Map();
    root.append(this.status);
  }

  /**
   * Show what can be done with the draft as it is now; with errors, nothing but mending them.
   * They are counted for those who have asked: nobody has made mistakes in an empty form.
   * @param {Problem[]} problems
   * @param {boolean} isAsked
   */
  update(problems, isAsked) {
    const errors = problems.filter(({ severity }) => severity === "error").length;
    const path = pathOf(this.session.draft());
    const ways = errors || !path ? [] : this.#ways();
    const shown = JSON.stringify([path, isAsked && errors, ways.map(({ name, copies, attaches }) => [name, copies, attaches])]);
    if (shown === this.shown) { // whoever is just about to press a button keeps it
      for (const { name, address } of ways) this.links.get(name)?.setAttribute("href", address ?? "");
      return;
    }
    this.shown = shown;
    this.links.clear();
    this.status.replaceChildren();
    this.content.replaceChildren(...this.#file(path), ...(errors ? [this.#errors(errors, isAsked)] : this.#offered(ways)));
  }

  #written() {
    return fileOf(this.session.draft(), this.session.original(), this.rules);
  }

  #ways() {
    const draft = this.session.draft();
    const file = this.#written();
    const name = file.path.slice(file.path.lastIndexOf("/") + 1);
    const title = this.#say("title", { path: file.path });
    const message = {
      subject: title,
      whole: this.#say("message", { path: file.path, file: file.text }),
      attached: this.#say("message-attached", { path: file.path, name }),
    };
    const subject = { title, ...placeOf(draft) };
    return waysOf(file, this.board, { subject, message, isThere: this.session.isThere() });
  }

  /** @param {string} path */
  #file(path) {
    if (!path) return [element("p", { class: "sending-path" }, this.#say("no-path"))];
    const code = element("code", { dir: "ltr" }, path);
    return [element("p", { class: "sending-path" }, this.#say("path"), " ", code)];
  }

  /** @param {number} number @param {boolean} isAsked */
  #errors(number, isAsked) {
    if (!isAsked) return element("p", {}, this.#say("unchecked"));
    const first = button(this.#say("first-error"), "button-plain", showFirstError);
    const said = this.words.count("contribute.browser.sending.errors", number);
    return element("p", { class: "sending-errors" }, said, " ", first);
  }

  /** @param {Way[]} ways */
  #offered(ways) {
    const [best, ...others] = ways;
    if (!best) return [];
    const rest = others.map((way) => element("li", {}, this.#control(way, "button button-quiet")));
    return [
      element("div", { class: "sending-best" }, this.#control(best, "button"), element("p", {}, this.#hint(best))),
      element("p", {}, this.#say("others")),
      element("ul", { class: "sending-others" }, ...rest),
    ];
  }

  /** Its words say what happens before anything does. @param {Way} way */
  #hint({ name, copies, attaches }) {
    const how = copies ? "-pasted" : attaches ? "-attached" : "";
    return this.#say(`${name}${how}-hint`);
  }

  /** @param {Way} way @param {string} look */
  #control(way, look) {
    const label = this.#say(`${way.name}${way.copies ? "-pasted" : ""}`);
    if (TAKEN_ALONG.includes(way.name)) return button(label, look, () => this.#take(way.name));
    const link = element("a", { class: look, href: way.address, target: way.name !== "email" && "_blank", rel: "noopener noreferrer" }, label);
    link.addEventListener("click", (event) => this.#follow(event, link, way));
    this.links.set(way.name, link);
    return link;
  }

  /** @param {Way["name"]} name */
  async #take(name) {
    const file = this.#written();
    if (name === "download") {
      download(file);
      this.status.replaceChildren(this.#say("downloaded", { path: file.path }));
    } else {
      await this.#copied(file, []);
    }
  }

  /**
   * Whoever presses a link at once after writing sends what is written now. What must be pasted
   * is copied first: when another page is in front, a browser refuses to.
   * @param {MouseEvent} event
   * @param {HTMLAnchorElement} link
   * @param {Way} shown
   */
  async #follow(event, link, shown) {
    const way = this.#ways().find(({ name }) => name === shown.name);
    if (!way?.address) return;
    link.href = way.address;
    if (way.copies) {
      event.preventDefault();
      const again = element("a", { href: way.address, target: "_blank", rel: "noopener noreferrer" }, this.#say("open"));
      if (await this.#copied(this.#written(), [" ", again])) openBeside(way.address);
    } else if (way.attaches) {
      download(this.#written());
      this.status.replaceChildren(this.#say("attach"));
    }
  }

  /**
   * Copy the file, or show it for copying by hand.
   * @param {Written} file
   * @param {(Node | string)[]} more what to do next
   */
  async #copied({ text }, more) {
    const isCopied = await copied(text);
    this.status.replaceChildren(this.#say(isCopied ? "copied" : "not-copied"), ...more);
    if (!isCopied) {
      const field = element("textarea", { readonly: true, rows: 8, dir: "ltr", "aria-label": this.#say("file") }, text);
      this.status.append(field);
      field.select();
    }
    return isCopied;
  }

  /** @param {string} id @param {Record<string, string | number>} [values] */
  #say(id, values) {
    return this.words.say("contribute.browser.sending." + id, values);
  }
}

/**
 * Say where a draft belongs as the issue form asks it: the slug of a story ends with its language.
 * @param {Draft} draft
 */
function placeOf({ kind, data, id, language }) {
  const [first = "", slug = ""] = id.split("/");
  return kind === "story" ? { kind, organisation: String(data.organisation ?? ""), slug: `${id}.${language}` } : { kind, organisation: first, slug };
}

/** @param {DraftForm} form @returns {Session} */
const newSession = (form) => ({
  original: () => undefined, isThere: () => false, draft: () => form.draft(), version: () => "",
});

/** @param {DOMStringMap} data @returns {Board} */
function boardOf({ repository, branch, email }) {
  const address = githubRepository(repository);
  return { home: address ? { repository: address, branch: branch || "main" } : undefined, email: email || undefined };
}

function showFirstError() {
  const field = /** @type {HTMLElement | null} */ (document.querySelector("form [aria-invalid=true]"));
  field?.focus();
  field?.scrollIntoView({ block: "center" });
}
