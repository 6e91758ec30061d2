"""Every kind of problem, explained in a language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from volunteer_board.checking.wording import Words, words_of
from volunteer_board.explaining.examples import Example, load_examples, recorded_values
from volunteer_board.explaining.recorded_values import restored_all
from volunteer_board.languages.catalogues import Catalogue
from volunteer_board.problems import Code, Severity, problem

_FIRST_OF_GROUP = {
    Code.SYMBOLIC_LINK: "files",
    Code.EMPTY_DOCUMENT: "yaml",
    Code.MISSING_FIELD: "form",
    Code.UNKNOWN_ORGANISATION: "together",
    Code.MISSING_VOCABULARY: "vocabularies",
    Code.DUPLICATE_ADVICE: "advice",
}
_ANY_FILE = PurePosixPath()


@dataclass(frozen=True, slots=True)
class ExplainedCode:
    """A kind of problem: why it matters, how the check says it, and an example if one can be shown.

    The words of the check are those for the example.
    """

    code: Code
    severity: Severity
    why: str
    words: Words
    example: Example | None


def explained_codes(catalogue: Catalogue) -> Mapping[str, tuple[ExplainedCode, ...]]:
    """Explain every code, in the groups of ``problem_codes.py``, by the names of the groups."""
    groups: dict[str, tuple[ExplainedCode, ...]] = {}
    for group, code in _in_groups():
        groups[group] = (*groups.get(group, ()), _explained(code, catalogue))
    return groups


def _in_groups() -> Iterator[tuple[str, Code]]:
    group = ""
    for code in Code:
        group = _FIRST_OF_GROUP.get(code, group)
        yield group, code


def _explained(code: Code, catalogue: Catalogue) -> ExplainedCode:
    found = problem(code, _ANY_FILE, **restored_all(recorded_values()[code]))
    return ExplainedCode(
        code=code,
        severity=code.severity,
        why=catalogue.text(f"explanation.{code}"),
        words=words_of(found, catalogue),
        example=load_examples().get(code),
    )
