"""Ensure that an address of the past leads to one place.

A former name is taken by whatever stands under it today, and by the first file that says
it. A posting also stood under each former name of its organisation (``model/identity.py``
says the same of what has passed these checks).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from pathlib import PurePosixPath
from typing import NamedTuple

from volunteer_board.checking.board_files import BoardFiles, groups, text
from volunteer_board.problems import Code, Problem
from volunteer_board.reading.documents import Document
from volunteer_board.reading.files import OPPORTUNITIES, STORIES, Kind
from volunteer_board.reading.names import ORGANISATION_FILE

_FIELD = "formerly"


class Claim(NamedTuple):
    """A former name of what has the id ``of`` and the file ``path``.

    ``document`` says it at ``pointer``; without them it follows from what another says.
    """

    name: str
    of: str
    path: PurePosixPath
    document: Document | None = None
    pointer: str = ""


def former_names_are_names_of_nothing_else(board: BoardFiles) -> Iterator[Problem]:
    """Ensure that no former name is one of today.

    A thing may have its own name again, if it had another one between.
    """
    for documents, today in (
        (board.opportunities, _postings(board.files)),
        (board.organisations, _organisations(board.files)),
        (board.stories, _stories(board.files)),
    ):
        for claim in chain.from_iterable(map(_said, documents)):
            holder = today.get(claim.name)
            if holder is not None and not _is_name_again(claim):
                yield from _problem(board, Code.FORMER_NAME_IN_USE, claim, other=holder)


def former_names_belong_to_one(board: BoardFiles) -> Iterator[Problem]:
    """Ensure that no two things, removed postings among them, stood under the same name."""
    earlier = _earlier_names(board.organisations)
    said = [claim for posting in board.opportunities for claim in _said(posting)]
    today = [Claim(name, name, path) for name, path in _postings(board.files).items()]
    implied = [claim for each in (*said, *today) for claim in _implied(each, earlier)]
    stones = [claim for organisation in board.organisations for claim in _removed(organisation)]
    yield from _repeated(board, [*said, *implied, *stones])
    for documents in (board.organisations, board.stories):
        yield from _repeated(board, chain.from_iterable(map(_said, documents)))


def removed_postings_are_not_there(board: BoardFiles) -> Iterator[Problem]:
    """Ensure that nothing is called removed that has a file."""
    for organisation in board.organisations:
        for claim in _removed(organisation):
            path = OPPORTUNITIES / f"{claim.name}.yml"
            if path in board.files:
                yield from _problem(board, Code.REMOVED_BUT_THERE, claim, other=path)


def today_by_former_name(postings: Iterable[Document]) -> Mapping[str, str]:
    """Give the id of each posting by those that its file says it had before."""
    return {claim.name: posting.id for posting in postings for claim in _said(posting)}


def holders_of_former_name(name: str, documents: Iterable[Document]) -> Iterator[Claim]:
    """Give what stood under a name before, or was removed from there: nothing else may have it."""
    by_kind: defaultdict[Kind, list[Document]] = defaultdict(list)
    for document in documents:
        by_kind[document.kind].append(document)
    organisations, postings = by_kind[Kind.ORGANISATION], by_kind[Kind.OPPORTUNITY]
    if "/" not in name:
        claims = list(chain.from_iterable(map(_said, organisations)))
    else:
        earlier = _earlier_names(organisations)
        said = [claim for posting in postings for claim in _said(posting)]
        today = [Claim(posting.id, posting.id, posting.path) for posting in postings]
        claims = said + [claim for each in (*said, *today) for claim in _implied(each, earlier)]
        claims += [claim for organisation in organisations for claim in _removed(organisation)]
    return (claim for claim in claims if claim.name == name)


def _repeated(board: BoardFiles, claims: Iterable[Claim]) -> Iterator[Problem]:
    """Give a problem for every claim but the first; the languages of a story claim together."""
    by_name: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_name[claim.name].append(claim)
    for each in by_name.values():
        first, *others = sorted(each, key=lambda claim: (bool(claim.pointer), claim.path))
        for claim in others:
            if claim.of != first.of or _is_stone(claim):
                yield from _problem(board, Code.FORMER_NAME_TWICE, claim, other=first.path)


def _problem(
    board: BoardFiles, code: Code, claim: Claim, *, other: PurePosixPath
) -> Iterator[Problem]:
    if claim.document is not None:
        name = claim.name.rpartition("/")[2] if _is_stone(claim) else claim.name
        yield board.problem(code, claim.document, claim.pointer, value=name, other=other)


def _said(document: Document) -> Iterator[Claim]:
    written = document.data.get(_FIELD)
    for place, name in enumerate(written if isinstance(written, list) else ()):
        if isinstance(name, str):
            yield Claim(name, document.id, document.path, document, f"/{_FIELD}/{place}")


def _implied(claim: Claim, earlier: Mapping[str, tuple[str, ...]]) -> Iterator[Claim]:
    """Give what follows from the name of a posting: its organisation had others before."""
    organisation, _, slug = claim.name.partition("/")
    for former in earlier.get(organisation, ()):
        yield Claim(f"{former}/{slug}", claim.of, claim.path)


def _removed(organisation: Document) -> Iterator[Claim]:
    for place, gone in groups(organisation.data, "gone"):
        if slug := text(gone, "posting"):
            name = f"{organisation.id}/{slug}"
            yield Claim(name, name, organisation.path, organisation, f"/gone/{place}/posting")


def _is_stone(claim: Claim) -> bool:
    return claim.pointer.startswith("/gone/")


def _is_name_again(claim: Claim) -> bool:
    written = claim.document.data[_FIELD] if claim.document else [claim.name]
    return claim.name == claim.of and len(written) > 1


def _earlier_names(organisations: Iterable[Document]) -> Mapping[str, tuple[str, ...]]:
    earlier: dict[str, tuple[str, ...]] = {}
    for organisation in organisations:
        names = tuple(claim.name for claim in _said(organisation))
        for place, name in enumerate(names):
            earlier.setdefault(name, names[:place])
        earlier[organisation.id] = names
    return earlier


def _postings(files: Iterable[PurePosixPath]) -> Mapping[str, PurePosixPath]:
    found = (p for p in files if p.is_relative_to(OPPORTUNITIES) and p.name != ORGANISATION_FILE)
    return {f"{path.parent.name}/{path.stem}": path for path in found}


def _organisations(files: Iterable[PurePosixPath]) -> Mapping[str, PurePosixPath]:
    return {p.parent.name: p.parent for p in files if p.is_relative_to(OPPORTUNITIES)}


def _stories(files: Iterable[PurePosixPath]) -> Mapping[str, PurePosixPath]:
    found = sorted((path for path in files if path.parent == STORIES), reverse=True)
    return {path.stem.rpartition(".")[0]: path for path in found}
