"""What the tests of this room share."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.board_folder import HOUSE, BoardFolder, valid_case


@pytest.fixture
def board(tmp_path: Path) -> BoardFolder:
    """A board with one organisation and nothing else."""
    folder = BoardFolder.make(tmp_path)
    folder.write(f"{HOUSE}/organisation.yml", valid_case("organisation-minimal.yml"))
    return folder
