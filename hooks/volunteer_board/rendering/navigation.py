"""What every page leads to. Header, footer, frames and the build read the same lists."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from volunteer_board.rendering import addresses


class Section(NamedTuple):
    """A part of the site: named by the message ``navigation.<name>``; its path by language."""

    name: str
    path: Callable[[str], str]


def _hand_written(name: str) -> Section:
    return Section(name, partial(addresses.hand_written, name=name))


HOME = Section("home", addresses.home)
CONTRIBUTE = Section("contribute", addresses.contribute)
HEADER = (
    Section("opportunities", addresses.board),
    Section("organisations", addresses.organisations),
    Section("stories", addresses.stories),
    _hand_written("how-it-works"),
)
FOOTER = (
    _hand_written("about"),
    _hand_written("how-it-works"),
    CONTRIBUTE,
    _hand_written("guides"),
    _hand_written("privacy"),
    Section("feeds", addresses.feeds),
    Section("saved", addresses.saved),
)
CURRENT = tuple(section.name for section in (HOME, *HEADER, CONTRIBUTE))
"""The sections whose link in the header says that the page belongs to them."""

WRITTEN_BY_HAND = ("index", "about", "how-it-works", "privacy", "guides/index")
"""The files in ``docs/<language>/`` without which a link above would lead nowhere."""
