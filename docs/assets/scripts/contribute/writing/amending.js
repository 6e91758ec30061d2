// Changes the text of a file so that it holds other data, and leaves alone whatever holds the
// same: comments, order, quotes and line breaks stay as somebody wrote them.
import { isMap, isSeq } from "../../vendor/yaml.js";
import { isSame } from "../checking/evaluator.js";
import { isMapping } from "../checking/schemas.js";
import { layOut } from "./layout.js";
import { dataOf } from "./reading.js";

/** @import { Described, FieldOrder } from "./order.js" */
/** @typedef {{from: number, to: number, text: string}} Edit */

export class Amendment {
  /** @param {string} text of the file @param {FieldOrder} order */
  constructor(text, order) {
    this.text = text;
    this.order = order;
    /** @type {Edit[]} */
    this.edits = [];
  }

  /** Give the text with all edits made. */
  outcome() {
    const fromTheEnd = this.edits.toSorted((one, other) => other.from - one.from || other.to - one.to);
    return fromTheEnd.reduce(
      (text, edit) => text.slice(0, edit.from) + edit.text + text.slice(edit.to),
      this.text,
    );
  }

  /**
   * Make a block of fields hold `data`.
   * @param {import("yaml").YAMLMap<any, any>} map
   * @param {Record<string, unknown>} data
   * @param {Described} node
   */
  fields(map, data, node) {
    const kept = map.items.filter(({ key }) => Object.hasOwn(data, key.value));
    for (const pair of map.items) {
      const key = pair.key.value;
      if (!kept.includes(pair)) this.#removeLines(pair.key.range[0], this.#endOf(pair.value, pair.key));
      else this.#field(pair, data[key], this.order.inside(node, key));
    }
    this.#addFields(map, kept, data, node);
  }

  /** @param {any} pair @param {unknown} value @param {Described} node */
  #field({ key, value: old }, value, node) {
    if (isSame(dataOf(old), value)) return;
    if (this.#isBlock(old) && isMap(old) && isMapping(value)) this.fields(old, value, node);
    else if (this.#isBlock(old) && isSeq(old) && Array.isArray(value)) this.#list(old, value, node);
    else this.#replaceField(key, old, { [key.value]: value });
  }

  /** @param {any} key @param {any} old @param {Record<string, unknown>} field */
  #replaceField(key, old, field) {
    const lines = this.#lines(field, this.#column(key));
    const [line = ""] = lines;
    if (lines.length === 1 && this.#isOneWord(old)) {
      this.#replace(old.range[0], old.range[1], line.slice(line.indexOf(": ") + ": ".length));
    } else {
      this.#replace(key.range[0], this.#endOf(old, key), this.#indented(lines, this.#column(key)));
    }
  }

