// What is known of the moment of a build where its file cannot be had.
import assert from "node:assert/strict";
import { test } from "node:test";
import { loadBuilt } from "../../docs/assets/scripts/today/moment.js";

const ADDRESS = new URL("https://board.example.org/en/built.json");
const ANSWERS = {
  "a page in place of the file": async () => new Response("<!doctype html><p>Sign in"),
  "nothing there": async () => new Response("", { status: 404 }),
  "no network": () => Promise.reject(new TypeError("Failed to fetch")),
};

for (const [name, answer] of Object.entries(ANSWERS)) {
  test(`${name}: only what stands on the page is known`, async (context) => {
    context.mock.method(globalThis, "fetch", answer);
    assert.equal((await loadBuilt(ADDRESS)).at, 0);
  });
}
