"""An error of form, whichever library found it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from volunteer_board.checking.schemas import Schema

Path = tuple[str | int, ...]

REFUSED = "false"
"""The keyword of a ``FormError`` whose schema is ``false``: nothing may stand there."""


@dataclass(frozen=True, slots=True)
class FormError:
    """An error of form: which keyword of a schema refused which value, and where.

    ``wanted`` is the value of the keyword, ``schema`` the part of the schema it
    stands in. ``path`` leads to the value; ``schema_path`` to the keyword, past
    every ``$ref`` without naming it.
    """

    keyword: str
    wanted: Any
    value: Any
    schema: Schema
    path: Path
    schema_path: Path
