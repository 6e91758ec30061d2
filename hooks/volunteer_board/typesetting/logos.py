"""Logos as documents take them: decoded whole, turned upright and written anew as PNG."""

from __future__ import annotations

from io import BytesIO


def redrawn(content: bytes, side: int) -> bytes | None:
    """Give a picture as a PNG of at most ``side`` pixels each way; None if it cannot be decoded.

    ``content`` passed the checks, or may be anything: Pillow raises errors of many kinds for
    broken data, and here they all mean that there is no picture.
    """
    from PIL import Image, ImageOps  # loaded only where logos are

    try:
        with Image.open(BytesIO(content)) as image:
            upright = ImageOps.exif_transpose(image)
            upright.thumbnail((side, side))
            written = BytesIO()
            upright.convert("RGBA").save(written, "png")
            return written.getvalue()
    except Exception:
        return None
