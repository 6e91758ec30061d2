"""The pull request that closes postings long past."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from volunteer_board.languages.catalogues import Catalogue
from volunteer_board.reviewing.markdown import code
from volunteer_board.reviewing.report import bullets, fitted, section

_MOST_LINES = 200


class Closed(NamedTuple):
    """A posting that was closed; ``last_day`` is the one that has long passed."""

    id: str
    status: str
    last_day: str
    path: str


class UnreadableReport(ValueError):
    """A report that ``board close`` did not write."""


def closed_postings(report: str) -> list[Closed]:
    """Read what ``board close`` writes for programs; raises ``UnreadableReport``."""
    try:
        return [Closed(*line.split("\t")) for line in report.splitlines()]
    except TypeError as error:
        raise UnreadableReport("a line without four fields") from error


def renewal_text(closed: Sequence[Closed], catalogues: Sequence[Catalogue]) -> str:
    """Write title and text of the pull request: each file, and the day that has passed."""
    title = " / ".join(catalogue.text("renewal.title") for catalogue in catalogues)
    introductions = [
        section(catalogue.language, catalogue.text("renewal.introduction"))
        for catalogue in catalogues
    ]
    lines = [
        f"{code(posting.path)} {code(posting.status)} {code(posting.last_day)}"
        for posting in closed
    ]
    return fitted(
        lambda most: "\n".join([title, "", *introductions, bullets(lines[:most]), ""]),
        most=_MOST_LINES,
    )
