"""The checks of one document by itself, before it is a file of the board."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from volunteer_board.checking import dates, markdown_texts, numbers, texts
from volunteer_board.checking.across_files import Check
from volunteer_board.checking.board_files import BoardFiles
from volunteer_board.checking.check import form_problems
from volunteer_board.checking.narrowing import Vocabularies
from volunteer_board.checking.schemas import Schemas
from volunteer_board.problems import Problem, sort_key
from volunteer_board.reading.documents import Document
from volunteer_board.reading.files import Kind

_CHECKS: tuple[Check, ...] = (
    dates.days_that_follow_others_come_later,
    dates.rounds_follow_one_another,
    dates.days_of_the_past_are_not_to_come,
    dates.nobody_applies_for_what_is_over,
    dates.milestones_follow_one_another,
    dates.milestones_lie_within_the_project,
    numbers.no_more_seats_are_filled_than_there_are,
    numbers.the_youngest_age_is_below_the_oldest,
    numbers.spans_of_time_have_a_length,
    texts.titles_come_with_their_texts,
    texts.texts_hold_no_markup,
    markdown_texts.texts_show_all_that_is_in_them,
)
"""Those checks across files that need no other file."""


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
    found = [problem for check in _CHECKS for problem in check(board)]
    found += form_problems([document], schemas, vocabularies, languages)
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
