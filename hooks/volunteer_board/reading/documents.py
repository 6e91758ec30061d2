"""Documents: the files of a board as data that knows its lines."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache, partial
from itertools import chain
from pathlib import Path, PurePosixPath
from typing import Any, NamedTuple

import yaml

from volunteer_board.problems import Code, Problem, problem
from volunteer_board.processes import in_parallel
from volunteer_board.reading import front_matter
from volunteer_board.reading.composing import compose
from volunteer_board.reading.files import KINDS_OF_RULES, Entry, Kind, Listing, list_files
from volunteer_board.reading.limits import POSTING, VOCABULARY, Bounds
from volunteer_board.reading.remedies import merge_mark
from volunteer_board.reading.strict_yaml import parse
from volunteer_board.reading.text import place_of, read_text


@dataclass(frozen=True, slots=True)
class Document:
    """One file of a board.

    ``path`` is relative to the root. ``id`` is ``<organisation>/<slug>``,
    ``<organisation>``, ``<slug>`` of a story, or the name of a file of ``schemas/``.
    ``language`` and ``body`` belong to stories. ``data`` holds what
    ``strict_yaml.parse`` gives: dates are still texts. ``source`` is the whole file in
    UTF-8: as text, ten thousand Arabic postings would take half as much memory again.
    """

    path: PurePosixPath
    kind: Kind
    id: str
    language: str | None
    data: Mapping[str, Any]
    body: str
    source: bytes

    @property
    def organisation(self) -> str:
        """The folder of the organisation that a posting is from, or an organisation has."""
        return self.id.partition("/")[0]

    @property
    def text(self) -> str:
        """The whole file as text, with ``\\n`` at the ends of its lines."""
        return self.source.decode()

    @property
    def node(self) -> yaml.Node:
        """The fields as they were written, with a mark at each beginning and end.

        The text is parsed again for this, so that documents without problems pay nothing.
        """
        return _composed(self.source, self.kind)

    def locate(self, pointer: str) -> tuple[int, int]:
        """Give line and column, from 1, of what an RFC 6901 pointer points to.

        A field is where its key is, an item where it begins. What does not exist
        is where the last existing thing on the way to it is.
        """
        _, mark = self._found(pointer)
        return mark.line + 1, mark.column + 1

    def lines(self, pointer: str) -> tuple[int, int]:
        """Give the first and the last line, from 0, of what ``locate`` would find, with its key."""
        node, mark = self._found(pointer)
        end = node.end_mark
        return mark.line, max(mark.line, end.line if end.column else end.line - 1)

    def _found(self, pointer: str) -> tuple[yaml.Node, yaml.Mark]:
        node = self.node
        mark = node.start_mark
        for token in pointer.split("/")[1:]:
            step = _step(node, token.replace("~1", "/").replace("~0", "~"))
            if step is None:
                break
            node, mark = step
        return node, mark


class Reading(NamedTuple):
    """What was read of a board.

    ``files`` are all documents that are there, the unreadable ones too;
    ``pictures`` lie beside the organisations' files.
    """

    documents: tuple[Document, ...]
    files: frozenset[PurePosixPath]
    pictures: tuple[PurePosixPath, ...]
    problems: tuple[Problem, ...]


def as_written(document: Document) -> Document:
    """Give a document as it stands in its file."""
    return document


def read_board(root: Path, meant: Callable[[Document], Document] = as_written) -> Reading:
    """Read every organisation, posting and story below ``root``.

    ``meant`` gives each document with the values that people meant. Raises nothing for
    what the files hold: whatever is wrong with one becomes a problem, and the others are
    read all the same.
    """
    return read_documents(root, list_files(root), meant)


def read_documents(
    root: Path, listing: Listing, meant: Callable[[Document], Document] = as_written
) -> Reading:
    """Read every file of a listing; problems of the listing come along.

    ``meant`` gives each document with the values that people meant.
    """
    with _collector_paused():
        outcomes = _outcomes(root, listing.entries, meant)
    problems = [outcome for outcome in outcomes if isinstance(outcome, Problem)]
    return Reading(
        documents=tuple(outcome for outcome in outcomes if isinstance(outcome, Document)),
        files=frozenset(entry.path for entry in listing.entries),
        pictures=listing.pictures,
        problems=(*listing.problems, *problems),
    )


def _outcomes(
    root: Path, entries: Sequence[Entry], meant: Callable[[Document], Document]
) -> list[Document | Problem]:
    """Read files in their order, the two halves of a large board side by side."""
    middle = len(entries) // 2
    halves = [
        partial(_read_all, root, entries[:middle], meant),
        partial(_read_all, root, entries[middle:], meant),
    ]
    return list(chain.from_iterable(in_parallel(halves, size=len(entries))))


def _read_all(
    root: Path, entries: Sequence[Entry], meant: Callable[[Document], Document]
) -> list[Document | Problem]:
    outcomes = (read_document(root, entry) for entry in entries)
    return [each if isinstance(each, Problem) else meant(each) for each in outcomes]


@contextmanager
def _collector_paused() -> Iterator[None]:
    """Keep Python from looking for cycles: data from files has none, and a quarter of the
    time of a large board would go into looking.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def read_document(root: Path, entry: Entry) -> Document | Problem:
    """Read one file, or say what keeps it from being read."""
    bounds = _bounds(entry.kind)
    text = read_text(root, entry.path, bounds.bytes)
    if isinstance(text, Problem):
        return text
    mark = merge_mark(text)
    if mark >= 0:
        return problem(Code.UNFINISHED_MERGE, entry.path, place_of(text, mark))
    if entry.kind is Kind.STORY:
        return _story(entry, text)
    if entry.kind in KINDS_OF_RULES:
        return _rule(entry, text)
    return _document(entry, text, yaml_text=text, body="")


