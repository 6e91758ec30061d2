"""Slips in lists: items that are one, parts of one, or go on with the one before."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import chain

import yaml

from volunteer_board.checking.form_error import Path
from volunteer_board.checking.slip import Slip, Written, is_unquoted
from volunteer_board.languages.catalogues import available_languages, load_catalogue
from volunteer_board.problems import Code
from volunteer_board.reading.remedies import write_so

ARABIC_COMMA = "،"
_A_LIST = "["
_WORD = rf"[^\s{ARABIC_COMMA}()\[\]«»“”\"]+"
_NAME = re.compile(f"{_WORD}(?: {_WORD}){{0,2}}")
"""Up to three words; what opens a bracket or a quote before a comma closes it behind."""
_JOINED_LINES = re.compile(rb"\n( *)- [^\n]*\n\1 +- ")
_JOINED = re.compile(r"\n[ \t]*-[ ]+(\S.*)")
"""A line within an item that begins as an item does."""


def may_have_slips(source: bytes) -> bool:
    """Wave ordinary files through: nothing is parsed for them."""
    return (_split_lists().search(source) or _JOINED_LINES.search(source)) is not None


def slips_of_list(written: Written, node: yaml.SequenceNode, path: Path) -> Iterator[Slip]:
    """Find what is wrong with a list, beside what is wrong within its items."""
    yield from _split(written, node, path)
    yield from _names(written, node, path)
    yield from _joined(written, node, path)


def arabic_comma(written: Written, node: yaml.ScalarNode, path: Path) -> Iterator[Slip]:
    """Find values, such as ids, that Arabic commas make one."""
    parts = _parts(node.value)
    if not written.is_text(path) and _are_names(parts):
        values = {"example": write_so(f"[{', '.join(parts)}]")}
        yield Slip(Code.YAML_ARABIC_COMMA, path, node, values, ())


@cache
def _split_lists() -> re.Pattern[bytes]:
    """Find lists in brackets with an item that begins as no item does, in any language, and
    names of a field between Arabic commas. Each is looked through up to the next one.
    """
    beginnings = b"|".join(re.escape(word.encode()) for word in _all_continuing_words())
    names = rb"(?<=[a-z_]{3}: \[)[^][\n]*" + ARABIC_COMMA.encode()
    return re.compile(rb"\[(?<=: \[)(?:(?:[^][,]*,)+?\s*(?:%s)|%s)" % (beginnings, names))


def _continues(item: object, language: str) -> bool:
    """Say whether a text begins with a word that only goes on with another text."""
    return isinstance(item, str) and item.startswith(_continuing_words(language))


@cache
def _all_continuing_words() -> tuple[str, ...]:
    return tuple(chain.from_iterable(map(_continuing_words, available_languages())))


@lru_cache(maxsize=64)
def _continuing_words(language: str) -> tuple[str, ...]:
    if language not in available_languages():
        return ()
    words = load_catalogue(language).text("slip.continues").split()
    return tuple(f"{word} " for word in words)


def _parts(value: str) -> list[str]:
    """Give what stands between Arabic commas."""
    return [part.strip() for part in value.split(ARABIC_COMMA) if part.strip()]


def _are_names(parts: list[str]) -> bool:
    """Say whether these are names, and not a sentence that goes on behind a comma."""
    goes_on = any(part.startswith(_all_continuing_words()) for part in parts)
    return not goes_on and all(map(_NAME.fullmatch, parts))


def _split(written: Written, node: yaml.SequenceNode, path: Path) -> Iterator[Slip]:
    """Find items in square brackets that go on with the one before."""
    if written.text[node.start_mark.index] != _A_LIST or not path:
        return
    for index, (former, item) in enumerate(zip(node.value, node.value[1:], strict=False), 1):
        is_text = is_unquoted(former) and is_unquoted(item)
        if is_text and _continues(item.value, str(path[-1])):
            example = written.line((*path, index), f"{former.value}, {item.value}")
            values = {"value": item.value, "example": example}
            yield Slip(Code.YAML_SPLIT_TEXT, (*path, index), item, values, ())


def _names(written: Written, node: yaml.SequenceNode, path: Path) -> Iterator[Slip]:
    """Find names in square brackets, such as those of tools, that Arabic commas make one."""
    if written.text[node.start_mark.index] != _A_LIST or len(path) != 1:
        return
    for index, item in enumerate(node.value):
        parts = _parts(item.value) if is_unquoted(item) else []
        if len(parts) > 1 and written.is_text((*path, index)) and _are_names(parts):
            values = {"example": write_so(f"[{', '.join(parts)}]")}
            yield Slip(Code.YAML_ARABIC_COMMA, (*path, index), item, values, ())


def _joined(written: Written, node: yaml.SequenceNode, path: Path) -> Iterator[Slip]:
    """Find items, one a line, that stand too far in and so go on with the one before."""
    if written.text[node.start_mark.index] == _A_LIST:
        return
    for index, item in enumerate(node.value):
        if not is_unquoted(item):
            continue
        found = _JOINED.search(written.text, item.start_mark.index, item.end_mark.index)
        if found:
            values = {"value": found[1].strip().strip("\"'")}
            yield Slip(Code.YAML_JOINED_ITEMS, (*path, index), item, values, ())
