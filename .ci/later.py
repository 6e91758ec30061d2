"""Run the tests with the clock of the machine moved on: they must not know the difference.

``python .ci/later.py`` runs all of them 30 days, 500 days and five years from now, ``--days 500``
at one of these moments or any other; folders of tests may be named. ``--turn`` runs what reads a
clock most, at one of the three that follows from today's date, so that all have their turn; where
the clock cannot be moved it says so in a sentence and is content.
"""

from __future__ import annotations

import argparse
import importlib.util
import os
import subprocess
import sys
from datetime import UTC, date, datetime
from pathlib import Path

DAYS = (30, 500, 5 * 365)
FOLDERS_OF_A_TURN = ("tests/build", "tests/cli", "tests/browser")
PROCESSES = ("--numprocesses", "auto", "--dist", "loadfile", "--no-loadscope-reorder")
NOT_MOVED = """\
The clock cannot be moved on this machine, so no test was run at a later day. It is moved by
libfaketime out of .ci/requirements-later.txt, which is made for Linux on x86-64."""


def moved(library: Path, days: int) -> dict[str, str]:
    """Give the environment in which it is ``days`` later.

    What measures time must not be moved: Python's ``sleep`` would hang. Without the last variable
    waiting threads of Chromium wake at once, and a page takes a minute.
    """
    return {
        **os.environ,
        "LD_PRELOAD": str(library),
        "FAKETIME": f"+{days}d",
        "DONT_FAKE_MONOTONIC": "1",
        "FAKETIME_FORCE_MONOTONIC_FIX": "0",
    }


def library() -> Path | None:
    """Give the library that moves the clock, if it is there and does so."""
    package = importlib.util.find_spec("libfaketime")
    for folder in (package and package.submodule_search_locations) or ():
        for path in Path(folder).rglob("libfaketime.so.1"):
            asked = [sys.executable, "-c", "import time; print(int(time.time()))"]
            answer = subprocess.run(
                asked, env=moved(path, 1000), capture_output=True, text=True, check=False
            )
            told = datetime.fromtimestamp(int(answer.stdout or 0), UTC)
            if (told - datetime.now(UTC)).days in (999, 1000):
                return path
    return None


def tested(environment: dict[str, str], *arguments: str) -> bool:
    """Run pytest; say whether all went well."""
    command = [sys.executable, "-m", "pytest", *arguments]
    return subprocess.run(command, env=environment, check=False).returncode == 0


def main() -> int:
    """Run the tests at the moments asked for; 1 if any fails."""
    parser = argparse.ArgumentParser(description="Run the tests at a later day.")
    parser.add_argument("--days", type=int, help="how many days from now; three moments if not")
    parser.add_argument("--turn", action="store_true", help="some tests, at one of the moments")
    parser.add_argument("tests", nargs="*", help="folders or files of tests; all if not")
    options = parser.parse_args()
    found = library()
    if found is None:
        print(NOT_MOVED, file=sys.stderr)
        return 0 if options.turn else 1
    if options.turn:
        days = DAYS[date.today().toordinal() % len(DAYS)]
        print(f"Tests as if it were {days} days later", flush=True)
        return not tested(moved(found, days), *PROCESSES, "-m", "not alone", *FOLDERS_OF_A_TURN)
    all_is_well = True
    for days in [options.days] if options.days else DAYS:
        print(f"Tests as if it were {days} days later", flush=True)
        later = moved(found, days)
        all_is_well &= tested(later, *PROCESSES, "-m", "not alone", *options.tests)
        if not options.tests:
            all_is_well &= tested(later, "-m", "alone")
    return not all_is_well


if __name__ == "__main__":
    sys.exit(main())
