"""The conditions about what texts say, and how."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from volunteer_board.advising.phrases import (
    name_in_one_gender,
    phrase_begun,
    phrase_said,
    said_anew,
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


def _texts(arguments: Arguments, subject: Subject) -> Iterator[Text]:
    """Give the texts of fields; with ``beside``, only what other texts do not say already."""
    is_compared = "beside" in arguments
    return _own_texts(arguments, subject) if is_compared else subject.texts(arguments["fields"])


def _own_texts(arguments: Arguments, subject: Subject) -> Iterator[Text]:
    """Give texts without the sentences of those beside them, and of those before them."""
    said: defaultdict[str | None, set[str]] = defaultdict(set)
    for text in subject.texts(arguments.get("beside", ())):
        said_anew(text.content, said[text.language])
    for text in subject.texts(arguments["fields"]):
        yield text._replace(content=said_anew(text.content, said[text.language]))


def says(arguments: Arguments, subject: Subject) -> list[Finding]:
    """Find texts that say one of some phrases."""
    even_denied = arguments.get("even_denied", False)
    found = []
    for text in _texts(arguments, subject):
        phrases = arguments["phrases"].get(text.language, ())
        phrase = phrase_said(
            text.content, phrases, language=text.language or "", even_denied=even_denied
        )
        if phrase is not None and not _is_excused(text, arguments):
            found.append(Finding(text.pointer, {"phrase": phrase}))
    return found


def begins(arguments: Arguments, subject: Subject) -> list[Finding]:
    """Find texts that begin with one of some phrases."""
    found = []
    for text in subject.texts(arguments["fields"]):
        phrase = phrase_begun(text.content, arguments["phrases"].get(text.language, ()))
        if phrase is not None and not _is_excused(text, arguments):
            found.append(Finding(text.pointer, {"phrase": phrase}))
    return found


def _is_excused(text: Text, arguments: Arguments) -> bool:
    """Say whether a text also says what makes its phrase harmless."""
    phrases = arguments.get("unless", {}).get(text.language, ())
    return phrase_said(text.content, phrases, language=text.language or "") is not None


def shorter(arguments: Arguments, subject: Subject) -> list[Finding]:
    """Find texts with fewer words than asked for; a sentence that is said again is no word."""
    limit = arguments["words"]
    lengths = map(_measured, _own_texts(arguments, subject))
    return [_length(each, limit) for each in _summed(arguments, lengths) if each.words < limit]


def longer(arguments: Arguments, subject: Subject) -> list[Finding]:
    """Find texts with more words than asked for."""
    limit = arguments["words"]
    lengths = map(_measured, subject.texts(arguments["fields"]))
    return [_length(each, limit) for each in _summed(arguments, lengths) if each.words > limit]


class _Length(NamedTuple):
    text: Text
    words: int


def _measured(text: Text) -> _Length:
    return _Length(text, words_in(text.content))


def _length(length: _Length, limit: int) -> Finding:
    return Finding(length.text.pointer, {"number": length.words, "limit": limit})


def _summed(arguments: Arguments, lengths: Iterable[_Length]) -> Iterable[_Length]:
    """Give the lengths; together, the sum for each language, where the first text is.

    Where there is no text at all, the sum is nothing.
    """
    if not arguments.get("together", False):
        return lengths
    sums: dict[str | None, _Length] = {}
    for text, number in lengths:
        first = sums.get(text.language, _Length(text, 0))
        sums[text.language] = first._replace(words=first.words + number)
    return sums.values() or [_Length(Text(arguments["fields"][0], None, ""), 0)]


def repeats(arguments: Arguments, subject: Subject) -> list[Finding]:
    """Find texts most of whose telling words stand in another text of the same language.

    Sentences that stand in the texts beside them are left out.
    """
    other: dict[str | None, set[str]] = {}
    for text in subject.texts([arguments["of"]]):
        other.setdefault(text.language, set()).update(telling_stems(text.content))
    found = []
    for text in _texts(arguments, subject):
        stems = telling_stems(text.content)
        repeated = stems & other.get(text.language, set())
        if stems and len(repeated) >= arguments["share"] * len(stems):
            found.append(Finding(text.pointer, {}))
    return found


def counts(arguments: Arguments, subject: Subject) -> list[Finding]:
    """Find texts that hold a number in digits."""
    texts = _texts(arguments, subject)
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
