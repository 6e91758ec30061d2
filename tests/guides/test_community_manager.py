"""The wording that the guide offers for each of the nine traits is wording that is recognised."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
import yaml

from tests.board_folder import HOUSE, MOMENT, BoardFolder, valid_case
from tests.sample import REPOSITORY
from volunteer_board.cli.main import main

TRAITS = 9
POSTING = f"{HOUSE}/community-manager.yml"
TRAIT = re.compile(r"^### \d\. (.+?)\n(.*?)(?=^##)", re.M | re.S)
QUOTED = re.compile(r"[«\"](.+?)[»\"]", re.S)
FIELDS = {"name-of-the-role": "title", "shared-values": "values", "field-work": "field_work"}


def wording(language: str) -> list[str]:
    """Give the wording that the guide offers, trait by trait: the first thing it quotes."""
    text = (REPOSITORY / "docs" / language / "guides/community-manager.md").read_text("utf-8")
    quotes = [re.findall(r"^> (.*)$", part, re.M)[0] for _, part in TRAIT.findall(text)]
    return [QUOTED.findall(quote)[0] for quote in quotes]


@pytest.mark.parametrize("language", ["ar", "en"])
def test_a_posting_in_the_words_of_the_guide_says_all_nine_traits(
    language: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    profile = yaml.safe_load(
        (REPOSITORY / "schemas/profiles/community-manager.yml").read_text("utf-8")
    )
    traits = [trait["id"] for trait in profile["traits"]]
    offered = dict(zip(traits, wording(language), strict=True))
    assert len(offered) == TRAITS
    posting = yaml.safe_load(valid_case("opportunity-micro.yml"))
    posting["profile"] = "community-manager"
    posting["skills"] = [{"skill": "translation", "level": "beginner"}]
    posting["description"] = {language: "\n\n".join(offered.values())}
    for trait, field in FIELDS.items():
        posting[field] = {language: offered[trait]}
    board = BoardFolder.make(tmp_path)
    board.write(f"{HOUSE}/organisation.yml", valid_case("organisation-minimal.yml"))
    board.write(POSTING, yaml.safe_dump(posting, allow_unicode=True))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(MOMENT.timestamp())))
    main(["advise", "--root", str(board.root), "--format", "json"])
    files = json.loads(capsys.readouterr().out)["files"]
    (report,) = [entry["profile"] for entry in files if entry["file"] == POSTING]
    missing = [trait["id"] for trait in report["traits"] if trait["said_at"] is None]
    assert missing == []
