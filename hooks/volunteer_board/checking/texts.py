"""Ensure that texts can be read as they were meant."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import chain

from volunteer_board.checking.board_files import BoardFiles, group
from volunteer_board.checking.formats import strange_character
from volunteer_board.checking.markdown_texts import markdown_extents, texts_in_markdown
from volunteer_board.checking.wording import what_is_strange
from volunteer_board.markdown.markup import MARKUP
from volunteer_board.problems import Code, Problem, problem
from volunteer_board.reading.documents import Document
from volunteer_board.reading.text import place_of

MAIN_TEXTS = ("summary", "objective", "tasks", "impact")
"""What a posting says of itself, beside its title."""

_MARKS = re.compile(
    r"(?<!\*)\*\*(?![\s*])[^*\n]{0,200}[^\s*]\*\*(?!\*)"
    r"|\[[^\[\]\n]{1,200}\]\((?:https?://|www\.|mailto:)[^\s()]{1,400}\)"
    r"|^#{1,6} +(?![\s#0-9])[^\n]{1,40}"
)
"""Bold words, whole links and headings: nobody writes these signs and means them."""
_HEADING_IN_A_BLOCK = re.compile(r"\n +#{1,6} ")
"""As a file has it; a comment may look the same."""
_BEGINNING_OF_HEADING = re.compile(rb"\n +#")
_HEADING = re.compile(r"^ *#{1,6} ", re.MULTILINE)


def titles_come_with_their_texts(board: BoardFiles) -> Iterator[Problem]:
    """Ensure that whoever can read the title of a posting can read what it is about.

    What is no text in any language is told as that, and not once more.
    """
    for document in board.opportunities:
        texts = [key for key in MAIN_TEXTS if isinstance(document.data.get(key, {}), dict)]
        for language in group(document.data, "title"):
            missing = [key for key in texts if language not in group(document.data, key)]
            if missing and language in board.languages:
                yield board.problem(
                    Code.PARTLY_TRANSLATED,
                    document,
                    f"/title/{language}",
                    language=language,
                    fields=tuple(board.name(document, f"/{key}") for key in missing),
                )


def texts_hold_no_markup(board: BoardFiles) -> Iterator[Problem]:
    """Ensure that nobody expects HTML to work: plain texts show it as it is written.

    Of texts in Markdown ``markdown_texts`` tells.
    """
    for document in chain(board.opportunities, board.organisations, board.stories):
        found = _markup_in(board, document) if b"<" in document.source else None
        if found is not None:
            place = place_of(document.text, found.start())
            yield problem(Code.MARKUP_AS_TEXT, document.path, place, value=found.group() + ">")


def _markup_in(board: BoardFiles, document: Document) -> re.Match[str] | None:
    if MARKUP.search(document.text) is None:
        return None
    extents = list(markdown_extents(board.schemas, document))
    for found in MARKUP.finditer(document.text):
        if not any(start <= found.start() < end for start, end in extents):
            return found
    return None


def plain_texts_hold_no_markdown(board: BoardFiles) -> Iterator[Problem]:
    """Ensure that nobody expects Markdown to work where texts are plain."""
    for document in chain(board.opportunities, board.organisations, board.stories):
        if not _may_hold_marks(document.source):
            continue
        fields = document.text.removesuffix(document.body)
        in_markdown = texts_in_markdown(board.schemas, document)
        in_markdown.pop("", None)
        if not _may_hold_other_marks(fields, in_markdown.values()):
            continue
        for pointer, text in _texts_below(document.data, ""):
            found = None if pointer in in_markdown else _MARKS.search(text)
            if found is not None:
                yield board.problem(
                    Code.MARKDOWN_AS_TEXT, document, pointer, value=found.group().rstrip()
                )


def _may_hold_marks(source: bytes) -> bool:
    """Wave files without any sign through: most have none, and this is all they are asked."""
    is_marked = b"**" in source or b"](" in source or b'"#' in source or b"'#" in source
    return is_marked or _BEGINNING_OF_HEADING.search(source) is not None


def _may_hold_other_marks(source: str, in_markdown: Iterable[str]) -> bool:
    """Say whether a file has signs of Markdown beside those of its texts in Markdown.

    Few have, and looking through all texts of a file costs more than its other checks together.
    """
    if "\\" in source:
        return True  # escapes may write a sign, or the beginning of its line, in another way
    for sign in ("**", "]("):
        signs = source.count(sign)
        if signs and signs > sum(text.count(sign) for text in in_markdown):
            return True
    headings = len(_HEADING_IN_A_BLOCK.findall(source))
    if headings and headings > sum(len(_HEADING.findall(text)) for text in in_markdown):
        return True
    return '"#' in source or "'#" in source


def _texts_below(value: object, pointer: str) -> Iterator[tuple[str, str]]:
    """Give every text with its pointer, in the order of the file."""
    if isinstance(value, str):
        yield pointer, value
    elif isinstance(value, dict):
        for key, part in value.items():
            yield from _texts_below(part, f"{pointer}/{key}")
    elif isinstance(value, list):
        for place, part in enumerate(value):
            yield from _texts_below(part, f"{pointer}/{place}")


def stories_show_as_they_are_written(board: BoardFiles) -> Iterator[Problem]:
    """Ensure that the prose of a story has no controls that rearrange it."""
    for document in board.stories:
        stranger = strange_character(document.body)
        if stranger is not None:
            index = len(document.text) - len(document.body) + document.body.index(stranger)
            yield problem(
                Code.INVALID_PLAIN_TEXT,
                document.path,
                place_of(document.text, index),
                field=document.path.name,
                detail=what_is_strange(stranger),
            )
