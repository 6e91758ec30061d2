from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from tests.board_folder import BoardFolder
from tests.contributing.board_rules import rules_of


@pytest.fixture(scope="session")
def rules(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Any]:
    """What the browser loads of a board without organisations."""
    return rules_of(BoardFolder.make(tmp_path_factory.mktemp("board")).check())
