"""Same input, same moment: the same bytes. A failed build changes nothing."""

from __future__ import annotations

import hashlib
import shutil
from datetime import timedelta
from pathlib import Path

import pytest

from tests.sample import MOMENT, build, make_real, without_pictures
from tests.zone_data import outdated_zones


def digest(site: Path) -> dict[str, str]:
    return {
        str(file.relative_to(site)): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in sorted(site.rglob("*"))
        if file.is_file()
    }


def test_two_builds_are_identical_byte_by_byte(
    site: Path, board: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Even on a machine of another zone and language, whose zone data are not those of today."""
    monkeypatch.setenv("PYTHONTZPATH", str(outdated_zones(tmp_path / "zones")))
    monkeypatch.setenv("TZ", "America/Los_Angeles")
    monkeypatch.setenv("LC_ALL", "C")
    other = tmp_path / "elsewhere" / "site"
    assert build(board, other).returncode == 0
    assert digest(other) == digest(site)


@pytest.fixture
def output(site: Path, tmp_path: Path) -> Path:
    """A folder into which the sample board has been built once."""
    return shutil.copytree(site, tmp_path / "site")


def test_failed_build_leaves_the_former_site_as_it_was(
    board: Path, output: Path, tmp_path: Path
) -> None:
    before = digest(output)
    posting = board / "opportunities" / "ghaith" / "logistics-spreadsheet.yml"
    posting.write_text(posting.read_text(encoding="utf-8").replace("posted:", "psted:"))
    outcome = build(board, output)
    assert outcome.returncode != 0
    assert "logistics-spreadsheet.yml" in outcome.stderr
    assert digest(output) == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["board", "site"]


def test_warning_in_a_hand_written_page_fails_without_touching_the_site(
    board: Path, output: Path
) -> None:
    before = digest(output)
    about = board / "docs" / "en" / "about.md"
    about.write_text(about.read_text(encoding="utf-8") + "\n[gone](no-such-page.md)\n")
    assert build(board, output).returncode != 0
    assert digest(output) == before


def test_a_posting_expires_by_the_mere_passing_of_time(
    site: Path, board: Path, tmp_path: Path
) -> None:
    before, after = site, tmp_path / "after"
    make_real(without_pictures(board))
    build(board, after, moment=MOMENT + timedelta(days=400))
    path = "opportunities/bayt-al-hikaya/translate-reading-guide/index.html"
    for language in ("ar", "en"):
        assert "JobPosting" in (before / language / path).read_text(encoding="utf-8")
        page = (after / language / path).read_text(encoding="utf-8")
        assert "JobPosting" not in page
        assert "banner-expired" in page
        feed = (after / language / "opportunities" / "feed.xml").read_text(encoding="utf-8")
        assert "translate-reading-guide" not in feed
