"""The checks of one document by itself, before it is a file of the board."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import partial
from pathlib import Path

from volunteer_board.checking.across_files import OF_ONE_DOCUMENT
from volunteer_board.checking.board_files import BoardFiles
from volunteer_board.checking.check import form_problems
from volunteer_board.checking.explanation import Explanation
from volunteer_board.checking.narrowing import Vocabularies
from volunteer_board.checking.rules import content_validators
from volunteer_board.checking.schemas import Schemas
from volunteer_board.problems import Problem, sort_key
from volunteer_board.reading.documents import Document
from volunteer_board.reading.files import Kind


def problems_of_document(
    document: Document,
    *,
    schemas: Schemas,
    vocabularies: Vocabularies,
    languages: tuple[str, ...],
    today: date,
) -> list[Problem]:
    """Give what is wrong with a document whatever the others say, down the page."""
    board = _alone(document, schemas=schemas, languages=languages, today=today)
    found = [problem for check in OF_ONE_DOCUMENT for problem in check(board)]
    explaining = partial(
        Explanation, schemas=schemas, vocabularies=vocabularies, languages=languages
    )
    found += form_problems(
        [document], content_validators(schemas, vocabularies, languages), explaining
    )
    return sorted(found, key=sort_key)


def _alone(
    document: Document, *, schemas: Schemas, languages: tuple[str, ...], today: date
) -> BoardFiles:
    def those(kind: Kind) -> Iterable[Document]:
        return [document] if document.kind is kind else []

    return BoardFiles(
        root=Path(),
        opportunities=tuple(those(Kind.OPPORTUNITY)),
        organisations=tuple(those(Kind.ORGANISATION)),
        stories=tuple(those(Kind.STORY)),
        vocabularies=(),
        advice=(),
        profiles=(),
        files=frozenset(),
        pictures=(),
        languages=languages,
        today=today,
        schemas=schemas,
    )
