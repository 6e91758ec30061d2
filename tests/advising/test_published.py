"""The browser finds the rules on the site."""

from __future__ import annotations

import json
from pathlib import Path

from tests.advising.board_rules import contents
from volunteer_board.reading.files import Kind


def test_the_site_serves_the_rules_and_profiles(site: Path) -> None:
    served = json.loads((site / "contribute" / "advice.json").read_text(encoding="utf-8"))
    assert {part["id"] for part in served["parts"]} == set(contents(Kind.ADVICE))
    assert {profile["id"] for profile in served["profiles"]} == set(contents(Kind.PROFILE))
    assert served["languages"] == ["ar", "en"]
