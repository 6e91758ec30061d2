"""``board comment``: what strangers can have changed is used with care."""

from __future__ import annotations

import io
import json
import re
import zipfile
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from tests.board_folder import HOUSE, BoardFolder
from tests.reviewing.proposing import EVENTS
from volunteer_board.cli.json_files import pull_request_at
from volunteer_board.cli.main import main
from volunteer_board.reviewing.findings import (
    FileScore,
    Finding,
    PullRequest,
    Words,
    findings_of,
    to_json,
)
from volunteer_board.reviewing.report import LONGEST_TEXT, MARKER

PULL = json.loads((EVENTS / "pull.json").read_text(encoding="utf-8"))
OTHER, _ = json.loads((EVENTS / "pulls-of-one-commit.json").read_text(encoding="utf-8"))
ASKED = pull_request_at(PULL)
FILE = "opportunities/olive-house/camp.yml"
UNSEEN = "\u202e" * 200


def finding(message: str = "It is wrong.", file: str = FILE, severity: str = "error") -> Finding:
    words = {language: Words(message, "Put it right.") for language in ("ar", "en")}
    return Finding(code="too-short", severity=severity, file=file, line=3, words=words)  # type: ignore[arg-type]


def content(*found: Finding, pull: PullRequest = ASKED) -> bytes:
    return to_json(findings_of(found, pull=pull, files=1, scores=[FileScore(FILE, 71)]))


def archive(member: bytes, name: str = "findings.json") -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr(name, member)
    return packed.getvalue()


def comment(
    board: BoardFolder, *artifacts: bytes, pull: Any = PULL, files: Any = None, code: int = 0
) -> Path:
    """Run the command, which must end with an exit code, and give its folder."""
    folder = board.root.parent
    (folder / "artifacts").mkdir(exist_ok=True)
    for rank, artifact in enumerate(artifacts):
        (folder / "artifacts" / f"{rank:02}.zip").write_bytes(artifact)
    (folder / "pull.json").write_text(json.dumps(pull))
    listing = EVENTS / "files.json"
    if files is not None:
        listing = folder / "files.json"
        listing.write_text(json.dumps(files))
    output = folder / "comment"
    places = {"--root": board.root, "--pull": folder / "pull.json", "--files": listing}
    others = {"--artifacts": folder / "artifacts", "--output": output}
    arguments = [str(part) for pair in {**places, **others}.items() for part in pair]
    assert main(["comment", *arguments]) == code
    return output


def text_of(output: Path) -> str:
    return (output / "comment.md").read_text(encoding="utf-8")


def test_the_comment_says_what_was_found_and_who_must_agree(board: BoardFolder) -> None:
    output = comment(board, archive(content(finding())))
    text = text_of(output)
    assert text.startswith(f"{MARKER}\n")
    assert "1 error and 0 warnings in 1 file." in text
    assert "](https://board.example.org/en/reference/problems/#too-short)" in text
    assert "It is wrong" in text and "71 out of 100" in text
    assert "one of its owners must agree (@olive-house)" in text
    assert (output / "number").read_text() == "12\n"
    assert json.loads((output / "labels.json").read_text()) == {
        "add": ["content", "needs-owner"],
        "remove": [],
    }


def test_a_team_is_mentioned_and_its_members_are_left_to_github(board: BoardFolder) -> None:
    file = board.root / HOUSE / "organisation.yml"
    text = file.read_text(encoding="utf-8")
    file.write_text(re.sub(r"owners:.*", "owners: [olive-org/board-team]", text), encoding="utf-8")
    said = text_of(comment(board, archive(content(finding()))))
    assert "@olive-org/board-team" in said
    assert "only GitHub knows who is in a team" in said
    assert "لا يعرف أعضاء الفرق إلا GitHub" in said


def test_labels_that_are_true_no_longer_go(board: BoardFolder) -> None:
    own = {**PULL, "user": {"login": "Olive-House"}}
    labels = json.loads((comment(board, b"", pull=own) / "labels.json").read_text())
    assert labels == {"add": ["content"], "remove": ["needs-owner"]}


UNTRUSTED = {
    "empty": b"",
    "no zip": b"not a zip",
    "a name that leads out": archive(content(), name="../findings.json"),
    "no fields": archive(b"{}"),
    "nested too deep": archive(b"[" * 100_000),
    "another commit": archive(content(pull=replace(ASKED, head="0" * 40))),
    "no commit": archive(content(pull=replace(ASKED, head=""))),
    "another number": archive(content(pull=replace(ASKED, number=13))),
    "another base": archive(content(pull=replace(ASKED, base="spring"))),
    "the former version": archive(content().replace(b'"version": 2', b'"version": 1')),
    "a text for a number": archive(content().replace(b'"errors": 0', b'"errors": "0"')),
    "another version": archive(content().replace(b'"version": 2', b'"version": 3')),
    "an unknown field": archive(content().replace(b'"version": 2', b'"version": 2, "more": 1')),
    "too large": archive(b" " * 9_000_000),
    "a line break in a code": archive(
        content(finding()).replace(b'"too-short"', b'"too-short\\n"')
    ),
    "cut short": archive(content())[:-30],
}


