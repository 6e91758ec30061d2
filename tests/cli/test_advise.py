"""``board advise``, as people and workflows run it."""

from __future__ import annotations

import json
import re

import pytest
import yaml

from tests.advising.board_rules import ADVICE_CASES
from tests.board_folder import HOUSE, BoardFolder, valid_case
from volunteer_board.cli.main import main

Captured = pytest.CaptureFixture[str]
POSTING = f"{HOUSE}/lease.yml"


def case(name: str) -> str:
    return (ADVICE_CASES / name).read_text(encoding="utf-8")


def without(text: str, *fields: str) -> str:
    """Take fields with all that is in them out of a file."""
    for field in fields:
        text = re.sub(rf"(?m)^{field}:.*\n(?:[ -].*\n)*", "", text)
    return text


def output(captured: Captured, *arguments: str) -> tuple[int, str]:
    code = main(["advise", *arguments])
    return code, captured.readouterr().out


def test_a_good_posting_gets_its_points_and_no_advice(board: BoardFolder, capsys: Captured) -> None:
    board.write(POSTING, case("good/recurring.yml"))
    assert output(capsys, POSTING) == (
        0,
        f"{POSTING}: 100 of 100\n\n0 pieces of advice in 1 file.\n",
    )


def test_advice_is_told_by_part_with_place_reason_and_wording(
    board: BoardFolder, capsys: Captured
) -> None:
    text = case("good/recurring.yml").replace("answers_within_days: 7", "answers_within_days: 9")
    board.write(POSTING, text)
    code, told = output(capsys, POSTING)
    assert code == 0
    assert told.splitlines() == [
        f"{POSTING}: 96 of 100",
        "  Contact: 4 of 8",
        f"    {POSTING}:79:3: [slow-answer] An answer may take longer than a week (9 days).",
        "      why: Busy professionals who hear nothing for a week volunteer elsewhere.",
        "      for example: We answer within three days.",
        "",
        "1 piece of advice in 1 file.",
    ]


def test_all_that_is_absent_is_told_in_one_line(board: BoardFolder, capsys: Captured) -> None:
    board.write(POSTING, without(case("good/recurring.yml"), "onboarding", "feedback", "training"))
    told = output(capsys, POSTING)[1].splitlines()
    assert told == [
        f"{POSTING}: 96 of 100",
        "  Not said yet: how newcomers are welcomed (onboarding), the training before the start"
        " (training), and how they say what it was like (feedback).",
        "",
        "1 piece of advice in 1 file.",
    ]


def test_github_shows_all_that_is_absent_once(board: BoardFolder, capsys: Captured) -> None:
    board.write(POSTING, without(case("good/recurring.yml"), "onboarding", "feedback"))
    told = output(capsys, "--format", "github", "--lang", "ar", POSTING)[1].splitlines()
    assert len(told) == 2
    assert told[0].startswith(f"::notice file={POSTING},title=not-said,line=1::لم يُذكر بعد: ")
    assert "(onboarding)" in told[0]
    assert "(feedback)" in told[0]


def test_a_title_that_is_the_organisation_says_no_work(
    board: BoardFolder, capsys: Captured
) -> None:
    name = next(iter(yaml.safe_load(valid_case("organisation-minimal.yml"))["name"].values()))
    text = case("good/recurring.yml")
    titles = ("محاسِبون ومحاسِبات لمرافقة التعاونيات", "Bookkeepers for women's cooperatives")
    for title in titles:
        text = text.replace(title, name)
    board.write(POSTING, text)
    assert "[title-is-organisation]" in output(capsys, POSTING)[1]


def test_a_profile_is_told_trait_by_trait(board: BoardFolder, capsys: Captured) -> None:
    board.write(POSTING, case("good/micro.yml"))
    _, told = output(capsys, POSTING)
    lines = told.splitlines()
    assert lines[1] == "  Role profile “Translator”: the posting says 6 of 7"
    assert "    said: Review" in lines
    missing = lines.index("    missing: Machine translation")
    assert lines[missing + 2].startswith("      for example: Use any tool you like")


def test_a_file_with_errors_is_a_failure_and_hides_no_other(
    board: BoardFolder, capsys: Captured
) -> None:
    board.write(f"{HOUSE}/other.yml", valid_case("opportunity-micro.yml") + "colour: red\n")
    code, told = output(capsys)
    assert code == 1
    assert f"“{HOUSE}/other.yml” has errors" in told
    assert f"{POSTING}: " in told
    assert output(capsys, POSTING)[0] == 0


def test_programs_read_json(board: BoardFolder, capsys: Captured) -> None:
    board.write(
        POSTING, case("bad/arabic.yml").replace("{place: amman}", "{place: amman}\nmodel_: 1")
    )
    board.write(f"{HOUSE}/good.yml", case("good/micro.yml"))
    code, told = output(capsys, "--format", "json", "--lang", "ar")
    report = json.loads(told)
    assert code == 1
    assert report["wrong"] == [POSTING]
    by_file = {file["file"]: file for file in report["files"]}
    found = by_file[f"{HOUSE}/good.yml"]
    assert found["score"]["points"] == 100
    assert found["profile"]["label"] == "مترجم/ة"
    assert [trait["id"] for trait in found["profile"]["traits"] if not trait["said_at"]] == [
        "no-machine-instead"
    ]
    organisation = by_file[f"{HOUSE}/organisation.yml"]
    assert {advice["code"] for advice in organisation["advice"]} >= {"no-promise", "no-values"}
    (first,) = organisation["score"]["parts"]
    assert first["lost_by"] == [advice["code"] for advice in organisation["advice"]]
    assert report["summary"]["files"] == 2


def test_github_shows_advice_beside_its_line(board: BoardFolder, capsys: Captured) -> None:
    text = case("good/recurring.yml").replace("answers_within_days: 7", "answers_within_days: 9")
    board.write(POSTING, text)
    _, told = output(capsys, "--format", "github", POSTING)
    assert told.startswith(
        f"::notice file={POSTING},title=slow-answer,line=79,col=3::An answer may take longer"
    )


def test_misuse_is_that_of_the_check(board: BoardFolder, capsys: Captured) -> None:
    assert main(["advise", "nowhere.yml"]) == 2
    assert "There is no file or folder" in capsys.readouterr().err
