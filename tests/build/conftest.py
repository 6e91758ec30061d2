"""A board of its own for the tests that change one."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.sample import copy_of_the_board


@pytest.fixture
def board(tmp_path: Path) -> Path:
    """A copy of the sample board that a test may change."""
    return copy_of_the_board(tmp_path / "board")
