"""Whoever sees a mistake is led to where it is mended: the form, or a file on GitHub."""

from __future__ import annotations

import pytest

from tests.boards import make_settings
from volunteer_board.rendering import edit_links
from volunteer_board.rendering.output import EditLink

POSTING = "ar/opportunities/dar-amal/logo/"


@pytest.mark.parametrize(
    ("kind", "document", "page", "address"),
    [
        ("opportunity", "dar-amal/logo", POSTING, "../../../../ar/contribute/?edit=dar-amal/logo"),
        (
            "organisation",
            "dar-amal",
            "ar/organisations/dar-amal/",
            "../../../ar/contribute/organisation/?edit=dar-amal",
        ),
        (
            "story",
            "one-page.en",
            "ar/stories/one-page/",
            "../../../ar/contribute/story/?edit=one-page.en",
        ),
    ],
)
def test_content_is_changed_in_the_form(kind: str, document: str, page: str, address: str) -> None:
    link = edit_links.in_form("ar", kind, document, page)
    assert link == EditLink(f"edit.{kind}", address)


def test_pages_by_maintainers_are_changed_in_the_repository() -> None:
    settings = make_settings(repository="https://github.com/example/board/", branch="next")
    link = edit_links.in_repository(settings, "docs/ar/about.md")
    assert link == EditLink(
        "edit.page", "https://github.com/example/board/edit/next/docs/ar/about.md"
    )
    assert edit_links.in_repository(make_settings(), "docs/ar/about.md") is None
