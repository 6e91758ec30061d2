"""A GitHub for the scripts of the workflows, with answers recorded from the real one."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from subprocess import CompletedProcess
from typing import Any

from tests import programs
from tests.sample import REPOSITORY

_HERE = "repos/example/volunteer-board"


@dataclass(frozen=True)
class GitHub:
    """A GitHub that answers as recorded."""

    folder: Path

    def answers(self, answers: Mapping[str, Sequence[Any]]) -> None:
        by_path = {self._request(request): given for request, given in answers.items()}
        (self.folder / "answers.json").write_text(json.dumps(by_path))

    def run(
        self, script: str, *arguments: str, folder: Path | None = None, **environment: str
    ) -> CompletedProcess[str]:
        program = [sys.executable, str(REPOSITORY / ".github" / "scripts" / f"{script}.py")]
        surroundings = {
            **{name: os.environ[name] for name in ("HOME", "LANG") if name in os.environ},
            "PATH": f"{Path(__file__).parent}:{Path(sys.executable).parent}:{os.environ['PATH']}",
            "FAKE_GH": str(self.folder),
            "GITHUB_REPOSITORY": "example/volunteer-board",
            **environment,
        }
        return programs.run(
            [*program, *arguments],
            cwd=folder or self.folder,
            env=surroundings,
        )

    @property
    def asked(self) -> list[tuple[str, Any]]:
        """What was asked for other than by reading, with the body."""
        log = self.folder / "asked.jsonl"
        lines = log.read_text().splitlines() if log.exists() else []
        entries = [json.loads(line) for line in lines]
        return [
            (entry["request"].replace(f"{_HERE}/", ""), entry["body"])
            for entry in entries
            if not entry["request"].startswith("GET")
        ]

    def _request(self, request: str) -> str:
        method, _, path = request.partition(" ")
        return f"{method} {_HERE}/{path}" if method.isupper() else request
