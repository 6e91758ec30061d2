"""Logos as pictures show them: small, and of one format."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from pathlib import Path

_SIDE = 320  # pixels; the largest place for a logo is half as wide


def small_logos(files: Mapping[str, Path]) -> Mapping[str, list[int]]:
    """Give the logo of each organisation as a PNG of at most 320 pixels a side.

    ``files`` are those that passed the checks, by organisation. One that cannot be
    decoded although its header is sound is left out: the monogram takes its place.
    """
    logos = {organisation: _small(file) for organisation, file in files.items()}
    return {organisation: list(logo) for organisation, logo in logos.items() if logo}


def _small(file: Path) -> bytes | None:
    """Pillow raises errors of many kinds for broken data; it is loaded only where logos are."""
    from PIL import Image

    try:
        with Image.open(file) as image:
            image.thumbnail((_SIDE, _SIDE))
            written = BytesIO()
            image.convert("RGBA").save(written, "png")
            return written.getvalue()
    except Exception:
        return None
