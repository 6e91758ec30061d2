"""The conditions about what texts say, and how."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from volunteer_board.advising.phrases import (
    name_in_one_gender,
    phrase_begun,
    phrase_said,
    telling_stems,
    words_in,
)
from volunteer_board.advising.places import Text
from volunteer_board.advising.subject import Finding, Subject

_DIGIT = re.compile("[0-9٠-٩۰-۹]")
_CAPITAL = re.compile("[A-Z]")
_LATIN = re.compile("[A-Za-z]")
_FEWEST_LETTERS = 8
_CAPITALS = 0.6
"""Of so many Latin letters that they are no acronym, this share in capitals is shouting."""

Arguments = Mapping[str, Any]


def says(arguments: Arguments, subject: Subject) -> list[Finding]:
    """Find texts that say one of some phrases."""
    even_denied = arguments.get("even_denied", False)
    found = []
    for text in subject.texts(arguments["fields"]):
        phrases = arguments["phrases"].get(text.language, ())
        phrase = phrase_said(
            text.content, phrases, language=text.language or "", even_denied=even_denied
        )
        if phrase is not None:
            found.append(Finding(text.pointer, {"phrase": phrase}))
    return found


def begins(arguments: Arguments, subject: Subject) -> list[Finding]:
    """Find texts that begin with one of some phrases."""
    found = []
    for text in subject.texts(arguments["fields"]):
        phrase = phrase_begun(text.content, arguments["phrases"].get(text.language, ()))
        if phrase is not None:
            found.append(Finding(text.pointer, {"phrase": phrase}))
    return found


def shorter(arguments: Arguments, subject: Subject) -> list[Finding]:
    """Find texts with fewer words than asked for."""
    return _of_length(arguments, subject, lambda number, limit: number < limit)


def longer(arguments: Arguments, subject: Subject) -> list[Finding]:
    """Find texts with more words than asked for."""
    return _of_length(arguments, subject, lambda number, limit: number > limit)


def _of_length(
    arguments: Arguments, subject: Subject, is_found: Callable[[int, int], bool]
) -> list[Finding]:
    limit = arguments["words"]
    lengths = _together if arguments.get("together", False) else _each
    return [
        Finding(pointer, {"number": number, "limit": limit})
        for pointer, number in lengths(arguments, subject)
        if is_found(number, limit)
    ]


def _each(arguments: Arguments, subject: Subject) -> Iterator[tuple[str, int]]:
    for text in subject.texts(arguments["fields"]):
        yield text.pointer, words_in(text.content)


def _together(arguments: Arguments, subject: Subject) -> Iterator[tuple[str, int]]:
    """Give the words of all texts of a language, where the first of them is."""
    first: dict[str | None, Text] = {}
    numbers: dict[str | None, int] = {}
    for text in subject.texts(arguments["fields"]):
        first.setdefault(text.language, text)
        numbers[text.language] = numbers.get(text.language, 0) + words_in(text.content)
    for language, text in first.items():
        yield text.pointer, numbers[language]


def repeats(arguments: Arguments, subject: Subject) -> list[Finding]:
    """Find texts most of whose telling words stand in another text of the same language."""
    other: dict[str | None, set[str]] = {}
    for text in subject.texts([arguments["of"]]):
        other.setdefault(text.language, set()).update(telling_stems(text.content))
    found = []
    for text in subject.texts(arguments["fields"]):
        stems = telling_stems(text.content)
        repeated = stems & other.get(text.language, set())
        if stems and len(repeated) >= arguments["share"] * len(stems):
            found.append(Finding(text.pointer, {}))
    return found


def counts(arguments: Arguments, subject: Subject) -> list[Finding]:
    """Find texts that hold a number in digits."""
    texts = subject.texts(arguments["fields"])
    return [Finding(text.pointer, {}) for text in texts if _DIGIT.search(text.content)]


def writes(arguments: Arguments, subject: Subject) -> list[Finding]:
    """Find texts that hold one of some signs."""
    found = []
    for text in subject.texts(arguments["fields"]):
        sign = next((sign for sign in arguments["signs"] if sign in text.content), None)
        if sign is not None:
            found.append(Finding(text.pointer, {"phrase": sign}))
    return found


def shouts(arguments: Arguments, subject: Subject) -> list[Finding]:
    """Find texts in capitals."""
    texts = subject.texts(arguments["fields"])
    return [Finding(text.pointer, {}) for text in texts if _is_shouted(text.content)]


def _is_shouted(text: str) -> bool:
    letters, capitals = len(_LATIN.findall(text)), len(_CAPITAL.findall(text))
    return letters >= _FEWEST_LETTERS and capitals > _CAPITALS * letters


def names_one_gender(arguments: Arguments, subject: Subject) -> list[Finding]:
    """Find texts that name somebody in one gender only."""
    found = []
    for text in subject.texts(arguments["fields"]):
        names = arguments["words"].get(text.language, ())
        endings = arguments["other_endings"].get(text.language, ())
        name = name_in_one_gender(text.content, names, endings)
        if name is not None:
            found.append(Finding(text.pointer, {"phrase": name}))
    return found
