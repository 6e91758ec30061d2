// The copied libraries do what their packages do.
import assert from "node:assert/strict";
import { test } from "node:test";

import Packaged from "minisearch/SearchableMap";
import * as packaged from "yaml";

import Vendored from "../../docs/assets/scripts/vendor/minisearch.js";
import * as vendored from "../../docs/assets/scripts/vendor/yaml.js";

const WORDS = ["translate", "translation", "transport", "data", "قصة", "قصص"];

/** @param {typeof Packaged} SearchableMap */
function found(SearchableMap) {
  const map = SearchableMap.from(WORDS.map((word, index) => [word, index]));
  return {
    prefixed: [...map.atPrefix("trans").keys()].sort(),
    mistaken: [...map.fuzzyGet("trasport", 1).keys()],
    missing: map.get("date"),
  };
}

test("the vendored radix tree finds what the package's finds", () => {
  assert.deepEqual(found(Vendored), {
    prefixed: ["translate", "translation", "transport"],
    mistaken: ["transport"],
    missing: undefined,
  });
  assert.deepEqual(found(Vendored), found(Packaged));
});

const FILE = "# first\ntitle: {ar: قصة, en: \"A: story\"}\nlist:\n  - 1 # one\n  - >-\n    two\n    lines\n";

test("the vendored YAML library reads and writes what the package does", () => {
  const [one, other] = [vendored, packaged].map((library) => {
    const document = library.parseDocument(FILE);
    return { data: document.toJS(), text: document.toString(), isMap: library.isMap(document.contents) };
  });
  assert.deepEqual(one?.data, { title: { ar: "قصة", en: "A: story" }, list: [1, "two lines"] });
  assert.deepEqual(one, other);
});
