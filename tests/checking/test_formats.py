from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from volunteer_board.checking.formats import FORMATS, strange_character

VALID = {
    "date": ["2026-12-31", "2028-02-29", "1900-01-01", "2199-12-31"],
    "country-code": ["JO", "PS", "XK"],
    "email": ["a@example.org", "first.last+board@mail.example.org", "o'neil@example.org"],
    "language-code": ["ar", "en", "arz", "he"],
    "plain-text": [
        "نص",
        " text ",
        "two\nlines\tand a tab",
        "\u200fعقد\u200f",
        "\u2068x\u2069",
        "👩‍👧",
        "ـه",
        "…",
    ],
    "time-zone": ["Asia/Amman", "UTC", "Africa/Cairo"],
    "web-address": [
        "https://example.org",
        "http://example.org:8080/a?b=[1]&c=%20#d",
        "https://مثال.إختبار/صفحة",
        "https://xn--mgbh0fb.xn--kgbechtv/",
    ],
}
INVALID = {
    "date": ["2026-02-30", "2027-02-29", "20261231", "2026-1-1", "9999-12-31", "٢٠٢٦-١٢-٣١", ""],
    "country-code": ["jo", "UK", "EU", "ZZ", "JOR", "J\n"],
    "email": [
        "a@example",
        "Hind <hind@example.org>",
        "a@example.org,b@example.org",
        "a@example.org?subject=x",
        "a@example.org\nBcc: b@example.org",
        "a..b@example.org",
        "a@-example.org",
        "a@example.org\n",
    ],
    "language-code": ["arabic", "AR", "en-GB", "und", "xx1", ""],
    "plain-text": [
        " \n ",
        "\u200b\u200b",
        "\u200f \u200e",
        "ـــ",
        "ـَـ",
        "\u2800\u3164",
        "a\u202eb",
        "a\u2067b",
        "\u2069",
        "a\x00",
        "a\x1b[1m",
        "a\u2028b",
        "\ufeffa",
    ],
    "time-zone": ["Asia/Aman", "+03:00", "../../etc/passwd", "localtime", "Factory", ""],
    "web-address": [
        "javascript:alert(1)",
        "data:text/html,x",
        "//example.org",
        "https://",
        "https://localhost/",
        "https://127.0.0.1/",
        "https://[::1]/",
        "https://[",
        "https://user@example.org/",
        "https://example.org\\@evil.example/",
        "https://exam\u202eple.org/",
        "https://example.org/a b",
        "https://example.org\n",
        "https://example.org:99999/",
        "https://.example..org/",
    ],
}


def examples(table: dict[str, list[str]]) -> list[tuple[str, str]]:
    return [(name, text) for name, texts in table.items() for text in texts]


@pytest.mark.parametrize(("name", "text"), examples(VALID))
def test_format_accepts(name: str, text: str) -> None:
    assert FORMATS[name](text)


@pytest.mark.parametrize(("name", "text"), examples(INVALID))
def test_format_refuses(name: str, text: str) -> None:
    assert not FORMATS[name](text)


def test_every_format_has_examples() -> None:
    assert set(VALID) == set(INVALID) == set(FORMATS)


@given(st.text(), st.sampled_from(sorted(FORMATS)))
def test_a_format_says_yes_or_no_to_every_text(text: str, name: str) -> None:
    assert FORMATS[name](text) in (True, False)


@given(st.text(alphabet="\u2066\u2067\u2068\u2069a"))
def test_isolates_are_accepted_when_they_are_balanced(text: str) -> None:
    depths = [0]
    for character in text:
        depths.append(depths[-1] + {"a": 0, "\u2069": -1}.get(character, 1))
    is_balanced = min(depths) >= 0 and depths[-1] == 0
    assert (strange_character(text) is None) == is_balanced
