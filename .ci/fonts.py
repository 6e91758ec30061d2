"""Make the fonts of printed documents: ``make fonts``.

Two typefaces under the Open Font Licence come from npm, pinned in package-lock.json: Readex Pro,
in which the site is set, and Vazirmatn, which has the letters of Persian, Kurdish, Urdu and more
that Readex Pro lacks. A document is set in one of the two, never in both: a word whose letters
come from two files does not join. Each becomes one TrueType file a weight, with what a document
needs of it, in which every glyph stands for one letter (``one_glyph_a_letter.py``) with its mark
(``one_glyph_a_cluster.py``).
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


def wanted_files() -> dict[str, bytes]:
    """Give both typefaces in both weights, as a file by its name."""
    files = {}
    for name, (family, pattern) in SOURCES.items():
        for style, weight in WEIGHTS.items():
            written = BytesIO()
            font(family, style, PACKAGES / pattern.format(weight)).save(written)
            files[f"{name}-{style.lower()}.ttf"] = written.getvalue()
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
