"""The list of what a build left out, on its way from the build to the command that began it.

``board build`` starts MkDocs in a process of its own. A variable of the environment names the
file for the list, and says by being there that what is wrong is left out.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from volunteer_board.languages.catalogues import available_languages
from volunteer_board.languages.language import load_language
from volunteer_board.model.withheld import Withheld
from volunteer_board.problems import Problem
from volunteer_board.reviewing.left_out import LeftOut, from_json, left_out_of, to_json

VARIABLE = "BOARD_LEFT_OUT"


def variables_for(file: Path) -> Mapping[str, str]:
    """Give the variables that make a build leave out what is wrong and list it in ``file``."""
    return {VARIABLE: str(file)}


def is_wanted() -> bool:
    """Say whether this build was told to leave out what is wrong."""
    return VARIABLE in os.environ


def write_list(problems: Iterable[Problem], withheld: Sequence[Withheld] = ()) -> bool:
    """Write the list where the command that began this build wants it; say whether it does."""
    file = os.environ.get(VARIABLE)
    if file is None:
        return False
    languages = [load_language(code) for code in available_languages()]
    Path(file).write_bytes(to_json(left_out_of(problems, withheld, languages)))
    return True


def read_list(file: Path) -> LeftOut:
    """Read what a build wrote; nothing if it did not come so far."""
    return from_json(file.read_bytes()) if file.is_file() else LeftOut()
