"""Ensure that YAML took every text as it was meant: no sign in it may have cut or turned it.

``#``, a comma or a colon in a text without quotes is a sign of YAML's own, so a file may be
read well and yet hold something else than its author wrote. Such slips are told by name,
in the place of what the schema would say of their consequences.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache, lru_cache
from itertools import chain
from typing import Any, NamedTuple

import yaml

from volunteer_board.checking.explanation import Explanation
from volunteer_board.checking.form_error import Path
from volunteer_board.checking.pointers import pointer_to
from volunteer_board.languages.catalogues import available_languages, load_catalogue
from volunteer_board.problems import Code, Phrase, Problem, Severity
from volunteer_board.reading.composing import is_plain
from volunteer_board.reading.documents import Document
from volunteer_board.reading.quoting import in_quotes, sign_of_comment, without_curly_quotes
from volunteer_board.reading.remedies import about_curly_quotes, write_so

_COMMENT = re.compile(rb"#(?<=[ \t]#)[^\s#!-/:-@\[-`{-~]")
_CURLY = re.compile(rb"\xe2\x80[\x98-\x9f](?s:(?<=[:,-] ...)|(?<=[\[{]...)|(?<=  ...))")
"""A curly quote where a value begins. Patterns begin with what is rare, to be quick."""
_JOINED_LINES = re.compile(rb"\n( *)- [^\n]*\n\1 +- ")
_JOINED = re.compile(r"\n[ \t]*-[ ]+(\S.*)")
"""A line within an item that begins as an item does."""
_FIELD = re.compile("[a-z_-]*")
_COLON = re.compile(r"\s*:")
_NO_TEXT = re.compile(r"\S*")
_ARABIC_COMMA = "،"
_NAMES = re.compile(rf"[^\s{_ARABIC_COMMA}]+(?: [^\s{_ARABIC_COMMA}]+){{0,2}}")
_OF_VALUES = frozenset(
    {
        Code.INVALID_COUNTRY_CODE,
        Code.INVALID_ID,
        Code.INVALID_LANGUAGE_CODE,
        Code.UNKNOWN_TERM,
        Code.WRONG_TYPE,
    }
)
_A_LIST = "["


class _Slip(NamedTuple):
    """A slip at a path, and all paths of which nothing else need be said."""

    code: Code
    path: Path
    node: yaml.Node
    values: Mapping[str, object]
    covers: Sequence[Path]


def with_slips(explanation: Explanation, found: list[Problem]) -> list[Problem]:
    """Give the problems of one document with its slips; ``found`` is what the schema says."""
    if not found and not _is_suspicious(explanation.document):
        return found
    slips = list(_Search(explanation, _wrong_values(found)).slips())
    explained = {
        pointer_to(path)
        for slip in slips
        if slip.code.severity is Severity.ERROR
        for path in (slip.path, *slip.covers)
    }
    kept = [problem for problem in found if not _is_within(problem.pointer, explained)]
    return [*kept, *(_problem(explanation, slip) for slip in slips)]


def _wrong_values(found: list[Problem]) -> set[str]:
    return {problem.pointer for problem in found if problem.code in _OF_VALUES}


def _is_suspicious(document: Document) -> bool:
    """Wave ordinary documents through: nothing is parsed for them."""
    source = document.source
    if _COMMENT.search(source) or _CURLY.search(source):
        return True
    return (_split_lists().search(source) or _JOINED_LINES.search(source)) is not None


@cache
def _split_lists() -> re.Pattern[bytes]:
    """Find lists in brackets with an item that begins as no item does, in any language, and
    names of a field between Arabic commas. Each is looked through up to the next one.
    """
    words = chain.from_iterable(map(_continuing_words, available_languages()))
    beginnings = b"|".join(re.escape(word.encode()) for word in words)
    names = rb"(?<=[a-z_]{3}: \[)[^][\n]*" + _ARABIC_COMMA.encode()
    return re.compile(rb"\[(?<=: \[)(?:(?:[^][,]*,)+?\s*(?:%s)|%s)" % (beginnings, names))


def _continues(item: object, language: str) -> bool:
    """Say whether a text begins with a word that only goes on with another text."""
    return isinstance(item, str) and item.startswith(_continuing_words(language))


@lru_cache(maxsize=64)
def _continuing_words(language: str) -> tuple[str, ...]:
    if language not in available_languages():
        return ()
    words = load_catalogue(language).text("slip.continues").split()
    return tuple(f"{word} " for word in words)


def _is_within(pointer: str, explained: set[str]) -> bool:
    return any(pointer == each or pointer.startswith(f"{each}/") for each in explained)


def _problem(explanation: Explanation, slip: _Slip) -> Problem:
    mark = slip.node.start_mark
    found = explanation.problem(slip.code, slip.path, **slip.values)
    return replace(found, line=mark.line + 1, column=mark.column + 1)


def _is_unquoted(node: yaml.Node | None) -> bool:
    return isinstance(node, yaml.ScalarNode) and is_plain(node)


def _parts(value: str) -> list[str]:
    """Give what stands between Arabic commas."""
    return [part.strip() for part in value.split(_ARABIC_COMMA) if part.strip()]


def _are_names(parts: list[str]) -> bool:
    return all(map(_NAMES.fullmatch, parts))


class _Search:
    """Goes through the nodes of a document; ``refused`` are the pointers of wrong values."""

    def __init__(self, explanation: Explanation, refused: set[str]) -> None:
        self._explanation = explanation
        self._refused = refused
        self._text = explanation.document.text

    def slips(self) -> Iterator[_Slip]:
        yield from self._in(self._explanation.document.node, ())

    def _in(self, node: yaml.Node, path: Path) -> Iterator[_Slip]:
        if isinstance(node, yaml.ScalarNode):
            yield from self._in_scalar(node, path)
        elif isinstance(node, yaml.SequenceNode):
            for index, item in enumerate(node.value):
                yield from self._in(item, (*path, index))
            yield from self._split(node, path)
            yield from self._names(node, path)
            yield from self._joined(node, path)
        elif isinstance(node, yaml.MappingNode):
            yield from self._in_mapping(node, path)

    def _stands_as_written(self, node: yaml.ScalarNode, path: Path) -> bool:
        """Say whether a text is published with its marks; typed fields have lost theirs."""
        value: Any = self._explanation.document.data
        for token in path:
            value = value[token]
        return bool(value == node.value)

    def _in_scalar(self, node: yaml.ScalarNode, path: Path) -> Iterator[_Slip]:
        if not is_plain(node):
            return
        bare = without_curly_quotes(node.value)
        if bare != node.value and self._stands_as_written(node, path):
            values = {"example": self._line(path, bare)}
            yield _Slip(Code.YAML_CURLY_QUOTES, path, node, values, ())
        yield from self._commented(node, path)
        if _ARABIC_COMMA in node.value and pointer_to(path) in self._refused:
            yield from self._arabic_comma(node, path)

    def _commented(self, node: yaml.ScalarNode, path: Path) -> Iterator[_Slip]:
        """Find a text whose end is a comment. What is whole without it has lost nothing: one
        word, or what is read as a day, a number or a time.
        """
        end = node.end_mark.index
        line_end = self._text.find("\n", end)
        line_end = len(self._text) if line_end < 0 else line_end
        sign = sign_of_comment(self._text, end, line_end)
        if sign < 0 or self._text[end:sign].strip():
            return
        is_whole = _NO_TEXT.fullmatch(node.value) or not self._stands_as_written(node, path)
        if not node.value or self._is_text(path) or not is_whole:
            lost = self._text[sign:line_end].strip()
            example = self._line(path, f"{node.value} {lost}".strip())
            values = {"lost": lost, "example": example}
            yield _Slip(Code.YAML_COMMENT, path, node, values, ())

    def _arabic_comma(self, node: yaml.ScalarNode, path: Path) -> Iterator[_Slip]:
        parts = _parts(node.value)
        if not self._is_text(path) and _are_names(parts):
            values = {"example": write_so(f"[{', '.join(parts)}]")}
            yield _Slip(Code.YAML_ARABIC_COMMA, path, node, values, ())

    def _in_mapping(self, node: yaml.MappingNode, path: Path) -> Iterator[_Slip]:
        colon = self._text_colon(node, path)
        if colon is not None:
            yield colon
            return
        if self._text[node.start_mark.index] == "{":
            yield from self._commas(node, path)
        for key, value in node.value:
            yield from self._in(value, (*path, key.value))

    def _text_colon(self, node: yaml.MappingNode, path: Path) -> _Slip | None:
        """Find a text that became a field with a value, where the schema wants a text."""
        if pointer_to(path) not in self._refused or not self._is_text(path):
            return None
        (key, value), *others = node.value or [(None, None)]
        if others or not (_is_unquoted(key) and _is_unquoted(value)):
            return None
        if _FIELD.fullmatch(key.value) or self._text[node.start_mark.index] == "{":
            return None
        example = self._line(path, f"{key.value}: {value.value}".strip())
        values = {"before": key.value, "example": example}
        return _Slip(Code.YAML_TEXT_COLON, path, node, values, ())

    def _commas(self, node: yaml.MappingNode, path: Path) -> Iterator[_Slip]:
        """Find the parts of a text that its commas made fields of."""
        entries = list(node.value)
        while entries:
            head, *entries = entries
            parts = []
            while entries and self._is_part(entries[0]):
                parts.append(entries.pop(0))
            if parts and _is_unquoted(head[1]):
                yield self._comma(head, parts, path)

    def _is_part(self, entry: tuple[yaml.Node, yaml.Node]) -> bool:
        """Say whether this is no field, but words: without a value, or of several words."""
        key, value = entry
        if not (_is_unquoted(key) and _is_unquoted(value)):
            return False
        has_colon = _COLON.match(self._text, key.end_mark.index) is not None
        return not has_colon or " " in key.value

    def _comma(
        self,
        head: tuple[yaml.Node, yaml.Node],
        parts: list[tuple[yaml.Node, yaml.Node]],
        path: Path,
    ) -> _Slip:
        key, value = head
        end = max(parts[-1][0].end_mark.index, parts[-1][1].end_mark.index)
        whole = " ".join(self._text[value.start_mark.index : end].split()).rstrip(" ,")
        values = {
            "before": value.value,
            "example": self._line((*path, key.value), whole),
            "curly": about_curly_quotes(whole),
        }
        covers = [(*path, part.value) for part, _ in parts]
        return _Slip(Code.YAML_COMMA, (*path, key.value), key, values, covers)

    def _split(self, node: yaml.SequenceNode, path: Path) -> Iterator[_Slip]:
        """Find items in square brackets that go on with the one before."""
        if self._text[node.start_mark.index] != _A_LIST or not path:
            return
        for index, (former, item) in enumerate(zip(node.value, node.value[1:], strict=False), 1):
            is_text = _is_unquoted(former) and _is_unquoted(item)
            if is_text and _continues(item.value, str(path[-1])):
                example = self._line((*path, index), f"{former.value}, {item.value}")
                values = {"value": item.value, "example": example}
                yield _Slip(Code.YAML_SPLIT_TEXT, (*path, index), item, values, ())

    def _names(self, node: yaml.SequenceNode, path: Path) -> Iterator[_Slip]:
        """Find names in square brackets, such as those of tools, that Arabic commas make one."""
        if self._text[node.start_mark.index] != _A_LIST or len(path) != 1:
            return
        for index, item in enumerate(node.value):
            parts = _parts(item.value) if _is_unquoted(item) else []
            if len(parts) > 1 and self._is_text((*path, index)) and _are_names(parts):
                values = {"example": write_so(f"[{', '.join(parts)}]")}
                yield _Slip(Code.YAML_ARABIC_COMMA, (*path, index), item, values, ())

    def _joined(self, node: yaml.SequenceNode, path: Path) -> Iterator[_Slip]:
        """Find items, one a line, that stand too far in and so go on with the one before."""
        if self._text[node.start_mark.index] == _A_LIST:
            return
        for index, item in enumerate(node.value):
            if not _is_unquoted(item):
                continue
            written = self._text[item.start_mark.index : item.end_mark.index]
            found = _JOINED.search(written)
            if found:
                values = {"value": found[1].strip()}
                yield _Slip(Code.YAML_JOINED_ITEMS, (*path, index), item, values, ())

    def _line(self, path: Path, text: str) -> Phrase | str:
        """Show a text in quotes behind the name of its field, or as an item."""
        name = f"{path[-1]}: " if path and isinstance(path[-1], str) else ""
        return write_so(name + in_quotes(text))

    def _is_text(self, path: Path) -> bool:
        """Say whether the schema wants words of people at a path."""
        node = self._explanation.schemas.at(self._explanation.document.kind, path)
        return node is not None and node.content.get("format") == "plain-text"
