"""The rules of a board: its schemas, vocabularies and advice, checked.

They are the same for every file of a board, and mostly the same as the last time: a review checks
a board before and after a change, a preview after every edit. So what is found of them is kept, by
what they hold.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from pathlib import Path, PurePosixPath
from typing import Any

from volunteer_board.checking.across_files import problems_of_rules
from volunteer_board.checking.board_files import BoardFiles
from volunteer_board.checking.explanation import Explanation
from volunteer_board.checking.narrowing import Vocabularies, narrowed
from volunteer_board.checking.schema_problems import problems_of_form
from volunteer_board.checking.schemas import Schemas, load_schemas
from volunteer_board.checking.validators import Validator, make_validator
from volunteer_board.problems import Problem
from volunteer_board.reading.advice import read_advice
from volunteer_board.reading.documents import Document
from volunteer_board.reading.files import KINDS_OF_CONTENT, KINDS_OF_RULES, Kind
from volunteer_board.reading.vocabularies import read_vocabularies

SCHEMAS = Path("schemas")


@dataclass(frozen=True)
class Rules:
    """What was read; those are the same that hold the same, wherever they were read.

    ``files`` are all that are there, the unreadable ones too, which ``unread`` speaks of.
    """

    schemas: Schemas
    languages: tuple[str, ...]
    files: frozenset[PurePosixPath]
    sources: tuple[tuple[PurePosixPath, bytes], ...]
    documents: tuple[Document, ...] = field(compare=False)
    unread: tuple[Problem, ...] = field(compare=False)

    def of_kind(self, kind: Kind) -> tuple[Document, ...]:
        """Give the documents of a kind."""
        return tuple(document for document in self.documents if document.kind is kind)


@dataclass(frozen=True)
class CheckedRules:
    """The sound files by kind and name, what is wrong with all, and how content is validated."""

    sound: Mapping[Kind, Vocabularies]
    problems: tuple[Problem, ...]
    validators: Mapping[Kind, Validator]


def read_rules(root: Path, languages: tuple[str, ...]) -> Rules:
    """Read the rules of the board in a folder; raises ``BrokenSchemas`` without sound schemas."""
    terms, advice = read_vocabularies(root), read_advice(root)
    documents = (*terms.documents, *advice.documents)
    return Rules(
        schemas=load_schemas(root / SCHEMAS, tuple(Kind)),
        languages=languages,
        files=terms.files | advice.files,
        sources=tuple((document.path, document.source) for document in documents),
        documents=documents,
        unread=(*terms.problems, *advice.problems),
    )


@lru_cache(maxsize=4)
def checked_rules(rules: Rules) -> CheckedRules:
    """Check rules; raises ``BrokenSchemas`` for what is no schema."""
    sound, wrong = _by_form(rules)
    return CheckedRules(
        sound=sound,
        problems=(*wrong, *problems_of_rules(_board_of(rules))),
        validators=content_validators(rules.schemas, sound[Kind.VOCABULARY], rules.languages),
    )


def content_validators(
    schemas: Schemas, vocabularies: Vocabularies, languages: tuple[str, ...]
) -> Mapping[Kind, Validator]:
    """Make the validators of what organisations write, by sound vocabularies."""
    board_schemas = narrowed(schemas, vocabularies, languages)
    return {kind: make_validator(board_schemas, kind) for kind in KINDS_OF_CONTENT}


def _by_form(rules: Rules) -> tuple[Mapping[Kind, Vocabularies], list[Problem]]:
    """Give the files that have the right form, and what is wrong with others."""
    validators = {kind: make_validator(rules.schemas, kind) for kind in KINDS_OF_RULES}
    sound: dict[Kind, dict[str, Mapping[str, Any]]] = {kind: {} for kind in validators}
    problems: list[Problem] = []
    for document in rules.documents:
        explanation = Explanation(document, rules.schemas, {})
        found = problems_of_form(explanation, validators[document.kind])
        problems += found
        if not found:
            sound[document.kind][document.id] = document.data
    return sound, problems


def _board_of(rules: Rules) -> BoardFiles:
    """Give a board that holds nothing else; its rules are the same in any folder, on any day."""
    return BoardFiles(
        root=Path(),
        opportunities=(),
        organisations=(),
        stories=(),
        vocabularies=rules.of_kind(Kind.VOCABULARY),
        advice=rules.of_kind(Kind.ADVICE),
        profiles=rules.of_kind(Kind.PROFILE),
        files=rules.files,
        pictures=(),
        languages=rules.languages,
        today=date.min,
        schemas=rules.schemas,
    )
