"""What several test rooms share."""

from __future__ import annotations

from pathlib import Path

import pytest

import volunteer_board  # noqa: F401  tests that use nothing else of it have its zone data too
from tests.sample import REPOSITORY, build


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample board, built at the fixed moment of the tests."""
    folder = tmp_path_factory.mktemp("sample") / "site"
    outcome = build(REPOSITORY, folder)
    assert outcome.returncode == 0, outcome.stderr
    return folder
