"""Reports lead to where a code is explained."""

from __future__ import annotations

import json
from pathlib import Path, PurePosixPath

import pytest

from volunteer_board.cli.reference import NO_REFERENCE, Reference, linked
from volunteer_board.cli.reporters import Report, as_github, as_json, as_text
from volunteer_board.cli.terminal import PLAIN, Terminal
from volunteer_board.languages.catalogues import load_catalogue
from volunteer_board.problems import Code, problem

PROBLEM = problem(Code.EMPTY_DOCUMENT, PurePosixPath("opportunities/olive-house/lease.yml"), (1, 1))
ENGLISH = Reference("https://board.example.org/en/reference/")
IN_COLOUR = Terminal(in_colour=True)
ADDRESS = "https://board.example.org/en/reference/problems/#empty-document"
MKDOCS = """\
site_url: https://board.example.org
extra: {board: {languages: [{code: ar}, {code: en}]}}
"""


def report(reference: Reference, terminal: Terminal = PLAIN) -> Report:
    return Report(
        problems=(PROBLEM,),
        files=1,
        catalogue=load_catalogue("en"),
        terminal=terminal,
        reference=reference,
    )


@pytest.mark.parametrize(("language", "part"), [("ar", "ar"), ("en", "en"), ("fr", "ar")])
def test_the_reference_is_that_of_the_board_in_the_language_of_the_report(
    tmp_path: Path, language: str, part: str
) -> None:
    (tmp_path / "mkdocs.yml").write_text(MKDOCS, encoding="utf-8")
    found = Reference.of(tmp_path, language)
    assert found.address == f"https://board.example.org/{part}/reference/"
    assert found.advice("slow-answer") == f"{found.address}advice/#slow-answer"


def test_a_board_without_an_address_has_no_reference(tmp_path: Path) -> None:
    assert Reference.of(tmp_path, "ar") == NO_REFERENCE
    assert NO_REFERENCE.problem(Code.EMPTY_DOCUMENT) == ""


def test_an_address_cannot_steer_a_terminal(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text('site_url: "https://x/\\u001b[2J\\u0007"', "utf-8")
    assert not {"\x1b", "\x07"} & set(Reference.of(tmp_path, "ar").address)


def test_a_code_is_a_link_in_a_terminal_and_nowhere_else() -> None:
    link = f"\x1b]8;;{ADDRESS}\x1b\\empty-document\x1b]8;;\x1b\\"
    assert linked("empty-document", ADDRESS) == link
    assert f"error [{link}]" in as_text(report(ENGLISH, IN_COLOUR))
    assert as_text(report(ENGLISH)) == as_text(report(NO_REFERENCE))
    assert "\x1b]8" not in as_text(report(NO_REFERENCE, IN_COLOUR))


def test_programs_are_told_the_address() -> None:
    assert json.loads(as_json(report(ENGLISH)))["problems"][0]["help"] == ADDRESS
    assert json.loads(as_json(report(NO_REFERENCE)))["problems"][0]["help"] == ""


def test_an_annotation_ends_with_the_address() -> None:
    first, *_ = as_github(report(ENGLISH)).splitlines()
    assert first.endswith(f" {ADDRESS}")
    assert first.removesuffix(f" {ADDRESS}") == as_github(report(NO_REFERENCE)).splitlines()[0]
