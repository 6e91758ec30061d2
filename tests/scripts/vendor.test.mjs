// The copied libraries do what their packages do.
import assert from "node:assert/strict";
import { test } from "node:test";

import Packaged from "minisearch/SearchableMap";

import Vendored from "../../docs/assets/scripts/vendor/minisearch.js";

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
