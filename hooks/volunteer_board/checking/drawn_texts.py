"""Ensure that what pictures and posters show is written in letters that their fonts have."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from volunteer_board.checking.board_files import BoardFiles
from volunteer_board.languages.printed_letters import boxed_letter
from volunteer_board.problems import Code, Problem
from volunteer_board.reading.documents import Document

_DRAWN = {"opportunity": ("title", "summary"), "organisation": ("name",), "story": ("title",)}
"""Fields that pictures show, by the kind of document."""


def pictures_show_every_letter(board: BoardFiles) -> Iterator[Problem]:
    """Ensure that no empty box stands in a picture for a letter; one is told of each file."""
    for document in chain(board.opportunities, board.organisations, board.stories):
        for pointer, text in _drawn_texts(document):
            letter = None if text.isascii() else boxed_letter(text)
            if letter is not None:
                yield board.problem(Code.LETTER_NOT_DRAWN, document, pointer, value=letter)
                break


def _drawn_texts(document: Document) -> Iterator[tuple[str, str]]:
    """Give each text with the pointer to it."""
    for field in _DRAWN.get(document.kind, ()):
        found = document.data.get(field)
        if isinstance(found, str):
            yield f"/{field}", found
        elif isinstance(found, dict):
            for language, text in found.items():
                if isinstance(text, str):
                    yield f"/{field}/{language}", text
