"""The checker in the browser says of every draft what ``board check`` says of its file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.board_folder import LANGUAGES, MOMENT, BoardFolder, valid_case
from tests.contributing.answering import ask
from tests.contributing.board_rules import rules_of
from tests.contributing.drafts import (
    HOUSES,
    POSTING_OF_FIG_HOUSE,
    Draft,
    content,
    drafts,
    faulty,
    samples,
)
from volunteer_board.checking.typed_fields import TypedFields
from volunteer_board.checking.wording import words_of
from volunteer_board.languages.catalogues import load_catalogue
from volunteer_board.problems import Code, Problem

COUNT = 600
ENDED_ON = "2026-11-01"
OF_SEVERAL_FILES = {
    Code.DUPLICATE_POSTING,
    Code.COPIED_POSTING,
    Code.SIBLINGS_DISAGREE,
    Code.LOGO_MISSING,
}
"""What one document cannot know."""


class Verdicts:
    """What Python and what the browser say of the same drafts."""

    def __init__(self, root: Path) -> None:
        board = BoardFolder.make(root)
        for house in HOUSES:
            organisation = valid_case("organisation-minimal.yml")
            ending = f"ended_on: {ENDED_ON}\n" if house == HOUSES[-1] else ""
            board.write(f"opportunities/{house}/organisation.yml", organisation + ending)
        posting = valid_case("opportunity-filled.yml")
        board.write(f"opportunities/{POSTING_OF_FIG_HOUSE}.yml", posting)
        self.drafts = [*drafts(COUNT), *faulty()]
        houses = [draft.id for draft in self.drafts if draft.kind == "organisation"]
        empty = board.check()
        ended = {HOUSES[-1]: ENDED_ON}
        self.rules = {**rules_of(empty, organisations=[*HOUSES, *houses]), "ended": ended}
        self.texts = ask(self.rules, [question("write", draft) for draft in self.drafts])
        for draft, text in zip(self.drafts, self.texts, strict=True):
            board.write(draft.path, text)
        self.checked = board.check()
        self.browser = ask(self.rules, [question("check", draft) for draft in self.drafts])


def question(do: str, draft: Draft) -> Mapping[str, Any]:
    return {
        "do": do,
        "kind": draft.kind,
        "id": draft.id,
        "language": draft.language,
        "body": draft.body,
        "data": draft.data,
        "today": MOMENT.date().isoformat(),
    }


@pytest.fixture(scope="module")
def verdicts(tmp_path_factory: pytest.TempPathFactory) -> Verdicts:
    return Verdicts(tmp_path_factory.mktemp("drafts"))


def said(problem: Problem) -> dict[str, Any]:
    """Give of a problem what a person sees of it."""
    catalogues = [load_catalogue(code) for code in LANGUAGES]
    return {
        "code": problem.code,
        "severity": problem.severity,
        "pointer": problem.pointer,
        "words": [list(words_of(problem, catalogue)) for catalogue in catalogues],
    }


def in_order(problems: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return sorted(problems, key=lambda each: (each["code"], each["pointer"], each["words"]))


def test_every_draft_is_written_as_it_is(verdicts: Verdicts) -> None:
    read = {str(document.path): document for document in verdicts.checked.documents}
    fields = TypedFields(verdicts.checked.schemas)
    for draft, text in zip(verdicts.drafts, verdicts.texts, strict=True):
        assert draft.path in read, text
        given = replace(read[draft.path], data=draft.data)
        assert read[draft.path].data == fields.meant(given).data, text
        assert read[draft.path].body.strip() == draft.body.strip()


def test_both_say_the_same_of_every_draft(verdicts: Verdicts) -> None:
    for draft, found in zip(verdicts.drafts, verdicts.browser, strict=True):
        expected = [
            said(problem)
            for problem in verdicts.checked.problems
            if str(problem.file) == draft.path and problem.code not in OF_SEVERAL_FILES
        ]
        assert in_order(found) == in_order(expected), draft


@pytest.mark.parametrize(
    ("body", "more"),
    [
        ("\n \n", {}),
        ("From a word processor\x0bwith its line breaks.\n", {}),
        ("Prose.\n", {"outcome": {"hours": 1e21}}),
        ("Prose.\n", {"outcome": {"hours": 0.12345678901234567}}),
        ("Long. " * 12_000, {}),
    ],
)
def test_what_no_engine_can_read_is_said_too(
    tmp_path: Path, body: str, more: Mapping[str, Any]
) -> None:
    board = BoardFolder.make(tmp_path)
    data, _ = content(samples("story")[0])
    draft = Draft("story", "a-story", {**data, **more}, "en", body)
    rules = rules_of(board.check())
    (text,) = ask(rules, [question("write", draft)])
    board.write(draft.path, text)
    (problem,) = board.check().problems
    (found,) = ask(rules, [{**question("check", draft), "text": text}])
    assert said(problem) in found


def test_drafts_are_right_and_wrong_in_many_ways(verdicts: Verdicts) -> None:
    codes = {problem["code"] for found in verdicts.browser for problem in found}
    assert len(codes) >= 42
    assert sum(not found for found in verdicts.browser) > 50
