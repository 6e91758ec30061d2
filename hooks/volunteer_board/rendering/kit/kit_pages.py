"""The page with the starting kit and the agreement of each posting."""

from __future__ import annotations

from collections.abc import Iterator

from volunteer_board.model.opportunity import Opportunity
from volunteer_board.rendering import addresses, edit_links
from volunteer_board.rendering.kit.clocks import ClockTables
from volunteer_board.rendering.output import Page
from volunteer_board.rendering.pages.site import Site, way_up


def kit_pages(site: Site) -> Iterator[Page]:
    """Give the kit of every posting, ended ones too: who was found begins afterwards."""
    clocks = ClockTables(site.view)
    for opportunity in site.view.board.opportunities:
        yield kit_page(site, opportunity, clocks)


def kit_page(site: Site, opportunity: Opportunity, clocks: ClockTables) -> Page:
    """Give the kit of one posting: for those who take part, not for search engines."""
    view = site.view
    text = view.language.text
    path = addresses.kit(view.code, opportunity.id)
    title = view.plain(opportunity.title)
    trail = [
        site.home_crumb,
        site.board_crumb,
        (title, addresses.opportunity(view.code, opportunity.id)),
        (text("kit.title"), path),
    ]
    return Page(
        path=path,
        language=view.code,
        title=text("kit.of", title=title),
        description=text("kit.description", title=title),
        content=site.templates.render(
            "kit", "page", opportunity, clocks.table(opportunity), way_up(path), trail
        ),
        alternates=site.alternates(path),
        section="opportunities",
        modified=opportunity.changed,
        edit=edit_links.in_form(view.code, "opportunity", opportunity.id, path),
        indexed=False,
    )
