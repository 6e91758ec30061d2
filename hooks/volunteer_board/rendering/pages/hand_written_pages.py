"""The pages from ``docs/<language>/``, whose prose MkDocs renders."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

from markupsafe import Markup

from volunteer_board.model.facets import FACETS
from volunteer_board.rendering import addresses, edit_links
from volunteer_board.rendering.output import Page
from volunteer_board.rendering.pages.home_page import home_page
from volunteer_board.rendering.pages.site import Site

_TAKEN: tuple[Callable[[str], str], ...] = (
    addresses.board,
    addresses.organisations,
    addresses.stories,
    addresses.feeds,
    addresses.data,
    addresses.reference,
    addresses.saved,
    addresses.embed,
    addresses.contribute,
    addresses.insights,
    addresses.thanks,
    addresses.partners,
    *(partial(addresses.facet, name=name) for name in FACETS),
)


def is_in_the_way(path: str) -> bool:
    """Say whether a hand-written page has an address that the engine writes to."""
    language = path.partition("/")[0]
    return any(path.startswith(taken(language)) for taken in _TAKEN)


@dataclass(frozen=True, slots=True, kw_only=True)
class HandWritten:
    """What MkDocs knows of a page.

    ``source`` is its path below ``docs/``, ``path`` its address, ``prose`` its HTML.
    ``alternates`` gives the address of the same page in every language that has it.
    """

    source: str
    path: str
    title: str
    description: str
    prose: Markup
    alternates: Mapping[str, str]


def hand_written_page(site: Site, words: HandWritten) -> Page:
    """Give a hand-written page; all but the home page leave their prose to the theme."""
    view = site.view
    page = Page(
        path=words.path,
        language=view.code,
        title=words.title,
        description=words.description or view.plain(view.board.settings.description),
        content="",
        alternates=words.alternates,
        section=words.path.partition("/")[2].rstrip("/"),
        edit=edit_links.in_repository(view.board.settings, f"docs/{words.source}"),
    )
    return home_page(site, page, words.prose) if words.path == addresses.home(view.code) else page
