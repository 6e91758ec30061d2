"""What is due: about to end, or ended by itself, without a word of the organisation."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from tests.boards import Draft, make_board, organisation, posting
from volunteer_board.model.due import due_organisations

NOW = datetime(2026, 12, 1, 9, 30, tzinfo=UTC)
WITHIN, SINCE = timedelta(days=14), timedelta(days=60)


def due(*drafts: Draft, now: datetime = NOW) -> dict[str, list[str]]:
    """Give by organisation what is due: slug, reason, last day, and whether it has lapsed."""
    found = due_organisations(make_board(*drafts, now=now), within=WITHIN, since=SINCE)
    return {
        each.organisation.id: [
            f"{one.opportunity.id.partition('/')[2]} {one.ending.reason} {one.ending.day}"
            f"{' lapsed' if one.has_lapsed else ''}"
            for one in each.postings
        ]
        for each in found
    }


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"deadline": "2026-12-14"}, ["a deadline 2026-12-14"]),
        ({"deadline": "2026-12-15"}, []),  # it ends when the 15th is over, 15 days from now
        ({"deadline": "2026-11-30"}, ["a deadline 2026-11-30 lapsed"]),
        ({"deadline": "2026-10-03"}, ["a deadline 2026-10-03 lapsed"]),
        ({"deadline": "2026-10-01", "posted": "2026-09-01"}, []),  # proposed to be closed by now
        ({"deadline": "2026-12-05", "status": "filled", "status_on": "2026-11-20"}, []),
        ({"deadline": "2026-11-05", "status": "closed", "status_on": "2026-11-20"}, []),
        (
            {"deadline": None, "ongoing": True, "review_on": "2026-12-03"},
            ["a review 2026-12-03"],
        ),
        (
            {"deadline": None, "ongoing": True, "review_on": "2026-11-03"},
            ["a review 2026-11-03 lapsed"],
        ),
        (
            {"deadline": "2027-01-31", "starts": "2026-12-02", "ends": "2026-12-06"},
            ["a over 2026-12-06"],
        ),
    ],
)
def test_what_ends_soon_or_ended_without_a_word_is_due(
    fields: dict[str, object], said: list[str]
) -> None:
    assert due(posting("dar-amal/a", **fields)).get("dar-amal", []) == said


def test_a_day_ends_where_the_posting_lives() -> None:
    """When the 14th is over in Honolulu it is the 15th, ten in the morning, in UTC."""
    assert due(posting("dar-amal/a", deadline="2026-12-14", time_zone="Asia/Amman"))
    assert not due(posting("dar-amal/a", deadline="2026-12-14", time_zone="Pacific/Honolulu"))


def test_the_most_pressing_comes_first() -> None:
    found = due(
        posting("dar-amal/late", deadline="2026-12-10"),
        posting("dar-amal/early", deadline="2026-12-03"),
        organisation("sahel"),
        posting("sahel/first", deadline="2026-12-02"),
    )
    assert list(found) == ["sahel", "dar-amal"]
    assert [line.split()[0] for line in found["dar-amal"]] == ["early", "late"]


def test_an_organisation_that_has_ended_is_asked_nothing() -> None:
    soon = [
        posting("dar-amal/a", deadline="2026-12-10"),
        posting("dar-amal/b", deadline="2026-11-20"),
    ]
    assert due(organisation("dar-amal"), *soon)
    assert not due(organisation("dar-amal", ended_on="2026-11-30"), *soon)


def test_what_ends_with_its_organisation_needs_no_word() -> None:
    ends_soon = organisation("dar-amal", ended_on="2026-12-08")
    soon = [
        posting("dar-amal/a", deadline="2026-12-10"),
        posting("dar-amal/b", deadline="2026-12-05"),
    ]
    assert due(ends_soon, *soon) == {"dar-amal": ["b deadline 2026-12-05"]}
