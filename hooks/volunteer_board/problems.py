"""What can be wrong with the files of a board, as values.

A problem never stops the reading of other files. Its words live in the message
catalogues (``problem.<code>.message`` and ``problem.<code>.fix``), its code is
stable for ever.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from volunteer_board.problem_codes import Code, Severity

__all__ = [
    "Code",
    "Count",
    "FieldName",
    "Localised",
    "Phrase",
    "Problem",
    "Severity",
    "problem",
    "sort_key",
]


@dataclass(frozen=True, slots=True)
class Localised:
    """A text of a schema by language."""

    texts: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class FieldName:
    """A field as people know it: its key in the file and its title by language."""

    key: str
    titles: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that are themselves a message of the catalogue."""

    message_id: str
    values: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Count:
    """A number with its noun, which a language may inflect (``count.<noun>``)."""

    noun: str
    number: int | float


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One thing that is wrong, and where.

    ``file`` is relative to the root of the board. ``line`` and ``column`` count
    from 1; 0 says that the problem belongs to the file as a whole. ``pointer``
    is an RFC 6901 JSON pointer into the document. ``values`` fill the
    placeholders of the messages: texts, numbers, paths, ``FieldName``,
    ``Localised``, ``Phrase``, ``Count``, or tuples of these.
    """

    code: Code
    severity: Severity
    file: PurePosixPath
    line: int = 0
    column: int = 0
    pointer: str = ""
    values: Mapping[str, object] = field(default_factory=dict)


def problem(
    code: Code,
    file: PurePosixPath,
    place: tuple[int, int] = (0, 0),
    pointer: str = "",
    /,
    **values: object,
) -> Problem:
    """Make a problem with the severity of its code; ``place`` is line and column."""
    line, column = place
    return Problem(
        code=code,
        severity=code.severity,
        file=file,
        line=line,
        column=column,
        pointer=pointer,
        values=values,
    )


def sort_key(problem: Problem) -> tuple[PurePosixPath, int, int, str, str]:
    """Give the order in which people read problems: by file, then down the page."""
    return (problem.file, problem.line, problem.column, problem.code, problem.pointer)