  /**
   * Put each new field behind the one that comes before it in the schema.
   * @param {any} map
   * @param {any[]} kept pairs of the map that stay
   * @param {Record<string, unknown>} data
   * @param {Described} node
   */
  #addFields(map, kept, data, node) {
    const [first] = map.items;
    const column = this.#column(first.key);
    const keys = Object.keys(this.order.ordered(data, node));
    for (const key of keys) {
      if (kept.some((pair) => pair.key.value === key)) continue;
      const lines = this.#lines({ [key]: data[key] }, column);
      const before = keys.slice(0, keys.indexOf(key));
      const former = kept.findLast((pair) => before.includes(pair.key.value));
      if (former) this.#insertAfter(this.#endOf(former.value, former.key), lines, column);
      else this.#insertBefore(first.key.range[0], lines, column);
    }
  }

  /** @param {import("yaml").YAMLSeq<any>} list @param {unknown[]} data @param {Described} node */
  #list(list, data, node) {
    const old = list.items.map(dataOf);
    if (old.length === data.length) {
      list.items.forEach((item, at) => this.#item(item, data[at], this.order.inside(node, at)));
      return;
    }
    const start = data.findIndex((item, at) => !isSame(item, old[at]));
    const same = start < 0 ? data.length : start;
    const most = Math.min(old.length, data.length) - same;
    let alike = 0; // at the end
    while (alike < most && isSame(old.at(-1 - alike), data.at(-1 - alike))) alike += 1;
    this.#replaceItems(list, same, old.length - alike, data.slice(same, data.length - alike));
  }

  /** @param {any} list @param {number} start @param {number} end @param {unknown[]} items */
  #replaceItems(list, start, end, items) {
    const column = this.#indentation(list.items[0].range[0]);
    const lines = items.length ? this.#lines(items, column) : [];
    const former = list.items[start - 1];
    if (former) this.#insertAfter(this.#endOf(former), lines, column);
    else this.#insertBefore(list.items[0].range[0], lines, column);
    for (const item of list.items.slice(start, end)) this.#removeLines(item.range[0], this.#endOf(item));
  }

  /** @param {any} item @param {unknown} value @param {Described} node */
  #item(item, value, node) {
    const old = dataOf(item);
    if (isSame(old, value)) return;
    if (this.#isBlock(item) && isMap(item) && isMapping(value) && haveSameKeys(old, value)) {
      this.fields(item, value, node);
      return;
    }
    const column = this.#indentation(item.range[0]);
    const lines = this.#lines([value], column);
    this.#replace(this.#lineStart(item.range[0]) + column, this.#endOf(item), this.#indented(lines, column));
  }

  /** @param {number} from @param {number} to @param {string} text */
  #replace(from, to, text) {
    this.edits.push({ from, to, text });
  }

  /** @param {number} place @param {string[]} lines @param {number} column */
  #insertAfter(place, lines, column) {
    const end = this.#lineEnd(place);
    const text = lines.map((line) => `\n${pad(line, column)}`).join("");
    const before = this.edits.find((edit) => edit.from === end && edit.to === end);
    if (before) before.text += text;
    else this.#replace(end, end, text);
  }

  /** @param {number} place @param {string[]} lines @param {number} column */
  #insertBefore(place, lines, column) {
    const start = this.#lineStart(place);
    this.#replace(start, start, lines.map((line) => `${pad(line, column)}\n`).join(""));
  }

  /** @param {number} from @param {number} to */
  #removeLines(from, to) {
    this.#replace(this.#lineStart(from), Math.min(this.#lineEnd(to) + 1, this.text.length), "");
  }

  /** @param {unknown} data @param {number} column @returns {string[]} */
  #lines(data, column) {
    return layOut(data, this.order.languages, Math.sign(column)).trimEnd().split("\n");
  }

  /** @param {string[]} lines @param {number} column of all lines but the first */
  #indented([first = "", ...others], column) {
    return [first, ...others.map((line) => pad(line, column))].join("\n");
  }

  /**
   * Give the place behind the last sign of a value; behind the colon if there is none.
   * @param {any} value
   * @param {any} [key]
   * @returns {number}
   */
  #endOf(value, key) {
    const last = this.#isBlock(value) ? value.items.at(-1) : undefined;
    if (last) return isMap(value) ? this.#endOf(last.value, last.key) : this.#endOf(last);
    const end = value?.range?.[1] ?? 0;
    if (key && end <= key.range[1]) return this.text.indexOf(":", key.range[1]) + 1;
    return value.range[0] + this.#slice(value).trimEnd().length;
  }

  /** @param {any} node */
  #slice(node) {
    return this.text.slice(node.range[0], node.range[1]);
  }

  /** @param {any} node */
  #isBlock(node) {
    return (isMap(node) || isSeq(node)) && !node.flow;
  }

  /** Say whether a value is a scalar on the line of its key. @param {any} node */
  #isOneWord(node) {
    const isScalar = node && !isMap(node) && !isSeq(node);
    return isScalar && node.range[1] > node.range[0] && !this.#slice(node).includes("\n");
  }

  /** @param {any} key */
  #column(key) {
    return key.range[0] - this.#lineStart(key.range[0]);
  }

  /** Count the spaces at the beginning of a line. @param {number} place */
  #indentation(place) {
    const line = this.text.slice(this.#lineStart(place), this.#lineEnd(place));
    return line.length - line.trimStart().length;
  }

  /** @param {number} place */
  #lineStart(place) {
    return this.text.lastIndexOf("\n", place - 1) + 1;
  }

  /** @param {number} place */
  #lineEnd(place) {
    const end = this.text.indexOf("\n", place);
    return end < 0 ? this.text.length : end;
  }
}

/** @param {string} line @param {number} column */
const pad = (line, column) => (line ? " ".repeat(column) + line : line);

/** @param {Record<string, unknown>} one @param {Record<string, unknown>} other */
const haveSameKeys = (one, other) =>
  isSame(Object.keys(one).toSorted(), Object.keys(other).toSorted());
