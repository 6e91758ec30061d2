"""A shorter link leads where the longer one led."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from urllib.parse import urljoin

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from tests.effort import growth
from volunteer_board.publishing.links import shorten_links
from volunteer_board.rendering import addresses
from volunteer_board.rendering.markdown import render_markdown
from volunteer_board.rendering.simple_html import escaped
from volunteer_board.rendering.structured_data import to_json_ld

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


LOOKS_LIKE_A_LINK = st.tuples(
    st.text(),
    st.sampled_from(['="', ' href="', "", '<a href="', '" href="', '\n action="']),
    st.sampled_from(["../../ar/", "../../ar/stories/x/", "../../ar/stories/"]),
    st.text(),
).map("".join)

PLACES: Mapping[str, Callable[[str], str]] = {
    "text": lambda words: Markup("<p>{}</p>").format(words),
    "text with bare quotes": lambda words: f"<p>{escaped(words)}</p>",
    "Markdown": render_markdown,
    "code": lambda words: render_markdown(f"    {words}"),
    "title": lambda words: Markup('<a href="https://x.example/" title="{}">x</a>').format(words),
    "picture": lambda words: Markup('<img alt="{0}" title="{0}">').format(words),
    "textarea": lambda words: Markup("<textarea>{}</textarea>").format(words),
    "data": lambda words: Markup('<button data-text="{}">x</button>').format(words),
    "JSON-LD": lambda words: f"<script>{to_json_ld([{'name': words}])}</script>",
    "head": lambda words: Markup('<meta name="description" content="{}">').format(words),
}
"""Where words of strangers stand on a page."""


@pytest.mark.parametrize("place", PLACES)
@given(words=LOOKS_LIKE_A_LINK)
def test_words_stay_as_they_are(place: str, words: str) -> None:
    html = str(PLACES[place](words))
    assert shorten_links(html, "ar/stories/") == html


def test_links_beside_such_words_are_shortened() -> None:
    html = '<p title="../../ar/">="../../ar/ <a class="x"\n href="../../ar/skills/">x</a></p>'
    assert shorten_links(html, "ar/stories/") == html.replace("../../ar/skills/", "../skills/")


@pytest.mark.alone
@pytest.mark.parametrize("piece", ["<a ", "<a x ", " href=", "../"])
def test_a_page_is_read_in_proportion(piece: str) -> None:
    assert growth(lambda html: shorten_links(html, "ar/x/"), piece, before="<a ") < 9
