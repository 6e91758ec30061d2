"""Queries as people type them, on boards that write the word another way."""

from __future__ import annotations

from functools import cache

import pytest

from tests.boards import make_board, make_settings, organisation, posting, story
from tests.rendering.search.answering import ask, found
from tests.rendering.search.spellings import ENGLISH, SPELLINGS
from tests.sample import MOMENT, REPOSITORY
from volunteer_board.board_build import BoardBuild
from volunteer_board.model.board import Board


@cache
def board_of_spellings() -> Board:
    """A board with one posting for each spelling, and nothing else that is like it."""
    return make_board(
        *(
            posting(f"dar-amal/{group}-{place}", title={"ar": f"نص {word} هنا"})
            for group, words in enumerate(SPELLINGS)
            for place, word in enumerate(words)
        )
    )


@pytest.mark.parametrize("group", range(len(SPELLINGS)), ids=[words[0] for words in SPELLINGS])
def test_every_spelling_finds_every_other(group: int) -> None:
    words = SPELLINGS[group]
    expected = {f"dar-amal/{group}-{place}" for place in range(len(words))}
    answers = ask(board_of_spellings(), "ar", *({"q": word} for word in words))
    for word, answer in zip(words, answers, strict=True):
        assert set(answer.ids) == expected, word


@pytest.mark.parametrize(("typed", "written"), ENGLISH)
def test_english_is_found_by_plural_beginning_and_with_a_mistake(typed: str, written: str) -> None:
    board = make_board(
        posting("dar-amal/wanted", title={"en": written}),
        posting("dar-amal/other", title={"en": "Plumbing lessons"}),
    )
    assert found(board, "en", typed) == ["dar-amal/wanted"]


def test_other_titles_and_names_of_skills_in_any_language_find_a_posting() -> None:
    board = make_board(
        posting(title={"ar": "رسّام", "en": "Cartoonist"}),
        posting("dar-amal/other", skills=[{"skill": "nursing", "level": "beginner"}]),
    )
    assert found(board, "ar", "cartoonist") == ["dar-amal/logo"]
    assert found(board, "ar", "nursing") == ["dar-amal/other"]
    assert found(board, "en", "التمريض") == ["dar-amal/other"]


def test_everything_is_found_in_one_list() -> None:
    board = make_board(
        posting(),
        organisation(summary={"en": "We mend lanterns."}),
        story(title="The lantern"),
    )
    words, filtered = ask(
        board, "en", {"q": "lantern"}, {"q": "lantern", "values": {"mode": ["remote"]}}
    )
    assert words.kinds == {"opportunity": 0, "organisation": 1, "story": 1, "page": 0}
    assert filtered.total == 0, "filters fit nothing but postings"


def test_every_word_must_be_found_or_what_is_near_is_said_to_be() -> None:
    board = make_board(
        posting("dar-amal/one", title={"en": "Painter of boats"}),
        posting("dar-amal/two", title={"en": "Painter of walls"}),
    )
    both, near, nothing = ask(
        board, "en", {"q": "painter boats"}, {"q": "painter zeppelin"}, {"q": "zeppelin"}
    )
    assert (both.ids, both.near) == (["dar-amal/one"], False)
    assert (set(near.ids), near.near) == ({"dar-amal/one", "dar-amal/two"}, True)
    assert near.unknown == []  # no word is like zeppelin, and none is said to be
    assert (nothing.total, nothing.near) == (0, False)


def test_right_word_is_no_mistake() -> None:
    board = make_board(
        posting("dar-amal/a", title={"en": "Short brand planting"}),
        posting("dar-amal/b", title={"en": "Calligrapher"}),
    )
    shirt, brass, like, exact = ask(
        board, "en", {"q": "shirt"}, {"q": "brass"}, {"q": "calligrafer"}, {"q": "short"}
    )
    assert (shirt.total, brass.total) == (0, 0)
    assert (like.ids, list(like.unknown)) == (["dar-amal/b"], ["calligrafer"])
    assert (exact.ids, list(exact.unknown)) == (["dar-amal/a"], [])


@pytest.mark.parametrize(
    "words",
    [
        {"objective": {"en": "A puppet"}},
        {"impact": {"en": "A puppet"}},
        {"tasks": {"en": ["Sew", "A puppet"]}},
        {"description": {"en": "See **a puppet**."}},
        {"experience": {"en": "A puppet"}},
        {"location": {"place": "amman", "address": {"en": "Puppet street"}}},
    ],
    ids=lambda words: next(iter(words)),
)
def test_whole_posting_is_searched_and_its_title_comes_first(words: dict[str, object]) -> None:
    board = make_board(
        posting("dar-amal/other"),
        posting("dar-amal/body", **words),
        posting("dar-amal/title", title={"en": "Puppets"}),
    )
    assert found(board, "en", "puppet") == ["dar-amal/title", "dar-amal/body"]


def test_first_letter_of_a_word_changes_nothing_yet() -> None:
    board = make_board(posting("dar-amal/a", title={"en": "Painter"}), posting("dar-amal/b"))
    nothing, letter, word, and_letter = ask(
        board, "en", {"q": ""}, {"q": "p"}, {"q": "painter"}, {"q": "painter x"}
    )
    assert letter.ids == nothing.ids and len(nothing.ids) == 2
    assert word.ids == and_letter.ids == ["dar-amal/a"]


@pytest.mark.parametrize("q", ["", "   ", "في", "the", "//", "\u202e", "a" * 5000, "*", "<b>"])
def test_odd_queries_are_answered(q: str) -> None:
    (answer,) = ask(make_board(posting()), "ar", {"q": q})
    assert answer.total in (0, 1)


@cache
def sample() -> Board:
    settings = make_settings(applicant_countries=("JO",))
    return BoardBuild.of(REPOSITORY, settings, MOMENT, lenient=False).publication.board


# A profession, a posting that must be the first or among the first, and how many at most.
PROFESSIONS = [
    ("ar", "مترجم", "bayt-al-hikaya/translate-reading-guide", 6),
    ("ar", "الترجمة", "bayt-al-hikaya/translate-reading-guide", 6),
    ("ar", "محامي", "zaytoun-legal-aid/tenancy-guide-review", 6),
    ("ar", "مدير مجتمع", "jusoor-al-maa/community-manager", 4),
    ("ar", "مرافق مجتمع", "jusoor-al-maa/community-manager", 4),
    ("ar", "مصممة", "dar-amal/brand-identity", 12),
    ("ar", "community manager", "jusoor-al-maa/community-manager", 4),
    ("en", "translator", "bayt-al-hikaya/translate-reading-guide", 6),
    ("en", "lawyer", "zaytoun-legal-aid/tenancy-guide-review", 6),
    ("en", "community manager", "jusoor-al-maa/community-manager", 4),
    ("en", "community companion", "jusoor-al-maa/community-manager", 4),
    ("en", "مترجم", "bayt-al-hikaya/translate-reading-guide", 6),
]


@pytest.mark.parametrize(("language", "q", "expected", "most"), PROFESSIONS)
def test_profession_finds_its_postings_and_not_the_board(
    language: str, q: str, expected: str, most: int
) -> None:
    (answer,) = ask(sample(), language, {"q": q})
    assert expected in answer.ids[:3]
    assert 1 <= answer.kinds["opportunity"] <= most
