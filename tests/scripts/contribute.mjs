// Checks and writes drafts outside a browser: for the tests in Python. Reads {rules, words,
// questions} as JSON from its input, and writes the answers.

import { readFileSync } from "node:fs";

import { check } from "../../docs/assets/scripts/contribute/checking/check.js";
import { ANNOTATIONS, KEYWORDS } from "../../docs/assets/scripts/contribute/checking/evaluator.js";
import { makeFormats } from "../../docs/assets/scripts/contribute/checking/formats.js";
import { similarity } from "../../docs/assets/scripts/contribute/checking/suggestions.js";
import { Words } from "../../docs/assets/scripts/contribute/words.js";
import { amendStory, fromStory, toStory } from "../../docs/assets/scripts/contribute/writing/stories.js";
import { amend, fromYaml, toYaml } from "../../docs/assets/scripts/contribute/writing/yaml.js";

const { rules, words: catalogues, questions } = JSON.parse(readFileSync(0, "utf8"));
const words = Object.entries(catalogues).map(([code, catalogue]) => new Words(catalogue, code));
const formats = makeFormats(rules);

/** @type {Record<string, (question: any) => unknown>} */
const ANSWERS = {
  check: ({ kind, data, ...circumstances }) =>
    check(kind, data, rules, circumstances).map((problem) => ({
      code: problem.code,
      severity: problem.severity,
      pointer: problem.pointer,
      words: words.map((language) => language.wordsOf(problem)).map(({ message, fix }) => [message, fix]),
    })),
  keywords: () => [...ANNOTATIONS, ...KEYWORDS],
  formats: ({ texts }) =>
    texts.map((/** @type {[string, string]} */ [name, text]) => formats[name]?.(text) ?? null),
  similarity: ({ pairs }) =>
    pairs.map((/** @type {[string, string]} */ [one, other]) => similarity(one, other)),
  write: ({ kind, data, body }) => (kind === "story" ? toStory(data, body, rules) : toYaml(kind, data, rules)),
  read: ({ kind, text }) => (kind === "story" ? fromStory(text) : { data: fromYaml(text), body: "" }),
  amend: ({ kind, text, data, body }) =>
    kind === "story" ? amendStory(text, data, body, rules) : amend(kind, text, data, rules),
};

const answers = questions.map((/** @type {any} */ question) => ANSWERS[question.do]?.(question) ?? null);
process.stdout.write(JSON.stringify(answers));
