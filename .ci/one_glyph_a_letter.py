"""Typefaces in which each glyph stands for one letter, for documents that are read by programs.

Where lam and alef are drawn as one glyph, a PDF says of it that it stands for both letters.
Readers turn the glyphs of a right-to-left line round, and with them the two: poppler, PDFium and
pdf.js read صالح where صلاح is written. So lam and alef stay two glyphs here, as in Noto Sans
Arabic: an alef that draws both, half as wide as the two, and before it a lam that draws nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from unicodedata import bidirectional

from fontTools.otlLib.builder import buildCoverage, buildLookup, buildSingleSubstSubtable
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables import otTables
from fontTools.ttLib.tables._g_l_y_f import Glyph

IGNORE_MARKS = 8
BASE, LIGATURE = 1, 2
LAM_ALONE = ".before-alef"

Pairs = dict[str, dict[str, str]]
"""What stands for a lam and an alef: by the glyph of the lam, then by that of the alef."""


def split_ligatures(font: TTFont) -> None:
    """Let lam and alef be two glyphs in ``font`` (TrueType, with GSUB, GPOS and GDEF)."""
    pairs = _lam_alefs(font)
    for lam, alefs in pairs.items():
        _halve(font, lam, alefs)
    _substitute(font, pairs)
    for lookup in font["GPOS"].table.LookupList.Lookup:
        _attach_marks(font, lookup, pairs)


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


def _halve(font: TTFont, lam: str, alefs: dict[str, str]) -> None:
    """Give the left half of the width to the alef, which draws both, the rest to the lam."""
    widths = {font["hmtx"][ligature][0] for ligature in alefs.values()}
    if len(widths) != 1:
        raise ValueError(f"the ligatures of {lam} differ in width: {sorted(widths)}")
    width = widths.pop()
    for ligature in alefs.values():
        font["hmtx"][ligature] = (width // 2, font["hmtx"][ligature][1])
        font["GDEF"].table.GlyphClassDef.classDefs[ligature] = BASE
    alone = lam + LAM_ALONE
    font.setGlyphOrder([*font.getGlyphOrder(), alone])
    font["glyf"][alone] = Glyph()
    font["hmtx"][alone] = (width - width // 2, 0)
    font["GDEF"].table.GlyphClassDef.classDefs[alone] = BASE


def _substitute(font: TTFont, pairs: Pairs) -> None:
    """Put one lookup into the required ligatures in the place of what is there."""
    table = font["GSUB"].table
    lookups = table.LookupList.Lookup
    first = len(lookups)
    lookups.append(_single({lam: lam + LAM_ALONE for lam in pairs}))
    rules = []
    for number, (lam, alefs) in enumerate(pairs.items(), start=1):
        lookups.append(_single(alefs))
        rules.append(_rule(font, ([lam], list(alefs)), (first, first + number)))
    chain = buildLookup(rules, IGNORE_MARKS)
    lookups.append(chain)
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


def _attach_marks(font: TTFont, lookup: otTables.Lookup, pairs: Pairs) -> None:
    """Let marks find on the two glyphs the places that they had on the two parts of one."""
    subtables = [getattr(subtable, "ExtSubTable", subtable) for subtable in lookup.SubTable]
    if isinstance(subtables[0], otTables.MarkLigPos):
        lookup.SubTable = [_on_bases(font, subtable, pairs) for subtable in subtables]
        lookup.LookupType = lookup.SubTable[0].LookupType


def _on_bases(font: TTFont, old: otTables.MarkLigPos, pairs: Pairs) -> otTables.MarkBasePos:
    """Give what places marks on the two glyphs; a lam is the same before every alef."""
    parts = dict(zip(old.LigatureCoverage.glyphs, old.LigatureArray.LigatureAttach, strict=True))
    anchors: dict[str, list[otTables.Anchor | None]] = {}
    for lam, alefs in pairs.items():
        for ligature in filter(parts.__contains__, alefs.values()):
            of_lam, of_alef = parts[ligature].ComponentRecord
            left = font["hmtx"][ligature][0]
            anchors[ligature] = of_alef.LigatureAnchor
            anchors.setdefault(
                lam + LAM_ALONE, [_moved(anchor, -left) for anchor in of_lam.LigatureAnchor]
            )
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


def _moved(anchor: otTables.Anchor | None, across: int) -> otTables.Anchor | None:
    if anchor is None:
        return None
    moved = otTables.Anchor()
    moved.Format = 1
    moved.XCoordinate, moved.YCoordinate = anchor.XCoordinate + across, anchor.YCoordinate
    return moved
