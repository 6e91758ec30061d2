"""The value that a text means in a field of a kind."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from volunteer_board.reading.typed.contacts import (
    emails_meant,
    phones_meant,
    web_addresses_meant,
)
from volunteer_board.reading.typed.days import days_meant
from volunteer_board.reading.typed.marks import bare, plain
from volunteer_board.reading.typed.numbers import numbers_meant
from volunteer_board.reading.typed.times import times_meant

Value = str | int | float | bool

_MEANINGS: Mapping[str, Callable[[str], tuple[Value, ...]]] = {
    "boolean": lambda text: {"true": (True,), "false": (False,)}.get(bare(text).lower(), ()),
    "clock-time": times_meant,
    "date": days_meant,
    "email": emails_meant,
    "integer": numbers_meant,
    "name": lambda text: (plain(text),),
    "number": numbers_meant,
    "phone": phones_meant,
    "web-address": web_addresses_meant,
}
KINDS = frozenset(_MEANINGS)
"""What can be typed in more than one way. A ``name`` is an id, a code, or one of several."""


def meanings(kind: str, text: str) -> tuple[Value, ...]:
    """Give every value that a text can mean in a field of a kind: none, one, or two."""
    return _MEANINGS[kind](text)


def value_of(kind: str, text: str) -> Value:
    """Give the value that a text means, if it means one.

    What means none, or two, stays a text; only marks that nobody sees are taken away.
    """
    meant = meanings(kind, text)
    return meant[0] if len(meant) == 1 else bare(text)
