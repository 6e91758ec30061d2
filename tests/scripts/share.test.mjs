// Links for sharing: complete, well encoded, and without anything that follows a visitor.
import assert from "node:assert/strict";
import { test } from "node:test";

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
