"""A story as it stands in feeds."""

from __future__ import annotations

import pytest

from tests.boards import make_board, make_view, story
from tests.rendering.test_posting_text import Tags
from volunteer_board.rendering.story_html import story_html


def html(language: str, body: str = "He *wrote*.", **changes: object) -> str:
    board = make_board(story("picture", "en", body, **changes))
    return story_html(make_view(board, language), board.stories[0].texts["en"])


def test_story_in_the_language_of_the_reader_is_not_marked() -> None:
    said = html(
        "en",
        quote="Names, not adjectives.",
        volunteer={"name": "Faisal", "about": "A copywriter"},
        outcome={"hours": 26, "people_reached": 4200, "result": "Seven films"},
    )
    assert said == (
        "<div><p>A copywriter learned to leave out adjectives.</p>"
        "<p>Faisal<br>A copywriter</p></div><p>Dar Amal</p>"
        "<div><p><strong>Names, not adjectives.</strong></p><p>He <em>wrote</em>.</p>\n</div>"
        "<ul><li><strong>Hours given</strong>: 26</li>"
        "<li><strong>People reached</strong>: 4,200</li>"
        "<li><strong>Result</strong>: Seven films</li></ul>"
    )


def test_story_in_another_language_is_marked_and_the_words_of_the_board_are_not() -> None:
    said = html("ar", outcome={"result": "Seven films"})
    assert '<div lang="en" dir="ltr"><p>He <em>wrote</em>.</p>' in said
    assert '<li><strong>النتيجة</strong>: <span lang="en" dir="ltr">Seven films</span></li>' in said
    assert "<p>دار أمل</p>" in said


@pytest.mark.parametrize("field", ["summary", "quote"])
def test_texts_of_strangers_stay_texts(field: str) -> None:
    tags = Tags(html("en", **{field: "<script>x</script>"})).seen
    assert "script" not in {tag for tag, _ in tags}


def test_prose_is_sanitised() -> None:
    body = '<script>x</script>\n\n[a](javascript:alert(1)) <img src=x onerror="y">'
    tags = Tags(html("en", body)).seen
    assert {tag for tag, _ in tags} <= {"div", "p", "a"}
    assert "javascript" not in str(tags)
