// Which country somebody means who writes a name or an abbreviation: checking/countries.py in the
// browser, whose own names of countries are those of CLDR as well.
import { makeFolding } from "../../search/folding.js";
import { Phrase } from "./problems.js";
import { didYouMean } from "./suggestions.js";

/** @import { Rules } from "./rules.js" */

/**
 * Ask about the country that is meant by what is no code; empty if none is known.
 * @param {string} written
 * @param {Rules} rules
 */
export function countryMeant(written, { codes, countries, folding, languages }) {
  const fold = makeFolding(folding);
  /** @param {string} text */
  const folded = (text) => fold(text).text.replaceAll(".", "").trim();
  const wanted = folded(written);
  if (countries.several.includes(wanted)) return new Phrase("hint.no-country", { value: written.trim() });
  const code = wanted.toUpperCase();
  if (codes.countries.includes(code)) return didYouMean([code]);
  if (Object.hasOwn(countries.meant, wanted)) return didYouMean([countries.meant[wanted]]);
  const names = languages.map((language) => new Intl.DisplayNames(language, { type: "region" }));
  const found = names.flatMap((name) => codes.countries.find((each) => folded(name.of(each) ?? "") === wanted) ?? []);
  return didYouMean(found.slice(0, 1));
}
