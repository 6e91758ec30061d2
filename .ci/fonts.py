"""Make the fonts of printed documents out of those of the site: ``make fonts``.

The typesetter reads neither WOFF2 nor variable fonts. So each variable file of
docs/assets/fonts/ becomes one TrueType file a weight, under a family name of its own:
the site's files share one family, of which a typesetter would take one file alone.
"""

from __future__ import annotations

import argparse
import sys
from io import BytesIO
from pathlib import Path

from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

ROOT = Path(__file__).parent.parent
SOURCES = ROOT / "docs" / "assets" / "fonts"
FOLDER = ROOT / "hooks" / "volunteer_board" / "typesetting" / "fonts"

FAMILIES = {"arabic": "Board Arabic", "latin": "Board Latin", "latin-ext": "Board Latin Extended"}
WEIGHTS = {"Regular": 400, "Bold": 700}
FAMILY, SUBFAMILY, IDENTIFIER, FULL_NAME, POSTSCRIPT_NAME = 1, 2, 3, 4, 6
TYPOGRAPHIC_NAMES = (16, 17, 21, 22, 25)


def static_font(part: str, family: str, style: str) -> TTFont:
    """Give one weight of a part of the site's font, named as a family of its own."""
    source = TTFont(SOURCES / f"readex-pro-{part}-wght-normal.woff2", recalcTimestamp=False)
    font = instantiateVariableFont(source, {"wght": WEIGHTS[style]})
    font.flavor = None
    font["OS/2"].usWeightClass = WEIGHTS[style]
    names = font["name"]
    for name_id in TYPOGRAPHIC_NAMES:
        names.removeNames(nameID=name_id)
    full_name = f"{family} {style}"
    values = {
        FAMILY: family,
        SUBFAMILY: style,
        IDENTIFIER: full_name,
        FULL_NAME: full_name,
        POSTSCRIPT_NAME: full_name.replace(" ", ""),
    }
    for name_id, value in values.items():
        names.setName(value, name_id, 3, 1, 0x409)
    return font


def wanted_files() -> dict[str, bytes]:
    """Give every part in every weight, as a file by its name."""
    files = {}
    for part, family in FAMILIES.items():
        for style in WEIGHTS:
            written = BytesIO()
            static_font(part, family, style).save(written)
            files[f"{part}-{style.lower()}.ttf"] = written.getvalue()
    return files


def found_files() -> dict[str, bytes]:
    """Give the fonts that the folder holds now."""
    return {file.name: file.read_bytes() for file in FOLDER.glob("*.ttf")}


def main() -> int:
    """Write the fonts, or with ``--check`` name those that are not as they should be."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--check", action="store_true", help="write nothing, compare")
    wanted = wanted_files()
    if not parser.parse_args().check:
        FOLDER.mkdir(parents=True, exist_ok=True)
        for name, content in wanted.items():
            (FOLDER / name).write_bytes(content)
        return 0
    found = found_files()
    names = sorted(wanted.keys() | found.keys())
    different = [name for name in names if wanted.get(name) != found.get(name)]
    for name in different:
        print(f"{FOLDER.relative_to(ROOT) / name} is not what `make fonts` writes")
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main())
