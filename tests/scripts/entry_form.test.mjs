// What people type into the web form, as values; names of files out of titles; conditions.
import assert from "node:assert/strict";
import { test } from "node:test";
import { holds } from "../../docs/assets/scripts/contribute/form/conditions.js";
import { slugOf } from "../../docs/assets/scripts/contribute/form/slug.js";
import { filled, listIn, textIn, valueIn } from "../../docs/assets/scripts/contribute/form/values.js";

test("what a kind of field means by a text is its value; nothing is undefined", () => {
  assert.equal(valueIn("number")("٢٫٥"), 2.5);
  assert.equal(valueIn("phone")("+٩٦٢ ٦ ٥٥٥ ٠١٠٠"), "+962 6 555 0100");
  assert.equal(valueIn("integer")("1,000"), "1,000");
  assert.equal(valueIn("date")("\u200f "), undefined);
});

test("empty texts, lines and groups are left out", () => {
  assert.equal(textIn(" \n"), undefined);
  assert.equal(textIn(" نص "), "نص");
  assert.equal(listIn("\n \r\n"), undefined);
  assert.deepEqual(listIn(" a \r\n\n b"), ["a", "b"]);
  assert.equal(filled([["a", undefined]]), undefined);
  assert.deepEqual(filled([["a", 0], ["b", undefined], ["c", false]]), { a: 0, c: false });
});

test("a title becomes a name of a file", () => {
  const titles = {
    "Design slides about seeds!": "design-slides-about-seeds",
    "L'été à Zürich — C++": "lete-a-zurich-c",
    "مصمّم/ة هوية بصرية": "msmm-hwya-bsrya",
    "شعار 2026": "shaar-2026",
    "日本": "",
    "": "",
  };
  for (const [title, slug] of Object.entries(titles)) assert.equal(slugOf(title), slug, title);
});

test("a name of a file is at most 60 characters, and no word is cut", () => {
  const slug = slugOf("word ".repeat(40));
  assert.ok(slug.length <= 60 && slug.endsWith("-word"), slug);
  assert.match(slugOf(`${"x".repeat(70)} y`), /^$/);
});

test("conditions look at what is there, as in Python", () => {
  const micro = { path: ["model"], values: ["micro"], is_negated: false };
  assert.equal(holds(micro, { model: "micro" }), true);
  assert.equal(holds(micro, {}), false);
  assert.equal(holds({ ...micro, is_negated: true }, {}), true);
  const minors = { path: ["safeguarding", "minors"], values: [true], is_negated: false };
  assert.equal(holds(minors, { safeguarding: { minors: true } }), true);
  assert.equal(holds(minors, { safeguarding: { minors: "true" } }), false);
  assert.equal(holds(minors, { model: "micro" }), false);
});
