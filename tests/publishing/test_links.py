"""A shorter link leads where the longer one led."""

from __future__ import annotations

from urllib.parse import urljoin

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup, escape

from volunteer_board.publishing.links import shorten_links
from volunteer_board.rendering import addresses

names = st.sampled_from(["ar", "en", "a", "opportunities", "skills"])
paths = st.lists(names, min_size=1, max_size=5).map(lambda parts: "/".join(parts) + "/")


def written(target: str, page: str) -> str:
    html = shorten_links(f'<a href="{addresses.relative(target, page)}">x</a>', page)
    return html.removeprefix('<a href="').removesuffix('">x</a>')


@given(target=paths, page=paths)
def test_every_link_leads_where_it_led_and_is_no_longer(target: str, page: str) -> None:
    link = written(target, page)
    site = "https://board.example.org/"
    assert urljoin(site + page, link) == site + target
    assert 0 < len(link) <= len(addresses.relative(target, page))


@pytest.mark.parametrize(
    ("target", "link"),
    [
        ("ar/skills/design/", "../../../skills/design/"),
        ("ar/", "../../../"),
        ("ar/opportunities/", "../../"),
        ("ar/opportunities/jusoor/map/", "../../jusoor/map/"),
        ("ar/opportunities/dar-amal/mark/", "../mark/"),
        ("ar/opportunities/dar-amal/logo/kit/", "./kit/"),
        ("en/opportunities/dar-amal/logo/", "../../../../en/opportunities/dar-amal/logo/"),
        ("assets/board.css", "../../../../assets/board.css"),
    ],
)
def test_links_of_a_posting(target: str, link: str) -> None:
    assert written(target, "ar/opportunities/dar-amal/logo/") == link


@given(st.text())
def test_texts_stay_as_they_are(text: str) -> None:
    hostile = Markup("<p>{}</p>").format(f'="../../ar/{text}')
    assert shorten_links(hostile, "ar/stories/") == str(hostile)
    in_json = '{"name":"../../ar/"}'
    assert shorten_links(in_json, "ar/stories/") == in_json
    assert escape(text) in shorten_links(hostile, "ar/stories/")
