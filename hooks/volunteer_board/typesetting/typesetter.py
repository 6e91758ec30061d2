"""Documents set by Typst, which shapes Arabic and orders mixed directions by itself.

A document is a template in ``documents/``; what it says comes as values, which Typst
reads as data and never as markup: no text of a stranger can become a command. Fonts
are our own, so that a document is the same on every machine.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

import typst

from volunteer_board.languages.printed_letters import typeface_of

_ROOM = Path(__file__).parent
FONTS = _ROOM / "fonts"
DOCUMENTS = _ROOM / "documents"

_NO_MOMENT = 0  # seconds since 1970: a document is as old as what it says, not as its build
_POINTS_PER_INCH = 72

_begun = False


def has_begun() -> bool:
    """Say whether this process has set anything yet.

    Typst then keeps threads of its own. No fork takes them along, and a forked process
    that sets documents would wait for them for ever.
    """
    return _begun


class NotSet(ValueError):
    """A document cannot be made of its values; the text is what Typst says of it."""


class Typesetter:
    """Sets one kind of document, again and again: the template ``documents/<name>.typ``.

    A template reads its values with ``json(bytes(sys.inputs.values))``, and its typeface as
    ``sys.inputs.typeface``.
    """

    def __init__(self, name: str) -> None:
        global _begun
        _begun = True
        self._compiler = typst.Compiler(
            input=str(DOCUMENTS / f"{name}.typ"),
            root=str(DOCUMENTS),
            font_paths=[str(FONTS)],
            ignore_system_fonts=True,
        )

    def pdf(self, values: Mapping[str, object]) -> bytes:
        """Give the document as PDF/UA-1; the same values give the same bytes.

        The standard (ISO 14289-1) refuses letters that no font has. A document with such a letter
        is given without the promise, with a box in the letter's place: one title in another script
        must not take all the posters of a board away. Raises ``NotSet`` for what no document can
        be made of, such as a broken picture.
        """
        # A board without documents need not wait for a library of PDF to be loaded.
        from volunteer_board.typesetting.readable_pdf import readable

        inputs = _inputs(values)
        try:
            made = self._pdf(inputs, is_accessible=True)
        except typst.TypstError:
            made = self._pdf_without_promise(inputs)
        return readable(made)

    def _pdf_without_promise(self, inputs: dict[str, str]) -> bytes:
        try:
            return self._pdf(inputs, is_accessible=False)
        except typst.TypstError as error:
            raise NotSet(str(error)) from error

    def _pdf(self, inputs: dict[str, str], *, is_accessible: bool) -> bytes:
        made = self._compiler.compile(
            format="pdf",
            sys_inputs=inputs,
            timestamp=_NO_MOMENT,
            pdf_standards=["ua-1"] if is_accessible else [],
        )
        return self._bytes(made)

    def picture(self, values: Mapping[str, object]) -> bytes:
        """Give the only page of the document as a PNG, one pixel a point."""
        return self._bytes(
            self._compiler.compile(format="png", sys_inputs=_inputs(values), ppi=_POINTS_PER_INCH)
        )

    @staticmethod
    def _bytes(result: bytes | list[bytes] | None) -> bytes:
        if not isinstance(result, bytes):
            raise TypeError("a document for a picture has one page")
        return result


def _inputs(values: Mapping[str, object]) -> dict[str, str]:
    content = json.dumps(values, ensure_ascii=False)
    return {"values": content, "typeface": typeface_of(content)}
