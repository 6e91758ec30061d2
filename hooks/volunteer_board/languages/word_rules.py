"""The rules by which words are found and stemmed, read from ``word_forms/`` and folded."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from volunteer_board.languages.arabic import fold

WORD_FORMS = Path(__file__).parent / "word_forms"

_SEPARATORS = (
    "\0-/:-@\\[-`{-¿×÷\u0589\u05be\u05c0\u05c3\u05f3\u05f4"
    "\u0600-\u060f\u061b-\u061f\u066a-\u066d\u06d4\u0964\u0965"
    "\u2000-\u2bff\u2e00-\u2e7f\u3000-\u3004\u3008-\u3020\u30fb"
    "\ue000-\uf8ff\ufd3e\ufd3f\ufff0-\uffff\U0001f000-\U0001faff"
)
"""Ranges of what stands between words, in folded text. Named one by one, because Python
and browsers know different versions of Unicode."""

SHORTEST_BASE = 3
"""A listed word is recognised without its ending only if it has so many letters."""


class Prefix(NamedTuple):
    """Letters joined to the beginning of a word."""

    letters: str
    before: str
    """Letters one of which must follow; nothing: any."""
    leaves: int
    """How many letters must be left at least."""


class Suffix(NamedTuple):
    """An ending, what stands in its place, and the letters that must be left with that."""

    ending: str
    becomes: str
    leaves: int


class Script(NamedTuple):
    """How words are stemmed whose first letter lies between ``first`` and ``last``.

    ``articles`` go before endings do and ``clitics`` after them; ``before_known_words``
    goes only before a word that is in the list of forms.
    """

    first: str
    last: str
    respelled: Sequence[tuple[str, str]]
    articles: Sequence[Prefix]
    clitics: Sequence[Prefix]
    before_known_words: Sequence[Prefix]
    suffixes: Sequence[Suffix]

    def respell(self, word: str) -> str:
        """Give a word in the one of two spellings that is indexed."""
        for written, other in self.respelled:
            word = word.replace(written, other)
        return word


class Rules(NamedTuple):
    """All rules: ``forms`` leads from a form to its base, ``word`` is the pattern of words.

    ``denials`` are the words by which a language denies, as they are written.
    """

    scripts: Sequence[Script]
    forms: Mapping[str, str]
    stop_words: Sequence[str]
    word: str
    denials: Mapping[str, Sequence[str]]
    separate_articles: Sequence[str]


@cache
def load_rules() -> Rules:
    """Read the rules of all languages; a language without a file has none of its own."""
    by_language = {
        path.stem: yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader)
        for path in sorted(WORD_FORMS.glob("*.yml"))
    }
    files = list(by_language.values())
    scripts = [_script(content) for content in files]
    forms: dict[str, str] = {}
    for script, content in zip(scripts, files, strict=True):
        forms.update(_forms(content["forms"], script))
    stop_words = [fold(word) for content in files for word in content["stop_words"]]
    denials = {language: content["denials"] for language, content in by_language.items()}
    articles = [fold(word) for content in files for word in content["separate_articles"]]
    return Rules(scripts, forms, stop_words, _pattern(files), denials, articles)


def _script(content: Mapping[str, Any]) -> Script:
    first, last = content["script"]
    return Script(
        first,
        last,
        [(written, other) for written, other in content["respelled"]],
        _prefixes(content["articles"]),
        _prefixes(content["clitics"]),
        _prefixes(content["before_known_words"]),
        [Suffix(fold(end), fold(becomes), leaves) for end, becomes, leaves in content["suffixes"]],
    )


def _prefixes(rows: Iterable[tuple[str, str, int]]) -> list[Prefix]:
    return [Prefix(fold(letters), fold(before), leaves) for letters, before, leaves in rows]


def _forms(bases: Mapping[str, Sequence[str]], script: Script) -> Iterator[tuple[str, str]]:
    for written, forms in bases.items():
        base = script.respell(fold(written))
        for form in (base, *(script.respell(fold(form)) for form in forms)):
            yield form, base
            if form.endswith("اء") and len(form) > SHORTEST_BASE:
                yield form[:-1], base  # often typed without its hamza: خبرا


def _pattern(files: Iterable[Mapping[str, Any]]) -> str:
    """Give the pattern of a word in folded text, whose one group is the word itself.

    It means the same to Python and, with the flag u, to a browser.
    """
    letter = f"[^{_SEPARATORS}]"
    hyphenated = "|".join(part for content in files for part in content["hyphenated"])
    endings = "|".join(fold(end) for content in files for end in content["endings_after_a_sign"])
    elided = "(?:[a-z]')?"  # l'association
    word = rf"([a-z](?:\+\+|#)|(?:(?:{hyphenated})-)?{letter}+)"
    possessive = f"(?:'[a-z]{{1,2}}(?!{letter}))?"
    gender = rf"(?:(?: ?/ ?|[-(\\._])(?:{endings})(?!{letter})\)?)*"
    return elided + word + possessive + gender
