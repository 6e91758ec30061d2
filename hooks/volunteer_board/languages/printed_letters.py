"""Which characters the typefaces of printed documents have, and which of the two takes a text."""

from __future__ import annotations

import re
import unicodedata

BOARD, BOARD_EXTENDED = "Board", "Board Extended"
"""The families: that of the site, and one with more letters of languages in Arabic script."""

_BOARD = (
    "20-7E A0-AC AE-17E 18F 192 19D 1A0-1A1 1AF-1B0 1C4-1D4 1E6-1E7 1EA-1EB 1F1-1F3 1FA-21B "
    "22A-22D 230-233 237 259 272 2BB-2BC 2BE-2BF 2C6-2C8 2CC 2D8-2DD 300-304 306-30C 30F 311-312 "
    "31B 323-324 326-328 32E 331 335 394 3A9 3BC 3C0 60C 61B 61F 621-63A 640-656 660-671 6A1 6A4 "
    "6BA 1E08-1E09 1E0C-1E0F 1E14-1E17 1E1C-1E1D 1E20-1E21 1E24-1E25 1E2A-1E2B 1E2E-1E2F "
    "1E36-1E37 1E3A-1E3B 1E42-1E49 1E4C-1E53 1E5A-1E5B 1E5E-1E69 1E6C-1E6F 1E78-1E7B 1E80-1E85 "
    "1E8E-1E8F 1E92-1E93 1E97 1E9E 1EA0-1EF9 2007-200A 2010 2012-2015 2018-201A 201C-201E "
    "2020-2022 2026 2030 2033 2039-203A 2044 2070 2074-2079 2080-2089 20A1 20A3-20A4 20A6-20A7 "
    "20A9 20AB-20AD 20B1-20B2 20B5 20B9-20BA 20BC-20BD 2113 2116 2122 2126 212E 215B-215E 2202 "
    "2205-2206 220F 2211-2212 2215 2219-221A 221E 222B 2248 2260 2264-2265 25CA FB01-FB02"
)
"""As the fonts themselves say; a test compares."""

_EXTENDED = (
    "17F 1F0 2C9 2F3 60D 610-612 615 63D 657-658 65A-65B 674 679 67C 67E 681 685-686 688-689 691 "
    "693 695-696 698 69A 6A0 6A9-6AD 6AF 6B5 6BC-6BE 6C0-6C3 6C6-6D0 6D2-6D5 6DC 6DE 6E9 6F0-6F9 "
    "762-763 2000-2006 2011 2017 201B 2025 2027 202F 2032 203C 207F 20A8 20AA 2105 220E 25CC "
    "FB03-FB04 FDF2 FDFC FFFC-FFFD"
)
"""What only the other one has."""


def _characters(*spans: str) -> str:
    """Give spans as what stands in a pattern between brackets."""
    ends = (span.partition("-") for some in spans for span in some.split())
    return "".join(rf"\U{first:0>8}-\U{last or first:0>8}" for first, _, last in ends)


_UNKNOWN = re.compile(f"[^{_characters(_BOARD, _EXTENDED)}]")
_OF_EXTENDED = re.compile(f"[{_characters(_EXTENDED)}]")
_INVISIBLE = "Cf"
_LETTER = "L"
_TYPST = (
    "180-2AF 370-3FF 400-4FF 531-587 5D0-5EA 67A-67B 67F-680 683-684 687 900-97F E81-EB3 10D0-10FF "
    "1E00-1EFF 1D400-1D7FF"
)
"""Latin, Greek, Cyrillic, Armenian, Hebrew, Sindhi, Devanagari, Lao, Georgian and letters of
formulas, in typefaces that Typst brings along."""
_BOXED = re.compile(f"[^{_characters(_BOARD, _EXTENDED, _TYPST)}]")


def typeface_of(text: str) -> str:
    """Give the family in which a whole document is set: words of two typefaces do not join."""
    return BOARD_EXTENDED if _OF_EXTENDED.search(text) else BOARD


def missing_letter(text: str) -> str | None:
    """Give the first character that would be set as an empty box; None if there is none.

    What only directs the text around it (a joiner, an isolate) needs no shape of its own.
    """
    for match in _UNKNOWN.finditer(text):
        if unicodedata.category(match.group()) != _INVISIBLE:
            return match.group()
    return None


def boxed_letter(text: str) -> str | None:
    """Give the first letter of which pictures show an empty box; None if there is none.

    Beside the two typefaces a picture has those of Typst, in which letters look otherwise.
    """
    for match in _BOXED.finditer(text):
        if unicodedata.category(match.group())[0] == _LETTER:
            return match.group()
    return None
