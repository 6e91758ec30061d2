"""Renamed things keep the identity of their first name."""

from __future__ import annotations

import pytest

from tests.boards import Draft, make_board, organisation, posting, story
from volunteer_board.model.identity import former_slugs, original_slug

# What was done to a posting that began as `first/logo` (or as it says), the drafts that stand
# there now, its id, its original id, and its former ids.
HISTORIES: dict[str, tuple[list[Draft], str, str, tuple[str, ...]]] = {
    "nothing": ([posting("first/logo")], "first/logo", "first/logo", ()),
    "posting renamed": (
        [posting("first/mark", formerly=["first/logo"])],
        "first/mark",
        "first/logo",
        ("first/logo",),
    ),
    "posting renamed twice": (
        [posting("first/sign", formerly=["first/logo", "first/mark"])],
        "first/sign",
        "first/logo",
        ("first/logo", "first/mark"),
    ),
    "posting renamed and renamed back": (
        [posting("first/logo", formerly=["first/logo", "first/mark"])],
        "first/logo",
        "first/logo",
        ("first/mark",),
    ),
    "organisation renamed": (
        [organisation("second", formerly=["first"]), posting("second/logo")],
        "second/logo",
        "first/logo",
        ("first/logo",),
    ),
    "organisation renamed twice": (
        [organisation("third", formerly=["first", "second"]), posting("third/logo")],
        "third/logo",
        "first/logo",
        ("first/logo", "second/logo"),
    ),
    "posting, then organisation": (
        [
            organisation("second", formerly=["first"]),
            posting("second/mark", formerly=["first/logo"]),
        ],
        "second/mark",
        "first/logo",
        ("first/logo", "first/mark"),
    ),
    "organisation, then posting": (
        [
            organisation("second", formerly=["first"]),
            posting("second/mark", formerly=["second/logo"]),
        ],
        "second/mark",
        "first/logo",
        ("first/logo", "second/logo", "first/mark"),
    ),
    "moved to another organisation": (
        [organisation("first"), posting("other/logo", formerly=["first/logo"])],
        "other/logo",
        "first/logo",
        ("first/logo",),
    ),
    "moved out of an organisation that was renamed before": (
        [
            organisation("second", formerly=["first"]),
            posting("other/logo", formerly=["second/logo"]),
        ],
        "other/logo",
        "first/logo",
        ("first/logo", "second/logo"),
    ),
    "moved out of an organisation that was renamed afterwards": (
        [
            organisation("second", formerly=["first"]),
            posting("other/logo", formerly=["first/logo"]),
        ],
        "other/logo",
        "first/logo",
        ("first/logo",),
    ),
    "organisation renamed and renamed back": (
        [organisation("first", formerly=["first", "second"]), posting("first/logo")],
        "first/logo",
        "first/logo",
        ("second/logo",),
    ),
    "out of an organisation that is there no more": (
        [posting("other/logo", formerly=["first/logo"])],
        "other/logo",
        "first/logo",
        ("first/logo",),
    ),
}


@pytest.mark.parametrize(
    ("drafts", "today", "original", "former"), HISTORIES.values(), ids=HISTORIES
)
def test_identity_is_that_of_the_first_name(
    drafts: list[Draft], today: str, original: str, former: tuple[str, ...]
) -> None:
    board = make_board(*drafts)
    assert board.original_ids == {today: original}
    assert board.former_ids == ({today: former} if former else {})


def test_a_name_that_an_organisation_has_again_is_not_a_former_one() -> None:
    board = make_board(organisation("first", formerly=["first", "second"]))
    assert board.former_organisations == {"first": ("second",)}


def test_an_id_that_another_has_today_is_that_ones_alone() -> None:
    board = make_board(
        organisation("second", formerly=["first"]), posting("second/logo"), posting("first/logo")
    )
    assert board.former_ids["second/logo"] == ()
    assert board.former_organisations == {"first": (), "second": ()}


def test_a_story_keeps_its_first_slug() -> None:
    (told,) = make_board(story("river", formerly=["water", "stream"])).stories
    assert (original_slug(told), former_slugs(told)) == ("water", ("water", "stream"))
    (never_renamed,) = make_board(story("river")).stories
    assert (original_slug(never_renamed), former_slugs(never_renamed)) == ("river", ())
