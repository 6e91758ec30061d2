"""Small boards on disk, for tests of what reads files."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from tests.moments import MOMENT as MOMENT
from tests.sample import REPOSITORY
from volunteer_board.checking.check import Checked, check_board
from volunteer_board.problems import Problem

CASES = REPOSITORY / "tests" / "cases"
LANGUAGES = ("ar", "en")
HOUSE = "opportunities/olive-house"


@dataclass(frozen=True)
class BoardFolder:
    """A board below a folder, with the repository's schemas and vocabularies."""

    root: Path

    @classmethod
    def make(cls, root: Path) -> BoardFolder:
        """Make a board without organisations, postings and stories."""
        shutil.copytree(REPOSITORY / "schemas", root / "schemas")
        for name in ("opportunities", "stories"):
            (root / name).mkdir()
        return cls(root)

    def write(self, path: str, content: str | bytes) -> Path:
        """Write a file of the board."""
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content if isinstance(content, bytes) else content.encode())
        return file

    def check(self, moment: datetime = MOMENT) -> Checked:
        """Check the board."""
        return check_board(self.root, languages=LANGUAGES, now=moment)


def valid_case(name: str) -> str:
    """Give the text of a valid case."""
    return (CASES / "valid" / name).read_text(encoding="utf-8")


def brief(problem: Problem) -> Mapping[str, object]:
    """Give of a problem what the files of expected problems say."""
    return {"code": str(problem.code), "line": problem.line, "pointer": problem.pointer}
