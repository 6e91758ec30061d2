// Reads what people type, outside a browser: for the tests in Python. Takes [kind, text] pairs as
// JSON from its input, and writes the meanings of each and the value it becomes.
import { readFileSync } from "node:fs";

import { meanings, valueOf } from "../../docs/assets/scripts/contribute/typed/values.js";

const pairs = JSON.parse(readFileSync(0, "utf8"));
const answers = pairs.map((/** @type {[string, string]} */ [kind, text]) => [meanings(kind, text), valueOf(kind, text)]);
process.stdout.write(JSON.stringify(answers));
