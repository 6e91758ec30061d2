"""Stories stand where they persuade: with their posting, their organisation, their cause."""

from __future__ import annotations

import pytest

from tests.boards import Draft, make_board, make_view, posting, story
from volunteer_board.rendering.pages.opportunity_pages import related_stories
from volunteer_board.rendering.pages.site import Site
from volunteer_board.rendering.pages.story_pages import directory_page

LOGO = posting("dar-amal/logo", causes=["women", "health"])
OWN = story("own", published="2026-03-01")
OWN_POSTING = story("of-this-posting", published="2026-02-01", opportunity="dar-amal/logo")
OLD = story("old", organisation="ghaith", causes=["women"], published="2026-01-01")
NEW = story("new", organisation="ghaith", causes=["women"], published="2026-08-01")
BOTH = story("both", organisation="ghaith", causes=["women", "health"], published="2026-01-02")
ELSEWHERE = story("elsewhere", organisation="ghaith", causes=["heritage"], published="2026-09-01")


@pytest.mark.parametrize(
    ("stories", "expected"),
    [
        ((), ()),
        ((OWN, OWN_POSTING, BOTH), ("of-this-posting", "own")),
        ((OWN, OLD, NEW), ("own", "new")),
        ((OLD, NEW, BOTH), ("both", "new")),
        ((OLD, ELSEWHERE), ("old",)),
        ((ELSEWHERE,), ()),
    ],
)
def test_the_nearest_stories_are_shown(stories: tuple[Draft, ...], expected: tuple[str]) -> None:
    board = make_board(LOGO, *stories)
    shown = related_stories(Site(make_view(board, "ar")), board.opportunities[0])
    assert tuple(each.slug for each in shown) == expected


def test_a_popular_cause_costs_no_more() -> None:
    crowd = [
        story(
            f"story-{number:03}", organisation="ghaith", published=f"2025-01-{number % 28 + 1:02}"
        )
        for number in range(100)
    ]
    board = make_board(LOGO, *crowd)
    shown = related_stories(Site(make_view(board, "en")), board.opportunities[0])
    assert [each.slug for each in shown] == ["story-027", "story-055"]


@pytest.mark.parametrize(("language", "said"), [("ar", "3 ساعات تطوع"), ("en", "3 hours given")])
def test_cards_of_the_list_show_what_came_of_the_work(language: str, said: str) -> None:
    told = story("told", outcome={"hours": 3, "people_reached": 1})
    silent = story("silent", outcome={"result": "A guide"})
    page = directory_page(Site(make_view(make_board(told, silent), language)))
    assert page.content.count('<ul class="facts">') == 1
    assert said in page.content
