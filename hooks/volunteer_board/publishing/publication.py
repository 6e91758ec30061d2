"""A board in all its languages, on its way into a folder."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from itertools import chain
from pathlib import Path

from volunteer_board.model.board import Board
from volunteer_board.model.withheld import Withheld
from volunteer_board.processes import in_parallel
from volunteer_board.publishing.folders import FolderWriter
from volunteer_board.publishing.frames import Frame
from volunteer_board.publishing.parts import slot_values
from volunteer_board.rendering import addresses
from volunteer_board.rendering.announcements.outputs import announcement_outputs
from volunteer_board.rendering.calendars.calendars import calendar_outputs
from volunteer_board.rendering.closings import built_output
from volunteer_board.rendering.contributing.materials import Materials
from volunteer_board.rendering.contributing.pages import (
    contribute_answers,
    contribute_pages,
)
from volunteer_board.rendering.contributing.preview_data import preview_data
from volunteer_board.rendering.exports.outputs import board_exports, language_exports
from volunteer_board.rendering.feeds import feed_outputs
from volunteer_board.rendering.former_addresses import (
    former_names_output,
    former_pages,
    with_copies,
)
from volunteer_board.rendering.insights.page import insights_page
from volunteer_board.rendering.interface_words import (
    contribute_words,
    interface_words,
    thanks_words,
)
from volunteer_board.rendering.kit.kit_pages import kit_pages
from volunteer_board.rendering.opml import opml_output
from volunteer_board.rendering.output import Output, Page
from volunteer_board.rendering.pages.data_page import data_page
from volunteer_board.rendering.pages.embedded_list import embedded_list
from volunteer_board.rendering.pages.feeds_page import feeds_page
from volunteer_board.rendering.pages.hand_written_pages import HandWritten
from volunteer_board.rendering.pages.language_choice import language_choice
from volunteer_board.rendering.pages.listing_pages import listing_pages
from volunteer_board.rendering.pages.moved_pages import gone_pages, moved_outputs
from volunteer_board.rendering.pages.opportunity_pages import opportunity_pages
from volunteer_board.rendering.pages.organisation_pages import organisation_pages
from volunteer_board.rendering.pages.partner_pages import partner_pages
from volunteer_board.rendering.pages.saved_page import saved_page
from volunteer_board.rendering.pages.site import Site
from volunteer_board.rendering.pages.story_pages import story_pages
from volunteer_board.rendering.pages.thanks_pages import thanks_pages
from volunteer_board.rendering.pages.withheld_pages import withheld_pages
from volunteer_board.rendering.reference.pages import reference_pages
from volunteer_board.rendering.search.outputs import search_outputs
from volunteer_board.rendering.sitemap import Entry, robots_output, sitemap_outputs
from volunteer_board.rendering.view import View

FRAME_DEPTHS = (2, 3, 4, 5)
Frames = Mapping[tuple[str, int], Frame]


class Publication:
    """The board in each of its languages.

    ``board_modules`` are the scripts of its list; ``shared`` are files that are in no language,
    ``materials`` what the web form is made of, ``withheld`` what cannot be shown.
    """

    def __init__(
        self,
        board: Board,
        board_modules: Sequence[str] = (),
        shared: Sequence[Output] = (),
        materials: Materials | None = None,
        withheld: Sequence[Withheld] = (),
    ) -> None:
        self.board = board
        self.shared = shared
        self.withheld = withheld
        self.sites: dict[str, Site] = {
            language.code: Site(View.of(board, language), board_modules, materials, withheld)
            for language in board.settings.languages
        }


def pages(site: Site) -> Iterator[Page]:
    """Give every page of a language that the engine makes."""
    yield feeds_page(site)
    yield data_page(site)
    yield saved_page(site)
    yield insights_page(site)
    yield from chain(
        contribute_pages(site),
        reference_pages(site),
        opportunity_pages(site),
        kit_pages(site),
        gone_pages(site),
        listing_pages(site),
        organisation_pages(site),
        story_pages(site),
        thanks_pages(site),
        partner_pages(site),
        withheld_pages(site),
    )


def publish(
    publication: Publication, frames: Frames, folder: Path, hand_written: Sequence[HandWritten]
) -> None:
    """Write everything that the engine makes into ``folder``.

    ``hand_written`` are the pages that are there already, for sitemap and search. The
    languages share nothing while they are written, so that a large board
    writes each in a process of its own.
    """
    tasks = [
        partial(write_language, site, frames, folder, _of_language(hand_written, code))
        for code, site in publication.sites.items()
    ]
    entries, *_ = in_parallel(tasks, size=len(publication.board.opportunities))
    settings = publication.board.settings
    writer = FolderWriter(folder)
    writer.write_all([language_choice(publication.sites), robots_output(settings.site_url)])
    writer.write_all([*publication.shared, former_names_output(publication.board)])
    writer.write_all(board_exports(next(iter(publication.sites.values())).view))
    writer.write_all(
        sitemap_outputs(
            [*(Entry(page.alternates) for page in hand_written), *entries],
            settings.site_url,
            settings.language_codes,
        )
    )


def _of_language(pages: Sequence[HandWritten], code: str) -> list[HandWritten]:
    return [page for page in pages if page.path.startswith(f"{code}/")]


def write_language(
    site: Site, frames: Frames, folder: Path, hand_written: Sequence[HandWritten]
) -> list[Entry]:
    """Write pages, feeds and search data of one language; give its entries for the sitemap."""
    writer = FolderWriter(folder)
    entries: list[Entry] = []
    for page in pages(site):
        frame = frames[page.language, addresses.depth(page.path)]
        writer.write(f"{page.path}index.html", frame.fill(slot_values(page, site)))
        if page.indexed:
            entries.append(Entry(page.alternates, page.modified))
    writer.write_all(moved_outputs(site))
    former = former_pages(site.view)
    writer.write_all(with_copies(feed_outputs(site.view), former))
    writer.write_all(with_copies(calendar_outputs(site.view), former))
    language = site.view.language
    writer.write_all(
        [interface_words(language), contribute_words(language), thanks_words(language)]
    )
    writer.write_all([opml_output(site.view), embedded_list(site), built_output(site.view)])
    writer.write_all(language_exports(site))
    writer.write_all(announcement_outputs(site.view))
    if site.materials is not None:
        writer.write_all([preview_data(site.view, site.materials)])
    writer.write_all(search_outputs(site, [*hand_written, *contribute_answers(site)]))
    return entries
