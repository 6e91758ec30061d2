"""The commands and the fields that the guides name are there."""

from __future__ import annotations

import re
import shlex
from argparse import ArgumentParser
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.sample import REPOSITORY
from volunteer_board.checking.schemas import load_schemas
from volunteer_board.cli.commands import COMMANDS
from volunteer_board.cli.parser import make_parser
from volunteer_board.forms.form import form_of
from volunteer_board.languages.catalogues import load_catalogue
from volunteer_board.reading.files import Kind
from volunteer_board.reading.vocabularies import read_vocabularies
from volunteer_board.reviewing.labels import Label

PAGES = sorted((REPOSITORY / "docs").glob("*/guides/*.md"))
OF_POSTINGS = (
    "three-models",
    "writing-a-posting",
    "welcoming-volunteers",
    "community-manager",
    "posting-by-pull-request",
)
OF_ORGANISATIONS_AND_STORIES = {"ended_on", "owners", "consent", "gone", "posting", "removed_on"}


def parser_of(command: str) -> ArgumentParser:
    """Give the parser of one command."""
    parser = make_parser(load_catalogue("en"), [command])
    (choices,) = [action.choices for action in parser._actions if action.dest == "command"]
    assert choices is not None
    found: ArgumentParser = dict(choices)[command]
    return found


def commands_in(text: str) -> Iterator[list[str]]:
    """Give the words of every call of ``board``, in a line of its own or within a sentence."""
    blocks = "".join(re.findall(r"^```sh\n(.*?)^```$", text, re.M | re.S))
    lines = blocks.replace("\\\n", " ").splitlines()
    calls = [line for line in lines if line.startswith(".venv/bin/board ")]
    calls += re.findall(r"`(board [a-z][^`]*)`", text)
    for call in calls:
        yield shlex.split(call, comments=True)[1:]


def test_there_are_the_same_guides_in_both_languages() -> None:
    names = {
        language: {page.name for page in PAGES if page.parent.parent.name == language}
        for language in ("ar", "en")
    }
    assert names["ar"] == names["en"]
    assert len(names["ar"]) == 12


@pytest.mark.parametrize("page", PAGES, ids=lambda page: f"{page.parent.parent.name}-{page.stem}")
def test_commands_and_their_options_are_those_that_there_are(page: Path) -> None:
    for command, *words in commands_in(page.read_text(encoding="utf-8")):
        assert command in COMMANDS, f"board {command}"
        known = parser_of(command)._option_string_actions
        for word in words:
            assert not word.startswith("--") or word in known, f"board {command} {word}"


def test_the_guides_name_commands_at_all() -> None:
    named = {call[0] for page in PAGES for call in commands_in(page.read_text(encoding="utf-8"))}
    assert {"advise", "check", "close", "new", "renew", "start"} <= named


@pytest.mark.parametrize("name", OF_POSTINGS)
@pytest.mark.parametrize("language", ["ar", "en"])
def test_fields_are_called_as_in_the_form(name: str, language: str) -> None:
    documents = read_vocabularies(REPOSITORY).documents
    vocabularies = {document.id: document.data for document in documents}
    schemas = load_schemas(REPOSITORY / "schemas", tuple(Kind))
    form = form_of(schemas, vocabularies, Kind.OPPORTUNITY)
    known = {field.name for field in form.walk()} | OF_ORGANISATIONS_AND_STORIES
    known |= {term["id"] for name in ("models", "modes") for term in vocabularies[name]["terms"]}
    text = (REPOSITORY / "docs" / language / "guides" / f"{name}.md").read_text(encoding="utf-8")
    prose = re.sub(r"^```.*?^```$", "", text, flags=re.M | re.S)
    named = set(re.findall(r"`([a-z_]+(?:\.[a-z_]+)*)`", prose))
    relative = {field.rpartition(".")[2] for field in known}
    assert named - known - relative == set()
    assert named


@pytest.mark.parametrize("language", ["ar", "en"])
def test_reviewers_are_told_every_label(language: str) -> None:
    text = (REPOSITORY / "docs" / language / "guides/reviewing.md").read_text(encoding="utf-8")
    assert [label for label in Label if f"| `{label}` |" not in text] == []
