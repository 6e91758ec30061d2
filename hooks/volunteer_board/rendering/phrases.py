"""Facts of a posting as short phrases in the language of a view."""

from __future__ import annotations

from datetime import datetime
from functools import lru_cache
from zoneinfo import ZoneInfo

from volunteer_board.model.availability import last_day_to_apply
from volunteer_board.model.moments import moment_on, span_of
from volunteer_board.model.opportunity import (
    Commitment,
    Introduction,
    NeededSkill,
    Opportunity,
    Overlap,
    Session,
)
from volunteer_board.rendering.view import View

HoursOfDay = Introduction | Overlap | Session


def commitment(view: View, opportunity: Opportunity) -> str:
    """Say how much time the work takes, in the terms of its model."""
    say = {"micro": _total, "project": _weekly, "recurring": _per_call}[opportunity.model]
    return say(view, opportunity.commitment)


def _total(view: View, commitment: Commitment) -> str:
    hours = view.language.count("commitment.total-hours", commitment.total_hours or 0)
    if commitment.weeks is None:
        return hours
    return view.language.text("commitment.within", hours=hours, weeks=_weeks(view, commitment))


def _weekly(view: View, commitment: Commitment) -> str:
    return view.language.text(
        "commitment.weekly",
        hours=hours_per_week(view, commitment.hours_per_week or 0),
        weeks=_weeks(view, commitment),
    )


def _weeks(view: View, commitment: Commitment) -> str:
    return view.language.count("commitment.weeks", commitment.weeks or 0)


def hours_per_week(view: View, number: float) -> str:
    """Say how many hours of a week."""
    return view.language.count("commitment.hours-per-week", number)


def _per_call(view: View, commitment: Commitment) -> str:
    return view.language.text(
        "commitment.per-call",
        calls=view.language.count("commitment.calls-per-year", commitment.calls_per_year or 0),
        hours=view.language.count("commitment.hours-per-call", commitment.hours_per_call or 0),
    )


def rounds(view: View, opportunity: Opportunity) -> str:
    """Say when the posting was offered before and what came of it, the latest first."""
    words = view.language
    said = (
        words.text(f"detail.round.{each.status}", date=words.date(each.posted))
        for each in reversed(opportunity.rounds)
    )
    return words.text("list.separator").join(said)


def place(view: View, opportunity: Opportunity) -> str:
    """Say where the work is done."""
    mode = view.label("modes", opportunity.mode)
    if opportunity.is_remote or opportunity.location is None:
        return mode
    place = view.city(opportunity.location.place)
    if opportunity.mode == "onsite":
        return place
    return view.language.text("place.hybrid", place=place, mode=mode)


def application_end(view: View, opportunity: Opportunity) -> str:
    """Say until when one may apply; nothing if that was at any time, and is no more."""
    last_day = last_day_to_apply(opportunity)
    if last_day is None or opportunity.ongoing:
        is_open = view.board.states[opportunity.id].accepts_applications
        return view.language.text("deadline.ongoing") if is_open else ""
    return view.language.date(last_day)


def skill(view: View, needed: NeededSkill) -> str:
    """Name a skill with its level."""
    return view.language.text(
        "skill.with-level",
        skill=view.label("skills", needed.skill),
        level=view.label("levels", needed.level),
    )


def seats(opportunity: Opportunity) -> tuple[int, int] | None:
    """Count the seats: those left and all of them; None if the posting does not say."""
    if opportunity.team:
        total = sum(role.seats for role in opportunity.team)
        return total - sum(role.filled for role in opportunity.team), total
    if opportunity.seats is None:
        return None
    return opportunity.seats - opportunity.seats_filled, opportunity.seats


def seats_left(view: View, opportunity: Opportunity) -> str:
    """Say how many seats are left; empty if the posting does not say."""
    counted = seats(opportunity)
    if counted is None:
        return ""
    left, total = counted
    return view.language.count("seats.left", left, total=view.language.number(total))


def role_seats(view: View, seats: int, filled: int) -> str:
    """Say how many seats of a role are left, or that it is full."""
    if filled >= seats:
        return view.language.count("seats.full", seats)
    return view.language.count("seats.left", seats - filled, total=view.language.number(seats))


def pool(view: View, opportunity: Opportunity) -> str:
    """Say how many people are in the pool that is called on; empty for one person alone."""
    seats = opportunity.seats or 1
    if seats == 1:
        return ""
    total = view.language.number(seats)
    return view.language.count("seats.joined", opportunity.seats_filled, total=total)


def hours_per_year(view: View, opportunity: Opportunity) -> str:
    """Say how many hours all calls of a year take together; empty if the posting does not say."""
    time = opportunity.commitment
    hours = (time.calls_per_year or 0) * (time.hours_per_call or 0)
    return view.language.count("commitment.total-hours", hours) if hours else ""


def share_of_full_time(view: View, opportunity: Opportunity) -> str:
    """Say which share of a full post the work is; empty if the posting does not say."""
    share = opportunity.commitment.share_of_full_time
    if share is None:
        return ""
    return view.language.text("commitment.share", percent=view.language.percent(share))


def overlap(view: View, opportunity: Opportunity) -> str:
    """Say in which hours the team can be reached, and how many of them one shares."""
    span = opportunity.overlap
    if span is None:
        return ""
    said = [hours(view, span, opportunity)]
    if span.hours_per_week:
        said.append(hours_per_week(view, span.hours_per_week))
    return view.language.text("list.separator").join(said)


def hours(view: View, span: HoursOfDay, opportunity: Opportunity) -> str:
    """Say hours of the day in the time zone of the posting that they belong to."""
    return view.language.text(
        "overlap.hours",
        begins=view.language.in_digits(span.begins),
        ends=view.language.in_digits(span.ends),
        zone=view.zone_name(opportunity),
    )


def moved(view: View, session: Session) -> str:
    """Say from which day a session was moved; empty if it takes place when it was to."""
    if session.moved_from in (None, session.date):
        return ""
    return view.language.text("session.moved", date=view.language.date(session.moved_from))


def interval(view: View, span: HoursOfDay, opportunity: Opportunity) -> str:
    """Give hours as ISO 8601 writes an interval, with the offsets of the posting's clock.

    Those of one day are two moments. Those of every day have the offset of the moment of the
    board, which changes twice a year at most. Browsers must not need rules of their own for it:
    some know those of years ago.
    """
    if isinstance(span, Overlap):
        return _every_day(view.board.now, span.begins, span.ends, opportunity.zone)
    zone = ZoneInfo(opportunity.zone)
    moments = (each.astimezone(zone) for each in span_of(span, opportunity.zone))
    return "/".join(each.isoformat(timespec="minutes") for each in moments)


@lru_cache(maxsize=4096)
def _every_day(now: datetime, begins: str, ends: str, zone: str) -> str:
    day = now.astimezone(ZoneInfo(zone)).date()
    said = (moment_on(day, each, zone) for each in (begins, ends))
    return "/".join(each.isoformat(timespec="minutes").partition("T")[2] for each in said)


def ages(view: View, opportunity: Opportunity) -> str:
    """Say which ages may take part; empty if the posting does not say."""
    if opportunity.ages is None:
        return ""
    low, high = opportunity.ages.minimum, opportunity.ages.maximum
    if low is not None and high is not None:
        minimum, maximum = view.language.number(low), view.language.number(high)
        return view.language.text("ages.between", minimum=minimum, maximum=maximum)
    if low is not None:
        return view.language.count("ages.from", low)
    return view.language.count("ages.up-to", high or 0)
