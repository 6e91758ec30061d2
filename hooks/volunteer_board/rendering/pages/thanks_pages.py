"""The pages of thanks: certificate, letter, feedback, and the invitation to tell a story.

What is filled in there stays in the browser; the pages are the same for every posting.
"""

from __future__ import annotations

from collections.abc import Iterator

from volunteer_board.languages.language import Language
from volunteer_board.rendering import addresses
from volunteer_board.rendering.output import Page
from volunteer_board.rendering.pages.site import Site, way_up
from volunteer_board.rendering.structured_data import breadcrumbs
from volunteer_board.rendering.view import language_of

DOCUMENTS = ("certificate", "letter", "feedback")
STATEMENTS = (
    "description",
    "welcome",
    "contact",
    "answers",
    "guidance",
    "hours",
    "skills",
    "meaning",
    "respect",
    "recognition",
)
"""What volunteers agree with or not, in the order of the journey."""
QUESTIONS = ("well", "better", "learned")


def thanks_pages(site: Site) -> Iterator[Page]:
    """Give the page of what there is, and that of each document."""
    yield _page(site, "", "thanks", ())
    yield _page(site, "certificate", "thanks_sheets", (spoken_languages(site),))
    yield _page(site, "letter", "thanks_sheets", (spoken_languages(site),))
    yield _page(site, "feedback", "thanks_feedback", (STATEMENTS, QUESTIONS))


def spoken_languages(site: Site) -> list[Language]:
    """Give the languages in which a certificate can be written, that of the page first."""
    here = site.view.language
    others = (each for each in site.view.board.settings.languages if each.code != here.code)
    return [here, *map(language_of, others)]


def _page(site: Site, document: str, template: str, content: tuple[object, ...]) -> Page:
    """Give a page; its words are ``thanks.<document>.title`` and ``.lead``."""
    language = site.view.language
    name = f"thanks.{document or 'index'}"
    path = addresses.thanks(language.code, document)
    title = language.text(f"{name}.title")
    index = (language.text("thanks.index.title"), addresses.thanks(language.code))
    trail = [site.home_crumb, index]
    if document:
        trail.append((title, path))
    macro = "page" if template != "thanks_sheets" else document
    return Page(
        path=path,
        language=language.code,
        title=title,
        description=language.text(f"{name}.lead"),
        content=site.templates.render(template, macro, *content, trail, way_up(path)),
        alternates=site.alternates(path),
        structured_data=(breadcrumbs(site.view, trail),),
    )
