"""Logos as pictures show them: small."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from volunteer_board.typesetting.logos import redrawn

_SIDE = 320  # pixels; the largest place for a logo is half as wide


def small_logos(files: Mapping[str, Path]) -> Mapping[str, list[int]]:
    """Give the logo of each organisation as a PNG of at most 320 pixels a side.

    ``files`` are those that passed the checks, by organisation. One that cannot be decoded is
    left out: the monogram takes its place.
    """
    logos = {
        organisation: redrawn(file.read_bytes(), _SIDE) for organisation, file in files.items()
    }
    return {organisation: list(logo) for organisation, logo in logos.items() if logo}
