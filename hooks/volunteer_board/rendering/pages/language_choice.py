"""The root of the site, where a visitor's language is chosen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from volunteer_board.languages.language import Language
from volunteer_board.rendering import addresses
from volunteer_board.rendering.head import head_html
from volunteer_board.rendering.output import Output, Page
from volunteer_board.rendering.pages.site import Site
from volunteer_board.rendering.security_policy import with_policy


@dataclass(frozen=True, slots=True)
class Choice:
    """A language and where it leads."""

    language: Language
    name: str
    path: str


def language_choice(sites: Mapping[str, Site]) -> Output:
    """Give the page at ``/``: links to every language, and a script that follows the browser.

    The page has no frame: it belongs to no language, and must be there at once.
    """
    choices = [
        Choice(
            site.view.language,
            site.view.plain(site.view.board.settings.name),
            addresses.home(code),
        )
        for code, site in sites.items()
    ]
    first = next(iter(sites.values()))
    html = first.templates.render(
        "language_choice",
        "page",
        choices,
        head_html(_page(first), first.view),
    )
    return Output("index.html", with_policy(html.lstrip()).encode())


def _page(site: Site) -> Page:
    settings = site.view.board.settings
    return Page(
        path="",
        language=site.view.code,
        title=site.view.plain(settings.name),
        description=site.view.plain(settings.description),
        content="",
        alternates={code: addresses.home(code) for code in settings.language_codes},
        section="home",
    )
