// The subscribe line names the feeds that fit what is chosen best.

import assert from "node:assert/strict";
import { test } from "node:test";

import { readRequest } from "../../docs/assets/scripts/board/address.js";
import { fittingFeeds, listPath } from "../../docs/assets/scripts/board/feed.js";

/** @param {string} query */
function fitting(query) {
  const { lists, ignored } = fittingFeeds(readRequest(query));
  return {
    lists: lists.map(listPath),
    ignored: ignored.map(({ name, value }) => `${name}=${value}`),
  };
}

/** @type {[string, string, string[], string[]][]} */
const CASES = [
  ["nothing chosen: the whole board", "", [], []],
  ["words alone: no feed knows them", "q=translate", [], []],
  ["one value: its feed, exactly", "cause=education", ["causes/education/"], []],
  ["an organisation: the feed of its page", "organisation=ghaith", ["organisations/ghaith/"], []],
  [
    "two values of one facet: two feeds", "cause=education&cause=health",
    ["causes/education/", "causes/health/"], [],
  ],
  [
    "two facets: the narrower one", "cause=education&skill=translation",
    ["skills/translation/"], ["cause=education"],
  ],
  [
    "one value before several", "skill=design&skill=translation&model=micro",
    ["models/micro/"], ["skill=design", "skill=translation"],
  ],
  [
    "too many values for a line: the whole board", "cause=a&cause=b&cause=c&cause=d",
    [], ["cause=a", "cause=b", "cause=c", "cause=d"],
  ],
  ["a filter without feeds", "level=advanced", [], ["level=advanced"]],
  [
    "limits are not known to a feed", "mode=remote&total=3&closing=7&ended=1",
    ["modes/remote/"], ["total=3", "closing=7", "ended=1"],
  ],
];

for (const [name, query, lists, ignored] of CASES) {
  test(name, () => assert.deepEqual(fitting(query), { lists, ignored }));
}

test("every facet with lists has the path of its feeds", () => {
  const folders = {
    cause: "causes", skill: "skills", model: "models", mode: "modes", place: "places",
    audience: "audiences", organisation: "organisations",
  };
  for (const [facet, folder] of Object.entries(folders)) {
    assert.deepEqual(fitting(`${facet}=x`).lists, [`${folder}/x/`]);
  }
  assert.equal(listPath(), "opportunities/");
});