@pytest.mark.parametrize("artifact", UNTRUSTED.values(), ids=UNTRUSTED)
def test_an_artifact_that_nobody_can_trust_is_none(board: BoardFolder, artifact: bytes) -> None:
    text = text_of(comment(board, artifact))
    assert "The check has no result yet" in text
    assert "must agree" in text


def test_an_artifact_that_unpacks_without_end_is_not_unpacked(board: BoardFolder) -> None:
    bomb = archive(b"\0" * 50_000_000)
    assert len(bomb) < 100_000
    assert "The check has no result yet" in text_of(comment(board, bomb))


def test_words_of_the_artifact_are_text(board: BoardFolder) -> None:
    hostile = "<!-- volunteer-board: review --> </div> @maintainer [x](https://evil.example)\n# x"
    text = text_of(comment(board, archive(content(finding(hostile)))))
    assert text.count("<!--") == 1
    assert text.count("</div>") == 2
    own = re.sub(r"\]\(https://board\.example\.org/\w\w/reference/problems/#too-short\)", "", text)
    assert not re.search(r"@maintainer|\]\(|://|^# x", own, re.MULTILINE)
    assert text.count("&lt;/div&gt;") == 2


def test_a_comment_has_room_on_github(board: BoardFolder) -> None:
    many = [finding("&" * 2_000, file="&" * 600) for _ in range(500)]
    text = text_of(comment(board, archive(content(*many))))
    assert len(text) <= LONGEST_TEXT
    assert "more; the summary of the check and its log have them" in text


@pytest.mark.parametrize(
    "paths",
    [
        [f"opportunities/organisation-{number}/x.yml" for number in range(900)],
        [f"{folder}/{UNSEEN}{number}" for folder in ("docs", "stories/x") for number in range(99)],
    ],
    ids=["organisations", "invisible names"],
)
def test_whatever_a_pull_request_touches_has_room(board: BoardFolder, paths: list[str]) -> None:
    files = [{"filename": path, "status": "removed"} for path in paths]
    output = comment(
        board, archive(content()), pull={**PULL, "changed_files": len(files)}, files=files
    )
    assert len(text_of(output)) <= LONGEST_TEXT


def test_the_owners_who_must_agree_are_named_before_new_organisations(board: BoardFolder) -> None:
    paths = [*(f"opportunities/a-{number}/x.yml" for number in range(20)), FILE]
    files = [{"filename": path, "status": "added"} for path in paths]
    text = text_of(comment(board, b"", pull={**PULL, "changed_files": len(files)}, files=files))
    assert "(@olive-house)" in text
    assert "It changes files of 11 more organisations." in text


def test_pull_requests_with_one_commit_keep_their_findings_apart(board: BoardFolder) -> None:
    """The newest check is that of the other one, before it there was one of each."""
    left = [
        archive(content(finding("Newest."), pull=pull_request_at(OTHER))),
        archive(content(finding("Ours."))),
        archive(content(finding("Older."))),
        archive(content(finding("Older."), pull=pull_request_at(OTHER))),
    ]
    for pull, said in ((PULL, "Ours"), (OTHER, "Newest")):
        output = comment(board, *left, pull=pull)
        assert {one for one in ("Ours", "Newest", "Older") if one in text_of(output)} == {said}
        assert (output / "number").read_text() == f"{pull['number']}\n"
        assert json.loads((output / "labels.json").read_text())["add"] == ["content", "needs-owner"]


def test_a_request_that_goes_elsewhere_waits_for_a_check_of_its_own(board: BoardFolder) -> None:
    before = {**PULL, "base": OTHER["base"]}
    found_before = archive(content(finding("Before."), pull=pull_request_at(before)))
    text = text_of(comment(board, found_before))
    assert "The check has no result yet" in text and "Before" not in text
    assert "one of its owners must agree (@olive-house)" in text
    found_since = archive(content(finding("Since.")))
    assert "Since" in text_of(comment(board, found_since, found_before))


STORY = json.loads((EVENTS / "files-story.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("author", "said", "labels"),
    [
        ("newcomer", "one of its owners must agree (@olive-house)", ["needs-owner"]),
        ("Olive-House", "you are one of its owners", []),
    ],
)
def test_a_story_asks_those_in_whose_name_it_is_told(
    board: BoardFolder, author: str, said: str, labels: list[str]
) -> None:
    output = comment(board, pull={**PULL, "user": {"login": author}}, files=STORY)
    assert said in text_of(output)
    wanted = ["content", "needs-maintainer", *labels]
    assert json.loads((output / "labels.json").read_text())["add"] == wanted


def test_a_listing_that_github_cut_is_said(board: BoardFolder) -> None:
    text = text_of(comment(board, archive(content()), pull={**PULL, "changed_files": 5_000}))
    assert "cannot be merged as it is" in text


@pytest.mark.parametrize("files", [{}, [{"filename": 7}], "x"])
def test_an_answer_that_github_never_gives_is_misuse(board: BoardFolder, files: Any) -> None:
    output = comment(board, b"", files=files, code=2)
    assert not output.exists()
