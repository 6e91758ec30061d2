"""The fields of a board's documents, for commands that read files without checking them."""

from __future__ import annotations

from pathlib import Path

from volunteer_board.checking.rules import SCHEMAS
from volunteer_board.checking.schemas import BrokenSchemas, load_schemas
from volunteer_board.checking.typed_fields import TypedFields
from volunteer_board.cli.command import Misuse
from volunteer_board.reading.files import KINDS_OF_CONTENT


def typed_fields(root: Path) -> TypedFields:
    """Give the typed fields by the schemas of the board in ``root``; raises ``Misuse`` without."""
    try:
        return TypedFields(load_schemas(root / SCHEMAS, KINDS_OF_CONTENT))
    except BrokenSchemas as error:
        raise Misuse("misuse.no-board", folder=root, detail=error) from error
