"""What stands together in an Arabic text though it is no Arabic: numbers, words, addresses.

The ranges of letters are written out, since the browser must find the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

DIGIT = "0-9\u06f0-\u06f9"
LETTER = (
    "A-Za-z\u00aa\u00b5\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u0589\u0900-\u1fff"
    "\u2c00-\u2dff\u3005-\u3007\u3041-\ud7ff\uf900-\ufaff\uff21-\uff3a\uff41-\uff5a"
)
"""Letters that are written from left to right."""
ARABIC = "\u0590-\u06ef\u06fa-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\U00010800-\U00010fff"
"""Letters, digits and marks of the scripts that are written from right to left."""

_WORD = f"{LETTER}{DIGIT}_"
_WITHIN = "!#$%&'*+,\\-./:<=>?@\\\\^|~±’–—·×÷−≈≤≥"
MONEY = "$€£¥₪₺₹₽"
_INVISIBLE = "\u0000- \u00a0\u1680\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000"

_AT_AN_END = f"(?![{_WORD}]|[.:/-][{DIGIT}])"
_ADDRESS = f'(?:https?://|www\\.)[^{_INVISIBLE}<>"“”«»؛؟]+'
_DATE = f"[{DIGIT}]{{1,4}}([-./])[{DIGIT}]{{1,2}}\\1[{DIGIT}]{{1,4}}{_AT_AN_END}"
_TELEPHONE = (
    f"(?=(?:[ ()+-]{{0,3}}[{DIGIT}]){{7}})\\+?(?:\\(\\+?[{DIGIT}]{{1,5}}\\)[ -]?)?[{DIGIT}]+"
    f"(?:[ -](?:\\([{DIGIT}]{{1,3}}\\)[ -]?)?[{DIGIT}]+)+(?![{_WORD}]|[.:-][{DIGIT}])"
    f"(?:(?:/ ?[{DIGIT}]{{1,4}}| / [{DIGIT}]{{1,4}}(?! ?[{ARABIC}]))(?![{_WORD}]|[ -][{DIGIT}]))*"
)
"""With the last digits of its neighbours (``/8``); ``/ 24`` before an Arabic word counts that."""
_SERVICE = f"[*#][*#]{{0,2}}[{DIGIT}]+(?:[*#]{{1,3}}[{DIGIT}]+)*#(?![{_WORD}])"
_NEGATIVE = f"[-−](?![{_WORD}-])"
_BLOOD_GROUP = f"[ABO]B?{_NEGATIVE}|Rh{_NEGATIVE}"
_GROUPED = f"[{DIGIT}]{{1,3}}(?:[ \u00a0\u202f][{DIGIT}]{{3}})+{_AT_AN_END}"
_INITIALS = f"(?:[{LETTER}]\\.){{2,}}"
_PLAIN = f"[{_WORD}]+(?:[{_WITHIN}]{{1,3}}[{_WORD}]+)*"
_BEFORE = f"(?:(?:[#@.]|--)(?=[{_WORD}])|[-+±~≈−<>≤≥]?(?:[{MONEY}] ?)?(?=[(+{DIGIT}]))?"
_AFTER = f"(?:\\+\\+?|[#%°/]| ?[%{MONEY}](?![{_WORD}]))?"
SIGN_AFTER = f"(?:[+#°/]| ?[%{MONEY}])"
"""A sign that may belong to the word or number before it, whatever follows."""

_FIRST = f"(?=[{_WORD}#@.(*{MONEY}±~≈−<>≤≥+-])"
_PIECE = re.compile(
    f"{_FIRST}(?:{_ADDRESS}|{_SERVICE}|{_BLOOD_GROUP}"
    f"|{_BEFORE}(?:{_DATE}|{_TELEPHONE}|{_GROUPED}|{_INITIALS}|{_PLAIN}){_AFTER})"
)
"""One look at the first character passes over most of an Arabic line."""
_ENUMERATED = re.compile("[AB][-−]")
_LETTER_OR_DIGIT = re.compile(f"[{LETTER}{DIGIT}]")
_NO_END_OF_ADDRESS = ".,:;!?،؛؟۔'’…*_~|"
_NO_SIGN_AFTER = re.compile(f"[{_WORD}{ARABIC}.)\\]%]")

_GAP = re.compile("[ \u00a0\u202f!-/:-@[-`{-~‘’“”‐-―…·•×÷±−€£°]*")
_SPACE = re.compile("[ \u00a0\u202f]?")
_DASH = re.compile(" [-–—] ")
_COMMA = "،"
_CLOCK_OR_DATE = re.compile(f"[{DIGIT}]:[{DIGIT}]|{_DATE}")
_ANY_LETTER = re.compile(f"[{LETTER}]")
_MEASURED = re.compile(f" ?[{LETTER}]")
_ANY_ARABIC = re.compile(f"[{ARABIC}]")
_QUOTES = '«“"('
_LAST_MARKS = re.compile('[.!?…]{1,3}(?=[»”")])')
_OPENING = {")": "(", "]": "[", "}": "{", "”": "“"}
_OPENED = re.compile(" ([(\\[{“])[ \u00a0\u202f]*")
_SEPARATORS = " \u00a0\u202f,;:-–—"
_CLOSING = {opening: closing for closing, opening in _OPENING.items()}


class Unit(NamedTuple):
    """A unit of a text, from ``start`` to before ``end``."""

    start: int
    end: int


def latin_units(text: str) -> list[Unit]:
    """Give the units of a text in their order: what is Latin, and numbers in Latin digits."""
    units: list[Unit] = []
    last = None
    for piece in _pieces(text):
        if last is not None and _belong_together(text, units[-1], last, piece):
            units[-1] = Unit(units[-1].start, piece.end)
        else:
            units.append(piece)
        last = piece
    return [part for unit in units for part in _unbroken(text, _completed(text, unit))]


def _pieces(text: str) -> Iterator[Unit]:
    for found in _PIECE.finditer(text):
        start, end = found.span()
        if found[0].startswith(("http", "www.")):
            yield Unit(start, start + len(_address(found[0])))
            continue
        if text[start] in "-." and start and _NO_SIGN_AFTER.match(text[start - 1]):
            start += 1
        if _is_followed_by_a_pause(text, start, end):
            end -= 1
        if "_" in found[0]:
            start, end = _beside_arabic(text, start, end)
        if start < end:
            yield Unit(start, end)


def _is_followed_by_a_pause(text: str, start: int, end: int) -> bool:
    """Say whether the last sign is none of the piece: as is the dash of a first item, ``A-``."""
    if text[end - 1] == "/":
        return not _ends_an_address(text, start, end)
    begins_a_line = text[start - 1 : start] in ("", "\n")
    return begins_a_line and _ENUMERATED.fullmatch(text, start, end) is not None


def _beside_arabic(text: str, start: int, end: int) -> Unit:
    """Leave out underscores that join an Arabic word: they, and the sign of a tag, are its own."""
    if start and _ANY_ARABIC.match(text[start - 1]):
        start += len(text[start:end]) - len(text[start:end].lstrip("_"))
    if text[end - 1] == "_" and _ANY_ARABIC.match(text, end):
        start += text[start] in "#@"
        end = start + len(text[start:end].rstrip("_"))
    return Unit(start, end) if _LETTER_OR_DIGIT.search(text, start, end) else Unit(end, end)


def _address(text: str) -> str:
    """Leave out what ends the sentence and not the address."""
    while True:
        kept = text.rstrip(_NO_END_OF_ADDRESS)
        if kept[-1] in ")]" and kept.count(kept[-1]) > kept.count(_OPENING[kept[-1]]):
            kept = kept[:-1]
        if kept == text:
            return text
        text = kept


def _ends_an_address(text: str, start: int, end: int) -> bool:
    """Say whether a slash at the end belongs to an address such as ``example.org/``."""
    is_address = any(mark in text[start : end - 1] for mark in "./")
    return is_address and not _ANY_ARABIC.match(text, end)


def _completed(text: str, unit: Unit) -> Unit:
    """Add brackets that were opened within a unit, and the last mark of what is quoted alone."""
    end = unit.end
    if unit.start and text[unit.start - 1] in _QUOTES and (marks := _LAST_MARKS.match(text, end)):
        end = marks.end()
    while (closing := text[end : end + 1]) in _OPENING and _is_open(text, unit.start, end, closing):
        end += 1
    return Unit(unit.start, end)


def _is_open(text: str, start: int, end: int, closing: str) -> bool:
    return text.count(_OPENING[closing], start, end) > text.count(closing, start, end)


def _unbroken(text: str, unit: Unit) -> Iterator[Unit]:
    """Divide a unit at a bracket that it does not close: an isolate must not cut what is in it."""
    start, end = unit
    for found in _OPENED.finditer(text, start, end):
        bracket, opened = found[1], found.end()
        if text.count(bracket, found.start(), end) > text.count(_CLOSING[bracket], opened, end):
            yield Unit(start, start + len(text[start : found.start()].rstrip(_SEPARATORS)))
            start = opened
    yield Unit(start, end)


def _belong_together(text: str, unit: Unit, last: Unit, piece: Unit) -> bool:
    """Say whether a piece goes on with the unit that ends with ``last``."""
    gap = text[unit.end : piece.start]
    if text[last.start - 1 : last.start] == "_":
        return False  # an Arabic tag has ended with it: #رمضان_2026
    if _COMMA in gap and _is_within_a_bracket(
        text, unit.start, text.rindex(_COMMA, 0, piece.start)
    ):
        return _GAP.fullmatch(gap.replace(_COMMA, ",")) is not None
    if not _GAP.fullmatch(gap) or _leaves_a_bracket(text, unit, piece.start):
        return False
    after_letters = _has_letter(text, last)
    if _has_letter(text, piece) or _MEASURED.match(text, piece.end):
        return after_letters or bool(_SPACE.fullmatch(gap))
    if after_letters:
        return bool(_SPACE.fullmatch(gap))
    return bool(_DASH.fullmatch(gap)) and _is_clock_or_date(text, last, piece)


def _is_within_a_bracket(text: str, start: int, end: int) -> bool:
    return any(_is_open(text, start, end, closing) for closing in _OPENING)


def _has_letter(text: str, piece: Unit) -> bool:
    return _ANY_LETTER.search(text, piece.start, piece.end) is not None


def _is_clock_or_date(text: str, *pieces: Unit) -> bool:
    return all(_CLOCK_OR_DATE.search(text[piece.start : piece.end]) for piece in pieces)


def _leaves_a_bracket(text: str, unit: Unit, end: int) -> bool:
    """Say whether a bracket or a quote is closed that was opened before the unit."""
    for place in range(unit.end, end):
        if text[place] in _OPENING and not _is_open(text, unit.start, place, text[place]):
            return True
    return text[unit.end] == '"' and text.count('"', unit.start, unit.end) % 2 == 0
