// The steps of a pagination: the ends, those around the current page, gaps between.

import assert from "node:assert/strict";
import { test } from "node:test";

import { steps } from "../../docs/assets/scripts/board/list.js";

/** @type {[number, number, number[]][]} */
const CASES = [
  [1, 1, [1]],
  [1, 3, [1, 2, 3]],
  [1, 9, [1, 2, 3, 0, 9]],
  [5, 9, [1, 0, 3, 4, 5, 6, 7, 0, 9]],
  [9, 9, [1, 0, 7, 8, 9]],
];

for (const [current, last, expected] of CASES) {
  test(`page ${current} of ${last}`, () => assert.deepEqual(steps(current, last), expected));
}
