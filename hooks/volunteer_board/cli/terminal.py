"""How lines look to a person: colours, and Arabic beside Latin; plain text for programs."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from typing import TextIO

from volunteer_board.languages.catalogues import Catalogue
from volunteer_board.languages.direction_marks import RIGHT_TO_LEFT_MARK, set_apart
from volunteer_board.languages.language import direction_of

BOLD, FAINT, RED, GREEN, YELLOW = "1", "2", "31", "32", "33"


@dataclass(frozen=True, slots=True)
class Terminal:
    """What the reader of a stream sees: ``in_colour`` or not, and which way lines run.

    ``isolates`` says that Latin words inside the lines are marked off from the Arabic
    around them (UAX #9), so that a terminal keeps their order. Programs get no marks.
    """

    in_colour: bool = False
    isolates: bool = False

    @classmethod
    def of(cls, stream: TextIO, catalogue: Catalogue) -> Terminal:
        """Look at a stream; NO_COLOR (no-color.org) and TERM=dumb keep it plain."""
        if not stream.isatty():
            return cls()
        is_plain = bool(os.environ.get("NO_COLOR")) or os.environ.get("TERM") == "dumb"
        return cls(not is_plain, direction_of(catalogue.language) == "rtl")

    def painted(self, text: str, colour: str) -> str:
        """Give a text in a colour, if there are colours."""
        return f"\x1b[{colour}m{text}\x1b[0m" if self.in_colour else text

    def isolated(self, text: object) -> str:
        """Mark off a path, a code or a number from the words around it."""
        return set_apart(str(text)) if self.isolates else str(text)

    def line(self, text: str) -> str:
        """Give a line that runs as its language does, even if it begins with a Latin word."""
        return RIGHT_TO_LEFT_MARK + text if self.isolates else text


PLAIN = Terminal()
"""A stream that programs read."""


def complain(sentence: str, catalogue: Catalogue) -> None:
    """Tell a person, beside the output of the command, why it did nothing."""
    print(Terminal.of(sys.stderr, catalogue).line(f"board: {sentence}"), file=sys.stderr)


def is_dialogue() -> bool:
    """Say whether a person reads what the command prints and types what it reads."""
    return sys.stdin.isatty() and sys.stdout.isatty()
