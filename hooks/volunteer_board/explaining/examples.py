"""Examples of problems: what is wrong, what is right, and what is said of it.

``examples.yml`` is written by hand. ``values.yml`` holds the values with which the check says
each problem; a test records them, so that the reference speaks as the check does.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

import yaml

from volunteer_board.problems import Code

_FOLDER: Final = Path(__file__).parent
VALUES: Final = _FOLDER / "values.yml"
_CODES: Final[Mapping[str, Code]] = {str(code): code for code in Code}
PATH: Final = "path"
"""What an example is a part of when the name of a file is wrong and not what is in it."""


@dataclass(frozen=True, slots=True)
class Example:
    """Something wrong, and the same mended.

    ``part_of`` is a kind of document, ``advice`` for the rules of the adviser, the name of a
    vocabulary, or ``PATH``. ``line`` is the wrong line, counted from 1. ``is_whole`` says
    that ``wrong`` is a complete file.
    """

    part_of: str
    wrong: str
    right: str
    line: int
    model: str = "micro"
    is_whole: bool = False


@cache
def load_examples() -> Mapping[Code, Example]:
    """Give the example of each code; what no text can show has none."""
    return {_CODES[code]: _example(content) for code, content in _load("examples.yml").items()}


@cache
def recorded_values() -> Mapping[Code, Mapping[str, Any]]:
    """Give the recorded values of a problem of each code, as ``restored_all`` takes them."""
    return {_CODES[code]: content for code, content in _load(VALUES.name).items()}


def _load(name: str) -> Any:
    text = (_FOLDER / name).read_text(encoding="utf-8")
    return yaml.load(text, yaml.CSafeLoader)


def _example(content: Mapping[str, Any]) -> Example:
    return Example(
        part_of=content["in"],
        wrong=content["wrong"],
        right=content["right"],
        line=content["line"],
        model=content.get("model", "micro"),
        is_whole=content.get("whole", False),
    )
