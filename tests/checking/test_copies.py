"""The same work offered twice."""

from __future__ import annotations

import re

import pytest

from tests.board_folder import HOUSE, BoardFolder, valid_case
from volunteer_board.problems import Code

POSTING = valid_case("opportunity-micro.yml")
REWRITTEN = POSTING.replace("five-page", "short").replace("من خمس صفحات", "قصير")


def found(board: BoardFolder) -> list[tuple[str, Code]]:
    return [(p.file.name, p.code) for p in board.check().problems]


@pytest.mark.parametrize(
    "title",
    [
        ("مراجعة عقد إيجار", "مراجعة عقد إيجار"),
        ("مراجعة عقد إيجار", "مُراجَعة  عَقد ايجار"),
        ("مراجعة عقد إيجار", "مراجعه عقــد إيجار"),
        ("Review a lease", "REVIEW  a Lease"),
    ],
)
def test_a_title_is_the_same_however_it_is_spelt(
    board: BoardFolder, title: tuple[str, str]
) -> None:
    board.write(f"{HOUSE}/a.yml", POSTING)
    unlike = {"Review a lease": "Read a contract", "مراجعة عقد إيجار": "قراءة اتفاق"}
    other = REWRITTEN
    for language_title, replacement in unlike.items():
        new = title[1] if language_title == title[0] else replacement
        other = other.replace(language_title, new)
    board.write(f"{HOUSE}/b.yml", other)
    assert found(board) == [("b.yml", Code.DUPLICATE_POSTING)]


@pytest.mark.parametrize(
    "changes",
    [
        "status: filled\nstatus_on: 2026-11-20\n",
        "status: closed\nstatus_on: 2026-11-20\n",
    ],
)
def test_what_is_over_may_be_posted_again(board: BoardFolder, changes: str) -> None:
    board.write(f"{HOUSE}/a.yml", POSTING + changes)
    board.write(f"{HOUSE}/b.yml", REWRITTEN)
    assert found(board) == []


def test_what_has_expired_may_be_posted_again(board: BoardFolder) -> None:
    board.write(f"{HOUSE}/a.yml", POSTING.replace("2026-12-20", "2026-11-20"))
    board.write(f"{HOUSE}/b.yml", REWRITTEN)
    assert found(board) == []


def test_the_same_title_in_two_places_is_two_postings(board: BoardFolder) -> None:
    for name, place in (("a", "amman"), ("b", "irbid")):
        text = (POSTING if name == "a" else REWRITTEN).replace("mode: remote", "mode: onsite")
        board.write(f"{HOUSE}/{name}.yml", text + f"location: {{place: {place}}}\n")
    assert found(board) == []


def test_a_posting_copied_from_another_organisation_is_a_warning(board: BoardFolder) -> None:
    house = "opportunities/fig-house"
    board.write(f"{house}/organisation.yml", valid_case("organisation-minimal.yml"))
    board.write(f"{house}/a.yml", POSTING)
    title = POSTING.replace("Review a lease", "Read").replace("مراجعة عقد إيجار", "قراءة")
    board.write(f"{HOUSE}/b.yml", title)
    assert found(board) == [("b.yml", Code.COPIED_POSTING)]


@pytest.mark.parametrize(("first", "copy"), [("a", "b"), ("b", "a")])
def test_the_copy_is_what_was_posted_later(board: BoardFolder, first: str, copy: str) -> None:
    for name, posted in ((first, "2026-11-01"), (copy, "2026-11-02")):
        house = f"opportunities/{name}-house"
        board.write(f"{house}/organisation.yml", valid_case("organisation-minimal.yml"))
        text = re.sub("posted: .*", f"posted: {posted}", POSTING)
        board.write(f"{house}/{name}.yml", text)
    assert found(board) == [(f"{copy}.yml", Code.COPIED_POSTING)]
