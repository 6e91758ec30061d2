"""One posting with its organisation, checked; no other posting is modelled."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from volunteer_board.checking.check import Checked
from volunteer_board.checking.wording import one_line
from volunteer_board.cli.check import checked_board
from volunteer_board.cli.command import Misuse
from volunteer_board.cli.configuration import board_settings, board_time_zone, site_address
from volunteer_board.cli.moment import moment
from volunteer_board.cli.postings import named_postings
from volunteer_board.languages.catalogues import Catalogue
from volunteer_board.model.board import Board
from volunteer_board.model.building import (
    build_board,
    opportunity_from,
    organisation_from,
    vocabularies_from,
    zones_of,
)
from volunteer_board.model.opportunity import Opportunity
from volunteer_board.model.organisation import Organisation
from volunteer_board.model.settings import InvalidSettings, Settings, settings_from
from volunteer_board.problems import Severity
from volunteer_board.reading.documents import Document
from volunteer_board.reading.names import ORGANISATION_FILE
from volunteer_board.rendering.view import View


class SoundDocuments(NamedTuple):
    """The files of a posting and of its organisation, and the board that they were checked on."""

    posting: Document
    organisation: Document
    checked: Checked


class OnePosting(NamedTuple):
    """A posting, and a board that holds nothing but it and its organisation."""

    board: Board
    opportunity: Opportunity

    def view(self, language: str) -> View:
        """Give that board in a language; in its first one if the board does not speak it."""
        spoken = self.board.settings.languages
        return View.of(
            self.board, next((each for each in spoken if each.code == language), spoken[0])
        )


def sound_posting(name: str, root: Path, catalogue: Catalogue) -> tuple[Opportunity, Organisation]:
    """Give the posting that an argument names by id or path, and its organisation.

    Raises ``Misuse`` if it is not there, or it or its organisation has errors.
    """
    documents = _sound_documents(name, root, catalogue)
    vocabularies = vocabularies_from(documents.checked.vocabularies)
    zones = zones_of([documents.organisation], vocabularies, board_time_zone(root))
    return opportunity_from(documents.posting, zones), organisation_from(
        documents.organisation, zones
    )


def one_posting(name: str, root: Path, catalogue: Catalogue) -> OnePosting:
    """Give the posting with the settings of its board, as the site would show it.

    Raises ``Misuse`` like ``sound_posting``, and for settings that no board can follow.
    """
    documents = _sound_documents(name, root, catalogue)
    board = build_board(
        [documents.posting, documents.organisation],
        settings=checked_settings(root),
        vocabularies=vocabularies_from(documents.checked.vocabularies),
        now=moment(),
    )
    return OnePosting(board, board.opportunities[0])


def _sound_documents(name: str, root: Path, catalogue: Catalogue) -> SoundDocuments:
    (named,) = named_postings([name], root, catalogue)
    organisation = named.path.parent / ORGANISATION_FILE
    checked = checked_board(root, (named.path, organisation))
    for problem in checked.problems:
        if problem.severity is Severity.ERROR and problem.file in (named.path, organisation):
            raise Misuse("misuse.wrong-posting", problem=one_line(problem, catalogue))
    documents = {document.path: document for document in checked.documents}
    return SoundDocuments(documents[named.path], documents[organisation], checked)


def checked_settings(root: Path) -> Settings:
    """Give the settings of the board; raises ``Misuse`` for some that no board can follow."""
    try:
        return settings_from(board_settings(root), site_url=site_address(root), repository=None)
    except InvalidSettings as error:
        raise Misuse("misuse.configuration", detail=error) from error
