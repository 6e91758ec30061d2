"""What a board has and cannot show: its file, or that of its organisation, has a mistake."""

from __future__ import annotations

from typing import NamedTuple


class Withheld(NamedTuple):
    """A posting, an organisation or a story that is left out of a site.

    ``kind`` and ``id`` are those of its document, ``file`` is its path in the repository;
    nothing else is known of it for certain.
    """

    kind: str
    id: str
    file: str
