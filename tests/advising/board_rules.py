"""The rules of the repository's own board, and the documents of the tests."""

from __future__ import annotations

import copy
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path, PurePosixPath
from typing import Any

from tests.board_folder import CASES, LANGUAGES
from tests.sample import REPOSITORY
from volunteer_board.advising.advice import Report, advise
from volunteer_board.advising.rules import RuleBook, make_rule_book
from volunteer_board.reading.advice import read_advice
from volunteer_board.reading.documents import Document, read_document
from volunteer_board.reading.files import Entry, Kind

ADVICE_CASES = CASES / "advice"


@cache
def contents(kind: Kind) -> Mapping[str, Mapping[str, Any]]:
    """Give what the files of a kind hold, by name."""
    return {each.id: each.data for each in read_advice(REPOSITORY).documents if each.kind is kind}


@cache
def rule_book() -> RuleBook:
    """Give the rules of the repository's board."""
    return make_rule_book(contents(Kind.ADVICE), contents(Kind.PROFILE), LANGUAGES)


def document(path: Path) -> Document:
    """Read a case; its name begins with its kind unless it is a posting."""
    kind = next((kind for kind in Kind if path.name.startswith(kind)), Kind.OPPORTUNITY)
    language = path.stem.rpartition(".")[2] if path.suffix == ".md" else None
    entry = Entry(PurePosixPath(path.name), kind, path.stem, language)
    found = read_document(path.parent, entry)
    assert isinstance(found, Document), found
    return found


@cache
def good(name: str) -> Document:
    """Give a good document: ``micro``, ``project``, ``recurring``, ``organisation``, ``story``."""
    (path,) = (ADVICE_CASES / "good").glob(f"{name}*")
    return document(path)


def changed(data: Mapping[str, Any], changes: Mapping[str, Any]) -> dict[str, Any]:
    """Give data with changes merged into it; null takes a field away."""
    result = dict(copy.deepcopy(data))
    for key, value in changes.items():
        if value is None:
            result.pop(key, None)
        elif isinstance(value, dict) and isinstance(result.get(key), dict):
            result[key] = changed(result[key], value)
        else:
            result[key] = copy.deepcopy(value)
    return result


def advised(found: Document) -> Report:
    """Advise on a document by the rules of the repository's board."""
    return advise(found.kind, found.data, rule_book(), found.language)


def sample_documents() -> Iterator[Document]:
    """Give every posting, organisation and story of the sample board."""
    from volunteer_board.reading.documents import read_board

    yield from read_board(REPOSITORY).documents
