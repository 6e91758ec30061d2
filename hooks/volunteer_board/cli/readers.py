"""For whom reports about a board are written: those who read one of its languages."""

from __future__ import annotations

from pathlib import Path

from volunteer_board.cli.configuration import board_languages, site_address
from volunteer_board.languages.catalogues import Catalogue, available_languages
from volunteer_board.languages.language import Language, load_language
from volunteer_board.reviewing.report import Readers


def spoken_languages(root: Path) -> tuple[Language, ...]:
    """Give those languages of the board that have a catalogue, the board's own first.

    Raises ``Misuse`` like ``board_languages``, as do the functions below.
    """
    known = [code for code in board_languages(root) if code in available_languages()]
    return tuple(map(load_language, known))


def board_catalogues(root: Path) -> tuple[Catalogue, ...]:
    """Give the catalogues of those languages."""
    return tuple(language.catalogue for language in spoken_languages(root))


def readers_of(root: Path) -> Readers:
    """Give those for whom the board's reports are written."""
    return Readers(board_catalogues(root), site_address(root))
