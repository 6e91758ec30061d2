"""What the guides show as an example is right, and what they say of it is true."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.board_folder import HOUSE, MOMENT, BoardFolder, valid_case
from tests.sample import REPOSITORY
from volunteer_board.cli.main import main

POSTING = f"{HOUSE}/example.yml"
SHOWN = re.compile(r"^```yaml\n(.*?)^```$(.*?)(?=^## |\Z)", re.M | re.S)


class Example(NamedTuple):
    """A posting that a guide shows, and what the guide says right after it."""

    guide: str
    number: int
    text: str
    said: str

    @property
    def score(self) -> int:
        """The number of points that the guide names, the first one in bold."""
        return int(re.findall(r"\*\*\D*(\d+)[^*]*100[^*]*\*\*", self.said)[0])

    @property
    def codes(self) -> set[str]:
        """The codes of advice that the guide names."""
        return set(re.findall(r"`([a-z]+(?:-[a-z]+)+)`", self.said))


def examples(name: str) -> Iterator[Example]:
    """Give the postings of a guide in each of its languages."""
    for language in ("ar", "en"):
        guide = f"{language}/guides/{name}.md"
        text = (REPOSITORY / "docs" / guide).read_text(encoding="utf-8")
        for number, (posting, said) in enumerate(SHOWN.findall(text)):
            yield Example(guide, number, posting, said)


COMPLETE = list(examples("posting-by-pull-request"))
BEFORE_AND_AFTER = list(examples("before-and-after"))


@pytest.fixture
def board(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> BoardFolder:
    """A board with an organisation, at the moment of the tests."""
    folder = BoardFolder.make(tmp_path)
    folder.write(f"{HOUSE}/organisation.yml", valid_case("organisation-minimal.yml"))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(MOMENT.timestamp())))
    monkeypatch.chdir(tmp_path)
    return folder


def test_the_guides_show_what_they_promise() -> None:
    assert [(each.guide[:2], each.number) for each in COMPLETE] == [("ar", 0), ("en", 0)]
    shown = [(each.guide[:2], each.number) for each in BEFORE_AND_AFTER]
    assert shown == [("ar", 0), ("ar", 1), ("en", 0), ("en", 1)]


@pytest.mark.parametrize("example", COMPLETE + BEFORE_AND_AFTER, ids=lambda e: e.guide)
def test_every_posting_shown_can_be_published(example: Example, board: BoardFolder) -> None:
    board.write(POSTING, example.text)
    assert board.check().problems == ()


@pytest.mark.parametrize("example", BEFORE_AND_AFTER, ids=lambda e: f"{e.guide}-{e.number}")
def test_the_adviser_says_what_the_guide_says(
    example: Example, board: BoardFolder, capsys: pytest.CaptureFixture[str]
) -> None:
    board.write(POSTING, example.text)
    assert main(["advise", "--format", "json", POSTING]) == 0
    (advised,) = json.loads(capsys.readouterr().out)["files"]
    assert advised["score"]["points"] == example.score
    assert {advice["code"] for advice in advised["advice"]} == example.codes


@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_better_posting_is_much_better(language: str) -> None:
    before, after = [each for each in BEFORE_AND_AFTER if each.guide.startswith(language)]
    assert before.score < 50
    assert after.score > 90
