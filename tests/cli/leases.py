"""The posting that tests renew and close, with other last days."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.board_folder import valid_case
from volunteer_board.cli.main import main

Captured = pytest.CaptureFixture[str]

LEASE = "olive-house/lease"
FILE = Path(f"opportunities/{LEASE}.yml")
TEXT = valid_case("opportunity-micro.yml")
LINE_OF_THE_DEADLINE = next(line for line in TEXT.splitlines() if line.startswith("deadline:"))


def lease(last_lines: str) -> str:
    """Give the posting with other lines in place of its deadline."""
    return TEXT.replace(f"{LINE_OF_THE_DEADLINE}\n", last_lines)


def of_summer(text: str) -> str:
    """Give a posting that was there before its last day."""
    return text.replace("posted: 2026-11-08", "posted: 2026-08-01")


def difference(before: str, after: str) -> tuple[list[str], list[str]]:
    """Give the lines that went and those that came."""
    former, latter = before.splitlines(), after.splitlines()
    return (
        [line for line in former if line not in latter],
        [line for line in latter if line not in former],
    )


def is_sound(capsys: Captured) -> bool:
    capsys.readouterr()
    return main(["check"]) == 0
