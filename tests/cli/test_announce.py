"""``board announce``: texts for a person to read, for a pipe, and as files."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.board_folder import HOUSE, BoardFolder, valid_case
from volunteer_board.cli.main import main
from volunteer_board.rendering.announcements.channels import CHANNEL_NAMES

Captured = pytest.CaptureFixture[str]
POSTING = f"{Path(HOUSE).name}/lease"
SETTINGS = """
site_url: https://board.example.org/
extra:
  board:
    name: {ar: لوحة, en: Board}
    description: {ar: فرص, en: Places}
    languages: [{code: ar}, {code: en}]
"""


@pytest.fixture(autouse=True)
def configured(board: BoardFolder) -> None:
    board.write("mkdocs.yml", SETTINGS)


@pytest.mark.parametrize(
    ("language", "title"), [("ar", "مراجعة عقد إيجار"), ("en", "Review a lease")]
)
def test_every_channel_stands_below_its_heading(
    capsys: Captured, language: str, title: str
) -> None:
    assert main(["announce", POSTING, "--lang", language]) == 0
    text = capsys.readouterr().out
    assert text.count(title) >= len(CHANNEL_NAMES)
    headings = [line for line in text.splitlines() if line.endswith(")") and "3,000" in line]
    assert len(headings) == 2, "LinkedIn and the letter"
    assert f"https://board.example.org/{language}/opportunities/{POSTING}/" in text


def test_one_channel_is_text_alone_and_its_length_stands_beside_it(capsys: Captured) -> None:
    assert main(["announce", POSTING, "--channel", "x", "--lang", "en"]) == 0
    said = capsys.readouterr()
    assert said.out.startswith("Volunteering opportunity: Review a lease")
    assert "280" not in said.out
    assert said.err.startswith("X (") and "of 280 characters" in said.err


def test_a_letter_begins_with_its_subject(capsys: Captured) -> None:
    assert main(["announce", POSTING, "--channel", "career-office", "--lang", "en"]) == 0
    subject, empty, greeting, *_ = capsys.readouterr().out.splitlines()
    assert subject.startswith("Subject: Volunteering for your students")
    assert (empty, greeting) == ("", "Dear colleagues,")


def test_files_hold_the_same_texts(board: BoardFolder, capsys: Captured) -> None:
    folder = board.root / "texts"
    assert main(["announce", POSTING, "--output", str(folder), "--lang", "ar"]) == 0
    files = capsys.readouterr().out.splitlines()
    assert files == [str(folder / f"{name}.ar.txt") for name in CHANNEL_NAMES]
    main(["announce", POSTING, "--channel", "telegram", "--lang", "ar"])
    assert (folder / "telegram.ar.txt").read_text(encoding="utf-8") == capsys.readouterr().out


def test_a_posting_that_takes_no_applications_needs_the_word(
    board: BoardFolder, capsys: Captured
) -> None:
    text = valid_case("opportunity-micro.yml")
    board.write(f"{HOUSE}/lease.yml", text + "status: filled\nstatus_on: 2026-11-10\n")
    assert main(["announce", POSTING, "--lang", "en"]) == 2
    assert "takes no applications (" in capsys.readouterr().err
    assert main(["announce", POSTING, "--lang", "en", "--ended"]) == 0


@pytest.mark.parametrize(
    ("file", "change"),
    [
        ("lease.yml", ("model: micro", "model: mikro")),
        ("organisation.yml", ("email:", "emial:")),
    ],
)
def test_what_cannot_be_published_is_not_announced(
    board: BoardFolder, capsys: Captured, file: str, change: tuple[str, str]
) -> None:
    path = board.root / HOUSE / file
    text = path.read_text(encoding="utf-8")
    assert change[0] in text
    board.write(f"{HOUSE}/{file}", text.replace(*change))
    assert main(["announce", POSTING, "--lang", "en"]) == 2
    assert f"{file}:" in capsys.readouterr().err


def test_organisation_and_settings_must_be_there(board: BoardFolder, capsys: Captured) -> None:
    board.write("mkdocs.yml", "site_url: https://board.example.org/\n")
    assert main(["announce", POSTING, "--lang", "en"]) == 2
    assert "mkdocs.yml" in capsys.readouterr().err
    board.write("mkdocs.yml", SETTINGS)
    (board.root / HOUSE / "organisation.yml").unlink()
    assert main(["announce", POSTING, "--lang", "en"]) == 2
    assert "organisation" in capsys.readouterr().err
    assert main(["announce", "house/nothing", "--lang", "en"]) == 2
