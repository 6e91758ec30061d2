"""Commands that speak of days speak of the same as the site: those of a sample move."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest

from tests.sample import REPOSITORY
from volunteer_board.cli.main import main

Captured = pytest.CaptureFixture[str]
POSTING = "ghaith/logistics-spreadsheet"


@pytest.fixture(autouse=True)
def years_later(monkeypatch: pytest.MonkeyPatch) -> None:
    """A Saturday three years after the first day of the sample: 157 weeks."""
    moment = datetime(2029, 11, 24, 12, tzinfo=UTC)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(moment.timestamp())))
    monkeypatch.chdir(REPOSITORY)


def test_numbers_are_those_of_the_site(capsys: Captured) -> None:
    assert main(["stats", "--format", "json"]) == 0
    told = json.loads(capsys.readouterr().out)["opportunities"]
    assert told["open"] >= 20
    assert told["closing_within_a_week"] >= 2


def test_an_announcement_names_the_day_that_the_page_shows(capsys: Captured) -> None:
    assert main(["announce", POSTING, "--lang", "en", "--channel", "linkedin"]) == 0
    told = capsys.readouterr().out
    assert "30 November" in told
    assert "27 November" not in told


def test_nothing_of_a_sample_is_long_past(capsys: Captured) -> None:
    assert main(["close", "--long-past", "--dry-run"]) == 0
    assert capsys.readouterr().out == ""


def test_the_sample_has_no_problems_at_any_day(capsys: Captured) -> None:
    assert main(["check", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["problems"] == []
