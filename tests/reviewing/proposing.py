"""Pull requests against a small board, as the workflow lays them out."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from tests.board_folder import CASES, BoardFolder
from volunteer_board.cli.main import main
from volunteer_board.reviewing.findings import Finding, from_json

EVENTS = CASES / "events"
ADDED, MODIFIED, REMOVED = "A", "M", "D"


@dataclass
class Proposal:
    """The files that a pull request proposes, and what git says of them."""

    base: BoardFolder
    head: Path
    changes: list[tuple[str, str, str]]

    @classmethod
    def to(cls, base: BoardFolder) -> Proposal:
        """Begin with the board as it is."""
        head = base.root.parent / "head"
        for name in ("opportunities", "stories"):
            shutil.copytree(base.root / name, head / name)
        return cls(base, head, [])

    def write(self, path: str, text: str, status: str = ADDED) -> None:
        """Propose a file."""
        file = self.head / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        self.changes.append((status, "100644", path))

    def link(self, path: str, target: str) -> None:
        """Propose a symbolic link."""
        (self.head / path).symlink_to(target)
        self.changes.append((ADDED, "120000", path))

    def remove(self, path: str) -> None:
        """Propose that a file be removed."""
        (self.head / path).unlink()
        self.changes.append((REMOVED, "000000", path))

    def review(self, event: Path = EVENTS / "pull-request.json") -> int:
        """Run the command as the workflow does, and give its exit code."""
        folder = self.base.root.parent
        (folder / "changes").write_bytes(raw_diff(self.changes))
        places = {"--root": self.base.root, "--head": self.head, "--event": event}
        outputs = {"--board": folder / "board", "--output": folder / "review"}
        arguments = {**places, "--changes": folder / "changes", **outputs}
        return main(["review", *(str(part) for pair in arguments.items() for part in pair)])

    @property
    def summary(self) -> str:
        """What the workflow shows of the check."""
        return (self.base.root.parent / "review" / "summary.md").read_text(encoding="utf-8")

    @property
    def findings(self) -> Path:
        """What the workflow hands over."""
        return self.base.root.parent / "review" / "findings.json"

    def found(self, code: str) -> list[Finding]:
        """Review, and give the findings of a code."""
        self.review()
        found = from_json(self.findings.read_bytes()).findings
        return [finding for finding in found if finding.code == code]

    @property
    def board(self) -> Path:
        """The board as it would be."""
        return self.base.root.parent / "board"


def raw_diff(changes: Iterable[tuple[str, str, str]]) -> bytes:
    """Write changes as ``git diff --raw -z`` does."""
    rows = (
        f":000000 {mode} {'0' * 40} {'1' * 40} {status}\0{path}\0" for status, mode, path in changes
    )
    return "".join(rows).encode()
