"""Check a whole board: every problem of every file in one run."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Any

from volunteer_board.checking.across_files import problems_across_files
from volunteer_board.checking.board_files import BoardFiles
from volunteer_board.checking.explanation import Explanation
from volunteer_board.checking.narrowing import Vocabularies, narrowed
from volunteer_board.checking.schema_problems import explained
from volunteer_board.checking.schemas import Schemas, load_schemas
from volunteer_board.checking.validators import Validator, make_validator
from volunteer_board.problems import Problem, sort_key
from volunteer_board.processes import in_parallel
from volunteer_board.reading.documents import Document, Reading, read_board
from volunteer_board.reading.files import Kind
from volunteer_board.reading.vocabularies import read_vocabularies

SCHEMAS = Path("schemas")
_WRITTEN_BY_STRANGERS = (Kind.OPPORTUNITY, Kind.ORGANISATION, Kind.STORY)


@dataclass(frozen=True, slots=True)
class Checked:
    """A board after the checks.

    ``documents`` are all that could be read, those with problems too.
    ``vocabularies`` map the name of each sound vocabulary to its terms and
    groups. ``problems`` are sorted by file, then down the page.
    """

    documents: tuple[Document, ...]
    vocabularies: Mapping[str, Mapping[str, Any]]
    problems: tuple[Problem, ...]


def check_board(root: Path, *, languages: tuple[str, ...], now: datetime) -> Checked:
    """Read and check the board in ``root`` as it is at the moment ``now`` (aware).

    ``languages`` are the codes of the board's languages. Raises
    ``BrokenSchemas`` when ``root/schemas`` is not there or not valid; whatever
    else is wrong becomes a problem.
    """
    schemas = load_schemas(root / SCHEMAS, tuple(Kind))
    terms = read_vocabularies(root)
    vocabularies, wrong_terms = _checked_vocabularies(terms.documents, schemas)
    reading = read_board(root)
    today = now.astimezone(UTC).date()
    board = _board_files(root, reading, terms, languages=languages, today=today, schemas=schemas)
    across_files = partial(problems_across_files, board)
    of_form = partial(_form_problems, reading.documents, schemas, vocabularies, languages)
    found = in_parallel([across_files, of_form], size=len(reading.documents))
    problems = [*terms.problems, *wrong_terms, *reading.problems, *chain.from_iterable(found)]
    return Checked(reading.documents, vocabularies, tuple(sorted(problems, key=sort_key)))


def _checked_vocabularies(
    documents: Iterable[Document], schemas: Schemas
) -> tuple[Vocabularies, list[Problem]]:
    """Give the vocabularies of the right form, and what is wrong with the others."""
    validator = make_validator(schemas, Kind.VOCABULARY)
    sound: dict[str, Mapping[str, Any]] = {}
    problems: list[Problem] = []
    for document in documents:
        found = _problems_of(document, validator, Explanation(document, schemas, {}))
        problems += found
        if not found:
            sound[document.id] = document.data
    return sound, problems


def _form_problems(
    documents: Iterable[Document],
    schemas: Schemas,
    vocabularies: Vocabularies,
    languages: tuple[str, ...],
) -> list[Problem]:
    board_schemas = narrowed(schemas, vocabularies, languages)
    validators = {kind: make_validator(board_schemas, kind) for kind in _WRITTEN_BY_STRANGERS}
    return [
        problem
        for document in documents
        for problem in _problems_of(
            document, validators[document.kind], Explanation(document, schemas, vocabularies)
        )
    ]


def _problems_of(
    document: Document, validator: Validator, explanation: Explanation
) -> list[Problem]:
    if validator.accepts(document.data):
        return []
    return explained(explanation, validator.errors(document.data))


def _board_files(
    root: Path,
    reading: Reading,
    terms: Reading,
    *,
    languages: tuple[str, ...],
    today: date,
    schemas: Schemas,
) -> BoardFiles:
    kinds: defaultdict[Kind, list[Document]] = defaultdict(list)
    for document in reading.documents:
        kinds[document.kind].append(document)
    return BoardFiles(
        root=root,
        opportunities=kinds[Kind.OPPORTUNITY],
        organisations=kinds[Kind.ORGANISATION],
        stories=kinds[Kind.STORY],
        vocabularies=terms.documents,
        files=reading.files | terms.files,
        pictures=reading.pictures,
        languages=languages,
        today=today,
        schemas=schemas,
    )
