"""Check a whole board: every problem of every file in one run."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from functools import partial
from itertools import chain
from pathlib import Path, PurePosixPath
from typing import Any

from volunteer_board.checking.across_files import problems_across_files
from volunteer_board.checking.board_files import BoardFiles
from volunteer_board.checking.explanation import Explanation
from volunteer_board.checking.neighbours import needed_entries
from volunteer_board.checking.rules import Rules, checked_rules, read_rules
from volunteer_board.checking.schema_problems import problems_of_form
from volunteer_board.checking.schemas import Schemas
from volunteer_board.checking.slips import with_slips
from volunteer_board.checking.typed_fields import TypedFields
from volunteer_board.checking.validators import Validator
from volunteer_board.problems import Problem, Severity, sort_key
from volunteer_board.processes import in_parallel
from volunteer_board.reading.documents import Document, Reading, read_documents
from volunteer_board.reading.files import Kind, list_files


@dataclass(frozen=True, slots=True)
class Checked:
    """A board after the checks.

    ``documents`` are all that could be read, those with problems too.
    ``vocabularies`` map the name of each sound vocabulary to its terms and
    groups, ``advice`` and ``profiles`` that of each sound file to its content.
    ``problems`` are sorted by file, then down the page. ``schemas`` are those it was
    checked by, as they were written.
    """

    documents: tuple[Document, ...]
    vocabularies: Mapping[str, Mapping[str, Any]]
    advice: Mapping[str, Mapping[str, Any]]
    profiles: Mapping[str, Mapping[str, Any]]
    problems: tuple[Problem, ...]
    schemas: Schemas

    def files_with_errors(self) -> set[PurePosixPath]:
        """Give the files that cannot be published; warnings do not keep a file back."""
        return {problem.file for problem in self.problems if problem.severity is Severity.ERROR}

    def sound_documents(self) -> list[Document]:
        """Give the documents without errors."""
        wrong = self.files_with_errors()
        return [document for document in self.documents if document.path not in wrong]

    def organisations(self) -> Mapping[str, Mapping[str, Any]]:
        """Give what each organisation says of itself, by the name of its folder."""
        return {one.id: one.data for one in self.documents if one.kind is Kind.ORGANISATION}


def check_board(
    root: Path,
    *,
    languages: tuple[str, ...],
    now: datetime,
    selection: Sequence[PurePosixPath] = (),
    before: Sequence[Document] = (),
) -> Checked:
    """Read and check the board in ``root`` as it is at the moment ``now`` (aware).

    ``languages`` are the codes of the board's languages. With a ``selection`` of files
    and folders, relative to the root, only as much is read as finds every problem of
    theirs, and every one of another file that is about them. ``before`` are the documents
    of the board before the change that is checked. Raises ``BrokenSchemas`` when
    ``root/schemas`` is not there or not valid; whatever else is wrong becomes a problem.
    """
    rules = read_rules(root, languages)
    of_rules = checked_rules(rules)
    reading = _read(root, selection, TypedFields(rules.schemas))
    now_there = _board_files(root, reading, rules, today=now.astimezone(UTC).date())
    board = replace(now_there, before=before)
    vocabularies = of_rules.sound[Kind.VOCABULARY]
    explaining = partial(
        Explanation, schemas=rules.schemas, vocabularies=vocabularies, languages=languages
    )
    across_files = partial(problems_across_files, board)
    of_form = partial(form_problems, reading.documents, of_rules.validators, explaining)
    found = in_parallel([across_files, of_form], size=len(reading.documents))
    read = [*rules.unread, *reading.problems]
    problems = [*read, *of_rules.problems, *chain.from_iterable(found)]
    return Checked(
        documents=reading.documents,
        vocabularies=vocabularies,
        advice=of_rules.sound[Kind.ADVICE],
        profiles=of_rules.sound[Kind.PROFILE],
        problems=tuple(sorted(problems, key=sort_key)),
        schemas=rules.schemas,
    )


def _read(root: Path, selection: Sequence[PurePosixPath], fields: TypedFields) -> Reading:
    """Read what the selection needs; ``files`` are all that are there."""
    listing = list_files(root)
    if not selection:
        return read_documents(root, listing, fields.meant)
    entries = needed_entries(root, listing.entries, selection)
    reading = read_documents(root, replace(listing, entries=entries), fields.meant)
    return reading._replace(files=frozenset(entry.path for entry in listing.entries))


def form_problems(
    documents: Iterable[Document],
    validators: Mapping[Kind, Validator],
    explaining: Callable[[Document], Explanation],
) -> list[Problem]:
    """Give what is wrong with the form of each document, whatever the others say."""
    problems: list[Problem] = []
    for document in documents:
        explanation = explaining(document)
        found = problems_of_form(explanation, validators[document.kind])
        problems += with_slips(explanation, found)
    return problems


def _board_files(root: Path, reading: Reading, rules: Rules, *, today: date) -> BoardFiles:
    kinds: defaultdict[Kind, list[Document]] = defaultdict(list)
    for document in reading.documents:
        kinds[document.kind].append(document)
    return BoardFiles(
        root=root,
        opportunities=kinds[Kind.OPPORTUNITY],
        organisations=kinds[Kind.ORGANISATION],
        stories=kinds[Kind.STORY],
        vocabularies=rules.of_kind(Kind.VOCABULARY),
        advice=rules.of_kind(Kind.ADVICE),
        profiles=rules.of_kind(Kind.PROFILE),
        files=reading.files | rules.files,
        pictures=reading.pictures,
        languages=rules.languages,
        today=today,
        schemas=rules.schemas,
    )
