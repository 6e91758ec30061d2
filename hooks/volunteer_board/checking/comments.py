"""Ensure that comments read as they are written: files are published with them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

import yaml

from volunteer_board.checking.board_files import BoardFiles
from volunteer_board.checking.characters import named
from volunteer_board.checking.formats import strange_character
from volunteer_board.problems import Code, Problem, problem
from volunteer_board.reading.documents import Document

_MAY_BE_STRANGE = re.compile(rb"\xe2\x80[\xaa-\xae]|\xe2\x81[\xa6-\xaf]|\xf3\xa0[\x80\x81]")
"""Bytes of embeddings, overrides, isolates and tag letters, which hardly any file has."""
_IN_BLOCKS = frozenset("|>")


def comments_show_as_they_are_written(board: BoardFiles) -> Iterator[Problem]:
    """Ensure that no comment turns or hides what a reviewer reads around it.

    Editors lay out each line by itself, so isolates must be closed where they open.
    """
    for document in chain(board.opportunities, board.organisations, board.stories):
        if _MAY_BE_STRANGE.search(document.source) is None:
            continue
        for line, (start, comment) in enumerate(_comments(document), start=1):
            stranger = strange_character(comment)
            if stranger is not None:
                column = start + comment.index(stranger) + 1
                yield problem(
                    Code.CONTROL_CHARACTER,
                    document.path,
                    (line, column),
                    character=named(stranger),
                )


def _comments(document: Document) -> Iterator[tuple[int, str]]:
    """Give what stands behind the values of each line of the fields, and its column from 0."""
    fields = document.text.removesuffix(document.body).split("\n")
    starts = [0] * len(fields)
    for node in _scalars(document.node):
        first, last, end = node.start_mark.line, node.end_mark.line, node.end_mark.column
        head = node.style in _IN_BLOCKS  # the line with the sign of a block may have a comment
        for within in range(first + head, last):
            starts[within] = len(fields[within])
        starts[last] = end
    return ((start, line[start:]) for start, line in zip(starts, fields, strict=True))


def _scalars(root: yaml.Node) -> Iterator[yaml.ScalarNode]:
    """Give every key and value in the order of the file."""
    if isinstance(root, yaml.ScalarNode):
        yield root
    elif isinstance(root, yaml.SequenceNode):
        for item in root.value:
            yield from _scalars(item)
    elif isinstance(root, yaml.MappingNode):
        for part in chain.from_iterable(root.value):
            yield from _scalars(part)
