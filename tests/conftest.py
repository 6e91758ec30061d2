"""What several test rooms share."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import settings

import volunteer_board  # noqa: F401  tests that use nothing else of it have its zone data too
from tests.moments import MOMENT, seconds
from tests.sample import REPOSITORY, build

# How long an example takes says something of the machine and of what else it does, not of the code.
settings.register_profile("board", deadline=None)
settings.load_profile("board")

# Commands that a test runs in its own process live at the moment of the sample too, unless the test
# says another.
os.environ["SOURCE_DATE_EPOCH"] = str(seconds(MOMENT))


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample board, built at the fixed moment of the tests."""
    folder = tmp_path_factory.mktemp("sample") / "site"
    outcome = build(REPOSITORY, folder)
    assert outcome.returncode == 0, outcome.stderr
    return folder
