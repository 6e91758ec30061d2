// Advises on documents as the browser does: for tests/advising/test_agreement.py.
// Reads {rules, documents: [{kind, data, language, organisation}]} as JSON from its input, and writes the reports.

import { readFileSync } from "node:fs";

import { advise } from "../../docs/assets/scripts/contribute/advice/advise.js";
import { wordsOfAdvice } from "../../docs/assets/scripts/contribute/advice/words.js";

/** @import { Report } from "../../docs/assets/scripts/contribute/advice/advise.js" */
/** @import { RuleBook } from "../../docs/assets/scripts/contribute/advice/rules.js" */

/** @type {{rules: RuleBook, documents: {kind: string, data: Record<string, unknown>, language?: string, organisation: Record<string, unknown>}[]}} */
const { rules, documents } = JSON.parse(readFileSync(0, "utf8"));

/** @param {Report} report */
const plain = ({ score, parts, advice, profile }) => ({
  score,
  parts: parts.map(({ part, points, lostBy }) => [part.id, points, lostBy]),
  advice: advice.map(({ code, part, pointer, values }) => [code, part, pointer, values]),
  words: ["en", "ar-u-nu-latn"].map((locale) => advice.map((each) => wordsOfAdvice(each, locale))),
  traits: profile?.traits.map(({ trait, saidAt }) => [trait.id, saidAt]) ?? null,
});

const reports = documents.map(({ kind, data, language, organisation }) =>
  plain(advise(data, rules, kind, language, organisation)),
);
process.stdout.write(JSON.stringify(reports));
