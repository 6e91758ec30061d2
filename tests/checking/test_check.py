"""What holds for a whole board, whatever is in it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from tests.board_folder import HOUSE, MOMENT, BoardFolder, valid_case
from tests.effort import effort
from tests.sample import REPOSITORY
from volunteer_board.checking.across_files import CHECKS, OF_RULES
from volunteer_board.checking.check import check_board
from volunteer_board.problems import Code, sort_key


def codes(board: BoardFolder, moment: datetime = MOMENT) -> list[Code]:
    return [problem.code for problem in board.check(moment).problems]


def test_the_sample_board_has_no_problem() -> None:
    checked = check_board(REPOSITORY, languages=("ar", "en"), now=MOMENT)
    assert checked.problems == ()
    assert len(checked.documents) > 50


def test_problems_come_file_by_file_and_down_the_page(board: BoardFolder) -> None:
    for name in ("b", "a"):
        text = valid_case("opportunity-micro.yml").replace("Review a lease", f"Review {name}")
        text = text.replace("عقد إيجار", name).replace("five-page", name).replace("خمس", name)
        board.write(f"{HOUSE}/{name}.yml", text.replace("mode: remote", "mode: afar\nx: 1\na: 1"))
    problems = board.check().problems
    assert [(p.file.name, p.line) for p in problems] == [
        ("a.yml", 8), ("a.yml", 9), ("a.yml", 10), ("b.yml", 8), ("b.yml", 9), ("b.yml", 10),
    ]  # fmt: skip
    assert list(problems) == sorted(problems, key=sort_key)


def test_a_bad_file_hides_no_other_file(board: BoardFolder) -> None:
    board.write(f"{HOUSE}/bad.yml", "{")
    board.write(f"{HOUSE}/good.yml", valid_case("opportunity-micro.yml"))
    checked = board.check()
    assert [document.id for document in checked.documents] == ["olive-house/good", "olive-house"]
    assert [(p.file.name, p.code) for p in checked.problems] == [("bad.yml", Code.YAML_BRACKETS)]


def test_two_runs_find_the_same(board: BoardFolder) -> None:
    board.write(f"{HOUSE}/bad.yml", valid_case("opportunity-micro.yml").replace("micro", "mikro"))
    assert board.check().problems == board.check().problems != ()


def test_every_check_is_a_sentence_and_says_what_it_ensures() -> None:
    for check in (*CHECKS, *OF_RULES):
        assert "_" in check.__name__
        assert (check.__doc__ or "").startswith("Ensure "), check.__name__


@pytest.mark.parametrize("hours", [0, 11, 23])
def test_tomorrow_is_not_the_future_because_it_is_today_somewhere(
    board: BoardFolder, hours: int
) -> None:
    text = valid_case("opportunity-micro.yml").replace("posted: 2026-11-08", "posted: 2026-11-22")
    board.write(f"{HOUSE}/lease.yml", text)
    today = datetime(2026, 11, 21, hours, tzinfo=UTC)
    assert codes(board, today) == []
    assert codes(board, today - timedelta(days=1)) == [Code.DATE_IN_THE_FUTURE]


def test_the_day_is_that_of_utc_wherever_the_board_is_checked(board: BoardFolder) -> None:
    text = valid_case("opportunity-micro.yml").replace("posted: 2026-11-08", "posted: 2026-11-23")
    board.write(f"{HOUSE}/lease.yml", text)
    ahead = timezone(timedelta(hours=14))
    assert codes(board, datetime(2026, 11, 22, 10, tzinfo=ahead)) == [Code.DATE_IN_THE_FUTURE]


def test_the_languages_of_the_board_decide(board: BoardFolder) -> None:
    text = valid_case("opportunity-micro.yml")
    board.write(f"{HOUSE}/lease.yml", text)
    checked = check_board(board.root, languages=("ar",), now=MOMENT)
    unknown = {p.pointer for p in checked.problems if p.code is Code.UNKNOWN_LANGUAGE}
    assert {"/title/en", "/tasks/en", "/contact/name/en", "/name/en"} <= unknown


def test_a_term_added_to_a_vocabulary_can_be_used_at_once(board: BoardFolder) -> None:
    text = valid_case("opportunity-micro.yml").replace("[community]", "[lighthouses]")
    board.write(f"{HOUSE}/lamp.yml", text)
    assert codes(board) == [Code.UNKNOWN_TERM]
    causes = board.root / "schemas/vocabularies/causes.yml"
    term = "  - id: lighthouses\n    label: {ar: المنارات, en: Lighthouses}\n"
    causes.write_text(causes.read_text(encoding="utf-8").rstrip() + "\n" + term, encoding="utf-8")
    assert codes(board) == []


def test_a_broken_vocabulary_is_one_problem_and_not_one_of_every_posting(
    board: BoardFolder,
) -> None:
    board.write("schemas/vocabularies/causes.yml", "terms: [\n")
    board.write(f"{HOUSE}/lease.yml", valid_case("opportunity-micro.yml"))
    problems = board.check().problems
    assert [(p.file.name, p.code) for p in problems] == [("causes.yml", Code.YAML_BRACKETS)]
    assert "causes" not in board.check().vocabularies


@pytest.mark.alone
def test_a_thousand_postings_are_little_work(board: BoardFolder) -> None:
    text = valid_case("opportunity-micro.yml")
    for number in range(1000):
        copy = text.replace("five-page", f"{number}-page").replace("خمس", str(number))
        copy = copy.replace("Review a lease", f"Review {number}").replace("إيجار", str(number))
        board.write(f"{HOUSE}/lease-{number}.yml", copy)
    found: list[Code] = []
    assert effort(lambda: found.extend(codes(board))) < 80
    assert found == []


@pytest.mark.alone
def test_a_file_full_of_faults_is_little_work(board: BoardFolder) -> None:
    causes = ", ".join(f"caus{number}" for number in range(1500))
    text = valid_case("opportunity-micro.yml").replace("[community]", f"[{causes}]")
    board.write(f"{HOUSE}/many.yml", text)
    found: list[Code] = []
    assert effort(lambda: found.extend(codes(board))) < 20
    assert found.count(Code.UNKNOWN_TERM) == 1500


def test_nothing_outside_the_board_is_read(tmp_path: Path) -> None:
    outside = tmp_path / "secret.yml"
    outside.write_text(valid_case("opportunity-micro.yml"), encoding="utf-8")
    board = BoardFolder.make(tmp_path / "board")
    board.write(f"{HOUSE}/organisation.yml", valid_case("organisation-minimal.yml"))
    (board.root / HOUSE / "posting.yml").symlink_to(outside)
    (board.root / "opportunities/other-house").symlink_to(tmp_path)
    checked = board.check()
    assert [document.id for document in checked.documents] == ["olive-house"]
    assert [problem.code for problem in checked.problems] == [Code.SYMBOLIC_LINK] * 2
