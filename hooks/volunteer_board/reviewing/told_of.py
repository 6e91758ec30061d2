"""Of which organisation the stories of a pull request tell: they speak in its name.

Where the proposed files can be read, they say it, see ``Ownership.stories``. A workflow that
may write reads none of them; it goes by the lines that GitHub itself shows as added.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePosixPath

from volunteer_board.reviewing.changes import Change
from volunteer_board.reviewing.ownership import is_story

_NAMED = re.compile(
    r"""(?<![\w-])["']?organisation["']?[ ]*:\s*["']?([a-z0-9]+(?:-[a-z0-9]+)*)(?![\w-])"""
)
"""As people and forms write it. YAML has stranger ways; a maintainer reads every story."""


def told_of_in_patches(changes: Iterable[Change]) -> Mapping[PurePosixPath, str]:
    """Give the organisation that the added lines of each story name last."""
    return {change.path: name for change in changes for name in _named(change)}


def _named(change: Change) -> Iterator[str]:
    if is_story(change.path):
        yield from _NAMED.findall(change.added)
