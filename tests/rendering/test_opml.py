"""The file with every feed of a language."""

from __future__ import annotations

import pytest

from tests.boards import SITE, make_board, make_view, organisation, posting, story
from tests.rendering.reading import files, parse_xml
from volunteer_board.languages.catalogues import load_catalogue
from volunteer_board.model.facets import FACETS
from volunteer_board.rendering.opml import opml_output

WORDS = load_catalogue("en")
BOARD = make_board(
    posting(), story(), organisation("rights", name={"en": 'Rights & "Law" <now>'}), posting("x/y")
)


@pytest.mark.parametrize("language", ["ar", "en"])
def test_every_list_is_there_once_and_its_feed_exists(language: str) -> None:
    output = opml_output(make_view(BOARD, language))
    assert output.path == f"{language}/feeds.opml"
    root = parse_xml(output.content)
    assert root.tag == "opml" and root.get("version") == "2.0"
    addresses = [outline.get("xmlUrl") for outline in root.iter("outline") if outline.get("type")]
    wanted = {SITE + path for path in files(BOARD, language) if path.endswith("feed.xml")}
    assert set(addresses) == wanted
    assert len(addresses) == len(wanted)


def test_outlines_are_grouped_as_the_board_is() -> None:
    root = parse_xml(opml_output(make_view(BOARD, "en")).content)
    groups = {group.get("text"): group for group in root.findall("body/outline")}
    facets = (f"facet.{name}" for name in FACETS)
    titles = [WORDS.text(name) for name in ("feeds.whole", *facets, "organisations.title")]
    assert list(groups) == titles
    assert [outline.attrib for outline in groups[titles[1]]][1] == {
        "type": "rss",
        "version": "RSS2",
        "text": "Health & care",
        "title": "Health & care",
        "xmlUrl": f"{SITE}en/causes/health/feed.xml",
        "htmlUrl": f"{SITE}en/causes/health/",
        "language": "en",
    }


def test_names_of_organisations_are_escaped() -> None:
    root = parse_xml(opml_output(make_view(BOARD, "ar")).content)
    assert 'Rights & "Law" <now>' in {outline.get("text") for outline in root.iter("outline")}
