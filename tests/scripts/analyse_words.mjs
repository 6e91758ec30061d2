// Analyses texts as the browser does: JSON in, JSON out, for tests/languages/test_words.py.
import { readFileSync } from "node:fs";

import { makeFolding } from "../../docs/assets/scripts/search/folding.js";
import { makeAnalyser } from "../../docs/assets/scripts/search/words.js";

/** @type {{analysis: import("../../docs/assets/scripts/search/words.js").Analysis, texts: string[]}} */
const { analysis, texts } = JSON.parse(readFileSync(0, "utf8"));
const fold = makeFolding(analysis);
const { words, stemmedWords } = makeAnalyser(analysis);
const analysed = texts.map((text) => [fold(text).text, words(text), stemmedWords(text)]);
process.stdout.write(JSON.stringify(analysed));
