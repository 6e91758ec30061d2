"""Tables of numbers that stand in line in Arabic and Latin letters."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

_WITHOUT_WIDTH = ("Mn", "Me", "Cf")
_GAP = "  "


@dataclass(frozen=True, slots=True)
class Table:
    """A heading, and numbers by their names."""

    title: str
    rows: Mapping[str, int]


def written(table: Table) -> Iterator[str]:
    """Give the lines of a table: the heading, then a row for each number."""
    yield table.title
    name_width = max(map(width, table.rows), default=0)
    number_width = max((len(str(number)) for number in table.rows.values()), default=0)
    for name, number in table.rows.items():
        padding = " " * (name_width - width(name))
        yield f"{_GAP}{name}{padding}{_GAP}{number:>{number_width}}"


def width(text: str) -> int:
    """Count the columns that a text takes on a terminal (UAX #11).

    A letter of Arabic takes one and a wide one of East Asia two; vowel signs and
    invisible marks take none.
    """
    return sum(map(_columns, text))


def _columns(character: str) -> int:
    if unicodedata.category(character) in _WITHOUT_WIDTH:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
