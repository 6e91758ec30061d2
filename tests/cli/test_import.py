"""``board import``: an export comes back as its files; those of strangers say what they lack."""

from __future__ import annotations

import json
from pathlib import Path, PurePosixPath
from typing import Any

import msgspec
import pytest

from tests.board_folder import CASES, LANGUAGES, MOMENT, BoardFolder
from tests.rendering.exports.sample import sample_board, sample_exports
from volunteer_board.checking.check import check_board
from volunteer_board.cli.main import main
from volunteer_board.model.building import opportunity_from, organisation_from, zones_of
from volunteer_board.reading.limits import POSTING
from volunteer_board.reading.strict_yaml import parse

Captured = pytest.CaptureFixture[str]
FOREIGN = CASES / "exports" / "foreign.jsonld"
KITCHEN = "opportunities/olive-grove-kitchen"


@pytest.fixture
def board(tmp_path: Path) -> BoardFolder:
    """A board without organisations."""
    return BoardFolder.make(tmp_path / "board")


def run(board: BoardFolder, file: Path, *more: str) -> int:
    return main(["import", str(file), "--root", str(board.root), "--lang", "en", *more])


def written(board: BoardFolder, path: str) -> Any:
    """Give what a written file says, as the check reads it."""
    file = board.root / path
    return parse(file.read_text(encoding="utf-8"), PurePosixPath(path), POSTING)


def test_the_export_of_a_board_gives_back_its_files(board: BoardFolder, tmp_path: Path) -> None:
    file = tmp_path / "volunteering.jsonld"
    file.write_bytes(sample_exports("ar")["exports/volunteering.jsonld"])
    assert run(board, file) == 0
    checked = check_board(board.root, languages=LANGUAGES, now=MOMENT)
    assert checked.problems == ()
    sample = sample_board()
    written = [d for d in checked.documents if d.kind == "organisation"]
    zones = zones_of(written, sample.vocabularies, sample.settings.time_zone)
    postings = [opportunity_from(d, zones) for d in checked.documents if d.kind == "opportunity"]
    assert {p.id: p for p in postings} == {p.id: p for p in sample.open}
    organisations = [
        organisation_from(d, zones) for d in checked.documents if d.kind == "organisation"
    ]
    without_logos = {
        id_: msgspec.structs.replace(each, logo=None) for id_, each in sample.organisations.items()
    }
    assert {o.id: o for o in organisations} == without_logos


def test_what_is_written_reads_as_if_a_person_had_done_it(
    board: BoardFolder, tmp_path: Path
) -> None:
    file = tmp_path / "volunteering.jsonld"
    file.write_bytes(sample_exports("ar")["exports/volunteering.jsonld"])
    run(board, file)
    text = (board.root / "opportunities/bayt-al-hikaya/translate-reading-guide.yml").read_text()
    assert text.startswith(
        "# yaml-language-server: $schema=../../schemas/opportunity.schema.json\n"
    )
    assert "\ncauses: [education, youth-and-children]\n" in text
    assert "\n  total_hours: 10\n" in text
    assert "\nposted: 2026-11-08\n" in text


def test_a_foreign_file_gives_what_it_says(board: BoardFolder) -> None:
    assert run(board, FOREIGN) == 1
    organisation = written(board, f"{KITCHEN}/organisation.yml")
    assert organisation == {
        "name": {"en": "Olive Grove Kitchen", "ar": "مطبخ بستان الزيتون"},
        "summary": {"en": "A kitchen that cooks for the neighbourhood."},
        "causes": ["poverty", "community"],
        "website": "https://grove.example.org/",
        "registration": {"registrar": {"en": "Register of associations"}, "number": "2021/118"},
    }
    assert written(board, f"{KITCHEN}/evening-cook.yml") == {
        "title": {"en": "Evening cook"},
        "summary": {"en": "Cook one meal a week for sixty people."},
        "urgent": True,
        "posted": "2026-11-01",
        "deadline": "2026-12-31",
        "tasks": {"en": ["Plan the meal", "Cook with two others", "Leave the kitchen clean"]},
        "skills": [{"skill": "logistics"}],
        "commitment": {"note": {"en": "One evening a week, three hours"}},
        "ages": {"minimum": 18},
        "apply": {"email": "cook@grove.example.org"},
        "mode": "onsite",
        "location": {"place": "amman", "address": {"en": "7 Mill Street, Amman"}},
    }
    assert written(board, f"{KITCHEN}/opportunity-1.yml") == {
        "title": {"en": "Evening cook"},
        "mode": "remote",
        "apply": {"url": "https://grove.example.org/apply"},
    }


def test_a_foreign_file_says_what_is_missing(board: BoardFolder, capsys: Captured) -> None:
    run(board, FOREIGN)
    report = capsys.readouterr().out
    assert f"Written, to be completed: {KITCHEN}/evening-cook.yml" in report
    posting = report.partition("evening-cook.yml\n")[2].partition("Written")[0]
    missing, left_out = posting.splitlines()[:2]
    for field in ("model", "objective", "contact", "skills.level", "benefits"):
        assert field in missing
    assert "title" not in missing
    for name in ("DBSCheck", "TrainingProvided", "Driver", "time"):
        assert name in left_out
    text = (board.root / KITCHEN / "evening-cook.yml").read_text(encoding="utf-8")
    assert "\n#model: micro\n" in text
    assert "\n## Objective" in text


def test_the_check_finds_nothing_wrong_but_what_is_missing(board: BoardFolder) -> None:
    run(board, FOREIGN)
    codes = {str(problem.code) for problem in board.check().problems}
    assert codes <= {"missing-field", "missing-one-of", "partly-translated"}


def test_a_file_that_is_there_stays_as_it_is(board: BoardFolder, capsys: Captured) -> None:
    board.write(f"{KITCHEN}/evening-cook.yml", "mine: true\n")
    assert run(board, FOREIGN) == 1
    assert (board.root / KITCHEN / "evening-cook.yml").read_text() == "mine: true\n"
    assert f"There already, left as it is: {KITCHEN}/evening-cook.yml" in capsys.readouterr().out


def test_files_go_where_they_are_wanted(board: BoardFolder, tmp_path: Path) -> None:
    run(board, FOREIGN, "--output", str(tmp_path / "drafts"))
    assert (tmp_path / "drafts" / KITCHEN / "organisation.yml").is_file()
    assert not (board.root / KITCHEN).exists()


def test_the_language_of_texts_can_be_told(board: BoardFolder, tmp_path: Path) -> None:
    file = tmp_path / "one.jsonld"
    file.write_text(json.dumps({"type": "Organisation", "id": "x:/fig", "name": "Fig"}))
    run(board, file, "--language", "en")
    assert written(board, "opportunities/fig/organisation.yml") == {"name": {"en": "Fig"}}
    assert run(board, file, "--language", "xx") == 2


@pytest.mark.parametrize("content", ["{}", "[]", '{"graph": [{"title": "x"}]}', '"text"', "7"])
def test_another_kind_of_file_is_refused(
    board: BoardFolder, tmp_path: Path, capsys: Captured, content: str
) -> None:
    file = tmp_path / "other.json"
    file.write_text(content)
    assert run(board, file) == 2
    assert "has no organisations" in capsys.readouterr().err
    assert list((board.root / "opportunities").iterdir()) == []
