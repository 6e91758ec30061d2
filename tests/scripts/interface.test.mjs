// What scripts say: placeholders, plurals, digits; and a word that is missing is a fault.
import assert from "node:assert/strict";
import { test } from "node:test";

import { Interface } from "../../docs/assets/scripts/interface.js";

const FORMS = { zero: "لا", one: "واحدة", two: "اثنتان", few: "{number} فرص", many: "{number} فرصة", other: "{number} فرصة كاملة" };

/** @param {string} locale */
const words = (locale) =>
  new Interface({ locale, messages: { greeting: "{name}، أهلًا يا {name}", found: FORMS, hours: { other: "{number} من {total}" } } });

test("every placeholder is filled, as often as it stands there", () => {
  assert.equal(words("ar-u-nu-latn").text("greeting", { name: "ليلى" }), "ليلى، أهلًا يا ليلى");
});

test("a value that looks like a placeholder stays what it is", () => {
  assert.equal(words("ar-u-nu-latn").text("greeting", { name: "{name} $& " }), "{name} $& ، أهلًا يا {name} $& ");
});

test("Arabic has six forms", () => {
  const said = [0, 1, 2, 3, 10, 11, 99, 100, 102, 103].map((number) => words("ar-u-nu-latn").count("found", number));
  assert.deepEqual(said, [
    "لا", "واحدة", "اثنتان", "3 فرص", "10 فرص", "11 فرصة", "99 فرصة", "100 فرصة كاملة", "102 فرصة كاملة", "103 فرص",
  ]);
});

test("a form that is not there is that of everything else; other values stand beside the number", () => {
  assert.equal(words("ar-u-nu-latn").count("hours", 3, { total: 7 }), "3 من 7");
});

test("the board decides which digits are written", () => {
  assert.equal(words("ar-u-nu-arab").count("found", 1503), "١٬٥٠٣ فرص");
  assert.equal(words("en-GB-u-nu-latn").number(1234.567), "1,234.57");
});

test("a message that is not there, or of the other kind, is named", () => {
  assert.throws(() => words("ar").text("nothing"), /nothing/);
  assert.throws(() => words("ar").text("found"), /found/);
  assert.throws(() => words("ar").count("nothing", 2), /nothing/);
});
