// Phrases in texts, recognised by the stems that search goes by: advising/phrases.py.

import { makeFolding } from "../../search/folding.js";
import { makeAnalyser } from "../../search/words.js";

/** @import { PhraseRules } from "./rules.js" */

const SENTENCE_ENDS = /[.!?؟;؛\n]+/u;
const NOTHING = " ";
// A denial belongs to a phrase if it stands among so many words before it, or after it.
const BEFORE = 6;
const AFTER = 3;
const MOST_REMEMBERED = 5000;
const ENDING_AFTER_A_SIGN = /^ ?[/(\\_.-][^ ]/u;
const LONGEST_BEGINNING = 4; // of what follows a word: space, sign, and one character

/** @param {PhraseRules} rules */
export function makePhrases({ analysis, denials: denialsOf, separate_articles: articles }) {
  const analyser = makeAnalyser(analysis);
  const { stem } = analyser;
  const words = remembered(analyser.words);
  const fold = makeFolding(analysis);
  const stopWords = new Set(analysis.stop_words);

  /** The stems of a text, a space before and after each. @param {string} text */
  const stems = (text) => " " + told(text).map((word) => `${stem(word)} `).join("");
  const told = (/** @type {string} */ text) => words(text).filter((word) => !articles.includes(word));
  const joined = remembered(stems);
  const sentences = remembered((text) => text.split(SENTENCE_ENDS).map(stems).filter((each) => each !== NOTHING));
  const denials = remembered((language) => new Set((denialsOf[language] ?? []).map((word) => stems(word).trim())));

  /** @param {string} sentence @param {number} at @param {string} phrase @param {string} language */
  function isDenied(sentence, at, phrase, language) {
    const before = sentence.slice(0, at).trim().split(" ").slice(-BEFORE);
    const after = sentence.slice(at + phrase.length).trim().split(" ").slice(0, AFTER);
    return [...before, ...after].some((word) => denials(language).has(word));
  }

  return {
    /** @param {string} text */
    wordsIn: (text) => words(text).length,

    /**
     * A text without sentences that stand in `said`, or twice in it; its own are added.
     * @param {string} text @param {Set<string>} said
     */
    saidAnew(text, said) {
      const sentences = text.split(SENTENCE_ENDS);
      const anew = sentences.filter((sentence) => {
        const told = stems(sentence);
        const isKnown = said.has(told);
        if (told !== NOTHING) said.add(told);
        return !isKnown;
      });
      return anew.length === sentences.length ? text : anew.join("\n");
    },

    /** The stems of the words that tell something of a text. @param {string} text */
    tellingStems: (text) => new Set(words(text).filter((word) => !stopWords.has(word)).map(stem)),

    /**
     * The first of the phrases that a text says, in whatever grammatical form.
     * @param {string} text @param {string[]} phrases @param {string} language @param {boolean} evenDenied
     */
    phraseSaid(text, phrases, language, evenDenied) {
      return phrases.find((phrase) => {
        const wanted = joined(phrase);
        if (wanted === NOTHING) return false;
        return sentences(text).some((sentence) => {
          const at = sentence.indexOf(wanted);
          return at >= 0 && (evenDenied || !isDenied(sentence, at, wanted, language));
        });
      });
    },

    /** The first of the phrases with which a text begins. @param {string} text @param {string[]} phrases */
    phraseBegun(text, phrases) {
      const beginning = sentences(text)[0] ?? "";
      return phrases.find((phrase) => joined(phrase) !== NOTHING && beginning.startsWith(joined(phrase)));
    },

    /**
     * The one of the names with which a text begins, if it is said for one gender only.
     * @param {string} text @param {string[]} names @param {string[]} otherEndings
     */
    nameInOneGender(text, names, otherEndings) {
      const [first, ...others] = words(text);
      if (first === undefined || hasEndingAfterASign(first, fold(text).text)) return undefined;
      const endings = otherEndings.map((ending) => fold(ending).text);
      const isOther = (/** @type {string} */ word) => endings.some((ending) => word.endsWith(ending));
      if (others.some((word) => isOther(word) && stem(word) === stem(first))) return undefined;
      return names.find((name) => fold(name).text === first);
    },
  };
}

/** @typedef {ReturnType<typeof makePhrases>} PhraseFinder */

/** No pattern is made of a word: a browser refuses one that is too long. @param {string} word @param {string} folded */
function hasEndingAfterASign(word, folded) {
  for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
    const end = at + word.length;
    if (ENDING_AFTER_A_SIGN.test(folded.slice(end, end + LONGEST_BEGINNING))) return true;
  }
  return false;
}

/**
 * A function that computes each answer once, until so many are known that most are of the past:
 * every letter that is typed makes another text.
 * @template T @param {(text: string) => T} compute
 */
function remembered(compute) {
  /** @type {Map<string, T>} */
  const known = new Map();
  return (/** @type {string} */ text) => {
    const found = known.get(text) ?? compute(text);
    if (known.size > MOST_REMEMBERED) known.clear();
    known.set(text, found);
    return found;
  };
}
