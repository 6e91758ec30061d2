"""Commands that speak of days speak of the same as the site: those of a sample move."""

from __future__ import annotations

import json
import shutil
from datetime import UTC, datetime
from pathlib import Path

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


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    """A copy of the sample, in which files may change."""
    for name in ("opportunities", "schemas", "stories"):
        shutil.copytree(REPOSITORY / name, tmp_path / name)
    shutil.copy(REPOSITORY / "mkdocs.yml", tmp_path)
    return tmp_path


def shown(root: Path, captured: Captured, *arguments: str) -> tuple[int, str]:
    code = main([*arguments, "--root", str(root), "--lang", "en"])
    captured_ = captured.readouterr()
    return code, captured_.out + captured_.err


def test_what_is_renewed_has_the_days_that_the_site_showed(sample: Path, capsys: Captured) -> None:
    """The board says that it is due soon, renews it as open, and says the same day afterwards."""
    _, told = shown(sample, capsys, "due", "--within", "8w", "--format", "json")
    due = {p["id"]: p for house in json.loads(told)["organisations"] for p in house["postings"]}
    assert due[POSTING]["last_day"] == "2029-11-30"
    assert shown(sample, capsys, "renew", POSTING, "--reopen")[0] == 0
    written = (sample / f"opportunities/{POSTING}.yml").read_text(encoding="utf-8")
    assert "rounds" not in written, "it was open"
    assert "2026" not in written
    assert "updated: 2029-11-24" in written and "deadline: 2029-12-08" in written
    assert shown(sample, capsys, "check")[0] == 0
    _, told = shown(sample, capsys, "due", "--within", "8w", "--format", "json")
    due = {p["id"]: p for house in json.loads(told)["organisations"] for p in house["postings"]}
    assert due[POSTING]["last_day"] == "2029-12-08"


def test_what_is_filled_was_posted_on_the_day_that_the_site_showed(
    sample: Path, capsys: Captured
) -> None:
    assert shown(sample, capsys, "close", POSTING, "--as", "filled")[0] == 0
    written = (sample / f"opportunities/{POSTING}.yml").read_text(encoding="utf-8")
    assert "2026" not in written and "status_on: 2029-11-24" in written
    assert shown(sample, capsys, "check")[0] == 0


def test_a_dry_run_tells_the_days_that_change(sample: Path, capsys: Captured) -> None:
    _, told = shown(sample, capsys, "renew", POSTING, "--dry-run")
    assert "-deadline: 2026-11-27" in told and "+deadline: 2029-12-08" in told
    assert "+posted: 2029-" in told


def test_nothing_that_the_site_shows_as_open_counts_as_over(sample: Path, capsys: Captured) -> None:
    _, told = shown(sample, capsys, "due", "--within", "999", "--lapsed", "0", "--format", "json")
    postings = [p for house in json.loads(told)["organisations"] for p in house["postings"]]
    for posting in postings:
        code, told = shown(sample, capsys, "renew", posting["id"], "--dry-run")
        assert code == (2 if posting["renew_from"] else 0), told
        if code:
            assert "ends with its work on 2" in told
