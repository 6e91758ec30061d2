"""Documents out of the open volunteering data standard (https://ns.volunteeringdata.io).

What a board has exported comes back field by field; of other files, as much as they say.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, count
from urllib.parse import urlsplit

from volunteer_board.importing.foreign import ForeignReader
from volunteer_board.importing.imported import Imported
from volunteer_board.importing.nodes import (
    Node,
    language_of,
    nodes,
    organisations_in,
    references,
    text,
)
from volunteer_board.importing.own_records import data_in, own_record
from volunteer_board.importing.vocabulary_terms import VocabularyTerms
from volunteer_board.reading.names import fault_of_id, suggested_id

_LOGO = "logo"


def imported_from(content: object, terms: VocabularyTerms, language: str) -> Iterator[Imported]:
    """Give every organisation, each followed by its postings.

    ``content`` is parsed JSON; ``language`` is that of texts that do not say their own.
    Raises ``NotTheStandard``.
    """
    reader = ForeignReader(terms, language_of(content) or language)
    names = _Names()
    for node in organisations_in(content):
        organisation = _organisation(node, reader, names)
        yield organisation
        within = _Names()
        for activity in nodes(node, "activity"):
            yield _opportunity(activity, organisation.id, reader, within)


def _organisation(node: Node, reader: ForeignReader, names: _Names) -> Imported:
    record = own_record(node, "organisation")
    if not record:
        id_ = names.new(_candidates(node, "name"), "organisation")
        data = reader.organisation(node)
        return Imported(
            kind="organisation", id=id_, data=data, is_own=False, left_out=reader.left_out()
        )
    id_ = names.new([str(record.get("id")), *_candidates(node, "name")], "organisation")
    data = data_in(record, "organisation")
    left_out = (_LOGO,) if data.pop(_LOGO, None) else ()
    return Imported(kind="organisation", id=id_, data=data, is_own=True, left_out=left_out)


def _opportunity(node: Node, organisation: str, reader: ForeignReader, names: _Names) -> Imported:
    record = own_record(node, "opportunity")
    own_name = str(record.get("id")).partition("/")[2]
    slug = names.new([own_name, *_candidates(node, "title")], "opportunity")
    data = data_in(record, "opportunity") if record else reader.opportunity(node)
    return Imported(
        kind="opportunity",
        id=f"{organisation}/{slug}",
        data=data,
        is_own=bool(record),
        left_out=reader.left_out(),
    )


def _candidates(node: Node, name: str) -> list[str]:
    """Give names that could become an id: what it is called, and the end of its address."""
    iris = [*references(node, "id"), *references(node, "@id")]
    ends = [urlsplit(iri).path.strip("/").rpartition("/")[2] for iri in iris if _is_address(iri)]
    return [suggested_id(candidate) for candidate in (text(node, name), *ends)]


def _is_address(iri: str) -> bool:
    try:
        return bool(urlsplit(iri).path)
    except ValueError:
        return False


class _Names:
    """Gives each document an id of its own."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def new(self, candidates: list[str], usual: str) -> str:
        """Give the first candidate that can be an id and is not taken, or number the usual one."""
        possible = (name for name in candidates if fault_of_id(name) is None)
        numbered = (f"{usual}-{number}" for number in count(1))
        name = next(name for name in chain(possible, numbered) if name not in self._taken)
        self._taken.add(name)
        return name
