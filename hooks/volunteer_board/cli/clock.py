"""The only place that reads a clock."""

from __future__ import annotations

import os
from datetime import UTC, datetime


def build_moment() -> datetime:
    """Give the moment of this build: ``SOURCE_DATE_EPOCH`` if it is set, else now (aware, UTC).

    Raises ``ValueError`` if the variable is not a number of seconds; see
    reproducible-builds.org/specs/source-date-epoch.
    """
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    return datetime.now(UTC) if epoch is None else datetime.fromtimestamp(int(epoch), UTC)
