// Documents are saved under names that every system takes.
import assert from "node:assert/strict";
import { test } from "node:test";

import { fileNameOf } from "../../docs/assets/scripts/documents/title.js";

const NAMES = {
  "Volunteer agreement: Translator": "Volunteer agreement Translator",
  "اتفاق تطوع: مترجم/\u2060ة": "اتفاق تطوع مترجم-ة",
  "a / b \\ c": "a-b-c",
  "what? \"this\" <is> *it* | here": "what this is it here",
  "line\nbreak\tand \u202Econtrol": "line break and control",
  "..hidden. ": "hidden",
  "": "document",
  "???": "document",
};

for (const [title, name] of Object.entries(NAMES)) {
  test(`${JSON.stringify(title)} is saved as ${name}`, () => assert.equal(fileNameOf(title), name));
}

test("a long title is cut between characters", () => {
  const name = fileNameOf("👩🏽‍🚀".repeat(60));
  assert.equal([...name].length, 80);
  assert.doesNotMatch(name, /\p{Surrogate}/u);
});
