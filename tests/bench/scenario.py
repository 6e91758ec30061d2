"""What stands still in every run of the benchmark, for both contestants."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]

NOW = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
TODAY: date = NOW.date()
LANGUAGES = ("ar", "en")
SITE_URL = "https://board.example.org/"

# The same limits as those of the board, so that both sides write the same lists.
PAGE_SIZE = 24
FEED_SIZE = 30
CLOSING_SOON_DAYS = 7

# The greatest difference to UTC: a deadline that many days from today is past, or not, everywhere.
DAYS_CERTAIN_IN_EVERY_TIME_ZONE = 2

POSTINGS_AN_ORGANISATION = 20
