"""Every file of open data and for other platforms."""

from __future__ import annotations

from collections.abc import Iterator

from volunteer_board.rendering.exports.api import api_outputs
from volunteer_board.rendering.exports.indeed import indeed
from volunteer_board.rendering.exports.jobs import jobs
from volunteer_board.rendering.exports.linkedin import linkedin
from volunteer_board.rendering.exports.records import Records
from volunteer_board.rendering.exports.spreadsheet import spreadsheet
from volunteer_board.rendering.exports.volunteering import volunteering_outputs
from volunteer_board.rendering.output import Output
from volunteer_board.rendering.pages.site import Site
from volunteer_board.rendering.view import View


def board_exports(view: View) -> Iterator[Output]:
    """Give the files that hold all languages; ``view`` is that of the board's own language."""
    records = Records(view.board)
    yield from api_outputs(view.board, records)
    yield from volunteering_outputs(view, records)


def language_exports(site: Site) -> Iterator[Output]:
    """Give the files of one language."""
    yield spreadsheet(site.view)
    advertised = list(jobs(site.view, site.posting_text))
    yield linkedin(site.view, advertised)
    yield indeed(site.view, advertised)
