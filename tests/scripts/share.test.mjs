// Links for sharing: complete, well encoded, and without anything that follows a visitor.
import assert from "node:assert/strict";
import { test } from "node:test";

import { arranged, openingAddress } from "../../docs/assets/scripts/announcing/texts.js";
import { shareLinks } from "../../docs/assets/scripts/share.js";

const SHARED = {
  title: "فرصة تطوع: مترجم/ة «قصص» & 100% + #1",
  text: "ترجمة دليل؟ نعم = لا.",
  url: "https://board.example.org/ar/saved/#ids=a-b/c,d/e",
};
const HOSTS = {
  whatsapp: "wa.me", telegram: "t.me", facebook: "www.facebook.com", x: "x.com", linkedin: "www.linkedin.com", email: "",
};
const VALUES = {
  whatsapp: { text: `${SHARED.title}\n${SHARED.url}` },
  telegram: { url: SHARED.url, text: SHARED.title },
  facebook: { u: SHARED.url },
  x: { text: SHARED.title, url: SHARED.url },
  linkedin: { url: SHARED.url },
  email: { subject: SHARED.title, body: `${SHARED.text}\r\n\r\n${SHARED.url}` },
};

const links = Object.fromEntries(shareLinks(SHARED).map(({ channel, href }) => [channel, new URL(href)]));

test("every channel is there once", () => {
  assert.deepEqual(Object.keys(links).sort(), Object.keys(HOSTS).sort());
  assert.equal(shareLinks(SHARED).length, Object.keys(HOSTS).length);
});

for (const [channel, values] of Object.entries(VALUES)) {
  test(`${channel} gets the words and the address, and nothing else`, () => {
    const link = links[channel];
    assert.ok(link);
    assert.equal(link.host, HOSTS[/** @type {keyof typeof HOSTS} */ (channel)]);
    assert.equal(link.protocol, channel === "email" ? "mailto:" : "https:");
    assert.deepEqual(Object.fromEntries(link.searchParams), values);
    assert.equal(link.hash, "");
  });
}

test("no link holds a character that an address cannot, nor the plus of forms", () => {
  for (const { href } of shareLinks(SHARED)) assert.match(href, /^[\w:/?.=&%~!'()*-]+$/);
});

test("an e-mail without a text is the address alone", () => {
  const email = shareLinks({ ...SHARED, text: "" }).find(({ channel }) => channel === "email");
  assert.equal(new URL(email?.href ?? "").searchParams.get("body"), SHARED.url);
});

const LINK = "https://board.example.org/ar/opportunities/dar/logo/";
const PARAGRAPHS = ["فرصة تطوع: «شعار» & 100%\nدار أمل", `التفاصيل: ${LINK}`, "ماذا تكسبون: شهادة"];
const READY = arranged(PARAGRAPHS, { text: [0, 2, 1], length: 9, subject: "س + ص" }, LINK);

test("a ready text is its paragraphs in the order of the channel, with and without the link", () => {
  assert.equal(READY.text, [PARAGRAPHS[0], PARAGRAPHS[2], PARAGRAPHS[1]].join("\n\n"));
  assert.equal(READY.rest, [PARAGRAPHS[0], PARAGRAPHS[2]].join("\n\n"));
  assert.equal(READY.subject, "س + ص");
});

test("the address of a service carries the text whole", () => {
  const telegram = new URL(openingAddress("https://t.me/share/url?url={link}&text={rest}", READY));
  assert.deepEqual(Object.fromEntries(telegram.searchParams), { url: LINK, text: READY.rest });
  const letter = new URL(openingAddress("mailto:?subject={subject}&body={text}", READY));
  assert.equal(letter.searchParams.get("subject"), "س + ص");
  assert.equal(letter.searchParams.get("body"), READY.text.replaceAll("\n", "\r\n"));
  assert.equal(openingAddress("", READY), "");
});
