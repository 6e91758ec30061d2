"""The only place that reads a clock."""

from __future__ import annotations

import os
from datetime import UTC, datetime

_YEARS = range(1900, 2200)
"""Those of the days in postings; at the ends of the calendar arithmetic overflows."""


class InvalidMoment(ValueError):
    """``SOURCE_DATE_EPOCH`` holds something else than a moment."""


def build_moment() -> datetime:
    """Give the moment of this build: ``SOURCE_DATE_EPOCH`` if it is set, else now (aware, UTC).

    Raises ``InvalidMoment`` if the variable is not a number of seconds that a calendar
    knows; see reproducible-builds.org/specs/source-date-epoch.
    """
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if epoch is None:
        return datetime.now(UTC)
    try:
        moment = datetime.fromtimestamp(int(epoch), UTC)
    except (ValueError, OverflowError, OSError) as error:
        raise InvalidMoment(f"{epoch!r} is not a number of seconds since 1970") from error
    if moment.year not in _YEARS:
        raise InvalidMoment(f"{epoch!r} lies outside the years that postings may name")
    return moment
