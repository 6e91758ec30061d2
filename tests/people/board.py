"""One board for the files that come out of a door: read and checked together."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.board_folder import HOUSE, BoardFolder, valid_case
from tests.people.cases import Case, answer_of
from volunteer_board.checking.wording import words_of
from volunteer_board.languages.catalogues import load_catalogue
from volunteer_board.problems import Problem

_CATALOGUES = (load_catalogue("ar"), load_catalogue("en"))
_OF_NEIGHBOURS = frozenset({"duplicate-posting", "copied-posting"})
"""The files of all cases stand beside each other and hold nearly the same."""


@dataclass(frozen=True)
class Outcome:
    """What came of a case: its data, None if it could not be read, and what is said of it."""

    data: Mapping[str, Any] | None
    problems: Sequence[Problem]

    def must_be_right(self, case: Case) -> None:
        """Hold what came of a case against what must come of it."""
        told = [str(problem.code) for problem in self.problems]
        wanted = [code for code in (case.problem, case.warning) if code]
        assert told == wanted, [words for problem in self.problems for words in said(problem)]
        texts = " ".join(words for problem in self.problems for words in said(problem))
        assert [words for words in case.says if words not in texts] == [], texts
        if not case.problem:
            assert self.data is not None
            assert answer_of(self.data, case.field) == case.expected


def said(problem: Problem) -> list[str]:
    """Say a problem in all languages."""
    words = (words_of(problem, catalogue) for catalogue in _CATALOGUES)
    return [f"{each.message} {each.fix}" for each in words]


def outcomes(
    root: Path, texts: Mapping[str, str], organisations: Collection[str] = ()
) -> dict[str, Outcome]:
    """Put postings into a board of their own, by names; give what is read and said of each.

    Those named by ``organisations`` are no postings, but their files.
    """
    board = BoardFolder.make(root)
    board.write(f"{HOUSE}/organisation.yml", valid_case("organisation-minimal.yml"))
    paths = {name: f"{HOUSE}/case-{number}.yml" for number, name in enumerate(texts)}
    for name in organisations:
        paths[name] = f"opportunities/{Path(paths[name]).stem}/organisation.yml"
    for name, path in paths.items():
        board.write(path, texts[name])
    checked = board.check()
    data = {str(document.path): document.data for document in checked.documents}
    return {
        name: Outcome(
            data.get(path),
            [
                problem
                for problem in checked.problems
                if str(problem.file) == path and str(problem.code) not in _OF_NEIGHBOURS
            ],
        )
        for name, path in paths.items()
    }
