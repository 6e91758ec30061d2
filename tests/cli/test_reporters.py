"""The forms of a report."""

from __future__ import annotations

import json
from pathlib import PurePosixPath

import pytest

from volunteer_board.cli.reporters import REPORTERS, Report, as_github, as_json, as_text
from volunteer_board.cli.terminal import PLAIN, Terminal
from volunteer_board.languages.catalogues import load_catalogue
from volunteer_board.problems import Code, FieldName, Problem, problem

FILE = PurePosixPath("opportunities/olive-house/lease.yml")
ERROR = problem(Code.DUPLICATE_KEY, FILE, (9, 3), "/mode", key="mode", first_line=7)
WARNING = problem(Code.UNUSED_PICTURE, FILE.with_name("old.png"), name="old.png")


def report(*problems: Problem, language: str = "en", terminal: Terminal = PLAIN) -> Report:
    catalogue = load_catalogue(language)
    return Report(problems=problems, files=3, catalogue=catalogue, terminal=terminal)


def hostile(text: str) -> Problem:
    file = PurePosixPath("stories") / f"{text}.ar.md"
    return problem(Code.UNKNOWN_FIELD, file, (1, 1), "/x", field=FieldName(text), hint="")


def test_text() -> None:
    assert as_text(report(ERROR, WARNING)).splitlines() == [
        f"{FILE}:9:3: error [duplicate-key] “mode” is already on line 7.",
        "    fix: Keep one of the two, or join what they say.",
        "opportunities/olive-house/old.png: warning [unused-picture] "
        "No file uses the picture “old.png”.",
        "    fix: Name it as logo in organisation.yml, or remove it.",
        "1 error and 1 warning in 3 files.",
    ]


def test_text_in_arabic() -> None:
    assert as_text(report(ERROR, ERROR, language="ar")).splitlines() == [
        f"{FILE}:9:3: خطأ [duplicate-key] «mode» مكتوب من قبل في السطر 7.",
        "    الحل: أبقوا أحدهما، أو اجمعوا ما فيهما.",
    ] * 2 + ["خطآن ولا تنبيهات في 3 ملفات."]


def test_text_in_colour_has_the_same_words() -> None:
    coloured = as_text(report(ERROR, WARNING, terminal=Terminal(in_colour=True)))
    assert "\x1b[31merror [duplicate-key]\x1b[0m" in coloured
    for escape in ("\x1b[0m", "\x1b[1m", "\x1b[2m", "\x1b[31m", "\x1b[33m"):
        coloured = coloured.replace(escape, "")
    assert coloured == as_text(report(ERROR, WARNING))


def test_json() -> None:
    assert json.loads(as_json(report(ERROR, WARNING))) == {
        "version": 1,
        "summary": {"errors": 1, "warnings": 1, "files": 3},
        "problems": [
            {
                "code": "duplicate-key",
                "severity": "error",
                "file": str(FILE),
                "line": 9,
                "column": 3,
                "pointer": "/mode",
                "message": "“mode” is already on line 7.",
                "fix": "Keep one of the two, or join what they say.",
                "help": "",
            },
            {
                "code": "unused-picture",
                "severity": "warning",
                "file": "opportunities/olive-house/old.png",
                "line": 0,
                "column": 0,
                "pointer": "",
                "message": "No file uses the picture “old.png”.",
                "fix": "Name it as logo in organisation.yml, or remove it.",
                "help": "",
            },
        ],
    }


def test_github() -> None:
    assert as_github(report(ERROR, WARNING)).splitlines() == [
        f"::error file={FILE},title=duplicate-key,line=9,col=3::“mode” is already on line 7. "
        "Keep one of the two, or join what they say.",
        "::warning file=opportunities/olive-house/old.png,title=unused-picture::"
        "No file uses the picture “old.png”. Name it as logo in organisation.yml, or remove it.",
        "1 error and 1 warning in 3 files.",
    ]


def test_github_escapes_what_would_end_a_property_or_begin_a_command() -> None:
    first = as_github(report(hostile("a,b:c%d\r\n::error::x"))).splitlines()[0]
    properties, _, message = first.removeprefix("::error ").partition("::")
    name = "stories/a%2Cb%3Ac%25d<U+000D><U+000A>%3A%3Aerror%3A%3Ax.ar.md"
    assert properties == f"file={name},title=unknown-field,line=1,col=1"
    assert "a,b:c%25d" in message
    assert len(as_github(report(hostile("\n::stop-commands::x"))).splitlines()) == 2


@pytest.mark.parametrize("name", ["text", "github"])
def test_a_name_cannot_steer_a_terminal(name: str) -> None:
    written = REPORTERS[name](report(hostile("\x1b[2J\u202e\x07")))
    assert not {"\x1b", "\u202e", "\x07"} & set(written)


@pytest.mark.parametrize("name", REPORTERS)
@pytest.mark.parametrize("language", ["ar", "en"])
def test_a_clean_report_ends_with_a_line(name: str, language: str) -> None:
    assert REPORTERS[name](report(language=language)).endswith("\n")
