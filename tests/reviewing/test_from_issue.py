"""``board from-issue``: forms become files, and nothing else."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path, PurePosixPath
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from tests.board_folder import HOUSE, MOMENT, BoardFolder, valid_case
from tests.reviewing.filled_forms import elements_of, issue_body, send
from tests.reviewing.proposing import EVENTS
from tests.sample import REPOSITORY
from volunteer_board.cli.check import checked_board
from volunteer_board.cli.issue_forms import issue_forms
from volunteer_board.languages.catalogues import load_catalogue
from volunteer_board.reading.limits import POSTING
from volunteer_board.reading.strict_yaml import parse
from volunteer_board.reviewing.issues.submission import MARKER, submission_in

NAMES = ("form-opportunity-ar.yml", "form-organisation-en.yml")


def answers(name: str) -> dict[str, Any]:
    content = yaml.safe_load((EVENTS / name).read_text(encoding="utf-8"))
    assert isinstance(content, dict)
    return content


ARABIC, ENGLISH = (answers(name) for name in NAMES)
DRAFT = {
    "kind": ["opportunity"],
    "organisation": "olive-house",
    "slug": "camp",
    "file": valid_case("opportunity-onsite.yml"),
}


def sent(board: BoardFolder, body: str, author: str = "newcomer") -> Path:
    """Send an issue and give the folder with what came of it."""
    output = board.root.parent / "form"
    send(board.root, body, output, author)
    return output


def files(output: Path) -> list[str]:
    content = output / "content"
    return sorted(str(path.relative_to(content)) for path in content.rglob("*") if path.is_file())


def comment(output: Path) -> str:
    return (output / "comment.md").read_text(encoding="utf-8")


def test_an_arabic_form_becomes_a_posting(board: BoardFolder) -> None:
    output = sent(board, issue_body("opportunity-ar.yml", ARABIC))
    assert files(output) == [f"{HOUSE}/translate-guide.yml"]
    text = (output / "content" / HOUSE / "translate-guide.yml").read_text(encoding="utf-8")
    data = parse(text, PurePosixPath("x.yml"), POSTING)
    assert isinstance(data, dict)
    assert data["title"] == {"ar": "ترجمة دليل قصير"}
    assert data["tasks"] == {"ar": ["قراءة الدليل", "كتابة الترجمة", "مراجعتها معنا"]}
    assert data["skills"] == [
        {"skill": "translation", "level": "advanced"},
        {"skill": "editing", "level": "advanced"},
    ]
    assert data["commitment"] == {"total_hours": 6.5}
    assert (data["posted"], data["deadline"]) == ("2026-11-21", "2026-12-20")
    reply = comment(output)
    assert reply.startswith(f'{MARKER}\n<div dir="rtl" lang="ar">')
    assert "شكرًا لك" in reply and "Thank you" not in reply
    assert (output / "number").read_text() == "31\n"


def test_the_pull_request_says_who_sent_it_and_who_must_agree(board: BoardFolder) -> None:
    output = sent(board, issue_body("opportunity-ar.yml", ARABIC))
    text = (output / "proposal" / "pull-request.md").read_text(encoding="utf-8")
    assert text.splitlines()[0] == f"{HOUSE}/translate-guide.yml (#31)"
    assert text.endswith("Closes #31\n")
    assert "`newcomer`" in text and "one of its owners must agree (@olive-house)" in text
    assert "pwned" not in text
    labels = json.loads((output / "proposal" / "labels.json").read_text())
    assert labels == {"add": ["content", "needs-owner"]}


def test_an_english_form_becomes_an_organisation_of_its_author(board: BoardFolder) -> None:
    output = sent(board, issue_body("organisation-en.yml", ENGLISH))
    assert files(output) == ["opportunities/cedar-library/organisation.yml"]
    text = (output / "content" / files(output)[0]).read_text(encoding="utf-8")
    data = parse(text, PurePosixPath("x.yml"), POSTING)
    assert isinstance(data, dict)
    assert data["owners"] == ["newcomer"]
    assert data["location"] == {"place": "tripoli-lebanon"}
    assert "Thank you" in comment(output)


def test_a_form_with_a_mistake_is_answered_and_nothing_else(board: BoardFolder) -> None:
    late = {**ARABIC, "deadline": "20 ديسمبر", "commitment-total_hours": "ست"}
    output = sent(board, issue_body("opportunity-ar.yml", late))
    assert files(output) == [] and not (output / "proposal" / "pull-request.md").exists()
    reply = comment(output)
    assert "invalid-date" in reply and "invalid-number" in reply
    assert "20 ديسمبر" in reply


@pytest.mark.parametrize(
    ("kind", "slug", "path"),
    [
        ("opportunity", "camp", f"{HOUSE}/camp.yml"),
        ("opportunity", "Our Camp!", f"{HOUSE}/our-camp.yml"),
        ("story", "first.ar", "stories/first.ar.md"),
        ("story", "first", "stories/first.ar.md"),
    ],
)
def test_a_draft_goes_where_its_names_say(
    board: BoardFolder, kind: str, slug: str, path: str
) -> None:
    story = valid_case("story-with-rules.en.md").replace("opportunity:", "# opportunity:")
    file = story if kind == "story" else DRAFT["file"]
    draft = {**DRAFT, "kind": [kind], "slug": slug, "file": file}
    output = sent(board, issue_body("draft.yml", draft))
    assert files(output) == [path], comment(output)
    assert (output / "content" / path).read_text(encoding="utf-8").strip() == str(file).strip()


def test_an_owner_replaces_a_posting_by_a_draft(board: BoardFolder) -> None:
    body = issue_body("draft.yml", {**DRAFT, "slug": "lease"})
    assert files(sent(board, body, author="Olive-House")) == [f"{HOUSE}/lease.yml"]


@pytest.mark.parametrize("author", ["newcomer", ""])
def test_nobody_else_replaces_a_posting(board: BoardFolder, author: str) -> None:
    output = sent(board, issue_body("draft.yml", {**DRAFT, "slug": "lease"}), author)
    assert files(output) == []
    assert "not one of its owners" in comment(output)


def test_an_owner_does_not_lose_fields_by_a_short_form(board: BoardFolder) -> None:
    body = issue_body("organisation-en.yml", {**ENGLISH, "organisation": "olive-house"})
    assert files(sent(board, body, author="olive-house")) == []


@pytest.mark.parametrize(
    ("organisation", "slug"),
    [
        ("../..", "x"),
        ("olive-house", "../../.github/workflows/evil"),
        ("olive-house/../x", "organisation"),
        ("olive-house", "organisation"),
        ("/etc", "passwd"),
        ("con", "aux"),
        ("جمعية", "فرصة"),
        ("olive-house\x00", "camp\n"),
        ("", ""),
        ("a" * 500, "b" * 500),
    ],
)
def test_no_name_leads_elsewhere(board: BoardFolder, organisation: str, slug: str) -> None:
    body = issue_body("draft.yml", {**DRAFT, "organisation": organisation, "slug": slug})
    before = {path for path in board.root.parent.rglob("*") if "form" not in path.parts}
    written = files(sent(board, body))
    assert all(re.fullmatch(r"opportunities/[a-z0-9-]+/[a-z0-9-]+\.yml", path) for path in written)
    assert f"{HOUSE}/organisation.yml" not in written
    after = {path for path in board.root.parent.rglob("*") if "form" not in path.parts}
    assert {path.name for path in after - before} <= {"event.json"}


@pytest.mark.parametrize("body", ["", "Hello", "### Title\n\nx", "### \n### ", None])
def test_an_issue_that_is_no_form_is_left_alone(board: BoardFolder, body: Any) -> None:
    assert not sent(board, body).exists()


def test_a_hostile_draft_is_data(board: BoardFolder) -> None:
    title = '"$(touch hacked) @maintainer </div> <!-- x --> `id`"'
    hostile = re.sub(r"(?m)^model:.*", f"model: {title}", valid_case("opportunity-onsite.yml"))
    output = sent(board, issue_body("draft.yml", {**DRAFT, "file": hostile}))
    assert files(output) == []
    reply = comment(output)
    assert reply.count("<!--") == 1 and reply.count("\n</div>") == 2
    assert "@maintainer" not in reply


def test_a_bomb_of_a_draft_is_answered(board: BoardFolder) -> None:
    bomb = "a: &a [x]\nb: *a\n" + "[" * 20_000
    assert files(sent(board, issue_body("draft.yml", {**DRAFT, "file": bomb}))) == []


def test_a_character_that_nobody_sees_is_named(board: BoardFolder) -> None:
    output = sent(board, issue_body("opportunity-ar.yml", {**ARABIC, "title": "a\x07b\ud800"}))
    assert files(output) == []
    assert "0007" in comment(output)


@pytest.mark.parametrize(("kind", "next_kind"), [("objective", "tasks"), ("tasks", "impact")])
def test_whose_answer_holds_a_heading_of_the_form_is_asked_and_not_thanked(
    board: BoardFolder, kind: str, next_kind: str
) -> None:
    heading = label_of("opportunity-ar.yml", next_kind)
    answer = f"{ARABIC[kind]}\n\n### {heading}\n\nهكذا كتبناه في موقعنا."
    output = sent(board, issue_body("opportunity-ar.yml", {**ARABIC, kind: answer}))
    assert files(output) == [] and not (output / "proposal").exists()
    reply = comment(output)
    assert f"`### {heading}`" in reply and "شكرًا" not in reply


@pytest.mark.parametrize("kind", ["title", "deadline"])
def test_a_heading_that_can_only_be_of_the_answer_stays_in_it(
    board: BoardFolder, kind: str
) -> None:
    heading = label_of("opportunity-ar.yml", kind)
    tasks = f"{ARABIC['tasks']}\n### {heading}\nنراجعها"
    output = sent(board, issue_body("opportunity-ar.yml", {**ARABIC, "tasks": tasks}))
    (path,) = files(output)
    assert f"### {heading}" in (output / "content" / path).read_text(encoding="utf-8")


def label_of(form: str, name: str) -> str:
    (label,) = (one["attributes"]["label"] for one in elements_of(form) if one["id"] == name)
    return str(label)


TEXT_ANSWERS = [name for name, answer in ARABIC.items() if isinstance(answer, str)]
CATALOGUES = (load_catalogue("ar"), load_catalogue("en"))
FORMS = issue_forms(checked_board(REPOSITORY), CATALOGUES)


LETTERS = st.characters(exclude_categories=["Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"])
ANSWERS = st.text(LETTERS | st.sampled_from("\n:#-'\"&*!|>%@`{}[], "), min_size=1, max_size=60)


@given(changes=st.dictionaries(st.sampled_from(TEXT_ANSWERS), ANSWERS))
def test_any_answers_give_a_file_that_can_be_checked(changes: Mapping[str, str]) -> None:
    body = issue_body("opportunity-ar.yml", {**ARABIC, **changes})
    submission = submission_in(
        body, forms=FORMS, catalogues=CATALOGUES, author="newcomer", today=MOMENT.date()
    )
    assert submission is not None
    path = str(submission.path)
    assert path == "None" or re.fullmatch(r"opportunities/[a-z0-9-]+/[a-z0-9-]+\.yml", path)
    data = parse(submission.text, PurePosixPath("x.yml"), POSTING)
    assert isinstance(data, dict)
    assert data["posted"] == "2026-11-21"
    assert data["model"] == "micro"
