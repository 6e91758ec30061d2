"""Stories: YAML between two lines of three hyphens, then prose."""

from __future__ import annotations

import re
from typing import NamedTuple

from volunteer_board.problems import Code

_OPENING = re.compile(r"---[ \t]*\n")
_CLOSING = re.compile(r"^---[ \t]*(?:\n|\Z)", re.MULTILINE)


class FrontMatter(NamedTuple):
    """A story in its two parts.

    ``yaml`` keeps the opening hyphens: they are YAML's own document mark, and
    with them lines count as in the file. ``body_line`` is the line, from 1, on
    which the prose begins.
    """

    yaml: str
    body: str
    body_line: int


def split(text: str) -> FrontMatter | Code:
    """Part a story's fields from its prose, or say which line of hyphens is missing."""
    opening = _OPENING.match(text)
    if opening is None:
        return Code.MISSING_FRONT_MATTER
    closing = _CLOSING.search(text, opening.end())
    if closing is None:
        return Code.UNCLOSED_FRONT_MATTER
    yaml = text[: closing.start()]
    return FrontMatter(yaml, text[closing.end() :], yaml.count("\n") + 2)