@lru_cache(maxsize=128)
def _rule(entry: Entry, text: str) -> Document | Problem:
    """Read a file of ``schemas/``; kept, since it seldom changes between two readings."""
    return _document(entry, text, yaml_text=text, body="")


def _story(entry: Entry, text: str) -> Document | Problem:
    parts = front_matter.split(text)
    if isinstance(parts, Code):
        return problem(parts, entry.path, (1, 1))
    if not parts.body.strip():
        return problem(Code.EMPTY_STORY, entry.path, (parts.body_line, 1))
    return _document(entry, text, yaml_text=parts.yaml, body=parts.body)


def _document(
    entry: Entry | Document, text: str, *, yaml_text: str, body: str
) -> Document | Problem:
    data = parse(yaml_text, entry.path, _bounds(entry.kind))
    if isinstance(data, Problem):
        return data
    return Document(entry.path, entry.kind, entry.id, entry.language, data, body, text.encode())


def with_source(document: Document, source: bytes) -> Document:
    """Give a document that was read, as it would be with another source; it must be readable."""
    if source == document.source:
        return document
    text = source.decode()
    again = _document(document, text, yaml_text=text, body="")
    if isinstance(again, Problem):
        raise TypeError("a source must stay readable")
    return again


def _bounds(kind: Kind) -> Bounds:
    return VOCABULARY if kind in KINDS_OF_RULES else POSTING


@lru_cache(maxsize=4)
def _composed(source: bytes, kind: Kind) -> yaml.Node:
    """Compose the fields of a document that was read before.

    A few are kept: a document with one problem often has several. They are found by their
    bytes, which are hashed once, as a text that is decoded for each problem is not.
    """
    text = source.decode()
    parts = front_matter.split(text) if kind is Kind.STORY else text
    node = compose(parts if isinstance(parts, str) else parts.yaml, _bounds(kind))
    if not isinstance(node, yaml.Node):
        raise TypeError("only the text of a document that was read can be located in")
    return node


def _step(node: yaml.Node, token: str) -> tuple[yaml.Node, yaml.Mark] | None:
    """Go one token of a pointer down; None when there is nothing of that name."""
    if isinstance(node, yaml.MappingNode):
        members = ((value, key.start_mark) for key, value in node.value if key.value == token)
        return next(members, None)
    if isinstance(node, yaml.SequenceNode) and token.isdecimal():
        index = int(token)
        item = node.value[index] if index < len(node.value) else None
        return None if item is None else (item, item.start_mark)
    return None
