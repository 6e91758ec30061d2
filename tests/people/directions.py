"""The cases whose lines hold both directions: how they are written, and what stands in them."""

from __future__ import annotations

from tests.people.cases import CASES_OF_PEOPLE, Case
from volunteer_board.languages.language import Direction, direction_of

CASES = [case for case in CASES_OF_PEOPLE if case.name.startswith("direction/")]


def language_of(case: Case) -> str:
    """Give the language in which a case is written."""
    return case.field.rpartition("/")[2]


def direction(case: Case) -> Direction:
    """Give the direction of the lines of a case."""
    return direction_of(language_of(case))


def is_markdown(case: Case) -> bool:
    """Say whether the text of a case is Markdown."""
    return case.key == "description"


PLAIN = [case for case in CASES if not is_markdown(case)]
