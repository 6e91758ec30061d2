// Addresses that carry a draft: whole, well encoded, within what hosts and mail programs take.
import assert from "node:assert/strict";
import { test } from "node:test";

import {
  LONGEST_ADDRESS, LONGEST_MESSAGE, editorAddress, issueAddress, messageAddress, newFileAddress,
} from "../../docs/assets/scripts/contribute/sending/addresses.js";
import { githubRepository } from "../../docs/assets/scripts/contribute/sending/repository.js";
import { waysOf } from "../../docs/assets/scripts/contribute/sending/ways.js";

const HOME = { repository: "https://github.com/example/volunteer-board", branch: "main" };
const PATH = "opportunities/dar-amal/brand-identity.yml";
const TEXT = "# مصمّم/ة & 100% + «هوية»؟\ntitle: {ar: \"رسم #1\", en: 'A=B&C'}\n";
const SUBJECT = /** @type {const} */ ({ kind: "opportunity", title: "فرصة: رسم & تصميم", organisation: "dar-amal", slug: "brand-identity" });
const MESSAGE = { subject: "فرصة & مهمة", whole: `سلام\n\n${TEXT}`, attached: "أرفقنا الملف" };
const ABOUT = { subject: SUBJECT, message: MESSAGE, isThere: false };
const EMAIL = "board@example.org";

/** @param {string | undefined} address */
const asked = (address = "") => Object.fromEntries(new URL(address).searchParams);
/** @param {import("../../docs/assets/scripts/contribute/sending/ways.js").Way[]} ways */
const names = (ways) => ways.map(({ name }) => name);

test("a new file is prefilled in GitHub's editor", () => {
  const address = newFileAddress(HOME, { path: PATH, text: TEXT });
  assert.equal(new URL(address ?? "").pathname, "/example/volunteer-board/new/main");
  assert.deepEqual(asked(address), { filename: PATH, value: TEXT });
  assert.match(address ?? "", /^[\x21-\x7e]+$/);
});

test("what is too long for an address gets none, to the byte", () => {
  const short = newFileAddress(HOME, { path: PATH, text: "" })?.length ?? 0;
  const text = "a".repeat(LONGEST_ADDRESS - short);
  assert.equal(newFileAddress(HOME, { path: PATH, text })?.length, LONGEST_ADDRESS);
  assert.equal(newFileAddress(HOME, { path: PATH, text: `${text}a` }), undefined);
  assert.equal(newFileAddress(HOME, { path: PATH, text: "ع".repeat(LONGEST_ADDRESS / 6) }), undefined);
});

test("half a character does not keep the rest from being sent", () => {
  assert.equal(asked(newFileAddress(HOME, { path: PATH, text: "a\ud800b" })).value, "a\ufffdb");
});

test("branches and paths keep their slashes and nothing else of an address", () => {
  const home = { ...HOME, branch: "next/ar?x#y" };
  assert.equal(new URL(editorAddress(home, PATH)).pathname, `/example/volunteer-board/edit/next/ar%3Fx%23y/${PATH}`);
});

test("the issue form is filled, without the file where that does not fit", () => {
  const whole = issueAddress(HOME.repository, SUBJECT, TEXT);
  const fields = { template: "draft.yml", title: SUBJECT.title, organisation: "dar-amal", slug: "brand-identity", kind: "opportunity" };
  assert.equal(whole.isWhole, true);
  assert.deepEqual(asked(whole.address), { ...fields, file: TEXT });
  const part = issueAddress(HOME.repository, SUBJECT, TEXT.repeat(100));
  assert.equal(part.isWhole, false);
  assert.deepEqual(asked(part.address), fields);
});

test("a message holds the file, or asks to attach it", () => {
  const { address, isWhole } = messageAddress(EMAIL, MESSAGE.subject, MESSAGE);
  assert.equal(isWhole, true);
  assert.equal(new URL(address).pathname, EMAIL);
  assert.deepEqual(asked(address), { subject: MESSAGE.subject, body: MESSAGE.whole.replaceAll("\n", "\r\n") });
  assert.ok(!address.includes("+"), "a mail program shows the plus of a form");
  const long = messageAddress(EMAIL, MESSAGE.subject, { ...MESSAGE, whole: TEXT.repeat(20) });
  assert.equal(long.isWhole, false);
  assert.ok(long.address.length <= LONGEST_MESSAGE);
  assert.equal(asked(long.address).body, MESSAGE.attached);
});

for (const [address, repository] of [
  ["https://github.com/example/volunteer-board", "https://github.com/example/volunteer-board"],
  ["https://github.com/example/volunteer-board/", "https://github.com/example/volunteer-board"],
  ["https://github.com/example/board.git", "https://github.com/example/board"],
  ["https://git.example.org/house/board", "https://git.example.org/house/board"],
  ["http://github.com/example/board", undefined],
  ["https://someone@github.com/example/board", undefined],
  ["https://github.com/example", undefined],
  ["https://github.com/example/board/tree/main", undefined],
  ["https://github.com/example/board?x=1", undefined],
  ["https://gitlab.com/example/board", undefined],
  ["https://codeberg.org/example/board", undefined],
  ["javascript:alert(1)//a/b", undefined],
  ["data:text/html,<b>/a/b", undefined],
  ["https://github.com/example/<script>", undefined],
  ["//github.com/example/board", undefined],
  ["", undefined],
  [undefined, undefined],
]) {
  test(`the repository at ${address}`, () => assert.equal(githubRepository(address), repository));
}

test("a short new file is proposed on GitHub first", () => {
  const ways = waysOf({ path: PATH, text: TEXT }, { home: HOME, email: EMAIL }, ABOUT);
  assert.deepEqual(names(ways), ["propose", "issue", "email", "download", "copy"]);
  assert.equal(asked(ways[0]?.address).value, TEXT);
});

test("a long new file goes by the issue form, copied first", () => {
  const [best, other] = waysOf({ path: PATH, text: TEXT.repeat(200) }, { home: HOME }, ABOUT);
  assert.deepEqual([best?.name, best?.copies], ["issue", true]);
  assert.deepEqual([other?.name, other?.copies, asked(other?.address)], ["propose", true, { filename: PATH }]);
});

test("a file that is there is opened in the editor, copied first", () => {
  const [best] = waysOf({ path: PATH, text: TEXT }, { home: HOME }, { ...ABOUT, isThere: true });
  assert.deepEqual(best, { name: "edit", address: `${HOME.repository}/edit/main/${PATH}`, copies: true });
});

test("without a repository nothing leads to GitHub", () => {
  assert.deepEqual(names(waysOf({ path: PATH, text: TEXT }, { email: EMAIL }, ABOUT)), ["email", "download", "copy"]);
  assert.deepEqual(names(waysOf({ path: PATH, text: TEXT }, {}, ABOUT)), ["download", "copy"]);
});
