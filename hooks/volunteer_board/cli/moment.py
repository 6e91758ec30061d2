"""The moment at which a command is run."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime

from volunteer_board.cli.clock import InvalidMoment, build_moment
from volunteer_board.cli.command import Misuse


def moment() -> datetime:
    """Give the moment of this run (aware); raises ``Misuse`` when SOURCE_DATE_EPOCH is none."""
    try:
        return build_moment()
    except InvalidMoment as error:
        raise Misuse("misuse.moment", value=os.environ.get("SOURCE_DATE_EPOCH")) from error


def today() -> date:
    """Give the day of this run in UTC, as the checks count it; raises like ``moment``."""
    return moment().astimezone(UTC).date()
