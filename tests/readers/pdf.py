"""What is read in a PDF by the engines in which people open it."""

from __future__ import annotations

import re
import shutil
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pypdfium2

from tests import programs
from tests.readers.written import read_by

_DIRECTION_MARKS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
HELP = """\
pdftotext of poppler was not found. Any one of these brings it:
  - Debian, Ubuntu:  sudo apt-get install poppler-utils
  - Fedora:          sudo dnf install poppler-utils
  - macOS:           brew install poppler"""


def _poppler(files: Sequence[Path]) -> list[str]:
    """Read as most viewers of Linux do."""
    if shutil.which("pdftotext") is None:
        raise FileNotFoundError(HELP)
    return [
        programs.run(["pdftotext", "-enc", "UTF-8", file, "-"], check=True).stdout for file in files
    ]


def _pdfium(files: Sequence[Path]) -> list[str]:
    """Read as Chrome and Android do."""
    return ["\n".join(_pages(file)) for file in files]


def _pages(file: Path) -> list[str]:
    with pypdfium2.PdfDocument(file) as document:
        return [page.get_textpage().get_text_range() for page in document]


def _pdfjs(files: Sequence[Path]) -> list[str]:
    """Read as Firefox does."""
    found = read_by("pdf.mjs", list(files))
    return [found[file] for file in files]


READERS: Mapping[str, Callable[[Sequence[Path]], list[str]]] = {
    "poppler": _poppler,
    "PDFium": _pdfium,
    "pdf.js": _pdfjs,
}
"""Each reads many files at once: to start costs more than to read."""


def plain(text: str) -> str:
    """Give a text as people compare it: composed (NFC), without direction marks, on one line."""
    return " ".join(unicodedata.normalize("NFC", _DIRECTION_MARKS.sub("", text)).split())
