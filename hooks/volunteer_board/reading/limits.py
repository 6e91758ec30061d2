"""How much the engine is willing to read. Strangers write the files."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bounds:
    """The most that one document may hold: bytes, levels of nesting, values."""

    bytes: int
    depth: int
    nodes: int


POSTING = Bounds(bytes=64 * 1024, depth=12, nodes=2_000)
"""A long posting in two languages has 12 kB, 5 levels and 300 nodes: five times that is enough."""

VOCABULARY = Bounds(bytes=1024 * 1024, depth=12, nodes=100_000)
"""A thousand terms in five languages with synonyms have about half of this."""

FILES = 50_000
"""Five times the largest board that was measured; reading as many takes about half a minute."""

ID_LENGTH = 60
"""As long as ``$defs/id`` of the common schema allows; two of them still make a short address."""

NUMBER_DIGITS = 15
"""Whole numbers up to 15 digits survive JSON and JavaScript unchanged (RFC 8259, section 6)."""
