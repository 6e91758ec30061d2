"""Letters with their marks as one glyph each, for documents that are read by programs.

A mark that is a glyph of its own stands, in a PDF by Typst, for its letter as well, and lies on a
line of its own: the letter comes out twice, or the mark beside another word. So each Arabic letter
has a glyph with each of the common marks. It is made of both at the place that the typeface gives
to the mark, and takes their place after all that joins letters. Two marks are such a glyph where
the typeface draws them as one, and where a small alef stands above a fatha. Others stay as they
were.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from unicodedata import bidirectional

from fontTools.otlLib.builder import buildCoverage, buildLigatureSubstSubtable, buildLookup
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables import otTables
from fontTools.ttLib.tables._g_l_y_f import Glyph, GlyphComponent

BASE, MARK = 1, 3
AT_OFFSETS, METRICS_OF_LETTER = 0x0006, 0x0200  # flags of a component (OpenType, glyf)
FATHA, SHADDA, SMALL_ALEF = 0x64E, 0x651, 0x670
COMMON_MARKS = (*range(0x64B, 0x653), SMALL_ALEF)
LAST_FEATURE = "calt"

Clusters = dict[tuple[str, ...], str]
"""The glyph that stands for a letter and its marks, by the glyphs of them."""
Place = tuple[int, int]
"""Where a mark lies, across and up, in units of the font."""


def join_marks(font: TTFont) -> None:
    """Add to ``font`` (TrueType, with GSUB, GPOS and GDEF) a glyph for each letter and mark."""
    clusters: Clusters = {}
    for cluster, places in sorted(_clusters(font).items()):
        clusters[cluster] = name = "+".join(cluster)
        font["glyf"].glyphs[name] = _drawn(cluster, places)
        font["hmtx"][name] = font["hmtx"][cluster[0]]
        font["GDEF"].table.GlyphClassDef.classDefs[name] = BASE
    font.setGlyphOrder([*font.getGlyphOrder(), *clusters.values()])
    font["glyf"].setGlyphOrder(font.getGlyphOrder())
    _substitute(font, clusters)


def _clusters(font: TTFont) -> dict[tuple[str, ...], list[Place]]:
    """Give each letter with a mark, and with a small alef above that, and where its marks lie."""
    letters, marks = _letters(font), _marks(font)
    found: dict[tuple[str, ...], list[Place]] = {
        (letter, mark): [place]
        for (letter, mark), place in _places_on_letters(font)
        if letter in letters and mark in marks
    }
    small_alef, with_fatha = font.getBestCmap()[SMALL_ALEF], _with_fatha(font)
    above = {
        mark: place
        for (mark, second), place in _places_on_marks(font)
        if mark in with_fatha and second == small_alef
    }
    for (letter, mark), [(across, up)] in list(found.items()):
        if mark in above:
            further, higher = above[mark]
            places = [(across, up), (across + further, up + higher)]
            found[letter, mark, small_alef] = places
    return found


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
    return single | {drawn for parts, drawn in _ligatures(font) if single.issuperset(parts)}


def _with_fatha(font: TTFont) -> set[str]:
    """Give the glyphs of a fatha alone and with a shadda."""
    fatha, shadda = (font.getBestCmap()[code] for code in (FATHA, SHADDA))
    return {fatha, *(drawn for parts, drawn in _ligatures(font) if set(parts) == {fatha, shadda})}


def _ligatures(font: TTFont) -> Iterator[tuple[list[str], str]]:
    for subtable in _subtables(font, "GSUB", otTables.LigatureSubst):
        for first, ligatures in subtable.ligatures.items():
            for ligature in ligatures:
                yield [first, *ligature.Component], ligature.LigGlyph


def _subtables(font: TTFont, table: str, kind: type) -> Iterator[otTables.BaseTable]:
    for lookup in font[table].table.LookupList.Lookup:
        for subtable in lookup.SubTable:
            inner = getattr(subtable, "ExtSubTable", subtable)
            if isinstance(inner, kind):
                yield inner


def _places_on_letters(font: TTFont) -> Iterator[tuple[tuple[str, str], Place]]:
    """Say for each letter and mark where the mark lies."""
    for subtable in _subtables(font, "GPOS", otTables.MarkBasePos):
        anchors = [record.BaseAnchor for record in subtable.BaseArray.BaseRecord]
        bases = zip(subtable.BaseCoverage.glyphs, anchors, strict=True)
        records = subtable.MarkArray.MarkRecord
        yield from _places(bases, zip(subtable.MarkCoverage.glyphs, records, strict=True))


def _places_on_marks(font: TTFont) -> Iterator[tuple[tuple[str, str], Place]]:
    """Say for each mark and a second one above or below it where the second lies."""
    for subtable in _subtables(font, "GPOS", otTables.MarkMarkPos):
        anchors = [record.Mark2Anchor for record in subtable.Mark2Array.Mark2Record]
        bases = zip(subtable.Mark2Coverage.glyphs, anchors, strict=True)
        records = subtable.Mark1Array.MarkRecord
        yield from _places(bases, zip(subtable.Mark1Coverage.glyphs, records, strict=True))


def _places(
    bases: Iterable[tuple[str, list[otTables.Anchor | None]]],
    marks: Iterable[tuple[str, otTables.MarkRecord]],
) -> Iterator[tuple[tuple[str, str], Place]]:
    attached = list(marks)
    for base, anchors in bases:
        for mark, record in attached:
            anchor, own = anchors[record.Class], record.MarkAnchor
            if anchor is not None:
                across = anchor.XCoordinate - own.XCoordinate
                yield (base, mark), (across, anchor.YCoordinate - own.YCoordinate)


def _drawn(cluster: tuple[str, ...], places: list[Place]) -> Glyph:
    letter, *marks = cluster
    glyph = Glyph()
    glyph.numberOfContours = -1
    glyph.components = [
        _component(letter, (0, 0), AT_OFFSETS | METRICS_OF_LETTER),
        *(_component(mark, at, AT_OFFSETS) for mark, at in zip(marks, places, strict=True)),
    ]
    return glyph


def _component(name: str, place: tuple[int, int], flags: int) -> GlyphComponent:
    component = GlyphComponent()
    component.glyphName, component.flags = name, flags
    component.x, component.y = place
    return component


def _substitute(font: TTFont, clusters: Clusters) -> None:
    """Put the glyphs of clusters in their place, longer ones first, except before another mark."""
    table = font["GSUB"].table
    lookups = table.LookupList.Lookup
    lookups.append(buildLookup([buildLigatureSubstSubtable(clusters)], 0))
    classes = font["GDEF"].table.GlyphClassDef.classDefs
    marks = {name for name, value in classes.items() if value == MARK}
    rules = []
    for length in sorted({len(cluster) for cluster in clusters}, reverse=True):
        columns = zip(*(cluster for cluster in clusters if len(cluster) == length), strict=True)
        glyphs = [set(column) for column in columns]
        rules.append(_rule(font, glyphs, [marks], None))
        rules.append(_rule(font, glyphs, [], len(lookups) - 1))
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
