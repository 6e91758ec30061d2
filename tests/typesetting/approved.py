"""Pictures that a person has looked at and approved; what is drawn anew must look like them.

``BLESS=1`` approves what is drawn now: look at every picture before it is committed. They
are kept small and with few colours, and compared with a tolerance: another version of a
library may draw an edge a little otherwise, but no letter may move, break or go missing.
"""

from __future__ import annotations

import io
import os
from pathlib import Path

from PIL import Image, ImageChops, ImageFilter, ImageStat

FOLDER = Path(__file__).parent / "approved"
WIDTH = 600
_COLOURS = 48
_MOST_DIFFERENCE = 40
"""Of 255, at any place: what an edge may lose or gain after both were softened."""
_MOST_ON_AVERAGE = 1.0


def assert_approved(name: str, picture: bytes) -> None:
    """Fail unless a picture (PNG) looks like the approved one of that name."""
    drawn = _small(picture)
    file = FOLDER / f"{name}.png"
    if os.environ.get("BLESS"):
        FOLDER.mkdir(exist_ok=True)
        drawn.quantize(_COLOURS, Image.Quantize.MAXCOVERAGE, kmeans=3).save(file, optimize=True)
        return
    assert file.is_file(), f"nobody has approved {name}: run with BLESS=1 and look at {file}"
    with Image.open(file) as approved:
        difference, average = differences(approved.convert("RGB"), drawn)
    assert difference <= _MOST_DIFFERENCE, f"{name} looks otherwise: {difference} of 255"
    assert average <= _MOST_ON_AVERAGE, f"{name} looks otherwise: {average:.2f} on average"


def differences(one: Image.Image, other: Image.Image) -> tuple[int, float]:
    """Give the largest difference between two pictures, and the average one, of 255.

    Pictures of different sizes differ by as much as there can be.
    """
    if one.size != other.size:
        return 255, 255.0
    soft = [image.convert("L").filter(ImageFilter.BoxBlur(2)) for image in (one, other)]
    difference = ImageChops.difference(*soft)
    statistics = ImageStat.Stat(difference)
    return int(statistics.extrema[0][1]), statistics.mean[0]


def _small(picture: bytes) -> Image.Image:
    with Image.open(io.BytesIO(picture)) as image:
        height = round(image.height * WIDTH / image.width)
        return image.convert("RGB").resize((WIDTH, height), Image.Resampling.LANCZOS)
