"""The words of a text, as search compares them, whichever language a page has.

``words`` divides a text, ``stem`` gives the term under which an index holds a word.
Arabic is stemmed lightly, in the manner of light10 (Larkey, Ballesteros, Connell 2007),
English by the S-stemmer (Harman 1991): number, gender and joined letters go, derived
words stay apart. What letters may go, and the forms that no rule explains, is data:
``word_forms/<language>.yml``. ``docs/assets/scripts/search/words.js`` does the same by
the same data, which ``analysis`` gives.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache

from volunteer_board.languages.arabic import DROPPED, LETTERS, fold
from volunteer_board.languages.word_rules import SHORTEST_BASE, Prefix, Script, load_rules

_BETWEEN = "\x00"
_MOST_STEMS = 200_000
"""As many different words as ten thousand postings hold in two languages, with room."""


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(load_rules().word)


def words(text: str) -> list[str]:
    """Give the words of a text in their order, folded.

    Endings after a sign (مصمّم/ة, volunteer(s)), English possessives and French elisions
    belong to no word of their own. C++ and C# are words.
    """
    return _in_folded(fold(text))


def words_of_all(texts: Iterable[str]) -> Iterator[list[str]]:
    """Give the words of each text; to fold all of them at once takes a fifth of the time.

    No text may hold the control character that stands between them meanwhile.
    """
    return map(_in_folded, fold(_BETWEEN.join(texts)).split(_BETWEEN))


def _in_folded(text: str) -> list[str]:
    found = _pattern().findall(text)
    return [word.replace("-", "") if "-" in word else word for word in found]


@lru_cache(maxsize=_MOST_STEMS)
def stem(word: str) -> str:
    """Give the term under which an index holds a word that ``words`` gave; never empty."""
    rules = load_rules()
    for script in rules.scripts:
        if script.first <= word[:1] <= script.last:
            respelled = script.respell(word)
            known = _known(respelled, script, rules.forms)
            return known or _stripped(respelled, script, rules.forms)
    return word


@lru_cache(maxsize=_MOST_STEMS)
def index_term(word: str) -> str:
    """Give the stem of a word, or nothing for one that tells nothing of a text (في, the)."""
    return "" if word in load_rules().stop_words else stem(word)


def denials() -> Mapping[str, Sequence[str]]:
    """Give the words by which each language denies (لا, not), by its code."""
    return load_rules().denials


def separate_articles() -> Sequence[str]:
    """Give the articles that are words of their own (the), folded."""
    return load_rules().separate_articles


def analysis() -> Mapping[str, object]:
    """Give all rules as data for JSON: what ``makeAnalyser`` of the browser needs.

    ``letters`` and ``dropped`` for folding, ``word`` as a pattern that Python and
    browsers read alike, ``scripts`` and ``forms`` for stems, ``stop_words`` for queries.
    """
    rules = load_rules()
    return {
        "letters": LETTERS,
        "dropped": DROPPED,
        "word": rules.word,
        "scripts": [script._asdict() for script in rules.scripts],
        "forms": rules.forms,
        "shortest_base": SHORTEST_BASE,
        "stop_words": rules.stop_words,
    }


def _known(word: str, script: Script, forms: Mapping[str, str]) -> str | None:
    """Find a word in the lists, with or without what may be joined to it."""
    for start in _beginnings(word, script):
        if start in forms:
            return forms[start]
        for base in _bases(start, script):
            if base in forms:
                return forms[base]
    return None


def _beginnings(word: str, script: Script) -> Iterator[str]:
    yield word
    for prefix in script.before_known_words:
        if _fits(word, prefix):
            yield word[len(prefix.letters) :]


def _bases(word: str, script: Script) -> Iterator[str]:
    for suffix in script.suffixes:
        if word.endswith(suffix.ending):
            base = word.removesuffix(suffix.ending) + suffix.becomes
            if len(base) >= SHORTEST_BASE:
                yield base


def _stripped(word: str, script: Script, forms: Mapping[str, str]) -> str:
    """Take away the article, then endings as long as there are any, then clitics."""
    for prefix in script.articles:
        if _fits(word, prefix):
            word = word[len(prefix.letters) :]
            break
    word = _without_endings(word, script)
    for prefix in script.clitics:
        if _fits(word, prefix):
            word = word[len(prefix.letters) :]
    return forms.get(word, word)


def _without_endings(word: str, script: Script) -> str:
    for suffix in script.suffixes:
        if word.endswith(suffix.ending):
            left = word.removesuffix(suffix.ending) + suffix.becomes
            if len(left) >= suffix.leaves:
                return word if left == word else _without_endings(left, script)
    return word


def _fits(word: str, prefix: Prefix) -> bool:
    at = len(prefix.letters)
    follows = not prefix.before or word[at : at + 1] in prefix.before
    return word.startswith(prefix.letters) and len(word) - at >= prefix.leaves and follows
