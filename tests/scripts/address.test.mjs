// The address of the board and what it asks are two forms of the same thing.

import assert from "node:assert/strict";
import { test } from "node:test";

import {
  defaultSort, readProfile, readRequest, writeProfile, writeRequest,
} from "../../docs/assets/scripts/board/address.js";
import { choicesOf, choose } from "../../docs/assets/scripts/board/choices.js";

const FULL =
  "q=translate&cause=education&cause=health&skill=translation&level=advanced&model=micro" +
  "&mode=remote&place=amman&audience=students&language=ar&benefit=training" +
  "&organisation=dar-amal&weekly=4&total=3&zone=Europe/Berlin&closing=7&translated=1&ended=1" +
  "&sort=closing&page=2";

test("an address in the canonical order comes back as it was", () => {
  for (const query of ["", "q=a+b", "cause=education", "weekly=2.5", "sort=fit", "page=3", FULL]) {
    assert.equal(writeRequest(readRequest(query)), query);
  }
});

test("every parameter of an address is read", () => {
  assert.deepEqual(readRequest(`?${FULL}`), {
    q: "translate",
    values: {
      cause: ["education", "health"], skill: ["translation"], level: ["advanced"],
      model: ["micro"], mode: ["remote"], place: ["amman"], audience: ["students"],
      language: ["ar"], benefit: ["training"], organisation: ["dar-amal"],
    },
    weekly: 4, total: 3, zone: "Europe/Berlin", closing: 7, translated: true, ended: true,
    sort: "closing", page: 2,
  });
});

test("parameters and values in any order give one address", () => {
  const shuffled = "page=2&cause=health&sort=shortest&q=x&cause=education&cause=health";
  assert.equal(
    writeRequest(readRequest(shuffled)),
    "q=x&cause=education&cause=health&sort=shortest&page=2",
  );
});

test("what goes without saying is left out", () => {
  for (const query of ["sort=newest", "page=1", "q=", "q=+", "translated=0", "ended=", "cause="]) {
    assert.equal(writeRequest(readRequest(query)), "", query);
  }
  assert.equal(writeRequest(readRequest("q=x&sort=best")), "q=x");
  assert.equal(writeRequest(readRequest("q=x&sort=newest")), "q=x&sort=newest");
});

test("the order without saying is that of the words, else that of the days", () => {
  assert.equal(defaultSort({ q: "word" }), "best");
  assert.equal(defaultSort({ q: " " }), "newest");
});

test("what is not of the right form is kept out", () => {
  for (const query of [
    "utm_source=x", "weekly=-1", "weekly=many", "total=0", "total=1e9", "closing=1.5", "page=0",
    "page=x", "sort=random", "zone=Mars/Base", "zone=", "cause=../../etc", "cause=%3Cscript%3E",
    "colour=red", "only=a/b", "size=1000", "translated=yes",
  ]) {
    assert.equal(writeRequest(readRequest(query)), "", query);
  }
  assert.equal(readRequest(`q=${"a".repeat(500)}`).q.length, 200);
});

test("Arabic words and zones survive the address", () => {
  const query = writeRequest({ q: " ترجمة طبية ", values: {}, zone: "America/New_York", page: 1 });
  assert.equal(readRequest(query).q, "ترجمة طبية");
  assert.equal(readRequest(query).zone, "America/New_York");
});

test("a profile stands in the fragment", () => {
  const fragment = "skills=translation,design&languages=ar,en&hours=3&zone=Europe/Berlin";
  const profile = readProfile(`#${fragment}`);
  assert.deepEqual(profile, {
    skills: ["translation", "design"], languages: ["ar", "en"], hours: 3, zone: "Europe/Berlin",
  });
  assert.ok(profile);
  assert.equal(writeProfile(profile), fragment);
});

test("a fragment that says nothing of a person is no profile", () => {
  for (const fragment of ["", "#", "#content", "#skills=", "#hours=0", "#skills=%22,../"]) {
    assert.equal(readProfile(fragment), undefined, fragment);
  }
});

test("a choice added and removed leaves the request as it was", () => {
  const request = readRequest(FULL.replace("&page=2", ""));
  for (const choice of [
    { name: "cause", value: "culture" }, { name: "skill", value: "design" },
  ]) {
    const more = choose(request, choice, true);
    assert.deepEqual(choicesOf(more).filter(({ value }) => value === choice.value), [choice]);
    assert.deepEqual(choose(more, choice, false), request);
  }
});

test("without each of its choices a request asks nothing but its words", () => {
  const request = readRequest(FULL);
  const bare = choicesOf(request).reduce((rest, choice) => choose(rest, choice, false), request);
  assert.equal(choicesOf(request).length, 17);
  assert.equal(writeRequest(bare), "q=translate&sort=closing");
});

test("a limit replaces another of its kind and begins at the first page", () => {
  const next = choose(readRequest("total=3&page=4"), { name: "total", value: "8" }, true);
  assert.equal(writeRequest(next), "total=8");
  assert.equal(writeRequest(choose(next, { name: "total", value: "" }, true)), "");
});
