"""What the tests of the workflows share."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.workflows.github import GitHub


@pytest.fixture
def github(tmp_path: Path) -> GitHub:
    (tmp_path / "github").mkdir()
    return GitHub(tmp_path / "github")
