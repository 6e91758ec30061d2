"""What Typst writes for programs that read a PDF aloud, search it or copy from it, put right.

Each change is a measured one; ``tests/readers/`` holds it against poppler (most viewers of Linux),
PDFium (Chrome) and pdf.js (Firefox). The page itself stays as it was drawn.
"""

from __future__ import annotations

import io
import re
from unicodedata import bidirectional

from pypdf import PdfReader, PdfWriter
from pypdf.generic import DictionaryObject, NameObject, PdfObject, StreamObject

_GLYPH = re.compile(rb"(<[0-9A-F]{4}> )<((?:[0-9A-F]{4}){2,})>")
_REVERSED = re.compile(rb"/ReversedChars BMC(.*?)EMC", re.DOTALL)
"""Nothing but glyphs stands in it, whose numbers in a document are too small to spell EMC."""

_SAID = re.compile(rb"/Span<</ActualText<FEFF([0-9A-F]*)>>>BDC(.*?)EMC", re.DOTALL)
_STEERING = re.compile("[\u061c\u200b\u200e\u200f\u2060\u2066-\u2069]")
"""What orders or breaks lines and has no shape: copied, it spoils addresses and other texts."""

_RIGHT_TO_LEFT = ("R", "AL")


def readable(pdf: bytes) -> bytes:
    """Give a PDF by Typst with the same look, in which readers find what is written."""
    reader = PdfReader(io.BytesIO(pdf))
    writer = PdfWriter(clone_from=reader)
    writer.pdf_header = reader.pdf_header
    for page in writer.pages:
        _keep_lines_whole(_stream(page["/Contents"]))
    for font in _fonts(writer):
        _turn_clusters(_stream(font["/ToUnicode"]))
    _turn_pages(writer.root_object)
    written = io.BytesIO()
    writer.write(written)
    return written.getvalue()


def _fonts(writer: PdfWriter) -> list[DictionaryObject]:
    found = (each.get_object() for each in writer._objects if each is not None)
    return [each for each in found if isinstance(each, DictionaryObject) and "/ToUnicode" in each]


def _stream(found: PdfObject) -> StreamObject:
    stream = found.get_object()
    if not isinstance(stream, StreamObject):
        raise TypeError("Typst writes each content and each table of letters as one stream")
    return stream


def _keep_lines_whole(content: StreamObject) -> None:
    """Take away that each word is marked as reversed (ISO 32000-1, 14.8.2.3.3).

    pdf.js begins anew at every mark, and so gives the words of an Arabic line from left to
    right. No reader that was tried heeds it. The same goes for what is marked only because
    characters without a shape stand beside it.
    """
    lines = _REVERSED.sub(rb"\1", content.get_data())
    content.set_data(_SAID.sub(_unsaid, lines))


def _unsaid(match: re.Match[bytes]) -> bytes:
    text = _text(match[1])
    return match[2] if _STEERING.search(text) else match[0]


def _turn_clusters(letters_of_glyphs: StreamObject) -> None:
    """Let a glyph of a letter with its marks name the marks first, in right-to-left scripts.

    Readers turn the characters of such a line round, and with them those of one glyph. What has
    no shape is named by no glyph.
    """
    letters_of_glyphs.set_data(_GLYPH.sub(_turned, letters_of_glyphs.get_data()))


def _turned(match: re.Match[bytes]) -> bytes:
    whole = _text(match[2])
    text = _STEERING.sub("", whole) or whole
    if any(bidirectional(character) in _RIGHT_TO_LEFT for character in text):
        text = text[::-1]
    return match[1] + b"<" + text.encode("utf-16-be").hex().upper().encode() + b">"


def _text(hexadecimal: bytes) -> str:
    return bytes.fromhex(hexadecimal.decode()).decode("utf-16-be")


def _turn_pages(catalogue: DictionaryObject) -> None:
    """Say that pages follow each other from left to right, whatever the language.

    Typst says the opposite of Arabic, and PDFium then turns every line of Latin letters round.
    A document of one page has no order of pages.
    """
    preferences = catalogue.get("/ViewerPreferences", DictionaryObject()).get_object()
    if "/Direction" in preferences:
        preferences[NameObject("/Direction")] = NameObject("/L2R")
