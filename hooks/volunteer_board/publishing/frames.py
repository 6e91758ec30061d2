"""Frames: a page with named slots, rendered once and filled thousands of times."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

_SLOT = re.compile("⟦([A-Za-z:-]+)⟧")
_BLANK_LINES = re.compile(r"\s*\n\s*")


def slot(name: str) -> str:
    """Give the mark that holds the place of a value in a frame."""
    return f"⟦{name}⟧"


class UnfinishedFrame(ValueError):
    """A frame without a slot that every page needs: the theme was changed by mistake."""


@dataclass(frozen=True)
class Frame:
    """A page cut at its slots: text and slot names in turn, text first and last."""

    pieces: tuple[str, ...]

    def fill(self, values: Mapping[str, str]) -> bytes:
        """Give the page with a value in every slot, as UTF-8.

        Raises ``KeyError`` for a slot without a value.
        """
        filled = list(self._encoded)
        filled[1::2] = [values[name].encode() for name in self.pieces[1::2]]
        return b"".join(filled)

    @cached_property
    def _encoded(self) -> tuple[bytes, ...]:
        return tuple(piece.encode() for piece in self.pieces)


def parse_frame(html: str, required: tuple[str, ...]) -> Frame:
    """Cut a rendered page at its slots; raises ``UnfinishedFrame`` if one is missing.

    Indentation and blank lines of the theme go: they would be sent with every page.
    """
    pieces = tuple(_SLOT.split(_BLANK_LINES.sub("\n", html)))
    missing = set(required).difference(pieces[1::2])
    if missing:
        raise UnfinishedFrame(f"the frame has no slot for {', '.join(sorted(missing))}")
    return Frame(pieces)
