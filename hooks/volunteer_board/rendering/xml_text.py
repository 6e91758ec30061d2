"""Text in XML 1.0."""

from __future__ import annotations

import re
from html import escape

_CONTROLS = bytes(set(range(0x20)) - {0x09, 0x0A, 0x0D})
_SPECIAL = re.compile("[&<>\"']")
_NOT_CHARACTERS = str.maketrans("", "", "\ufffe\uffff")


def xml_escaped(text: str) -> str:
    """Escape a text for between tags and for attributes in double quotes.

    Looking first is cheaper than replacing, and most texts are plain.
    """
    return escape(text) if _SPECIAL.search(text) else text


def character_data(text: str) -> str:
    """Give a text as a CDATA section; an end mark in it is divided between two sections."""
    if "]]>" in text:
        text = text.replace("]]>", "]]]]><![CDATA[>")
    return f"<![CDATA[{text}]]>"


def xml_bytes(xml: str) -> bytes:
    """Encode XML as UTF-8 without the characters that it cannot hold (section 2.2).

    One of them would make a whole feed unreadable, for all its postings.
    """
    if "\ufffe" in xml or "\uffff" in xml:
        xml = xml.translate(_NOT_CHARACTERS)
    return xml.encode().translate(None, _CONTROLS)
