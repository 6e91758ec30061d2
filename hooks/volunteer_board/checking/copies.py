"""Ensure that the same work is not offered twice."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping
from datetime import date
from pathlib import PurePosixPath
from typing import Any, NamedTuple

from volunteer_board.checking.board_files import BoardFiles, day, group, text
from volunteer_board.languages.arabic import fold
from volunteer_board.problems import Code, Problem
from volunteer_board.reading.documents import Document


def an_organisation_posts_the_same_work_once(board: BoardFiles) -> Iterator[Problem]:
    """Ensure that no two open postings of an organisation have one title in one place."""
    first: dict[Hashable, Document] = {}
    for document in _open(board):
        place = text(group(document.data, "location"), "place")
        for language, title in _texts(document.data, "title"):
            key = (document.path.parent, place, language, _folded(title))
            other = first.setdefault(key, document)
            if other is not document:
                yield board.problem(
                    Code.DUPLICATE_POSTING, document, f"/title/{language}", other=other.path
                )
                break


def organisations_write_their_own_words(board: BoardFiles) -> Iterator[Problem]:
    """Ensure that a posting is not a copy of another organisation's.

    The original is what was there before the change that is checked, else what was posted
    first, whatever the folders are called.
    """
    known = {(one.path.parent, words) for one in board.before for words in _own_words(one)}
    alike: defaultdict[_Words, list[Document]] = defaultdict(list)
    for document in _open(board):
        for words in _own_words(document):
            alike[words].append(document)
    copied: dict[PurePosixPath, Problem] = {}
    for words, documents in alike.items():
        original = min(
            documents, key=lambda one: ((one.path.parent, words) not in known, *_beginning(one))
        )
        for document in documents:
            if document.path.parent != original.path.parent:
                found = board.problem(
                    Code.COPIED_POSTING, document, f"/summary/{words.language}", other=original.path
                )
                copied.setdefault(document.path, found)
    yield from copied.values()


class _Words(NamedTuple):
    language: str
    summary: str
    objective: str | None


def _own_words(document: Document) -> Iterator[_Words]:
    """Give what an organisation says of a posting in each language."""
    objectives = dict(_texts(document.data, "objective"))
    for language, summary in _texts(document.data, "summary"):
        yield _Words(language, summary, objectives.get(language))


def _beginning(document: Document) -> tuple[date, PurePosixPath]:
    return day(document.data, "/posted") or date.max, document.path


def _open(board: BoardFiles) -> Iterator[Document]:
    """Give the postings that take applications: what is over may come again."""
    for document in board.opportunities:
        last_day = day(document.data, "/deadline") or day(document.data, "/review_on")
        is_over = last_day is not None and last_day < board.today
        if document.data.get("status", "open") == "open" and not is_over:
            yield document


def _texts(data: Mapping[str, Any], key: str) -> Iterator[tuple[str, str]]:
    for language, words in group(data, key).items():
        if isinstance(words, str) and words:
            yield language, words


def _folded(words: str) -> str:
    return " ".join(fold(words).split())
