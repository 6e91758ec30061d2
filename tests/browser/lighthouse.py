"""What Lighthouse gives pages, measured in a browser that runs already."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from tests import programs
from tests.moments import MOMENT, set_clock
from tests.scripts import node

CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
_PROGRAM = Path(__file__).with_name("lighthouse.mjs")


@dataclass(frozen=True)
class Report:
    """One page: scores from 0 to 100, and the audits that cost points, both by category."""

    address: str
    scores: dict[str, int]
    failed: dict[str, list[str]]

    def says(self, category: str) -> str:
        """Give the score of a category and its failing audits, for a person to read."""
        audits = "".join(f"\n  {audit}" for audit in self.failed[category])
        return f"{self.address}: {category} {self.scores[category]}{audits}"


def measure(
    port: int,
    addresses: Iterable[str],
    categories: Iterable[str] = CATEGORIES,
    moment: datetime = MOMENT,
) -> list[Report]:
    """Measure pages one after the other, on Lighthouse's settings for a phone.

    ``port`` is that of the browser's DevTools. Pages live at ``moment`` and on, so that they are
    the same ones on any day; Lighthouse waits by their clock, so it must not stand still. Raises
    ``RuntimeError`` with what Lighthouse says when it cannot measure a page.
    """
    wanted = list(addresses)
    outcome = programs.run(
        [node(), _PROGRAM, str(port), set_clock(moment), ",".join(categories), *wanted],
    )
    if outcome.returncode:
        raise RuntimeError(outcome.stderr)
    return [Report(**json.loads(line)) for line in outcome.stdout.splitlines()]
