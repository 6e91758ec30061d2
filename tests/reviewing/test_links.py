"""The issue about links, from what lychee 0.24.2 wrote."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.board_folder import BoardFolder
from tests.reviewing.proposing import EVENTS
from volunteer_board.cli.main import main
from volunteer_board.languages.catalogues import load_catalogue
from volunteer_board.reviewing.links import BrokenLink, broken_links, issue_text
from volunteer_board.reviewing.report import LONGEST_TEXT

CATALOGUES = (load_catalogue("ar"), load_catalogue("en"))


def issue(board: BoardFolder, result: Path) -> str:
    output = board.root.parent / "report"
    assert main(["links", str(result), "--root", str(board.root), "--output", str(output)]) == 0
    return (output / "issue.md").read_text(encoding="utf-8")


def test_links_that_lead_nowhere_are_listed_with_their_places(board: BoardFolder) -> None:
    title, *lines = issue(board, EVENTS / "links.json").splitlines()
    assert title == "روابط لا تؤدي إلى شيء / Links that lead nowhere"
    listed = [line for line in lines if line.startswith("- ")]
    assert [line.split("`")[1] for line in listed] == [
        "opportunities/olive-house/lease.yml:7",
        "opportunities/olive-house/lease.yml:31",
        "stories/first.ar.md:12",
    ]
    assert "`` https://forms.example/lease?`$(id)` ``" in listed[1]
    assert "404 Not Found" in "\n".join(lines)


def test_without_broken_links_there_is_a_title_alone(board: BoardFolder, tmp_path: Path) -> None:
    result = tmp_path / "links.json"
    result.write_text(json.dumps({"error_map": {}, "timeout_map": {}}))
    assert issue(board, result) == "روابط لا تؤدي إلى شيء / Links that lead nowhere\n"


def test_a_long_list_is_cut() -> None:
    links = [BrokenLink("a.yml", line, "https://a.example/", "404") for line in range(5_000)]
    text = issue_text(links, CATALOGUES)
    assert len(text) < 20_000
    assert "and 4900 more" in text


def test_long_addresses_have_room_on_github() -> None:
    links = [BrokenLink("a.yml", 1, f"https://a.example/{'`' * 500}", "&" * 500)] * 200
    assert len(issue_text(links, CATALOGUES)) <= LONGEST_TEXT


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"error_map": 1}', '{"error_map": {"a": [1]}}'])
def test_what_lychee_did_not_write_is_misuse(board: BoardFolder, tmp_path: Path, text: str) -> None:
    result = tmp_path / "links.json"
    result.write_text(text)
    assert main(["links", str(result), "--root", str(board.root), "--output", "x"]) == 2


def test_a_reason_is_shortened_to_what_matters() -> None:
    links = broken_links(json.loads((EVENTS / "links.json").read_text(encoding="utf-8")))
    assert links[2].reason == "Connection refused - server may be down or port blocked"
