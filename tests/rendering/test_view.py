"""The board as the readers of one language see it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.boards import make_board, make_view, organisation, posting
from tests.sample import REPOSITORY
from volunteer_board.model.building import vocabularies_from
from volunteer_board.reading.vocabularies import read_vocabularies


@pytest.mark.parametrize(
    ("work", "home", "zone", "expected"),
    [
        (None, "ramallah", "Asia/Hebron", "رام الله"),
        ("sfax", "tunis", "Africa/Tunis", "صفاقس"),
        ("sfax", "amman", "Asia/Amman", "عمّان"),
        (None, "amman", "Africa/Tunis", "تونس"),
    ],
    ids=["city of the organisation", "city of the work", "not that of the work", "named by CLDR"],
)
def test_time_zone_is_named_by_a_city_that_readers_know(
    work: str | None, home: str, zone: str, expected: str
) -> None:
    changes = {"mode": "hybrid", "location": {"place": work}} if work else {}
    drafts = (organisation(location={"place": home}), posting(time_zone=zone, **changes))
    vocabularies = {one.id: one.data for one in read_vocabularies(REPOSITORY).documents}
    board = replace(make_board(*drafts), vocabularies=vocabularies_from(vocabularies))
    view = make_view(board, "ar")
    assert view.zone_name(board.opportunities[0]) == expected


def test_country_is_named_as_the_board_names_it() -> None:
    vocabularies = {one.id: one.data for one in read_vocabularies(REPOSITORY).documents}
    board = replace(make_board(posting()), vocabularies=vocabularies_from(vocabularies))
    view = make_view(board, "ar")
    assert (view.country("PS"), view.country("JO")) == ("فلسطين", "الأردن")
    assert view.countries(("PS", "JO")) == "فلسطين والأردن"
