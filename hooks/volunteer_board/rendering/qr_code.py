"""QR codes (ISO/IEC 18004) as pictures within a page."""

from __future__ import annotations

import segno
from markupsafe import Markup


def qr_code(address: str) -> Markup:
    """Give a square SVG without a size of its own, from which a camera reads the address.

    It says nothing to a screen reader: the address stands beside it in letters.
    """
    code = segno.make(address, error="m", micro=False)
    picture = code.svg_inline(border=2, omitsize=True, svgclass="qr-code", lineclass=None)
    return Markup(picture.replace("<svg", '<svg aria-hidden="true"', 1))  # noqa: S704
