"""``board new``: files that pass the checks once everything is answered, and harm nothing."""

from __future__ import annotations

import builtins
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.board_folder import HOUSE, BoardFolder
from volunteer_board.cli import new
from volunteer_board.cli.main import main

Captured = pytest.CaptureFixture[str]

POSTING = "olive-house/poster"
FILE = Path(f"opportunities/{POSTING}.yml")
ANSWERS = {
    "summary.en": "One poster for the blood drive in our schools.",
    "causes": "health, education",
    "objective.en": "Every school should know the day.",
    "tasks.en": "Draw the poster",
    "impact.en": "Twelve schools hang it.",
    "skills.skill": "graphic-design",
    "skills.level": "beginner",
    "benefits": "certificate",
    "channel.kind": "email",
    "contact.name.en": "Mona",
    "contact.role.en": "Coordinator",
    "contact.answers_within_days": "3",
}
OF_MODELS = {
    "micro": {"commitment.total_hours": "6", "finished_when.en": "It is printed."},
    "project": {
        "commitment.hours_per_week": "2.5",
        "commitment.weeks": "6",
        "team.role.en": "Designer",
        "team.seats": "1",
        "milestones.title.en": "First draft",
        "milestones.due": "2027-01-10",
        "evaluation.en": "We look at it together.",
        "tools": "Inkscape",
    },
    "recurring": {
        "commitment.cadence": "monthly",
        "commitment.calls_per_year": "12",
        "commitment.hours_per_call": "2",
        "pause.en": "Tell us a week before.",
    },
}
OF_MODES = {
    "remote": {"time_zone": "Asia/Amman"},
    "onsite": {},
    "hybrid": {"time_zone": "Asia/Amman"},
}


def options(model: str, mode: str) -> Iterator[str]:
    yield from ("--model", model, "--mode", mode, "--title", "en=Poster designer")
    yield from ("--email", "mona@example.org", "--languages", "en")
    if mode != "remote":
        yield from ("--place", "amman")
    for field, value in {**ANSWERS, **OF_MODELS[model], **OF_MODES[mode]}.items():
        yield from ("--set", f"{field}={value}")


@pytest.mark.parametrize(
    ("model", "mode"), [("micro", "remote"), ("project", "hybrid"), ("recurring", "onsite")]
)
def test_with_every_option_given_the_posting_passes(
    board: BoardFolder, capsys: Captured, model: str, mode: str
) -> None:
    assert main(["new", "opportunity", POSTING, *options(model, mode)]) == 0
    printed = capsys.readouterr().out
    assert f"board check {FILE}" in printed
    assert f"board advise {FILE}" in printed
    assert main(["check", str(FILE)]) == 0
    assert capsys.readouterr().out == "Nothing to put right in 1 file.\n"


def test_with_every_option_given_the_organisation_passes(board: BoardFolder) -> None:
    arguments = ["--name", "ar=بيت التين", "--name", "en=Fig House", "--owner", "fig-house"]
    more = ["--owner", "mona", "--email", "post@example.org", "--place", "irbid"]
    texts = ["--set", "summary.ar=جمعية حي.", "--set", "summary.en=A house.", "--set"]
    command = ["new", "organisation", "fig-house", *arguments, *more, *texts, "causes=community"]
    assert main(command) == 0
    written = Path("opportunities/fig-house/organisation.yml").read_text(encoding="utf-8")
    assert "owners: [fig-house, mona]" in written
    assert main(["check", "opportunities/fig-house"]) == 0


def story(language: str, prose: Path) -> list[str]:
    texts = {"title": "Five evenings", "summary": "What five evenings changed for a reader."}
    facts = {"volunteer.name": "Samar", "consent.given_on": "2026-11-01"}
    given = [f"{field}={value}" for field, value in {**texts, **facts}.items()]
    sets = [part for assignment in given for part in ("--set", assignment)]
    return ["new", "story", f"five.{language}", "--text", str(prose), *sets]


