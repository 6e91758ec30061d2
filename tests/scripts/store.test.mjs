// Saved postings: what is on the device, what another tab does to it, and a device that keeps nothing.
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

const KEY = "board-saved:/";

/** What a browser keeps for a site, as far as it is used here. */
class Device {
  /** @type {Map<string, string>} */
  texts = new Map();
  isFull = false;

  /** @param {string} key */
  getItem(key) {
    if (this.isFull) throw new DOMException("denied", "SecurityError");
    return this.texts.get(key) ?? null;
  }

  /** @param {string} key @param {string} text */
  setItem(key, text) {
    if (this.isFull) throw new DOMException("full", "QuotaExceededError");
    this.texts.set(key, text);
  }
}

let device = new Device();
Object.defineProperty(globalThis, "localStorage", { get: () => device, configurable: true });
const { SavedPostings, validIds } = await import("../../docs/assets/scripts/saved/store.js");
const { listFragment, sharedIds } = await import("../../docs/assets/scripts/saved/fragment.js");

beforeEach(() => {
  device = new Device();
});

test("a posting is saved and let go, the newest first", () => {
  const saved = new SavedPostings(KEY);
  saved.toggle("a/one");
  saved.toggle("b/two");
  assert.deepEqual(saved.ids, ["b/two", "a/one"]);
  saved.toggle("b/two");
  assert.deepEqual(saved.ids, ["a/one"]);
  assert.equal(saved.has("b/two"), false);
});

test("what is saved is there tomorrow, with its day", () => {
  new SavedPostings(KEY).toggle("a/one");
  const tomorrow = new SavedPostings(KEY);
  assert.deepEqual(tomorrow.ids, ["a/one"]);
  assert.match(tomorrow.entries[0]?.day ?? "", /^\d{4}-\d\d-\d\d$/);
});

test("a list is kept in its order, before what was saved; nothing is there twice", () => {
  const saved = new SavedPostings(KEY);
  saved.toggle("a/old");
  saved.add(["b/one", "a/old", "c/two", "b/one"]);
  assert.deepEqual(saved.ids, ["b/one", "c/two", "a/old"]);
});

test("what was renamed is kept by its name of today, once", () => {
  const saved = new SavedPostings(KEY);
  saved.add(["a/old", "b/two", "a/new"]);
  const { day } = saved.entries[0] ?? {};
  saved.follow(new Map([["a/old", "a/new"], ["c/never-saved", "c/new"]]));
  assert.deepEqual(saved.entries, [{ id: "a/new", day }, { id: "b/two", day }]);
  assert.deepEqual(new SavedPostings(KEY).ids, ["a/new", "b/two"]);
});

test("two tabs change one list", () => {
  const [here, there] = [new SavedPostings(KEY), new SavedPostings(KEY)];
  here.toggle("a/one");
  there.toggle("b/two"); // has not heard of the first
  here.refresh();
  assert.deepEqual(here.ids, ["b/two", "a/one"]);
});

test("every change is told, those of other tabs too", () => {
  const saved = new SavedPostings(KEY);
  let told = 0;
  saved.addEventListener("change", () => { told += 1; });
  saved.toggle("a/one");
  saved.remove("a/one");
  saved.refresh();
  assert.equal(told, 3);
});

for (const text of ["", "{", "null", "{}", "3", "[null]", '["a/one"]', '[{"id":3,"day":"2026-01-01"}]', '[{"id":"<b>"}]']) {
  test(`what somebody else left on the device does no harm: ${text || "nothing"}`, () => {
    device.setItem(KEY, text);
    const saved = new SavedPostings(KEY);
    assert.deepEqual(saved.ids, []);
    saved.toggle("a/one");
    assert.deepEqual(saved.ids, ["a/one"]);
  });
}

test("a device that keeps nothing still has a list, and says so", () => {
  device.isFull = true;
  const saved = new SavedPostings(KEY);
  saved.toggle("a/one");
  saved.toggle("b/two");
  assert.deepEqual(saved.ids, ["b/two", "a/one"]);
  assert.equal(saved.isKept, false);
});

test("ids from a link are ids or nothing", () => {
  const wrong = ["", "a", "a/b/c", "../x", "A/b", "a/b?c", "javascript:alert(1)", "a/<b>", "a/ب"];
  assert.deepEqual(validIds(["a-1/b-2", ...wrong, "a-1/b-2"]), ["a-1/b-2"]);
});

test("a list goes into a fragment and comes back", () => {
  const ids = ["dar-amal/logo", "x/y"];
  assert.deepEqual(sharedIds(listFragment(ids)), ids);
  assert.deepEqual(sharedIds("#ids=dar-amal%2Flogo%2Cx%2Fy"), ids);
  assert.equal(sharedIds("#ids="), null);
  assert.equal(sharedIds(""), null);
  assert.equal(sharedIds("#content"), null);
});
