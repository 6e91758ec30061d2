"""What the tests of pull requests and issue forms share."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.board_folder import HOUSE, BoardFolder, valid_case
from tests.sample import REPOSITORY
from tests.surroundings import fix_surroundings


@pytest.fixture(autouse=True)
def surroundings(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same day and language for every test."""
    fix_surroundings(monkeypatch)


@pytest.fixture
def board(tmp_path: Path) -> BoardFolder:
    """The published board: an organisation with one posting."""
    folder = tmp_path / "base"
    folder.mkdir()
    board = BoardFolder.make(folder)
    shutil.copy(REPOSITORY / "mkdocs.yml", folder)
    board.write(f"{HOUSE}/organisation.yml", valid_case("organisation-minimal.yml"))
    board.write(f"{HOUSE}/lease.yml", valid_case("opportunity-micro.yml"))
    return board
