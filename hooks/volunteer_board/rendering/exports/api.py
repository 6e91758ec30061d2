"""The interface for programs, version 1: the board as JSON, one file for each kind.

Within the version fields may be added; none is taken away or changes its meaning.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from volunteer_board.model.board import Board
from volunteer_board.model.vocabulary import Vocabulary
from volunteer_board.rendering import addresses
from volunteer_board.rendering.exports.records import Record, Records, encoded_file
from volunteer_board.rendering.output import Output

VERSION = "1"
SCHEMA = "schema.json"


def api_outputs(board: Board, records: Records) -> Iterator[Output]:
    """Give the files: open postings newest first, organisations, stories, vocabularies."""
    head = _head(board)
    opportunities = map(records.encoded, board.open)
    organisations = map(records.encoded, board.organisations.values())
    stories = map(records.story, board.stories)
    vocabularies = map(_vocabulary, board.vocabularies.values())
    for name, found in (
        ("opportunities", opportunities),
        ("organisations", organisations),
        ("stories", stories),
        ("vocabularies", vocabularies),
    ):
        yield Output(addresses.api(f"{name}.json"), encoded_file(head, name, found))


def schema_address(site_url: str) -> str:
    """Give the full address of the schema, which is its id as well."""
    return addresses.absolute(addresses.api(SCHEMA), site_url)


def _head(board: Board) -> Record:
    settings = board.settings
    return {
        "schema": schema_address(settings.site_url),
        "version": VERSION,
        "board": {
            "name": settings.name,
            "url": settings.site_url,
            "languages": settings.language_codes,
        },
        "changed": board.last_change,
    }


def _vocabulary(vocabulary: Vocabulary) -> Mapping[str, object]:
    known: Record = {"name": vocabulary.name, "terms": list(vocabulary.terms.values())}
    if vocabulary.groups:
        known["groups"] = list(vocabulary.groups.values())
    return known
