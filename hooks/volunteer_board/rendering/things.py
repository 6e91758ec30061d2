"""What the descriptions of schema.org have in common; there, everything is a Thing."""

from __future__ import annotations

from volunteer_board.rendering import addresses
from volunteer_board.rendering.view import View

Thing = dict[str, object]


def known(details: Thing) -> Thing:
    """Leave out what is not known: a description has no empty properties."""
    return {name: value for name, value in details.items() if value}


def absolute(view: View, path: str) -> str:
    """Give the full address of a path of the site."""
    return addresses.absolute(path, view.board.settings.site_url)
