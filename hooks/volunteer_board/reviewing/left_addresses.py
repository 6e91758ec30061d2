"""Addresses that a pull request leaves: whether something still leads on, and the line that would.

Where the proposed files can be read, they say it. A workflow that may write reads none of
them; it goes by the lines that GitHub itself shows as added.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import PurePosixPath
from typing import NamedTuple

from volunteer_board.reading.documents import Document
from volunteer_board.reading.files import OPPORTUNITIES, STORIES, Kind
from volunteer_board.reading.names import ORGANISATION_FILE, fault_of_id
from volunteer_board.reviewing.changes import Change, Status
from volunteer_board.reviewing.ownership import is_content, is_story, organisation_of_folder


class Proposal(NamedTuple):
    """A line that would let an address lead on, and the file into which it belongs.

    ``message`` is the id of the words around it.
    """

    message: str
    file: PurePosixPath
    line: str


def left_by(changes: Iterable[Change]) -> tuple[Change, ...]:
    """Give the changes by which content leaves its address."""
    leaving = (c for c in changes if c.status in {Status.REMOVED, Status.RENAMED})
    return tuple(change for change in leaving if is_content(change.paths[0]))


def renamed_folders(changes: Iterable[Change]) -> Mapping[str, str]:
    """Give the new name of each organisation whose ``organisation.yml`` moves, by the old."""
    moved = (c for c in changes if c.previous and c.previous.name == ORGANISATION_FILE)
    pairs = ((organisation_of_folder(c.paths[0]), organisation_of_folder(c.path)) for c in moved)
    return {old: new for old, new in pairs if old and new and old != new}


def kept_in_documents(documents: Iterable[Document]) -> frozenset[PurePosixPath]:
    """Give the files of the past whose addresses the documents of a board let lead on.

    That of a story stands for all its languages and has no suffix.
    """
    every = tuple(documents)
    postings = [document for document in every if document.kind is Kind.OPPORTUNITY]
    kept: set[PurePosixPath] = set()
    for document in every:
        names = _texts(document.data.get("formerly"))
        if document.kind is Kind.STORY:
            kept |= {STORIES / name for name in names}
        elif document.kind is Kind.OPPORTUNITY:
            kept |= {OPPORTUNITIES / f"{name}.yml" for name in names}
        else:
            kept |= {OPPORTUNITIES / name / ORGANISATION_FILE for name in names}
            own = [p.path.name for p in postings if p.path.parent.name == document.id]
            kept |= {OPPORTUNITIES / name / posting for name in names for posting in own}
            kept |= {OPPORTUNITIES / document.id / f"{slug}.yml" for slug in _removed(document)}
    return frozenset(kept)


def kept_in_patches(changes: Iterable[Change]) -> frozenset[PurePosixPath]:
    """Give the same as far as the added lines of a pull request tell."""
    every = tuple(changes)
    added = {change.path: change.added for change in every}
    folders = renamed_folders(every)
    found = (_without_language(c.paths[0]) for c in left_by(every) if _leads_on(c, added, folders))
    return frozenset(found)


def is_kept(path: PurePosixPath, kept: frozenset[PurePosixPath]) -> bool:
    """Say whether the address of a file is among those that lead on."""
    return _without_language(path) in kept


def proposals(
    left: Iterable[Change], folders: Mapping[str, str], today: date | None
) -> Iterator[Proposal]:
    """Give a line for each address that something could lead on from, each once."""
    found = (proposal for change in left for proposal in _proposal(change, folders, today))
    yield from dict.fromkeys(found)


def _proposal(change: Change, folders: Mapping[str, str], today: date | None) -> Iterator[Proposal]:
    old, new = change.paths[0], change.path
    name = _name(old)
    if name is None:
        return
    organisation = organisation_of_folder(old) or ""
    if change.status is Status.REMOVED:
        if "/" in name and not is_story(old):
            file = OPPORTUNITIES / folders.get(organisation, organisation) / ORGANISATION_FILE
            day = today.isoformat() if today else "YYYY-MM-DD"
            line = f"gone: [{{posting: {old.stem}, removed_on: {day}}}]"
            yield Proposal("review.propose.gone", file, line)
        return
    goes_with_its_folder = folders.get(organisation) == organisation_of_folder(new) is not None
    if not (goes_with_its_folder and old.name == new.name != ORGANISATION_FILE):
        yield Proposal("review.propose.formerly", new, f"formerly: [{name}]")


def _name(path: PurePosixPath) -> str | None:
    """Give the name of what a file describes, as ``formerly`` writes it; None if it has none."""
    if is_story(path):
        slug = path.stem.rpartition(".")[0]
        return None if fault_of_id(slug) else slug
    folder = organisation_of_folder(path)
    if folder is None or path.suffix != ".yml" or fault_of_id(folder):
        return None
    if path.name == ORGANISATION_FILE:
        return folder
    return None if fault_of_id(path.stem) else f"{folder}/{path.stem}"


def _leads_on(
    change: Change, added: Mapping[PurePosixPath, str], folders: Mapping[str, str]
) -> bool:
    old, name = change.paths[0], _name(change.paths[0])
    if name is None:
        return False
    folder = organisation_of_folder(old) or ""
    of_organisation = added.get(OPPORTUNITIES / folders.get(folder, folder) / ORGANISATION_FILE, "")
    if change.status is Status.REMOVED:
        return _is_said(f"posting: {old.stem}", of_organisation)
    goes_with_its_folder = old.name == change.path.name and folder in folders
    return _is_said(name, added.get(change.path, "")) or (
        goes_with_its_folder and _is_said(folder, of_organisation)
    )


def _is_said(name: str, text: str) -> bool:
    """Say whether a name stands by itself in a text of added lines, outside of comments."""
    lines = (line.partition("#")[0] for line in text.splitlines())
    whole = re.compile(rf"(?<![\w/.-]){re.escape(name)}(?![\w/.-])")
    return any(whole.search(line) for line in lines)


def _without_language(path: PurePosixPath) -> PurePosixPath:
    return path.with_suffix("").with_suffix("") if is_story(path) else path


def _texts(value: object) -> list[str]:
    return [item for item in value if isinstance(item, str)] if isinstance(value, list) else []


def _removed(organisation: Document) -> Iterator[str]:
    written = organisation.data.get("gone")
    for item in written if isinstance(written, list) else ():
        if isinstance(item, dict) and isinstance(item.get("posting"), str):
            yield item["posting"]
