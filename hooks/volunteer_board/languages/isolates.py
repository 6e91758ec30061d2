"""Which parts of a text must be kept in their own direction, so that they are read as written.

In an Arabic line, browsers and programs order numbers, signs and spaces by the Unicode
Bidirectional Algorithm (UAX #9), which knows letters and not what people mean:
``+962 7 9123 4567`` is drawn ``4567 9123 7 962+``. Here are found the parts that belong
together, and of them only those that the algorithm would draw in another order or join with
their neighbours: a Latin word, a phrase of Latin words and a lone number are right by
themselves. Whoever draws a text isolates these parts: in HTML with an element that has
``dir``, elsewhere with characters of Unicode.

Read left to right in an Arabic text are telephone numbers, dates, times, prices, measures
and percentages in Latin digits (as CLDR has them for Arabic), addresses, names with ``@``, tags
with ``#``, versions, code, and Latin phrases with the marks that are theirs (``C++``, ``U.N.``,
``O-``, ``3D (Blender)``). An underscore beside an Arabic letter is of the Arabic word
(``#رمضان_2026``); Arabic commas in brackets of a Latin phrase are of the phrase. Ranges without
spaces are read so, too (``10-12``): Arabic print with Latin digits has them either way, and this
is how they are typed and how clocks and dates look. A dash between spaces is as often a pause
(``المرحلة 1 - 10 متطوعين``), so it joins only times and dates; two numbers keep the order of the
line then, which reads right either way. Arabic-Indic digits keep the order of Arabic print, from
right to left, except in telephone numbers, which are dialled from the left everywhere.

In an English text, Arabic phrases are isolated which numbers or other phrases would be drawn into.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from volunteer_board.languages.direction_marks import (
    END_OF_ISOLATE,
    LEFT_TO_RIGHT_ISOLATE,
    LEFT_TO_RIGHT_MARK,
    OF_ISOLATES,
    RIGHT_TO_LEFT_ISOLATE,
)
from volunteer_board.languages.language import Direction, direction_of
from volunteer_board.languages.latin_units import (
    ARABIC,
    DIGIT,
    LETTER,
    MONEY,
    SIGN_AFTER,
    latin_units,
)

_ANY_ARABIC = re.compile(f"[{ARABIC}]")
_NUMBER = f"[{DIGIT}]+(?:[.,:/][{DIGIT}]+)*"
_LONE_NUMBER = re.compile(_NUMBER)
_RIGHT_BY_ITSELF = re.compile(
    f"(?:{_NUMBER})?[{LETTER}](?:(?:[^{ARABIC}]|،)*[{LETTER}{DIGIT})\\]}}])?"
)
_NEUTRAL = re.compile(f"(?:[^{ARABIC}\n([{{]|،)*")
"""What joins the Latin words or numbers on both its sides; an Arabic comma does, too."""
_SIGNS = f"#@.±~≈−<>≤≥+{MONEY}-"
_MAY_BE_TORN = re.compile(
    f"[{LETTER}{DIGIT}_:٠-٩{_SIGNS}](?:(?<=[{LETTER}{DIGIT}])"
    f"(?:(?:[^{ARABIC}{LETTER}{DIGIT}\n]|،)+[{LETTER}{DIGIT}]|{SIGN_AFTER}"
    f'|[-−](?<=[ABOh].)|[.!?…]{{1,3}}[»”")]|(?<=w)ww\\.)'
    f"|(?<=[{_SIGNS}])(?:(?<=[{MONEY}]) )?[{LETTER}{DIGIT}]|(?<=[_٠-٩])|(?<=:)//)"
)
"""Without this every Latin word and number of an Arabic text stands alone and is right so. It
begins with the set of its first characters, by which most of a line is passed over at once.
"""

_DIALLED = re.compile(
    "(?<![٠-٩])(?![٠-٩]{1,2}[- ][٠-٩]{1,2}[- ])(?=(?:[ +-]{0,2}[٠-٩]){7})"
    "(?:\\+[٠-٩]+|٠[٠-٩]*)(?:[ -][٠-٩]+)*"
)
_ARABIC_INDIC_DIGIT = re.compile("[٠-٩]")
_SEPARATOR = re.compile("[ -]")

_PHRASE = re.compile(f"[{ARABIC}]+(?:[^{LETTER}{ARABIC}\n,;|()\\[\\]]*[{ARABIC}]+)*")
_RUNS_ON = re.compile(f"[^{LETTER}{ARABIC}\n]*[{DIGIT}{ARABIC}]")
_IN_LATIN_ORDER = "،"


class Part(NamedTuple):
    """A part of a text, from ``start`` to before ``end``, and the direction to keep it in."""

    start: int
    end: int
    direction: Direction


def isolated(text: str, direction: Direction) -> str:
    """Give a text for lines of a direction, its parts isolated by characters of Unicode."""
    return replaced(text, direction, _with_characters)


@lru_cache(maxsize=4096)
def line_in(text: str, language: str) -> str:
    """Give a text as ``isolated`` does, for lines of the language that it is in.

    A title stands on its page, in feeds, calendars and announcements: the latest are kept.
    """
    return isolated(text, direction_of(language))


def is_arabic(text: str) -> bool:
    """Say whether a text has letters or digits of a script that is written from right to left."""
    return _ANY_ARABIC.search(text) is not None


def first_direction(text: str) -> Direction:
    """Give the direction of the first letter that has one (UAX #9, rule P2)."""
    for character in text:
        bidirectional = unicodedata.bidirectional(character)
        if bidirectional in ("L", "R", "AL"):
            return "ltr" if bidirectional == "L" else "rtl"
    return "ltr"


def _with_characters(part: str, direction: Direction) -> str:
    opening = LEFT_TO_RIGHT_ISOLATE if direction == "ltr" else RIGHT_TO_LEFT_ISOLATE
    return f"{opening}{part}{END_OF_ISOLATE}"


def replaced(
    text: str,
    direction: Direction,
    isolate: Callable[[str, Direction], str],
    between: Callable[[str], str] = str,
    *,
    is_whole: bool = True,
) -> str:
    """Give a text in which ``isolate`` has replaced each part and ``between`` what is around.

    ``is_whole`` is that of ``parts``. In a telephone number in Arabic-Indic digits a mark follows
    each separator: even within an isolate its groups would stand from right to left.
    """
    found = parts(text, direction, is_whole=is_whole)
    if not found:
        return between(text)
    pieces: list[str] = []
    done = 0
    for start, end, own in found:
        part = text[start:end]
        if _DIALLED.fullmatch(part):
            part = _SEPARATOR.sub(rf"\g<0>{LEFT_TO_RIGHT_MARK}", part)
        pieces += (between(text[done:start]), isolate(part, own))
        done = end
    return "".join((*pieces, between(text[done:])))


def parts(text: str, direction: Direction, *, is_whole: bool = True) -> list[Part]:
    """Find what must be kept together in lines of a direction, in the order of the text.

    ``is_whole`` says that nothing else stands in the line: if all of it is Latin, its last mark
    belongs to it. A text whose writer has isolated something stays as it is.
    """
    if direction == "ltr":
        if text.isascii() or not _ANY_ARABIC.search(text):
            return []
    elif not _MAY_BE_TORN.search(text) and (not is_whole or _ANY_ARABIC.search(text)):
        return []
    found = _arabic_parts(text) if direction == "ltr" else _latin_parts(text, is_whole)
    has_other_digits = _ARABIC_INDIC_DIGIT.search(text) is not None
    if not (found or has_other_digits) or OF_ISOLATES.search(text):
        return []
    if not has_other_digits:
        return found
    dialled = [Part(*number.span(), "ltr") for number in _DIALLED.finditer(text)]
    return sorted([*dialled, *_around(found, dialled, text)]) if dialled else found


def _around(found: Iterable[Part], numbers: Iterable[Part], text: str) -> Iterator[Part]:
    """Give what is left of parts beside the numbers that some of them hold."""
    for start, end, direction in found:
        for number in numbers:
            if start < number.end and number.start < end:
                yield from _trimmed(Part(start, number.start, direction), text)
                start = number.end
        yield from _trimmed(Part(start, end, direction), text)


def _trimmed(part: Part, text: str) -> Iterator[Part]:
    """Give a part without the spaces at its ends, if anything is left."""
    within = text[part.start : part.end]
    start = part.start + len(within) - len(within.lstrip())
    if within.strip():
        yield Part(start, start + len(within.strip()), part.direction)


def _latin_parts(text: str, is_whole: bool) -> list[Part]:
    """Find the Latin parts of an Arabic text, from its end: what follows decides."""
    units = latin_units(text)
    if units and is_whole and not _ANY_ARABIC.search(text):
        return _all_of(text)
    found: list[Part] = []
    following, runs_on = len(text), False
    for start, end in reversed(units):
        runs_on = runs_on and _NEUTRAL.fullmatch(text, end, following) is not None
        unit = text[start:end]
        is_letters = _RIGHT_BY_ITSELF.fullmatch(unit) is not None
        if runs_on if is_letters else not _LONE_NUMBER.fullmatch(unit):
            found.append(Part(start, end, "ltr"))
        else:
            runs_on = True
        following = start
    return found[::-1]


def _all_of(text: str) -> list[Part]:
    """Keep each line of a text together that is Latin as a whole."""
    return [
        Part(*line.span(), "ltr")
        for line in re.finditer(r"\S(?:.*\S)?", text)
        if not _RIGHT_BY_ITSELF.fullmatch(line[0]) and not _LONE_NUMBER.fullmatch(line[0])
    ]


def _arabic_parts(text: str) -> list[Part]:
    """Find the Arabic parts of a Latin text."""
    return [
        Part(*phrase.span(), "rtl")
        for phrase in _PHRASE.finditer(text)
        if phrase[0].endswith(_IN_LATIN_ORDER) or _RUNS_ON.match(text, phrase.end())
    ]
