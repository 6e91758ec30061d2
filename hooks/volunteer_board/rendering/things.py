"""What the descriptions of schema.org have in common; there, everything is a Thing."""

from __future__ import annotations

Thing = dict[str, object]


def known(details: Thing) -> Thing:
    """Leave out what is not known: a description has no empty properties."""
    return {name: value for name, value in details.items() if value}
