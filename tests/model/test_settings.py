"""Whatever a maintainer mistypes in ``mkdocs.yml`` is said in one line that names the key."""

from __future__ import annotations

from datetime import date
from typing import Any, get_args

import pytest

from volunteer_board.languages.language import NumberingSystem
from volunteer_board.model.settings import Digits, InvalidSettings, Settings, settings_from

SITE_URL = "https://board.example.org/board"
RIGHT: dict[str, Any] = {
    "name": {"ar": "لوحة", "en": "Board"},
    "description": {"en": "A board."},
    "languages": [{"code": "ar"}, {"code": "en", "locale": "en-GB"}],
    "time_zone": "Asia/Amman",
    "applicant_countries": ["JO", "LB"],
}
WRONG: list[tuple[dict[str, Any], str]] = [
    ({"name": {}}, "name"),
    ({"name": "Board"}, "name"),
    ({"languages": []}, "languages"),
    ({"languages": 3}, "languages"),
    ({"languages": ["ar"]}, "languages"),
    ({"languages": [{"code": "ar"}, {"code": "ar"}]}, "languages"),
    ({"languages": [{"code": "../ar"}]}, "code"),
    ({"languages": [{"code": "ar", "locle": "ar-JO"}]}, "locle"),
    ({"languages": [{"code": "ar", "digits": "hindi"}]}, "digits"),
    ({"languages": [{"code": "ar", "digits": None}]}, "digits"),
    ({"languages": [{"code": "ar", "hijri": "yes"}]}, "hijri"),
    ({"languages": [{"code": "ar", "hijri": 1}]}, "hijri"),
    ({"time_zone": "Asia/Ammaan"}, "time_zone"),
    ({"time_zone": "../../etc/passwd"}, "time_zone"),
    ({"time_zone": "Asia"}, "time_zone"),
    ({"time_zone": ""}, "time_zone"),
    ({"closing_soon_days": -1}, "closing_soon_days"),
    ({"closing_soon_days": 10**12}, "closing_soon_days"),
    ({"page_size": 0}, "page_size"),
    ({"feed_size": -1}, "feed_size"),
    ({"applicant_countries": ["Jordan"]}, "applicant_countries"),
    ({"is_sample": "maybe"}, "is_sample"),
    ({"is_sample": True, "sample_day": "the last"}, "sample_day"),
    ({"sample_day": "2026-11-21"}, "sample_day"),
    ({"is_sample": False, "sample_day": date(2026, 11, 21)}, "sample_day"),
    ({"branch": ""}, "branch"),
    ({"branch": "-delete"}, "branch"),
    ({"branch": "main?x=1"}, "branch"),
    ({"email": "maintainers"}, "email"),
    ({"email": "a@example.org,b@example.org"}, "email"),
    ({"email": "a@example.org?bcc=b@example.org"}, "email"),
    ({"pagesize": 12}, "pagesize"),
]


def settings(extra: object = RIGHT, site_url: str = SITE_URL) -> Settings:
    return settings_from(extra, site_url=site_url, repository=None)


def test_right_settings_are_taken_over() -> None:
    made = settings()
    assert made.site_url == f"{SITE_URL}/"
    assert made.language_codes == ("ar", "en")
    assert (made.branch, made.email) == ("main", None)


def test_where_postings_are_sent_can_be_said() -> None:
    made = settings({**RIGHT, "branch": "release/next", "email": "board@example.org"})
    assert (made.branch, made.email) == ("release/next", "board@example.org")


def test_numbers_are_latin_and_dates_gregorian_unless_a_language_says_otherwise() -> None:
    written = [{"code": "ar", "digits": "arab", "hijri": True}, {"code": "en"}]
    arabic, english = settings({**RIGHT, "languages": written}).languages
    assert (arabic.digits, arabic.hijri) == ("arab", True)
    assert (english.digits, english.hijri) == ("latn", False)


def test_every_numbering_system_that_may_be_chosen_can_be_written() -> None:
    assert get_args(Digits) == get_args(NumberingSystem)


@pytest.mark.parametrize(("change", "key"), WRONG)
def test_wrong_setting_is_named(change: dict[str, Any], key: str) -> None:
    with pytest.raises(InvalidSettings, match=rf"extra\.board.*\b{key}"):
        settings({**RIGHT, **change})


@pytest.mark.parametrize("extra", [None, "Board", ["Board"], {}])
def test_missing_settings_are_asked_for(extra: object) -> None:
    with pytest.raises(InvalidSettings, match=r"extra\.board"):
        settings(extra)


@pytest.mark.parametrize(
    "address",
    [
        "",
        "board.example.org",
        "https://",
        "ftp://board.example.org/",
        "https://board .example.org/",
        'https://board.example.org/"><script>',
        "https://board.example.org/?page=1",
        "https://board.example.org/#top",
    ],
)
def test_address_of_the_site_is_one(address: str) -> None:
    with pytest.raises(InvalidSettings, match="site_url"):
        settings(site_url=address)
