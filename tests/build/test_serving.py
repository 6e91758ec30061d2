"""The live preview: an edit is shown within two seconds, and an error does not end it."""

from __future__ import annotations

import re
import socket
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest

from tests import programs
from tests.sample import copy_of_the_board

pytestmark = pytest.mark.alone

POSTING = Path("opportunities/ghaith/logistics-spreadsheet.yml")
PAGE = "ar/opportunities/ghaith/logistics-spreadsheet/"
Outcome = TypeVar("Outcome")
PATIENCE = 300.0
"""Seconds for whatever is to come at all, on any machine."""


class Preview:
    """A running ``mkdocs serve`` and what it logs."""

    def __init__(self, root: Path, log: Path) -> None:
        self.root = root
        self.log = log
        self.address = f"http://127.0.0.1:{free_port()}/"
        where = self.address.removeprefix("http://").rstrip("/")
        command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", where]
        begun = time.monotonic()
        with log.open("w") as output:
            self.process = programs.start(command, output=output, cwd=root)
        until(lambda: "Serving on" in self.log.read_text() or self.process.poll() is not None)
        self.seconds_to_start = time.monotonic() - begun
        assert self.process.poll() is None, self.log.read_text()

    def read(self, path: str) -> str:
        """Give a page, or nothing while it does not exist."""
        try:
            with urllib.request.urlopen(self.address + path) as answer:  # noqa: S310
                return str(answer.read().decode())
        except urllib.error.HTTPError:
            return ""

    def edit(self, old: str, new: str) -> None:
        file = self.root / POSTING
        file.write_text(file.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def until(condition: Callable[[], Outcome]) -> Outcome | None:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if value := condition():
            return value
        time.sleep(0.05)
    return None


@pytest.fixture
def preview(tmp_path: Path) -> Iterator[Preview]:
    started = Preview(copy_of_the_board(tmp_path / "board"), tmp_path / "log.txt")
    yield started
    started.process.terminate()
    started.process.wait(timeout=PATIENCE)


def test_edited_posting_is_shown_and_an_error_is_logged_with_its_line(preview: Preview) -> None:
    assert "logistics-spreadsheet" in preview.read(PAGE)
    preview.edit("posted:", "updated: 2026-11-21\nposted:")
    started = time.monotonic()
    shown = until(lambda: 'datetime="2026-11-21"' in preview.read(PAGE))
    assert shown, preview.log.read_text()
    seconds = time.monotonic() - started
    print(f"shown after {seconds:.2f} s")
    # Two seconds are the aim. A busy machine gets as long as it took to build the whole and start.
    assert seconds < max(4, preview.seconds_to_start)

    preview.edit("updated: 2026-11-21\n", "no-such-field: 1\n")
    logged = until(lambda: re.search(rf"{POSTING.name}:\d+", preview.log.read_text()))
    assert logged, preview.log.read_text()
    assert until(lambda: "data-opportunity" in preview.read("ar/opportunities/"))
    preview.edit("no-such-field: 1\n", "")
    assert until(lambda: preview.read(PAGE))
    assert preview.process.poll() is None
