"""The pages of organisations: each of them, and all of them."""

from __future__ import annotations

from collections.abc import Iterator

from volunteer_board.languages.arabic import sort_key
from volunteer_board.model.organisation import Organisation
from volunteer_board.rendering import addresses, edit_links
from volunteer_board.rendering.organisation_data import organisation_data
from volunteer_board.rendering.output import FeedLink, Page
from volunteer_board.rendering.pages.site import Site, way_up
from volunteer_board.rendering.structured_data import breadcrumbs

_ENDED = 30


def organisation_pages(site: Site) -> Iterator[Page]:
    """Give the directory, then the page of every organisation."""
    yield directory_page(site)
    for organisation in site.view.board.organisations.values():
        yield organisation_page(site, organisation)


def _crumb(site: Site) -> tuple[str, str]:
    view = site.view
    return view.language.text("organisations.title"), addresses.organisations(view.code)


def directory_page(site: Site) -> Page:
    """Give the organisations in the order of the alphabet; those that have ended stand apart."""
    view = site.view
    title, path = _crumb(site)
    trail = [site.home_crumb, (title, path)]
    entries = [
        (organisation, len(view.board.open_by_organisation.get(organisation.id, ())))
        for organisation in view.board.organisations.values()
    ]
    entries.sort(key=lambda entry: sort_key(view.plain(entry[0].name)))
    ended = [entry for entry in entries if entry[0].id in view.board.ended_organisations]
    there = [entry for entry in entries if entry not in ended]
    return Page(
        path=path,
        language=view.code,
        title=title,
        description=view.language.text("organisations.description"),
        content=site.templates.render(
            "organisation", "directory", there, ended, trail, way_up(path)
        ),
        alternates=site.alternates(path),
        section="organisations",
        modified=view.board.last_change,
        structured_data=(breadcrumbs(view, trail),),
    )


def organisation_page(site: Site, organisation: Organisation) -> Page:
    """Give the page of one organisation."""
    view = site.view
    path = addresses.organisation(view.code, organisation.id)
    title = view.plain(organisation.name)
    trail = [site.home_crumb, _crumb(site), (title, path)]
    return Page(
        path=path,
        language=view.code,
        title=title,
        description=view.plain(organisation.summary),
        content=_content(site, organisation, path, trail),
        alternates=site.alternates(path),
        section="organisations",
        modified=view.board.last_change_of(organisation),
        feed=FeedLink(path, title),
        structured_data=(organisation_data(view, organisation), breadcrumbs(view, trail)),
        edit=edit_links.in_form(view.code, "organisation", organisation.id, path),
    )


def _content(
    site: Site, organisation: Organisation, path: str, trail: list[tuple[str, str]]
) -> str:
    board = site.view.board
    up = way_up(path)
    opened = board.open_by_organisation.get(organisation.id, ())
    ended = [
        opportunity
        for opportunity in board.by_organisation.get(organisation.id, ())
        if not board.states[opportunity.id].accepts_applications
    ]
    return site.templates.render(
        "organisation",
        "page",
        organisation,
        site.cards(opened, up),
        ended[:_ENDED],
        board.stories_of(organisation.id),
        trail,
        up,
    )
