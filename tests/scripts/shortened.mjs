// Says whether scripts mean the same once they are shortened: esbuild gives both one form. Takes
// [written, shortened] pairs as JSON from its input, and writes an answer for each.
import { readFileSync } from "node:fs";
import { transformSync } from "esbuild";

/** @param {string} script */
const meaning = (script) => transformSync(script, { minify: true, legalComments: "none" }).code;

const pairs = JSON.parse(readFileSync(0, "utf8"));
const answers = pairs.map((/** @type {[string, string]} */ [written, shortened]) => meaning(written) === meaning(shortened));
process.stdout.write(JSON.stringify(answers));
