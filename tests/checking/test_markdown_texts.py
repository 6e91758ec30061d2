"""What Markdown leaves out is told at its line; the cases are in tests/cases/people/links."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from tests.board_folder import HOUSE, BoardFolder, valid_case
from tests.checking.every_code import board_for_examples
from tests.markdown.typed_texts import TEXTS
from volunteer_board.markdown.preparation import findings
from volunteer_board.problems import Code

POSTING = f"{HOUSE}/posting.yml"
WRITTEN = [
    pytest.param("|\n    One.\n\n    See [it](../x/).\n", [(4, 9)], id="lines"),
    pytest.param(">\n    See [its\n    rules](../x/).\n", [(2, 9)], id="a link in two lines"),
    pytest.param("See [it](../x/).\n", [(1, 11)], id="in its line"),
    pytest.param("|\n    [it](../x/)\n    [it](../x/)\n", [(2, 5), (3, 5)], id="twice"),
    pytest.param("|\n    [A](\n    ../x/)\n", [], id="no link"),
    pytest.param('"See [a \\u0062](../x/)."\n', [(1, 3)], id="escaped: at its field"),
    pytest.param("'[it''s](../x/) [it](../y/)'\n", [(1, 3), (1, 23)], id="one of two as it is"),
]


@pytest.mark.parametrize(("written", "places"), WRITTEN)
def test_a_piece_is_told_where_it_stands(
    board: BoardFolder, written: str, places: list[tuple[int, int]]
) -> None:
    """The same piece stands in a field before and one behind, which are none of it."""
    before = valid_case("opportunity-micro.yml") + "description:\n"
    board.write(
        POSTING, f"{before}  en: {written}evaluation: {{en: 'Not [it](../x/) [b](../x/)'}}\n"
    )
    found = [one for one in board.check().problems if one.pointer == "/description/en"]
    first = before.count("\n")
    assert [(one.code, one.line - first, one.column) for one in found] == [
        (Code.DEAD_LINK, *place) for place in places
    ]


def test_organisations_and_stories_are_told_as_well(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    board = board_for_examples(tmp_path_factory.mktemp("board"))
    organisation = valid_case("organisation-minimal.yml") + "description:\n  en: '![](a.png)'\n"
    story = valid_case("story-with-rules.en.md") + "\nFree[^1] for [all](#all).\n\n[^1]: Nearly.\n"
    board.write(f"{HOUSE}/organisation.yml", organisation)
    board.write("stories/free.en.md", story)
    found = [(str(one.file), str(one.code), one.line) for one in board.check().problems]
    lines = story.count("\n")
    assert found == [
        (f"{HOUSE}/organisation.yml", "picture-in-text", organisation.count("\n")),
        ("stories/free.en.md", "dead-link", lines - 2),
        ("stories/free.en.md", "footnote-in-text", lines),
    ]


@settings(max_examples=300)
@given(TEXTS)
def test_what_one_look_waves_through_has_nothing_to_tell(text: str) -> None:
    """Beside a picture, which is told, nothing is waved through."""
    looked_at = findings(f"{text}\n\n![](a.png)\n")
    assert findings(text) == tuple(one for one in looked_at if one.written != "![](a.png)")
