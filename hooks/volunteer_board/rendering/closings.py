"""When a posting closes, for the scripts that compare it with the clock of a visitor.

A site may be read long after it was built. What an element says of a posting therefore
carries the end of it, and ``assets/scripts/today/`` changes what is no longer so. The moment
of the build is on no page, or every page would be another one each day: it stands in one
small file of each language.
"""

from __future__ import annotations

from datetime import datetime, timedelta, tzinfo
from functools import lru_cache
from zoneinfo import ZoneInfo

from markupsafe import Markup

from volunteer_board.model.availability import Ending, Reason, closes_at, ending_of
from volunteer_board.model.opportunity import Opportunity
from volunteer_board.rendering import addresses
from volunteer_board.rendering.output import Output, json_output
from volunteer_board.rendering.view import View

_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
_MINUTE = timedelta(minutes=1)
_QUARTER = timedelta(minutes=15)
_REASONS = {Reason.DEADLINE: "", Reason.OVER: "!", Reason.REVIEW: "?", Reason.ORGANISATION: "~"}
_NOTHING = Markup("")


def closing_attribute(view: View, opportunity: Opportunity) -> Markup:
    """Give `` data-closes="…"`` for a posting that is open and will not be for ever, or nothing."""
    ending = ending_of(opportunity)
    if ending is None or not view.board.states[opportunity.id].accepts_applications:
        return _NOTHING
    return _attribute(ending, ending.at.tzinfo)


@lru_cache(maxsize=4096)
def _attribute(ending: Ending, _zone: tzinfo | None) -> Markup:
    """Write the attribute of an end, which postings share and every list asks for again.

    Ends are equal that are one moment; the zone tells those of different zones apart.
    """
    return Markup(' data-closes="{}"').format(closing_mark(ending))


def closing_mark(ending: Ending) -> str:
    """Write an end as briefly as ``readEnding`` of ``today/closing.js`` reads it.

    That is the minute since 1970 in UTC and the zone's offset in the last minute before it, in
    quarters of an hour, both to base 36; then why: nothing for a deadline, ``!`` for work that
    is over, ``?`` for a review that is due, ``~`` for an organisation that ends.
    """
    last_minute = ending.at.astimezone(ZoneInfo("UTC")) - _MINUTE
    zone = ending.at.tzinfo
    offset = last_minute.astimezone(zone).utcoffset() or timedelta()
    minute = base_36(int(ending.at.timestamp()) // 60)
    quarters = offset // _QUARTER
    sign = "-" if quarters < 0 else "+"
    return f"{minute}{sign}{base_36(abs(quarters))}{_REASONS[ending.reason]}"


def base_36(number: int) -> str:
    """Write a number that is not negative as ``parseInt(text, 36)`` reads it."""
    written = ""
    while number:
        number, digit = divmod(number, 36)
        written = _DIGITS[digit] + written
    return written or "0"


def built_output(view: View) -> Output:
    """Give the file that says of which moment the pages of a language are.

    ``at`` and ``next`` are seconds since 1970: the build, and the first end of an open posting
    after it (null for none). Until then no count on any page is wrong.
    """
    board = view.board
    ends = (closes_at(opportunity) for opportunity in board.open)
    first = min((end for end in ends if end is not None), default=None)
    day = board.now.astimezone(ZoneInfo(board.settings.time_zone)).date()
    content = {
        "at": _seconds(board.now),
        "next": None if first is None else _seconds(first),
        "soon_days": board.settings.closing_soon_days,
        "words": view.language.text("built.of-day", date=view.language.date(day)),
    }
    return json_output(addresses.built(view.code), content)


def _seconds(moment: datetime) -> int:
    return int(moment.timestamp())
