"""Which files of a checked board can be published, and what a site without the others lacks."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from volunteer_board.checking.check import Checked
from volunteer_board.model.withheld import Withheld
from volunteer_board.reading.documents import Document
from volunteer_board.reading.files import KINDS_OF_CONTENT, entry_of
from volunteer_board.reading.vocabularies import VOCABULARIES


def can_be_left_out(file: PurePosixPath) -> bool:
    """Say whether a site can do without a file; no page can do without a vocabulary."""
    return not file.is_relative_to(VOCABULARIES)


def publishable(checked: Checked) -> Iterator[Document]:
    """Give the documents without errors whose organisation has none either."""
    sound = checked.sound_documents()
    known = {document.id for document in sound if document.kind == "organisation"}
    return (document for document in sound if _organisation_of(document) in known)


def withheld(checked: Checked) -> tuple[Withheld, ...]:
    """Give what has an address on the site and is not published, sorted by file.

    A file that cannot even be read counts by its name. A story is not withheld while one of
    its languages is right: its page is there in that one.
    """
    published = {(document.kind, document.id) for document in publishable(checked)}
    files = {document.path for document in checked.documents} | checked.files_with_errors()
    entries = filter(None, map(entry_of, sorted(files)))
    lacking = [each for each in entries if (each.kind, each.id) not in published]
    return tuple(
        Withheld(str(each.kind), each.id, str(each.path))
        for each in lacking
        if each.kind in KINDS_OF_CONTENT
    )


def _organisation_of(document: Document) -> str:
    if document.kind == "story":
        return str(document.data.get("organisation"))
    return document.organisation
