"""Typefaces in which each glyph stands for one letter, for documents that are read by programs.

Where lam and alef are drawn as one glyph, a PDF says of it that it stands for both letters.
Readers turn the glyphs of a right-to-left line round, and with them the two: poppler, PDFium and
pdf.js read صالح where صلاح is written. So lam and alef stay two glyphs here, as in Noto Sans
Arabic: a lam that draws both, and after it an alef as wide as half of the two. The width of the
alef is the same in every weight of a variable font, and what the lam draws is only moved by it,
so that no variation changes. Of the alef a spot is drawn that lies in the ink of the lam:
PDFium passes over a glyph without a shape, as Chromium prints it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any
from unicodedata import bidirectional

from fontTools.otlLib.builder import buildCoverage, buildLookup, buildSingleSubstSubtable
from fontTools.pens.pointInsidePen import PointInsidePen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables import otTables
from fontTools.ttLib.tables._g_l_y_f import Glyph

IGNORE_MARKS = 8
BASE = 1
ALEF = ".alef"
SPOT, INK, STEP = 4, 20, 10  # units of the font: a spot, the ink around it, the steps of looking

Pairs = dict[str, dict[str, str]]
"""What draws a lam and an alef: by the glyph of the lam, then by that of the alef."""


def split_ligatures(font: TTFont) -> None:
    """Let lam and alef be two glyphs in ``font`` (TrueType, with GSUB, GPOS and GDEF).

    A variable one has its widths by a map (HVAR). ``ValueError`` if there is no place for a spot.
    """
    pairs = _lam_alefs(font)
    drawn = [ligature for alefs in pairs.values() for ligature in alefs.values()]
    width = min(font["hmtx"][ligature][0] for ligature in drawn) // 2
    _add_alefs(font, {name: _spot(font, name, width) for name in drawn}, width)
    _move(font, drawn, width)
    _substitute(font, pairs)
    for lookup in font["GPOS"].table.LookupList.Lookup:
        _attach_marks(font, lookup, drawn, width)


def _lam_alefs(font: TTFont) -> Pairs:
    """Find the ligatures of two Arabic letters."""
    letters = _letters_of_glyphs(font)
    pairs: Pairs = {}
    for subtable in _substitutions(font, "LigatureSubst"):
        for first, ligatures in subtable.ligatures.items():
            for ligature in ligatures:
                names = [first, *ligature.Component]
                if len(names) == 2 and all(name in letters for name in names):
                    pairs.setdefault(first, {})[ligature.Component[0]] = ligature.LigGlyph
    return pairs


def _letters_of_glyphs(font: TTFont) -> set[str]:
    """Give the glyphs of Arabic letters, in each of their forms."""
    names = {name for code, name in font.getBestCmap().items() if bidirectional(chr(code)) == "AL"}
    forms = {
        form
        for subtable in _substitutions(font, "SingleSubst")
        for name, form in subtable.mapping.items()
        if name in names
    }
    return names | forms


def _substitutions(font: TTFont, kind: str) -> Iterator[otTables.BaseTable]:
    for lookup in font["GSUB"].table.LookupList.Lookup:
        for subtable in lookup.SubTable:
            inner = getattr(subtable, "ExtSubTable", subtable)
            if type(inner).__name__ == kind:
                yield inner


def _spot(font: TTFont, drawn: str, width: int) -> Glyph:
    """Give a spot that nobody sees: in what is drawn above the alef, in every weight."""
    weights = [
        {axis.axisTag: value}
        for axis in (font["fvar"].axes if "fvar" in font else [])
        for value in (axis.minValue, axis.defaultValue, axis.maxValue)
    ]
    sets = [font.getGlyphSet(location=weight) for weight in weights or [None]]
    for y in range(0, font["head"].yMax, STEP):
        for x in range(INK, width - INK, STEP):
            around = [(x - INK, y), (x + INK, y), (x, y - INK), (x, y + INK)]
            if all(_is_in_ink(each, drawn, point) for each in sets for point in around):
                return _triangle(x, y)
    raise ValueError(f"{drawn} draws nothing above its alef in which a spot could lie")


def _is_in_ink(glyphs: Any, name: str, point: tuple[int, int]) -> bool:
    pen = PointInsidePen(glyphs, point)
    glyphs[name].draw(pen)
    return bool(pen.getResult())


def _triangle(x: int, y: int) -> Glyph:
    pen = TTGlyphPen(None)
    pen.moveTo((x, y))
    pen.lineTo((x, y + SPOT))
    pen.lineTo((x + SPOT, y))
    pen.closePath()
    return pen.glyph()


def _add_alefs(font: TTFont, spots: dict[str, Glyph], width: int) -> None:
    """Add for each glyph of both letters that of its alef, in every table that has all glyphs."""
    alefs = {drawn + ALEF: spot for drawn, spot in spots.items()}
    classes = font["GDEF"].table.GlyphClassDef.classDefs
    if "gvar" in font:
        font["gvar"].variations |= {name: [] for name in alefs}
    font.setGlyphOrder([*font.getGlyphOrder(), *alefs])
    for name, spot in alefs.items():
        font["glyf"][name] = spot
        spot.recalcBounds(font["glyf"])
        font["hmtx"][name] = (width, spot.xMin)
    for name in [*alefs, *spots]:
        classes[name] = BASE
    font["GDEF"].table.LigCaretList = None
    if "HVAR" in font:
        _keep_width(font["HVAR"].table, alefs)


def _keep_width(table: otTables.HVAR, names: Iterable[str]) -> None:
    """Let glyphs be equally wide in every weight (OpenType, HVAR)."""
    data = table.VarStore.VarData[0]
    table.AdvWidthMap.mapping |= dict.fromkeys(names, len(data.Item))
    data.Item.append([0] * len(data.VarRegionIndex))
    data.ItemCount = len(data.Item)


def _move(font: TTFont, drawn: list[str], width: int) -> None:
    """Move what draws both to the left by the width of the alef, which stands there now."""
    outlines, sizes = font["glyf"], font["hmtx"]
    for name in font.getGlyphOrder():
        glyph = outlines[name]
        if glyph.isComposite():
            for part in glyph.components:
                part.x += width * ((part.glyphName in drawn) - (name in drawn))
        elif name in drawn:
            glyph.coordinates.translate((-width, 0))
    for name in drawn:
        outlines[name].recalcBounds(outlines)
        sizes[name] = (sizes[name][0] - width, outlines[name].xMin)


def _substitute(font: TTFont, pairs: Pairs) -> None:
    """Put one lookup into the required ligatures in the place of what is there."""
    table = font["GSUB"].table
    lookups = table.LookupList.Lookup
    rules = []
    for lam, alefs in pairs.items():
        for alef, drawn in alefs.items():
            lookups += [_single({lam: drawn}), _single({alef: drawn + ALEF})]
            rules.append(_rule(font, ([lam], [alef]), (len(lookups) - 2, len(lookups) - 1)))
    lookups.append(buildLookup(rules, IGNORE_MARKS))
    table.LookupList.LookupCount = len(lookups)
    for record in table.FeatureList.FeatureRecord:
        if record.FeatureTag == "rlig":
            record.Feature.LookupListIndex = [len(lookups) - 1]
            record.Feature.LookupCount = 1


def _single(mapping: dict[str, str]) -> otTables.Lookup:
    return buildLookup([buildSingleSubstSubtable(mapping)], IGNORE_MARKS)


def _rule(
    font: TTFont, glyphs: tuple[list[str], list[str]], lookups: tuple[int, int]
) -> otTables.ChainContextSubst:
    """Give the rule that the glyphs of a pair go each through a lookup (OpenType, GSUB 6.3)."""
    rule = otTables.ChainContextSubst()
    rule.Format = 3
    rule.BacktrackCoverage, rule.LookAheadCoverage = [], []
    rule.InputCoverage = [buildCoverage(names, font.getReverseGlyphMap()) for names in glyphs]
    rule.SubstLookupRecord = []
    for position, lookup in enumerate(lookups):
        record = otTables.SubstLookupRecord()
        record.SequenceIndex, record.LookupListIndex = position, lookup
        rule.SubstLookupRecord.append(record)
    return rule


def _attach_marks(font: TTFont, lookup: otTables.Lookup, drawn: list[str], width: int) -> None:
    """Let marks find on the two glyphs the places that they had on the two parts of one."""
    subtables = [getattr(subtable, "ExtSubTable", subtable) for subtable in lookup.SubTable]
    if isinstance(subtables[0], otTables.MarkLigPos):
        lookup.SubTable = [_on_bases(font, subtable, drawn, width) for subtable in subtables]
        lookup.LookupType = lookup.SubTable[0].LookupType


def _on_bases(
    font: TTFont, old: otTables.MarkLigPos, drawn: list[str], width: int
) -> otTables.MarkBasePos:
    """Give what places marks on the two glyphs; the alef stands where the one glyph stood."""
    parts = dict(zip(old.LigatureCoverage.glyphs, old.LigatureArray.LigatureAttach, strict=True))
    anchors: dict[str, list[otTables.Anchor | None]] = {}
    for name in filter(parts.__contains__, drawn):
        of_lam, of_alef = (part.LigatureAnchor for part in parts[name].ComponentRecord)
        for anchor in filter(None, of_lam):
            anchor.XCoordinate -= width
        anchors |= {name: of_lam, name + ALEF: of_alef}
    new = otTables.MarkBasePos()
    new.Format, new.ClassCount = 1, old.ClassCount
    new.MarkCoverage, new.MarkArray = old.MarkCoverage, old.MarkArray
    new.BaseCoverage = buildCoverage(anchors, font.getReverseGlyphMap(rebuild=True))
    new.BaseArray = otTables.BaseArray()
    new.BaseArray.BaseRecord = [_record(anchors[name]) for name in new.BaseCoverage.glyphs]
    new.BaseArray.BaseCount = len(anchors)
    return new


def _record(anchors: list[otTables.Anchor | None]) -> otTables.BaseRecord:
    record = otTables.BaseRecord()
    record.BaseAnchor = anchors
    return record
