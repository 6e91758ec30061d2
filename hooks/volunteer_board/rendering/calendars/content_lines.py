"""Content lines of iCalendar (RFC 5545, section 3.1).

Our own and not a library's: a board has an event or more for each of ten thousand postings
in each language, and the library for it (icalendar) needs a third of a millisecond for one
event, four times what all dates of a posting take here. The tests read everything back with
that library.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

LINE_END = b"\r\n"
_OCTETS = 75
_FOLD = b"\r\n "
_STRANGE = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029]")
_LINE_BREAK = re.compile("\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_CONTROLS = dict.fromkeys({*range(0x20), *range(0x7F, 0xA0)} - {ord("\t"), ord("\n")})


def escaped(text: str) -> str:
    """Write a text as a value of type TEXT (section 3.3.11).

    Whatever some program takes for the end of a line becomes ``\\n``, so that no text
    begins a line of its own. Other control characters are left out.
    """
    if _STRANGE.search(text):
        text = _LINE_BREAK.sub("\n", text).translate(_CONTROLS)
    text = text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return text.replace("\n", "\\n")


def content_line(name: str, value: str) -> bytes:
    """Give a line with its end; ``name`` with its parameters, ``value`` ready written.

    A line of more than 75 octets goes on in the next one.
    """
    return _folded(f"{name}:{value}".encode(), _OCTETS) + LINE_END


def text_line(name: str, text: str) -> bytes:
    """Give a line whose value is any text."""
    return content_line(name, escaped(text))


def list_line(name: str, texts: Iterable[str]) -> bytes:
    """Give a line whose value is a list of texts (section 3.1.1)."""
    return content_line(name, ",".join(map(escaped, texts)))


def continuation(text: str) -> bytes:
    """Write the end of a text that several lines have in common; see ``continued``."""
    return _FOLD + _folded(escaped(text).encode(), _OCTETS - 1) + LINE_END


def continued(line: bytes, end: bytes) -> bytes:
    """Let a line with a text go on with a ``continuation``."""
    return line.removesuffix(LINE_END) + end


def _folded(line: bytes, first: int) -> bytes:
    """Fold a line after at most ``first`` octets, and then again; never inside a character."""
    if len(line) <= first:
        return line
    parts, begin, end = [], 0, first
    while end < len(line):
        while line[end] & 0xC0 == 0x80:  # a further octet of a character in UTF-8
            end -= 1
        parts.append(line[begin:end])
        begin, end = end, end + _OCTETS - 1  # a space comes first
    parts.append(line[begin:])
    return _FOLD.join(parts)
