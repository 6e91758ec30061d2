"""The formats that the schemas name.

Both validators get these functions and no others: the libraries' own formats
differ from each other, and some pass everything when an optional package is
not installed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from functools import cache, lru_cache
from urllib.parse import urlsplit
from zoneinfo import available_timezones

from babel import Locale

from volunteer_board.languages.direction_marks import END_OF_ISOLATE, OF_ISOLATES
from volunteer_board.reading.typed.contacts import without_sentence_end

DAY = re.compile(r"(?:19|20|21)[0-9]{2}-[0-9]{2}-[0-9]{2}")
_COUNTRY = re.compile(r"[A-Z]{2}")
_LANGUAGE = re.compile(r"[a-z]{2,3}")
_NOT_COUNTRIES = frozenset(
    {"AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ"}
)
_NOT_LANGUAGES = frozenset({"mis", "mul", "und", "zxx"})
_NOT_ZONES = frozenset({"Factory"})  # what a clock shows that nobody has set

NEVER_IN_AN_ADDRESS = re.compile(
    "[\x00-\x20\x7f-\xa0\u00ad\u061c\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f"
    '\u3000\ufeff\\\\"<>^`{|}]'
)
_HOST = re.compile(r"(?:[^\W_](?:[^\W_]|-)*\.)+[^\W\d_](?:[^\W_]|-)*")
_LABEL = r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
EMAIL = re.compile(rf"[A-Za-z0-9_+-]+(?:[.'][A-Za-z0-9_+-]+)*@(?:{_LABEL}\.)+[A-Za-z]{{2,63}}")

NEVER_IN_A_TEXT = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u206a-\u206f\ufeff\ufff9-\uffff"
    "\U000e0000-\U000e007f]"
)
"""Controls, the bidirectional overrides by which a text shows as another, and tag letters."""

SEEN = re.compile(
    "[^\\s\u00ad\u034f\u061c\u0640\u064b-\u0655\u0670\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f"
    "\u2028-\u202e\u2060-\u206f\u2800\u3164\ufe00-\ufe0f\ufeff\uffa0\U000e0000-\U000e0fff]"
)
"""A character that shows by itself, so that a text of it is one."""


@lru_cache(maxsize=4096)
def is_date(text: str) -> bool:
    """Say whether a text is a day (YYYY-MM-DD) of the years 1900 to 2199.

    Beyond them nothing is planned, and arithmetic with 9999-12-31 overflows.
    """
    if not DAY.fullmatch(text):
        return False
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def is_language_code(text: str) -> bool:
    """Say whether a text is a primary language subtag (BCP 47) that CLDR has a name for."""
    return _LANGUAGE.fullmatch(text) is not None and text in language_codes()


def is_time_zone(text: str) -> bool:
    """Say whether a text is a name of the IANA time zone database."""
    return text in time_zones()


def is_country_code(text: str) -> bool:
    """Say whether a text is a two-letter country code of ISO 3166-1."""
    return text in country_codes()


def is_web_address(text: str) -> bool:
    """Say whether a text is an absolute http or https address of a named host.

    Refused are user names and passwords, spaces, controls and invisible letters,
    by which an address can look like another one (RFC 3986, section 7.6), and what ends the
    sentence in which an address stood.
    """
    if NEVER_IN_AN_ADDRESS.search(text) or without_sentence_end(text) != text:
        return False
    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError:
        return False
    has_host = _HOST.fullmatch(parts.hostname or "") is not None
    return parts.scheme in ("http", "https") and has_host and "@" not in parts.netloc and port != 0


def is_email(text: str) -> bool:
    """Say whether a text is one plain e-mail address, without name, comment or parameters."""
    return EMAIL.fullmatch(text) is not None


def is_plain_text(text: str) -> bool:
    """Say whether a text shows as what it is.

    Control characters and bidirectional embeddings and overrides are refused;
    isolates must be closed; marks such as LRM, RLM and ZWNJ are allowed, because
    Arabic and Persian need them. What nobody sees is no text: white space, such
    marks, vowel signs and tatweel alone. HTML is not
    looked for: it is escaped when it is written.
    """
    return strange_character(text) is None and (not text or SEEN.search(text) is not None)


def strange_character(text: str) -> str | None:
    """Give the first character that makes a text show as something else, if there is one."""
    if text.isprintable():
        return None
    found = NEVER_IN_A_TEXT.search(text)
    return found.group() if found else unbalanced_isolate(text)


def unbalanced_isolate(text: str) -> str | None:
    """Give the last isolate where not every one is closed, or one is that is not open."""
    depth = 0
    isolate = None
    for match in OF_ISOLATES.finditer(text):
        isolate = match.group()
        depth += -1 if isolate == END_OF_ISOLATE else 1
        if depth < 0:
            return isolate
    return isolate if depth else None


@cache
def language_codes() -> frozenset[str]:
    """Give the primary language subtags that CLDR names."""
    codes = map(str, Locale("en").languages)
    return frozenset(code for code in codes if _LANGUAGE.fullmatch(code)) - _NOT_LANGUAGES


@cache
def country_codes() -> frozenset[str]:
    """Give the country codes of ISO 3166-1, and Kosovo's, which is in general use."""
    codes = map(str, Locale("en").territories)
    return frozenset(code for code in codes if _COUNTRY.fullmatch(code)) - _NOT_COUNTRIES


@cache
def time_zones() -> frozenset[str]:
    """Give the names of the time zone database."""
    return frozenset(available_timezones()) - _NOT_ZONES


FORMATS: Mapping[str, Callable[[str], bool]] = {
    "country-code": is_country_code,
    "date": is_date,
    "email": is_email,
    "language-code": is_language_code,
    "plain-text": is_plain_text,
    "time-zone": is_time_zone,
    "web-address": is_web_address,
}
"""Every format that a schema may name, with its check."""
