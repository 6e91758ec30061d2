"""Ensure that nobody misses what Markdown leaves out: dead links, pictures, notes, HTML."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache, reduce
from itertools import chain
from typing import NamedTuple

from volunteer_board.checking.board_files import BoardFiles, group
from volunteer_board.checking.schemas import SchemaNode, Schemas
from volunteer_board.markdown.inline import Fault, Finding
from volunteer_board.markdown.preparation import findings
from volunteer_board.problems import Code, Problem, problem
from volunteer_board.reading.documents import Document
from volunteer_board.reading.files import KINDS_OF_CONTENT
from volunteer_board.reading.text import place_of

_CODES = {
    Fault.DEAD_LINK: Code.DEAD_LINK,
    Fault.PICTURE: Code.PICTURE_IN_TEXT,
    Fault.FOOTNOTE: Code.FOOTNOTE_IN_TEXT,
    Fault.MARKUP: Code.MARKUP_AS_TEXT,
}
_Path = tuple[str, ...]


class _Text(NamedTuple):
    """A text in Markdown: the pointer to it, empty for the prose of a story."""

    pointer: str
    written: str


def texts_show_all_that_is_in_them(board: BoardFiles) -> Iterator[Problem]:
    """Ensure that a text has no link, picture or footnote of which readers see words alone."""
    for document in chain(board.opportunities, board.organisations, board.stories):
        for text in _texts(document, _fields(board.schemas, document.kind)):
            if found := findings(text.written):
                yield from _problems(board, document, text, found)


def texts_in_markdown(schemas: Schemas, document: Document) -> dict[str, str]:
    """Give each text in Markdown by the pointer to it, which is empty for the prose of a story."""
    return dict(_texts(document, _fields(schemas, document.kind)))


def markdown_extents(schemas: Schemas, document: Document) -> Iterator[tuple[int, int]]:
    """Give where each text in Markdown begins and ends in its file, in characters."""
    for pointer in texts_in_markdown(schemas, document):
        yield _extent(document, pointer)


@lru_cache(maxsize=len(KINDS_OF_CONTENT))
def _fields(schemas: Schemas, kind: str) -> tuple[_Path, ...]:
    """Give the ways to the fields of a kind that hold Markdown in each language."""
    return tuple(_fields_below(schemas, schemas.root(kind), ()))


def _fields_below(schemas: Schemas, node: SchemaNode, path: _Path) -> Iterator[_Path]:
    if node.content.get("x-localised") == "markdown":
        yield path
        return
    for key in node.content.get("properties", ()):
        inside = schemas.member(node, key)
        if inside is not None:
            yield from _fields_below(schemas, inside, (*path, key))


def _texts(document: Document, fields: Iterable[_Path]) -> Iterator[_Text]:
    for path in fields:
        for language, text in reduce(group, path, document.data).items():
            if isinstance(text, str):
                yield _Text(f"/{'/'.join(path)}/{language}", text)
    if document.body:
        yield _Text("", document.body)


def _problems(
    board: BoardFiles, document: Document, text: _Text, found: tuple[Finding, ...]
) -> Iterator[Problem]:
    places = _places(document, text.pointer, found)
    field = board.name(document, text.pointer)
    for (fault, written), place in zip(found, places, strict=True):
        yield problem(_CODES[fault], document.path, place, text.pointer, field=field, value=written)


def _places(
    document: Document, pointer: str, found: tuple[Finding, ...]
) -> Iterator[tuple[int, int]]:
    """Give where each piece stands in the file: its field, if that does not show it as it is."""
    whole = document.text
    at, end = _extent(document, pointer)
    fallback = document.locate(pointer) if pointer else place_of(whole, at)
    for finding in found:
        piece = _as_in_a_file(finding.written).search(whole, at, end)
        yield fallback if piece is None else place_of(whole, piece.start())
        at = at if piece is None else piece.end()


def _extent(document: Document, pointer: str) -> tuple[int, int]:
    """Give where a text begins and ends in its file, in characters."""
    whole = document.text
    if not pointer:
        return len(whole) - len(document.body), len(whole)
    start, end = document.lines(pointer)
    breaks = [0, *(found.end() for found in re.finditer("\n", whole)), len(whole)]
    return breaks[start], breaks[min(end + 1, len(breaks) - 1)]


def _as_in_a_file(written: str) -> re.Pattern[str]:
    """Give the pattern of a piece whose lines a file may indent and break in its own way."""
    return re.compile(r"\s+".join(map(re.escape, written.split())))
