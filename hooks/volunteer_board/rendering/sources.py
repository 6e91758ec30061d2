"""The files of a board as they were written, at the addresses that they have in the repository.

The web form goes on with them, and whoever wants the board as data finds it complete.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePosixPath
from typing import Any, Protocol

from volunteer_board.model.sample import SampleDays
from volunteer_board.rendering.output import Output


class Written(Protocol):
    """What is needed of a document."""

    @property
    def path(self) -> PurePosixPath:
        """The path below the root of the board."""

    @property
    def source(self) -> bytes:
        """The whole file in UTF-8."""

    @property
    def data(self) -> Mapping[str, Any]:
        """What the file says."""


def source_outputs(documents: Iterable[Written], days: SampleDays) -> Iterator[Output]:
    """Give each document as a file of the site: the bytes that were checked, nothing parsed.

    Only the days of a sample are those that its pages show, so that the form goes on with
    a posting that is as open as its page.
    """
    for document in documents:
        content = days.moved_source(document.source, document.data)
        yield Output(document.path.as_posix(), content)
