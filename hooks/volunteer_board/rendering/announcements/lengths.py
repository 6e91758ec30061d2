"""How long a text is by the rules of those who limit it."""

from __future__ import annotations

import re
from unicodedata import normalize

_HEAVY = re.compile("[^\u0000-\u10ff\u2000-\u200d\u2010-\u201f\u2032-\u2037]")
_ADDRESS = re.compile(r"https?://\S+", re.IGNORECASE)
_INNER_DOT = re.compile(r"\.[^\W\d_]{2}")
_BARE_DOMAIN = re.compile(r"(?<![\w@.-])(?:[^\W_][\w-]*\.)+[^\W\d_]{2,}(?:/\S*)?")
ADDRESS_WEIGHT = 23


def utf16_length(text: str) -> int:
    """Count UTF-16 code units, as Telegram and every browser do; an emoji is two or more."""
    return len(text.encode("utf-16-le")) // 2


def weighted_length(text: str) -> int:
    """Count a text as X does (twitter-text, configuration v3): 280 is the most.

    Letters of most alphabets, Arabic among them, weigh 1, others 2, an address 23 however long
    it is. Never too few, but sometimes too many: an emoji of several code points weighs
    2 there, here each point weighs; what only looks like a domain may weigh 23 here.
    """
    text = normalize("NFC", text)
    rest, addresses = _ADDRESS.subn("", text)
    weight = addresses * ADDRESS_WEIGHT
    if _INNER_DOT.search(rest):
        domains = [found.group() for found in _BARE_DOMAIN.finditer(rest)]
        weight += sum(max(0, ADDRESS_WEIGHT - _weight(domain)) for domain in domains)
    return weight + _weight(rest)


def _weight(text: str) -> int:
    return len(text) + len(_HEAVY.findall(text))
