"""Every channel gets a whole text within its limit, whatever the posting says."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.boards import SITE, make_board, make_view, organisation, posting
from tests.rendering.golden import assert_golden
from tests.sample import REPOSITORY
from volunteer_board.model.board import Board
from volunteer_board.rendering.announcements.announcement import Announcement, Announcer
from volunteer_board.rendering.announcements.channels import CHANNEL_NAMES, CHANNELS

CASES = REPOSITORY / "tests" / "cases"
LANGUAGES = ("ar", "en")
LONGEST = "كلمة طويلة " * 10 + "ونهاية هنا"
HOSTILE_TEXTS = json.loads((CASES / "hostile-texts.json").read_text(encoding="utf-8"))
HOSTILE = (
    *HOSTILE_TEXTS,
    "_*a*_ ~b~ ```c``` @d #e",
    "\u200fعقد\u200f (v2.0)",
    "\u2068x\u2069",
    "a\n\n\tb",
    "🇯🇴👩\u200d👧" * 10,
)


def announced(board: Board, language: str) -> dict[str, Announcement]:
    announcements = Announcer(make_view(board, language)).announcements(board.opportunities[0])
    return {each.channel.name: each for each in announcements}


def everything(board: Board) -> Iterator[Announcement]:
    for language in LANGUAGES:
        yield from announced(board, language).values()


def link_of(board: Board, language: str) -> str:
    return f"{SITE}{language}/opportunities/{board.opportunities[0].id}/"


def local(text: str) -> dict[str, str]:
    return {"ar": text, "en": text}


def assert_sound(board: Board) -> None:
    """Assert what holds of every announcement."""
    for language in LANGUAGES:
        for name, each in announced(board, language).items():
            text, channel = each.text, each.channel
            assert channel.length(text) == each.length <= channel.limit, name
            if name != "instagram":
                assert text.count(link_of(board, language)) == 1, name
            hashtags = re.findall(r"(?<!\S)#\w+(?!\S)", each.paragraphs[-1])
            assert len(hashtags) <= channel.hashtags or name == "career-office"
            assert len(re.findall("[\u2066-\u2068]", text)) == text.count("\u2069"), name
            assert all(paragraph.strip() for paragraph in each.paragraphs)
            assert "\n\n\n" not in text


def test_channels_are_known_by_name_and_say_each_part_once() -> None:
    assert len(set(CHANNEL_NAMES)) == len(CHANNELS)
    for channel in CHANNELS:
        parts = [part for paragraph in channel.paragraphs for part in paragraph]
        assert len(set(parts)) == len(parts)
        assert set(channel.gives_way) <= set(parts)
        assert not {"link", "address", "hashtags"} & set(channel.gives_way)


@pytest.mark.parametrize("language", LANGUAGES)
def test_texts_are_as_last_read(language: str) -> None:
    board = make_board(posting(skills=[
        {"skill": "brand-design", "level": "advanced"},
        {"skill": "nursing", "level": "beginner", "required": False},
    ]))  # fmt: skip
    told = [
        f"== {name} ({each.length}) {each.subject}\n{each.text}"
        for name, each in announced(board, language).items()
    ]
    assert_golden(f"announcements.{language}.txt", "\n\n".join(told))


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"deadline": None, "ongoing": True},
        {"title": local(LONGEST[:120]), "summary": local((LONGEST + ". ") * 2)},
        {"tasks": {"ar": [LONGEST * 2] * 15}, "impact": local(LONGEST * 10)},
        {"title": {"en": "Only in English"}, "summary": {"en": "A summary that is English."}},
        {"title": {"ar": "بالعربية وحدها"}, "tasks": {"ar": ["مهمة واحدة"]}},
        {"skills": [{"skill": "nursing", "level": "beginner", "required": False}]},
        *({"title": local(text), "summary": local(text * 3)} for text in HOSTILE),
    ],
    ids=lambda changes: next(iter(changes), "plain"),
)
def test_awkward_postings_are_announced_within_every_limit(changes: dict[str, Any]) -> None:
    name = local("منظمة لها اسم طويل جدًا " * 5)
    assert_sound(make_board(organisation(name=name), posting(**changes)))


TEXT = st.text(st.characters(exclude_categories=["Cc", "Cs"]), min_size=20, max_size=120)


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(title=TEXT.filter(str.strip), summary=TEXT.filter(str.strip))
def test_any_text_fits(title: str, summary: str) -> None:
    board = make_board(posting(title=local(title), summary=local(summary)))
    for each in everything(board):
        assert each.channel.length(each.text) <= each.channel.limit, each.channel.name


def test_what_does_not_fit_gives_way_in_order() -> None:
    summary = "A first sentence that is not short at all. " * 6
    board = make_board(posting(title=local("T" * 110), summary=local(summary)))
    x = announced(board, "en")["x"].text
    assert "T" * 110 in x, "the title stays"
    assert "#Volunteer" in x
    assert x.count("A first sentence that is not short at all.") == 1, "whole sentences fit"
    whatsapp = announced(board, "en")["whatsapp"].text
    assert summary.strip() in whatsapp


def test_whatsapp_shows_one_bold_line_and_no_other_marks() -> None:
    summary = "Write to first_last@example.org, *now*, _please_ ~~ or `code`"
    board = make_board(posting(title=local("The *big* _name_"), summary=local(summary)))
    lines = announced(board, "en")["whatsapp"].text.split("\n")
    assert lines[0].startswith("*") and lines[0].endswith("*")
    assert "*" not in lines[0][1:-1]
    assert "first_last@example.org" in "\n".join(lines), "inside a word nothing is a mark"
    assert not re.search(r"[*~`]|_please", "\n".join(lines[1:]))


def test_texts_of_the_other_language_are_set_apart_inside_a_sentence() -> None:
    board = make_board(posting(title={"ar": "مصمّم/ة"}))
    english = announced(board, "en")
    assert "“\u2068مصمّم/ة\u2069”" in english["career-office"].text
    assert "Time: 12 hours" in english["linkedin"].text
    assert "\u2068" not in announced(board, "ar")["linkedin"].text


def test_instagram_says_where_to_find_it_without_a_link() -> None:
    text = announced(make_board(posting()), "en")["instagram"].text
    assert "://" not in text
    assert "at board.example.org" in text


def test_the_career_office_gets_a_letter_with_deadline_and_contact() -> None:
    board = make_board(posting(), organisation(email="office@example.org"))
    letter = announced(board, "en")["career-office"]
    assert (
        letter.subject == "Volunteering for your students and graduates: Brand designer (Dar Amal)"
    )
    for said in ("December 20, 2026", "Latifa, Coordinator", "office@example.org", "Dar Amal"):
        assert said in letter.text
    assert all(
        not each.subject for name, each in announced(board, "en").items() if name != "career-office"
    )
