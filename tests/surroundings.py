"""What a command finds around it: the same day, language and colours on every machine."""

from __future__ import annotations

import pytest

from tests.board_folder import MOMENT


def fix_surroundings(monkeypatch: pytest.MonkeyPatch) -> None:
    """Set the environment that commands read."""
    for name in ("LC_ALL", "LC_MESSAGES", "NO_COLOR", "BOARD_TRACEBACK"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "en_GB.UTF-8")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(MOMENT.timestamp())))
