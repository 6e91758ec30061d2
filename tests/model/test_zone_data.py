"""Clocks are those of the locked package, whatever the system believes of them."""

from __future__ import annotations

import os
import sys
import zoneinfo
from pathlib import Path

import pytest

from tests import programs
from tests.sample import REPOSITORY
from tests.zone_data import outdated_zones
from volunteer_board.checking.formats import time_zones

SAY = "print(zoneinfo.ZoneInfo('Asia/Amman').utcoffset(datetime(2026, 12, 1)))"
MADE_BEFORE = "zoneinfo.ZoneInfo('Asia/Amman')"
FORKED = f"os.fork() or {SAY}"
PRELUDE = "import os, zoneinfo; from datetime import datetime"


def said(program: list[str], zones: Path) -> str:
    command = [sys.executable, "-c", "; ".join([PRELUDE, *program])]
    outcome = programs.run(
        command,
        env={**os.environ, "PYTHONTZPATH": str(zones)},
        cwd=REPOSITORY,
        check=True,
    )
    return outcome.stdout.strip()


@pytest.mark.parametrize(
    "before",
    [[], [MADE_BEFORE]],
    ids=["by the engine", "by somebody before the engine"],
)
@pytest.mark.parametrize("then", [SAY, FORKED], ids=["in its process", "in a forked one"])
def test_a_systems_zone_data_are_not_read(before: list[str], then: str, tmp_path: Path) -> None:
    zones = outdated_zones(tmp_path)
    assert said([SAY], zones) == "9:00:00"  # that is how Python itself would read it
    assert said([*before, "import volunteer_board", then], zones) == "3:00:00"


def test_tests_live_by_the_same_clocks() -> None:
    assert zoneinfo.TZPATH == ()


def test_names_are_those_of_the_package() -> None:
    assert {"Asia/Amman", "Africa/Casablanca", "UTC"} <= time_zones()
    assert "localtime" not in time_zones()
