"""What several test rooms share."""

from __future__ import annotations

import fcntl
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


LONGEST = ("browser", "build", "people", "year", "checking")
"""The folders that take longest. Begun last, one process would work on when the other has ended."""


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the folders that take longest."""

    def place(item: pytest.Item) -> int:
        parts = item.path.relative_to(REPOSITORY).parts
        return LONGEST.index(parts[1]) if parts[1] in LONGEST else len(LONGEST)

    items.sort(key=place)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample board, built at the fixed moment of the tests, once for all that work on them."""
    shared = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        shared = shared.parent
    folder = shared / "sample-site"
    with (shared / "sample-site.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # who comes second waits for the first, and finds the site
        if not folder.is_dir():
            outcome = build(REPOSITORY, folder)
            assert outcome.returncode == 0, outcome.stderr
    return folder