def test_a_story_takes_the_facts_of_its_other_language(board: BoardFolder, tmp_path: Path) -> None:
    prose = tmp_path / "prose.txt"
    prose.write_text("It began in autumn.\n\nIt went on.\n", encoding="utf-8")
    facts = ["--organisation", "olive-house", "--opportunity", "olive-house/lease"]
    assert main([*story("en", prose), *facts, "--set", "outcome.hours=10"]) == 0
    assert main([*story("ar", prose), "--yes"]) == 0
    prose.unlink()
    assert main(["check"]) == 0
    arabic = Path("stories/five.ar.md").read_text(encoding="utf-8")
    assert "\nopportunity: olive-house/lease\n" in arabic
    assert "\n  hours: 10\n" in arabic
    assert arabic.endswith("---\n\nIt began in autumn.\n\nIt went on.\n")


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ([], "Its deadline is 2027-01-"),
        (["--set", "ongoing=yes"], "It is to be looked at again on 2027-0"),
        (["--set", "deadline=2027-03-01"], None),
    ],
)
def test_a_day_that_nobody_typed_is_said(
    board: BoardFolder, capsys: Captured, given: list[str], said: str | None
) -> None:
    assert main(["new", "opportunity", POSTING, *given]) == 0
    printed = capsys.readouterr().out
    assert said in printed if said else "2027" not in printed


def test_without_answers_the_checks_say_what_is_missing(
    board: BoardFolder, capsys: Captured
) -> None:
    assert main(["new", "opportunity", POSTING]) == 0
    capsys.readouterr()
    assert main(["check", str(FILE)]) == 1
    lines = [line for line in capsys.readouterr().out.splitlines() if "error [" in line]
    assert len(lines) > 10
    assert all("[missing-field]" in line for line in lines)


@pytest.mark.parametrize(("language", "words"), [("ar", "العنوان (لازم)"), ("en", "Title (req")])
def test_explanations_are_in_the_language_asked_for(
    board: BoardFolder, language: str, words: str
) -> None:
    assert main(["new", "opportunity", POSTING, "--lang", language]) == 0
    text = FILE.read_text(encoding="utf-8")
    assert text.startswith(
        "# yaml-language-server: $schema=../../schemas/opportunity.schema.json\n## "
    )
    assert words in text
    assert "\nposted: 2026-11-21\n" in text
    assert "\ndeadline: 2027-01-02\n" in text


def test_an_ongoing_posting_is_reviewed_and_has_no_deadline(board: BoardFolder) -> None:
    assert main(["new", "opportunity", POSTING, "--set", "ongoing=true"]) == 0
    text = FILE.read_text(encoding="utf-8")
    assert "\nreview_on: 2027-02-20\n" in text
    assert "\n#deadline: " in text


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["opportunity", "olive-house/lease"], "is there already"),
        (["opportunity", "olive-house"], "ORGANISATION/SLUG"),
        (["opportunity", "a/b/c"], "ORGANISATION/SLUG"),
        (["opportunity", "fig-house/poster"], "board new organisation fig-house"),
        (["opportunity", "olive-house/../x"], "ORGANISATION/SLUG"),
        (["opportunity", "../x"], "cannot become an address"),
        (["opportunity", "olive-house/Poster Design"], "such as “poster-design”"),
        (["organisation", "organisation"], "cannot become an address"),
        (["organisation", "a/b"], "named with one word"),
        (["story", "a/b"], "named SLUG.LANG"),
        (["story", "five.fr"], "no language “fr”"),
        (["opportunity", POSTING, "--languages", "ar,xx"], "no language “xx”"),
        (["opportunity", POSTING, "--set", "colour=red"], "“colour=red” gives no field"),
        (["opportunity", POSTING, "--set", "title=Poster"], "FIELD.LANG=TEXT"),
        (["opportunity", POSTING, "--set", "title.en"], "gives no field"),
        (["opportunity", POSTING, "--set", "contact=Mona"], "gives no field"),
        (["opportunity", POSTING, "--owner", "mona"], "gives no field"),
        (["story", "five", "--text", "nowhere.txt"], "no file or folder “nowhere.txt”"),
    ],
)
def test_misuse_is_told_and_nothing_is_written(
    board: BoardFolder, capsys: Captured, arguments: list[str], words: str
) -> None:
    before = {path: path.read_bytes() for path in board.root.rglob("*") if path.is_file()}
    assert main(["new", *arguments]) == 2
    captured = capsys.readouterr()
    assert words in captured.err
    assert captured.err.count("\n") == 1
    assert {path: path.read_bytes() for path in board.root.rglob("*") if path.is_file()} == before


class Person:
    """Types answers one after the other, and then Ctrl-C or Ctrl-D."""

    def __init__(self, answers: list[str], end: type[BaseException]) -> None:
        self.answers = iter(answers)
        self.end = end

    def types(self, _prompt: str) -> str:
        for answer in self.answers:
            return answer
        raise self.end


