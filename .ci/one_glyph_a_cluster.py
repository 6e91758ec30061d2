"""Letters with their marks as one glyph each, for documents that are read by programs.

A mark that is a glyph of its own stands, in a PDF by Typst, for its letter as well, and lies on a
line of its own: the letter comes out twice, or the mark beside another word. So each Arabic letter
has a glyph with each of the common marks. It is made of both at the place that the typeface gives
to the mark, and takes their place after all that joins letters. Letters with two marks that are
no glyph together stay as they were.
"""

from __future__ import annotations

from collections.abc import Iterator
from unicodedata import bidirectional

from fontTools.otlLib.builder import buildCoverage, buildLigatureSubstSubtable, buildLookup
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables import otTables
from fontTools.ttLib.tables._g_l_y_f import Glyph, GlyphComponent

BASE, MARK = 1, 3
AT_OFFSETS, METRICS_OF_LETTER = 0x0006, 0x0200  # flags of a component (OpenType, glyf)
COMMON_MARKS = (*range(0x64B, 0x653), 0x670)
LAST_FEATURE = "calt"

Clusters = dict[tuple[str, str], str]
"""The glyph that stands for a letter and a mark, by the glyphs of the two."""


def join_marks(font: TTFont) -> None:
    """Add to ``font`` (TrueType, with GSUB, GPOS and GDEF) a glyph for each letter and mark."""
    letters, marks = _letters(font), _marks(font)
    clusters: Clusters = {}
    for (letter, mark), place in sorted(_places(font).items()):
        if letter in letters and mark in marks:
            clusters[letter, mark] = name = f"{letter}+{mark}"
            font["glyf"].glyphs[name] = _drawn(letter, mark, place)
            font["hmtx"][name] = font["hmtx"][letter]
            font["GDEF"].table.GlyphClassDef.classDefs[name] = BASE
    font.setGlyphOrder([*font.getGlyphOrder(), *clusters.values()])
    font["glyf"].setGlyphOrder(font.getGlyphOrder())
    _substitute(font, clusters)


def _letters(font: TTFont) -> set[str]:
    """Give the glyphs of Arabic letters, in each of their forms."""
    cmap = font.getBestCmap().items()
    found = {name for code, name in cmap if bidirectional(chr(code)) == "AL"}
    forms = [subtable.mapping for subtable in _subtables(font, "GSUB", otTables.SingleSubst)]
    size = 0
    while size < len(found):
        size = len(found)
        found |= {form for mapping in forms for name, form in mapping.items() if name in found}
    return found


def _marks(font: TTFont) -> set[str]:
    """Give the glyphs of common marks, and of two of them together."""
    cmap = font.getBestCmap()
    single = {cmap[code] for code in COMMON_MARKS if code in cmap}
    together = {
        ligature.LigGlyph
        for subtable in _subtables(font, "GSUB", otTables.LigatureSubst)
        for first, ligatures in subtable.ligatures.items()
        for ligature in ligatures
        if single.issuperset([first, *ligature.Component])
    }
    return single | together


def _subtables(font: TTFont, table: str, kind: type) -> Iterator[otTables.BaseTable]:
    for lookup in font[table].table.LookupList.Lookup:
        for subtable in lookup.SubTable:
            inner = getattr(subtable, "ExtSubTable", subtable)
            if isinstance(inner, kind):
                yield inner


def _places(font: TTFont) -> dict[tuple[str, str], tuple[int, int]]:
    """Say for each letter and mark where the mark lies, in units of the font."""
    found = {}
    for subtable in _subtables(font, "GPOS", otTables.MarkBasePos):
        marks = dict(zip(subtable.MarkCoverage.glyphs, subtable.MarkArray.MarkRecord, strict=True))
        bases = zip(subtable.BaseCoverage.glyphs, subtable.BaseArray.BaseRecord, strict=True)
        for base, record in bases:
            for mark, at in marks.items():
                anchor = record.BaseAnchor[at.Class]
                if anchor is not None:
                    across = anchor.XCoordinate - at.MarkAnchor.XCoordinate
                    found[base, mark] = across, anchor.YCoordinate - at.MarkAnchor.YCoordinate
    return found


def _drawn(letter: str, mark: str, place: tuple[int, int]) -> Glyph:
    glyph = Glyph()
    glyph.numberOfContours = -1
    glyph.components = [
        _component(letter, (0, 0), AT_OFFSETS | METRICS_OF_LETTER),
        _component(mark, place, AT_OFFSETS),
    ]
    return glyph


def _component(name: str, place: tuple[int, int], flags: int) -> GlyphComponent:
    component = GlyphComponent()
    component.glyphName, component.flags = name, flags
    component.x, component.y = place
    return component


def _substitute(font: TTFont, clusters: Clusters) -> None:
    """Put the glyphs of clusters in their place, except before another mark."""
    table = font["GSUB"].table
    lookups = table.LookupList.Lookup
    lookups.append(buildLookup([buildLigatureSubstSubtable(clusters)], 0))
    classes = font["GDEF"].table.GlyphClassDef.classDefs
    marks = {name for name, value in classes.items() if value == MARK}
    letter, mark = ({pair[part] for pair in clusters} for part in (0, 1))
    rules = [
        _rule(font, [letter, mark], [marks], None),
        _rule(font, [letter, mark], [], len(lookups) - 1),
    ]
    lookups.append(buildLookup(rules, 0))
    table.LookupList.LookupCount = len(lookups)
    for record in table.FeatureList.FeatureRecord:
        if record.FeatureTag == LAST_FEATURE:
            record.Feature.LookupListIndex.append(len(lookups) - 1)
            record.Feature.LookupCount += 1


def _rule(
    font: TTFont, glyphs: list[set[str]], ahead: list[set[str]], lookup: int | None
) -> otTables.ChainContextSubst:
    """Give the rule that ``glyphs`` before ``ahead`` go through a lookup (OpenType, GSUB 6.3)."""
    numbers = font.getReverseGlyphMap(rebuild=True)
    rule = otTables.ChainContextSubst()
    rule.Format = 3
    rule.BacktrackCoverage = []
    rule.InputCoverage = [buildCoverage(names, numbers) for names in glyphs]
    rule.LookAheadCoverage = [buildCoverage(names, numbers) for names in ahead]
    rule.SubstLookupRecord = []
    if lookup is not None:
        record = otTables.SubstLookupRecord()
        record.SequenceIndex, record.LookupListIndex = 0, lookup
        rule.SubstLookupRecord.append(record)
    return rule
