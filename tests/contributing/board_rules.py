"""What the browser loads of a board before it checks anything."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from tests.board_folder import LANGUAGES
from tests.contributing.drafts import POSTING_OF_FIG_HOUSE
from volunteer_board.checking.check import Checked
from volunteer_board.checking.exported_rules import exported_rules


def rules_of(checked: Checked, *, organisations: Iterable[str] = ()) -> Mapping[str, Any]:
    """Give the rules of a board with these organisations and one posting."""
    return {
        **exported_rules(checked.schemas, checked.vocabularies, LANGUAGES),
        "organisations": sorted(organisations),
        "profiles": sorted(checked.profiles),
        "opportunities": [POSTING_OF_FIG_HOUSE],
    }