def asked(
    monkeypatch: pytest.MonkeyPatch,
    answers: list[str],
    *arguments: str,
    end: type[BaseException] = EOFError,
) -> int:
    monkeypatch.setattr(new, "is_dialogue", lambda: True)
    monkeypatch.setattr(builtins, "input", Person(answers, end).types)
    return main(["new", *arguments])


MICRO = [
    *("Poster designer", "x", "One poster for our schools."),  # x is too short a summary
    *("1", "remotely", "1"),  # a model, a mode that is none, a mode
    *("health, 1", "Every school should know.", "", "Draw the poster", "Print it", ""),
    *("Twelve schools hang it.", "graphic-design", "1", "no"),
    *("0", "6", "It is printed.", ""),  # too few hours; the suggested time zone
    *("certificate", "1", "Mona", "Coordinator", "3"),
    *("2", "mona", "mona@example.org"),  # apply by e-mail, to what is no address
]
PROJECT = [
    *("Map makers", "A map of reading places.", "project", "onsite", "education"),
    *("Every family should know.", "Draw the map", "", "We print it.", "gis-mapping", "3"),
    *("yes", "data-entry", "beginner", "n"),
    *("4", "8", "Mapper", "2", "no", "Draft", "2026-01-01", "2027-01-20", "y"),
    *("Map", "2027-01-01", "2027-02-01", "n", "We look at it.", "QGIS", ""),
    *("amman", "certificate", "1", "Tareq", "Librarian", "4", "3", "12", "+962 6 555 0100"),
]


@pytest.mark.parametrize("answers", [MICRO, PROJECT], ids=["micro", "project"])
def test_with_every_question_answered_the_posting_passes(
    board: BoardFolder, monkeypatch: pytest.MonkeyPatch, capsys: Captured, answers: list[str]
) -> None:
    assert asked(monkeypatch, answers, "opportunity", POSTING, "--languages", "en") == 0
    capsys.readouterr()
    assert main(["check", str(FILE)]) == 0
    assert "Nothing to put right" in capsys.readouterr().out


def test_an_organisation_and_a_story_are_asked_for(
    board: BoardFolder, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    organisation = ["بيت التين", "جمعية حي في إربد.", "13", "irbid", "post@example.org", "mona", ""]
    assert asked(monkeypatch, organisation, "organisation", "fig-house", "--languages", "ar") == 0
    story = ["خمس أمسيات", "ما الذي غيّرته خمس أمسيات.", "سمر", "1", "2026-11-01"]
    assert asked(monkeypatch, [*story, "بدأت في الخريف.", ".", "x"], "story", "five.ar") == 0
    capsys.readouterr()
    assert main(["check"]) == 0


@pytest.mark.parametrize("end", [KeyboardInterrupt, EOFError])
def test_who_breaks_off_leaves_nothing(
    board: BoardFolder, monkeypatch: pytest.MonkeyPatch, end: type[BaseException]
) -> None:
    assert asked(monkeypatch, MICRO[:5], "opportunity", POSTING, end=end) == 130
    assert not FILE.exists()
    assert sorted(path.name for path in (board.root / HOUSE).iterdir()) == [
        "lease.yml",
        "organisation.yml",
    ]


def test_nobody_is_asked_with_yes(board: BoardFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    assert asked(monkeypatch, [], "opportunity", POSTING, "--yes", end=AssertionError) == 0
    assert FILE.is_file()


def test_questions_are_in_the_language_of_the_reader(
    board: BoardFolder, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    languages = ["--languages", "ar", "--lang", "ar"]
    asked(monkeypatch, ["عنوان", "خلاصة الفرصة"], "opportunity", POSTING, *languages)
    assert "نموذج التطوع" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("link", "arguments"),
    [
        ("opportunities/elsewhere", ["organisation", "elsewhere"]),
        ("stories", ["story", "a-poster"]),
    ],
)
def test_nothing_is_written_where_a_link_leads(
    board: BoardFolder, tmp_path_factory: pytest.TempPathFactory, link: str, arguments: list[str]
) -> None:
    outside = tmp_path_factory.mktemp("outside")
    (board.root / "stories").rmdir()
    (board.root / link).symlink_to(outside)
    assert main(["new", *arguments, "--yes"]) == 2
    assert list(outside.iterdir()) == []
