"""The files of a board as they were written, at the addresses that they have in the repository.

The web form goes on with them, and whoever wants the board as data finds it complete.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath
from typing import Protocol

from volunteer_board.rendering.output import Output


class Written(Protocol):
    """What is needed of a document."""

    @property
    def path(self) -> PurePosixPath:
        """The path below the root of the board."""

    @property
    def source(self) -> bytes:
        """The whole file in UTF-8."""


def source_outputs(documents: Iterable[Written]) -> Iterator[Output]:
    """Give each document as a file of the site: the bytes that were checked, nothing parsed."""
    for document in documents:
        yield Output(document.path.as_posix(), document.source)
