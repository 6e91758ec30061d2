// A name for a file out of a title: small Latin letters, digits and hyphens.

const LONGEST = 60;
/** How Arabic letters are commonly written in addresses; short vowels nobody can know. */
const LETTERS = /** @type {Record<string, string>} */ ({
  ا: "a", أ: "a", إ: "i", آ: "a", ٱ: "a", ب: "b", ت: "t", ث: "th", ج: "j", ح: "h", خ: "kh", د: "d",
  ذ: "dh", ر: "r", ز: "z", س: "s", ش: "sh", ص: "s", ض: "d", ط: "t", ظ: "z", ع: "a", غ: "gh", ف: "f",
  ق: "q", ك: "k", ل: "l", م: "m", ن: "n", ه: "h", و: "w", ي: "y", ى: "a", ة: "a", ء: "", ئ: "y",
  ؤ: "w", پ: "p", چ: "ch", ڤ: "v", گ: "g",
});

/**
 * Give the name; empty if the title has no letter that can be written so. An ending after a
 * slash (مصمّم/ة) is left out, and no word is cut.
 * @param {string} title
 */
export function slugOf(title) {
  const bare = title.normalize("NFKC").replace(/\/[^\s/]{1,3}(?=\s|$)/g, "").replace(/[\u064b-\u0652\u0640]/g, "");
  const latin = [...bare].map((letter) => LETTERS[letter] ?? letter).join("");
  const plain = latin.normalize("NFKD").replace(/[\p{M}'’]/gu, "").toLowerCase();
  const words = plain.split(/[^a-z0-9]+/).filter(Boolean);
  let slug = "";
  for (const word of words) {
    const longer = slug ? `${slug}-${word}` : word;
    if (longer.length > LONGEST) break;
    slug = longer;
  }
  return slug;
}
