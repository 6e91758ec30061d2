// What is needed to explain the errors of one document: checking/explanation.py in the browser.
import { conditionOf, reasonOf } from "./conditions.js";
import { pointerTo } from "./problems.js";

/** @import { Document } from "./document.js" */
/** @import { FormError } from "./evaluator.js" */
/** @import { Path, Problem } from "./problems.js" */
/** @typedef {(explanation: Explanation, error: FormError) => Problem[]} Explain */

export class Explanation {
  /** @param {Document} document */
  constructor(document) {
    this.document = document;
    this.rules = document.rules;
  }

  /**
   * Make a problem at a path.
   * @param {string} code
   * @param {Path} path
   * @param {Record<string, unknown>} values
   * @param {Path} [subject] the field that the problem names, if that is another
   * @returns {Problem}
   */
  problem(code, path, values, subject = path) {
    return this.document.problem(code, pointerTo(path), { field: this.name(subject), ...values });
  }

  /**
   * Make the problem of a value for which only the field's description has words.
   * @param {Path} path
   * @param {unknown} [value]
   * @param {import("./problems.js").Phrase | string} [hint]
   */
  invalidForm(path, value = "", hint = "") {
    const description = this.document.schemas.description(this.document.kind, path);
    return this.problem("invalid-form", path, { value, description, hint });
  }

  /** @param {Path} path */
  name(path) {
    return this.document.schemas.fieldName(this.document.kind, path);
  }

  /** @param {FormError} error */
  condition(error) {
    return conditionOf(error, this.document);
  }

  /** @param {FormError} error */
  reason(error) {
    return reasonOf(this.condition(error));
  }
}
