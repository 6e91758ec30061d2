"""What people type means the same in every door, and only what it can mean.

``tests/cases/people/typed/`` holds what is typed; ``tests/people/`` takes it through the doors.
"""

from __future__ import annotations

from datetime import date, time
from typing import Any

import pytest
from babel.dates import format_date
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.effort import growth
from tests.sample import REPOSITORY
from tests.scripts import answer_of
from volunteer_board.reading.typed.values import KINDS, meanings, value_of

PIECES = [
    *("0", "1", "7", "12", "16", "19", "30", "000", "500", "2026", "1448", "٠", "١٢", "۲۰", "٢٠٢٦"),
    *(
        ",",
        ".",
        "،",
        "٫",
        "٬",
        "/",
        "-",
        "–",
        ":",
        "h",
        "+",
        "00",
        "'",
        "’",
        " ",
        "\u00a0",
        "\u202f",
    ),
    *(
        "\u200f",
        "\u200c",
        "\u202a",
        "\u202c",
        "\u202e",
        "\u2066",
        "\ufeff",
        "\u00ad",
        "\u2028",
        "\x85",
    ),
    *(
        "“",
        "”",
        "«",
        "»",
        '"',
        "<",
        ">",
        "(",
        ")",
        "[",
        "]",
        "(0)",
        "pm",
        "a.m.",
        "م",
        "of ",
        "st",
        " December ",
        "Sept.",
        " كانون الأوّل ",
        "/يناير ",
        "لعام ",
        "TH",
        "/ 8",
        "مساءً",
        "ظهرًا",
    ),
    *(
        "mailto:",
        "TEL:",
        "@",
        "example.org",
        "https://",
        "TRUE",
        "false",
        "ı",
        "İ",
        "＋",
        "：",
        "½",
        "²",
    ),
]
"""What people's keyboards, telephones and word processors put into such fields."""

TYPED = st.lists(st.sampled_from(PIECES), max_size=9).map("".join) | st.text(max_size=12)


def in_browser(pairs: list[tuple[str, str]]) -> list[Any]:
    script = REPOSITORY / "tests" / "scripts" / "typed.mjs"
    answers: list[Any] = answer_of(script, pairs)
    return answers


def here(kind: str, text: str) -> list[Any]:
    return [list(meanings(kind, text)), value_of(kind, text)]


@settings(max_examples=10)
@given(st.lists(st.tuples(st.sampled_from(sorted(KINDS)), TYPED), min_size=400, max_size=400))
def test_the_browser_reads_what_is_typed_as_we_do(pairs: list[tuple[str, str]]) -> None:
    for pair, found in zip(pairs, in_browser(pairs), strict=True):
        assert found == here(*pair), pair


@given(st.sampled_from(sorted(KINDS)), TYPED)
def test_what_was_read_once_is_read_the_same_again(kind: str, text: str) -> None:
    value = value_of(kind, text)
    if isinstance(value, str):
        assert value_of(kind, value) == value
    assert len(meanings(kind, text)) <= 2


@given(st.dates(date(1900, 1, 1), date(2199, 12, 31)))
def test_a_day_is_among_the_meanings_of_every_way_to_write_it(day: date) -> None:
    iso = day.isoformat()
    assert value_of("date", iso) == iso
    assert value_of("date", f"{day:%Y/}{day.month}/{day.day}") == iso
    assert iso in meanings("date", f"{day.day}/{day.month}/{day.year}")
    assert iso in meanings("date", f"{day.month}.{day.day}.{day.year}")
    assert iso in meanings("date", f"{day:%Y%m%d}")
    assert value_of("date", f"{day:%B} {day.day}, {day.year}") == iso
    for region in ("ar", "ar_MA", "ar_SY", "ar_TN", "en"):
        written = format_date(day, "d MMMM y", locale=region)
        assert value_of("date", written) == iso, written


@given(st.times())
def test_a_time_is_among_the_meanings_of_every_way_to_write_it(moment: time) -> None:
    written = f"{moment:%H:%M}"
    for text in (written, f"{moment:%H.%M}", f"{moment:%Hh%M}", f"{moment:%H%M}"):
        assert value_of("clock-time", text) == written
    if 0 < moment.hour % 12 < 10:
        assert written in meanings("clock-time", f"{moment.hour % 12}:{moment:%M}")
    assert value_of("clock-time", f"{moment:%I:%M} {'AM' if moment.hour < 12 else 'pm'}") == written


@given(st.integers(0, 10**12))
def test_a_number_is_among_the_meanings_of_every_way_to_group_it(number: int) -> None:
    for text in (str(number), f"{number:_}".replace("_", "٬"), f"{number:_}".replace("_", " ")):
        assert value_of("number", text) == number
    assert number in meanings("number", f"{number:,}")
    assert number in meanings("number", f"{number:,}".replace(",", "."))


@given(st.integers(1, 999), st.integers(0, 999))
def test_thousands_are_never_taken_for_a_fraction_nor_a_fraction_for_them(
    whole: int, rest: int
) -> None:
    for sign in ",.،":
        found = meanings("number", f"{whole}{sign}{rest:03}")
        assert found == (whole * 1000 + rest, float(f"{whole}.{rest:03}"))


@pytest.mark.parametrize("kind", sorted(KINDS))
@pytest.mark.parametrize("mark", ["\u200f", "\u200e", "\u061c", "\ufeff", "\u200b", "\u2060"])
def test_a_mark_that_nobody_sees_changes_nothing(kind: str, mark: str) -> None:
    clean = {
        **{"boolean": "true", "clock-time": "19:00", "date": "2026-12-20", "integer": "16"},
        **{"email": "hind@example.org", "name": "community", "number": "2.5"},
        **{"phone": "+962 6 555 0100", "web-address": "https://example.org/a?b#c"},
    }[kind]
    for text in (mark + clean, clean + mark, f"{clean[:2]}{mark}{clean[2:]}", f"“{clean}”{mark}"):
        assert here(kind, text) == here(kind, clean), text


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("phone", "\u202e0010 555 6 269+"),
        ("number", "16²"),
        ("number", "½"),
        ("number", "16 ساعة"),
        ("number", "10-15"),
        ("number", "1e3"),
        ("number", "1" * 16),
        ("phone", "+962 6 555 0100 / +962 6 555 0101"),
        ("phone", "06 555 0100"),
        ("date", "31/2/2026"),
        ("date", "1448-06-22"),
        ("date", "1/12/26"),
        ("date", "31 شباط 2026"),
        ("date", "20 كانون 2026"),
        ("date", "20 ديسمبر/يناير 2026"),
        ("date", "20 December"),
        ("clock-time", "24:00"),
        ("clock-time", "7.5"),
        ("clock-time", "19-21"),
        ("clock-time", "13 am"),
    ],
)
def test_what_has_no_clear_meaning_stays_as_it_was_typed(kind: str, text: str) -> None:
    assert here(kind, text) == [[], text]


@pytest.mark.alone
@pytest.mark.parametrize("before", ["a", "1 a", "https://a.b/"])
@pytest.mark.parametrize("piece", [" ", "\u00a0\t", ".", "1,", "("])
def test_long_texts_are_no_long_work(before: str, piece: str) -> None:
    def read(text: str) -> None:
        for kind in KINDS:
            value_of(kind, text)

    assert growth(read, piece, before=before, after="a 2026") < 9
