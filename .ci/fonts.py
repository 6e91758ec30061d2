"""Make the fonts of what is printed and signed: ``make fonts``.

Two typefaces under the Open Font Licence come from npm, pinned in package-lock.json: Readex Pro,
in which the site is set, and Vazirmatn, which has the letters of Persian, Kurdish, Urdu and more
that Readex Pro lacks. A document is set in one of the two, never in both: a word whose letters
come from two files does not join. Each becomes one TrueType file a weight, with what a document
needs of it, in which every glyph stands for one letter (``one_glyph_a_letter.py``) with its mark
(``one_glyph_a_cluster.py``).

The Arabic file of the site differs from that of its package in the first of the two, since
visitors print agreements with it. Marks stay on their own there: a glyph for each letter with
each mark would more than double what every page loads.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable
from io import BytesIO
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from one_glyph_a_cluster import join_marks
from one_glyph_a_letter import split_ligatures

ROOT = Path(__file__).parent.parent
PACKAGES = ROOT / "node_modules" / "@expo-google-fonts"
FOLDER = ROOT / "hooks" / "volunteer_board" / "typesetting" / "fonts"
SITE_FONT = ROOT / "docs" / "assets" / "fonts" / "readex-pro-arabic-wght-normal.woff2"
SITE_PACKAGE = ROOT / "node_modules" / "@fontsource-variable" / "readex-pro"

SOURCES = {
    "board": ("Board", "readex-pro/{0}/ReadexPro_{0}.ttf"),
    "board-extended": ("Board Extended", "vazirmatn/{0}/Vazirmatn_{0}.ttf"),
}
WEIGHTS = {"Regular": "400Regular", "Bold": "700Bold"}
FEATURES = ["ccmp", "locl", "init", "medi", "fina", "rlig", "calt", "kern", "mark", "mkmk"]
FAMILY, SUBFAMILY, IDENTIFIER, FULL_NAME, POSTSCRIPT_NAME = 1, 2, 3, 4, 6
LICENCE_NAMES = [0, 13, 14]
PRESENTATION_FORMS = {*range(0xFB50, 0xFDF0), *range(0xFE70, 0xFF00)}
"""Letters once more, each form of them; nobody types them, and their glyphs mean others here."""


def font(family: str, style: str, source: Path) -> TTFont:
    """Give one weight of a typeface under a name of its own, with what documents need."""
    made = TTFont(source, recalcTimestamp=False)
    split_ligatures(made)
    join_marks(made)
    _name(made, family, style)
    options = Options(hinting=False, notdef_outline=True, layout_features=FEATURES)
    options.name_IDs = [*LICENCE_NAMES, FAMILY, SUBFAMILY, IDENTIFIER, FULL_NAME, POSTSCRIPT_NAME]
    options.drop_tables += ["STAT"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=_letters(made.getBestCmap()))
    subsetter.subset(made)
    return made


def _letters(codes: Iterable[int]) -> set[int]:
    return set(codes) - PRESENTATION_FORMS


def _name(made: TTFont, family: str, style: str) -> None:
    full_name = f"{family} {style}"
    values = {
        FAMILY: family,
        SUBFAMILY: style,
        IDENTIFIER: full_name,
        FULL_NAME: full_name,
        POSTSCRIPT_NAME: full_name.replace(" ", ""),
    }
    for name_id, value in values.items():
        made["name"].removeNames(nameID=name_id)
        made["name"].setName(value, name_id, 3, 1, 0x409)


def site_font(source: Path) -> TTFont:
    """Give the Arabic file of the site, in every weight."""
    made = TTFont(source, recalcTimestamp=False)
    split_ligatures(made)
    return made


def wanted_files() -> dict[Path, bytes]:
    """Give both typefaces in both weights, and the file of the site."""
    files = {
        FOLDER / f"{name}-{style.lower()}.ttf": font(
            family, style, PACKAGES / pattern.format(weight)
        )
        for name, (family, pattern) in SOURCES.items()
        for style, weight in WEIGHTS.items()
    }
    files[SITE_FONT] = site_font(SITE_PACKAGE / "files" / SITE_FONT.name)
    return {path: _written(made) for path, made in files.items()}


def _written(made: TTFont) -> bytes:
    written = BytesIO()
    made.save(written)
    return written.getvalue()


def found_files() -> dict[Path, bytes]:
    """Give what is there now."""
    return {path: path.read_bytes() for path in [*FOLDER.glob("*.ttf"), SITE_FONT]}


def main() -> int:
    """Write the fonts, or with ``--check`` name those that are not as they should be."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--check", action="store_true", help="write nothing, compare")
    wanted = wanted_files()
    if not parser.parse_args().check:
        FOLDER.mkdir(parents=True, exist_ok=True)
        for path, content in wanted.items():
            path.write_bytes(content)
        return 0
    found = found_files()
    paths = sorted(wanted.keys() | found.keys())
    different = [path for path in paths if wanted.get(path) != found.get(path)]
    for path in different:
        print(f"{path.relative_to(ROOT)} is not what `make fonts` writes")
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main())
