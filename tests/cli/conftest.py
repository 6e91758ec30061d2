"""What the tests of the command line share."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.board_folder import HOUSE, BoardFolder, valid_case
from tests.surroundings import fix_surroundings


@pytest.fixture(autouse=True)
def surroundings(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same day, language and colours for every test."""
    fix_surroundings(monkeypatch)


@pytest.fixture
def board(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> BoardFolder:
    """A sound board with one posting, in which the command is run."""
    folder = BoardFolder.make(tmp_path)
    folder.write(f"{HOUSE}/organisation.yml", valid_case("organisation-minimal.yml"))
    folder.write(f"{HOUSE}/lease.yml", valid_case("opportunity-micro.yml"))
    monkeypatch.chdir(tmp_path)
    return folder
