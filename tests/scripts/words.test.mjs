// Words as search compares them. tests/cases/words.json is the same for the engine.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { makeFolding } from "../../docs/assets/scripts/search/folding.js";
import { makeAnalyser } from "../../docs/assets/scripts/search/words.js";

const PYTHON = process.env.PYTHON ?? ".venv/bin/python";
const PRINT_ANALYSIS = `
import json
from volunteer_board.languages.words import analysis
print(json.dumps(analysis()))
`;

const cases = JSON.parse(readFileSync(new URL("../cases/words.json", import.meta.url), "utf8"));
/** @type {import("../../docs/assets/scripts/search/words.js").Analysis} */
const analysis = JSON.parse(
  execFileSync(PYTHON, ["-c", PRINT_ANALYSIS], { env: { ...process.env, PYTHONPATH: "hooks" }, encoding: "utf8" }),
);
const fold = makeFolding(analysis);
const { words, stem, stemmedWords, spans, lastWordCandidates } = makeAnalyser(analysis);

/** @param {string} typed @param {string} term */
function isBegun(typed, term) {
  const [word = ""] = words(typed);
  return lastWordCandidates(word).some((beginning) => term.startsWith(beginning));
}

test("each spelling of a letter is folded", () => {
  for (const [written, folded] of cases.folding) assert.equal(fold(written).text, folded, written);
});

test("each place of a folded text leads to the original", () => {
  assert.deepEqual(fold("ﷲ").origins, [0, 0, 0, 0]);
  assert.deepEqual(fold("تـَطوع").origins, [0, 3, 4, 5]);
  assert.deepEqual(fold("🙂é").origins, [0, 0, 2]);
});

test("a text is divided into words", () => {
  for (const [text, expected] of cases.words) assert.deepEqual(words(text), expected, text);
});

test("a word has its stem", () => {
  for (const [word, expected] of cases.stems) assert.equal(stem(word), expected, word);
});

test("the spellings and forms of a word meet", () => {
  for (const [first, ...others] of cases.meet) {
    for (const other of others) assert.deepEqual(stemmedWords(other), stemmedWords(first), `${other} = ${first}`);
  }
});

test("words of different sense stay apart", () => {
  for (const [one, other] of cases.apart) assert.notDeepEqual(stemmedWords(one), stemmedWords(other), `${one}, ${other}`);
});

test("a word is found while it is typed", () => {
  for (const [typed, term] of cases.beginnings) assert.ok(isBegun(typed, term), `${typed}: ${term}`);
});

test("a beginning finds no more than it must", () => {
  for (const [typed, term] of cases.not_begun) assert.ok(!isBegun(typed, term), `${typed}: ${term}`);
});

test("the words of a text are marked where they stand in it", () => {
  for (const [text, expected] of cases.spans) {
    const marked = [...spans(text)];
    assert.deepEqual(marked.map(({ start, end }) => text.slice(start, end)), expected);
    assert.deepEqual(marked.map((span) => span.stem), stemmedWords(text));
  }
});
