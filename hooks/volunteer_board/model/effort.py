"""How much time a posting asks for, in numbers that can be compared across the models."""

from __future__ import annotations

from volunteer_board.model.opportunity import Opportunity

_WEEKS_A_YEAR = 52


def total_hours(opportunity: Opportunity) -> float | None:
    """Give the hours from beginning to end; of a recurring posting, those of a year.

    None if the posting does not say enough.
    """
    commitment = opportunity.commitment
    if opportunity.model == "micro":
        return commitment.total_hours
    if opportunity.model == "project":
        return _product(commitment.hours_per_week, commitment.weeks)
    return _product(commitment.calls_per_year, commitment.hours_per_call)


def weekly_hours(opportunity: Opportunity) -> float | None:
    """Give the hours of a usual week, rounded to a tenth.

    A task is spread over its weeks, or falls into one if it names none; the calls of
    a recurring posting are spread over the year. None if the posting does not say enough.
    """
    if opportunity.model == "project":
        return opportunity.commitment.hours_per_week
    total = total_hours(opportunity)
    if total is None:
        return None
    weeks = (opportunity.commitment.weeks or 1) if opportunity.model == "micro" else _WEEKS_A_YEAR
    return round(total / weeks, 1)


def _product(one: float | None, other: float | None) -> float | None:
    return None if one is None or other is None else one * other
