"""Which characters the fonts of printed documents have."""

from __future__ import annotations

import re
import unicodedata

_KNOWN = (
    "20-7E A0-17E 18F 192 19D 1A0-1A1 1AF-1B0 1C4-1D4 1E6-1E7 1EA-1EB 1F1-1F3 1FA-21B 22A-22D "
    "230-233 237 259 272 2BB-2BC 2BE-2BF 2C6-2C8 2CC 2DA 2DC-2DD 300-301 303-304 308-309 323 60C "
    "61B 61F 621-63A 640-656 660-671 6A1 6A4 6BA 1E08-1E09 1E0C-1E0F 1E14-1E17 1E1C-1E1D 1E20-1E21 "
    "1E24-1E25 1E2A-1E2B 1E2E-1E2F 1E36-1E37 1E3A-1E3B 1E42-1E49 1E4C-1E53 1E5A-1E5B 1E5E-1E69 "
    "1E6C-1E6F 1E78-1E7B 1E80-1E85 1E8E-1E8F 1E92-1E93 1E97 1E9E 1EF2-1EF9 2009 200B 2010 "
    "2013-2014 2018-201A 201C-201E 2020 2022 2026 2033 2039-203A 2044 20A1 20A3-20A4 20A6-20A7 "
    "20A9 20AB-20AD 20B1-20B2 20B5 20B9-20BA 20BC-20BD 2113 2122 2212 2215 FD3E-FD3F"
)
"""As the fonts themselves say; a test compares."""


def _pattern() -> str:
    ends = (span.partition("-") for span in _KNOWN.split())
    return "".join(rf"\U{first:0>8}-\U{last or first:0>8}" for first, _, last in ends)


_UNKNOWN = re.compile(f"[^{_pattern()}]")
_INVISIBLE = "Cf"


def missing_letter(text: str) -> str | None:
    """Give the first character that would be set as an empty box; None if there is none.

    What only directs the text around it (a joiner, an isolate) needs no shape of its own.
    """
    for match in _UNKNOWN.finditer(text):
        if unicodedata.category(match.group()) != _INVISIBLE:
            return match.group()
    return None
