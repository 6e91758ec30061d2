"""Ensure that YAML took every text as it was meant: no sign in it may have cut or turned it.

``#``, a comma or a colon in a text without quotes is a sign of YAML's own, so a file may be
read well and yet hold something else than its author wrote. Such slips are told by name,
in the place of what the schema would say of their consequences.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import accumulate

import yaml

from volunteer_board.checking.explanation import Explanation
from volunteer_board.checking.form_error import Path
from volunteer_board.checking.pointers import pointer_to
from volunteer_board.checking.slip import Slip, Written, is_unquoted
from volunteer_board.checking.slips_in_lists import (
    ARABIC_COMMA,
    arabic_comma,
    may_have_slips,
    slips_of_list,
)
from volunteer_board.problems import Code, Problem, Severity
from volunteer_board.reading.composing import is_plain
from volunteer_board.reading.documents import Document
from volunteer_board.reading.quoting import sign_of_comment_behind, without_curly_quotes
from volunteer_board.reading.remedies import about_curly_quotes, write_so

_COMMENT = re.compile(rb"#(?<=[ \t]#)[^\s#!-/:-@\[-`{-~]")
_CURLY = re.compile(rb"\xe2\x80[\x98-\x9f](?s:(?<=[:,-] ...)|(?<=[\[{]...)|(?<=  ...))")
"""A curly quote where a value begins. Patterns begin with what is rare, to be quick."""
_FIELD = re.compile("[a-z_-]*")
_COLON = re.compile(r"\s*:")
_NO_SPACE = re.compile("(?P<name>[a-z][a-z_]*)[:：](?P<value>[^\\s/:：].*)")
"""A field or a language without the space behind its colon; no address, and no time."""
_NO_TEXT = re.compile(r"\S*")
_OF_VALUES = frozenset(
    {
        Code.INVALID_COUNTRY_CODE,
        Code.INVALID_ID,
        Code.INVALID_LANGUAGE_CODE,
        Code.UNKNOWN_TERM,
        Code.WRONG_TYPE,
    }
)


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
    return may_have_slips(source)


def _is_within(pointer: str, explained: set[str]) -> bool:
    ways = accumulate(pointer.split("/"), "{}/{}".format)
    return any(way in explained for way in ways)


def _problem(explanation: Explanation, slip: Slip) -> Problem:
    mark = slip.node.start_mark
    found = explanation.problem(slip.code, slip.path, **slip.values)
    return replace(found, line=mark.line + 1, column=mark.column + 1)


class _Search:
    """Goes through the nodes of a document; ``refused`` are the pointers of wrong values."""

    def __init__(self, explanation: Explanation, refused: set[str]) -> None:
        self._refused = refused
        self._root = explanation.document.node
        self._written = Written(explanation)

    def slips(self) -> Iterator[Slip]:
        yield from self._in(self._root, ())

    def _in(self, node: yaml.Node, path: Path) -> Iterator[Slip]:
        if isinstance(node, yaml.ScalarNode):
            yield from self._in_scalar(node, path)
        elif isinstance(node, yaml.SequenceNode):
            for index, item in enumerate(node.value):
                yield from self._in(item, (*path, index))
            yield from slips_of_list(self._written, node, path)
        elif isinstance(node, yaml.MappingNode):
            yield from self._in_mapping(node, path)

    def _in_scalar(self, node: yaml.ScalarNode, path: Path) -> Iterator[Slip]:
        if not is_plain(node):
            return
        bare = without_curly_quotes(node.value)
        if bare != node.value and self._written.stands_as_written(node, path):
            values = {"example": self._written.line(path, bare)}
            yield Slip(Code.YAML_CURLY_QUOTES, path, node, values, ())
        yield from self._commented(node, path)
        if pointer_to(path) in self._refused:
            yield from self._no_space(node, path, path)
        if ARABIC_COMMA in node.value and pointer_to(path) in self._refused:
            yield from arabic_comma(self._written, node, path)

    def _commented(self, node: yaml.ScalarNode, path: Path) -> Iterator[Slip]:
        """Find a text whose end is a comment. What is whole without it has lost nothing: one
        word, or what is read as a day, a number or a time.
        """
        sign = sign_of_comment_behind(self._written.text, node.end_mark.index)
        if sign < 0:
            return
        line_end = self._written.text.find("\n", sign)
        line_end = len(self._written.text) if line_end < 0 else line_end
        is_whole = _NO_TEXT.fullmatch(node.value) or not self._written.stands_as_written(node, path)
        if not node.value or self._written.is_text(path) or not is_whole:
            lost = self._written.text[sign:line_end].strip()
            example = self._written.line(path, f"{node.value} {lost}".strip())
            values = {"lost": lost, "example": example}
            yield Slip(Code.YAML_COMMENT, path, node, values, ())

    def _in_mapping(self, node: yaml.MappingNode, path: Path) -> Iterator[Slip]:
        colon = self._text_colon(node, path)
        if colon is not None:
            yield colon
            return
        if self._written.text[node.start_mark.index] == "{":
            yield from self._commas(node, path)
            for key, value in node.value:
                if self._has_no_colon(key, value):
                    yield from self._no_space(key, path, (*path, key.value))
        for key, value in node.value:
            yield from self._in(value, (*path, key.value))

    def _text_colon(self, node: yaml.MappingNode, path: Path) -> Slip | None:
        """Find a text that became a field with a value, where the schema wants a text."""
        if pointer_to(path) not in self._refused or not self._written.is_text(path):
            return None
        (key, value), *others = node.value or [(None, None)]
        if others or not (is_unquoted(key) and is_unquoted(value)):
            return None
        if _FIELD.fullmatch(key.value) or self._written.text[node.start_mark.index] == "{":
            return None
        example = self._written.line(path, f"{key.value}: {value.value}".strip())
        values = {"before": key.value, "example": example}
        return Slip(Code.YAML_TEXT_COLON, path, node, values, ())

    def _no_space(self, node: yaml.Node, path: Path, place: Path) -> Iterator[Slip]:
        """Find a field of the group at ``path`` that became a text, or a name, as a whole."""
        found = self._named_without_space(node, path)
        if found is not None:
            values = {"example": write_so(f"{found['name']}: {found['value'].strip()}")}
            yield Slip(Code.YAML_MISSING_COLON, place, node, values, (path,))

    def _named_without_space(self, node: yaml.Node, path: Path) -> re.Match[str] | None:
        found = _NO_SPACE.match(self._written.text[node.start_mark.index : node.end_mark.index])
        return found if found and self._written.has_field(path, found["name"]) else None

    def _has_no_colon(self, key: yaml.Node, value: yaml.Node) -> bool:
        is_bare = is_unquoted(key) and is_unquoted(value)
        return is_bare and _COLON.match(self._written.text, key.end_mark.index) is None

    def _commas(self, node: yaml.MappingNode, path: Path) -> Iterator[Slip]:
        """Find the parts of a text that its commas made fields of."""
        entries = list(node.value)
        while entries:
            head, *entries = entries
            parts = []
            while entries and self._is_part(entries[0], path):
                parts.append(entries.pop(0))
            if parts and is_unquoted(head[1]):
                yield self._comma(head, parts, path)

    def _is_part(self, entry: tuple[yaml.Node, yaml.Node], path: Path) -> bool:
        """Say whether this is no field, but words: without a value, or of several words."""
        key, value = entry
        if not (is_unquoted(key) and is_unquoted(value)):
            return False
        if self._has_no_colon(key, value):
            return self._named_without_space(key, path) is None
        return " " in key.value

    def _comma(
        self,
        head: tuple[yaml.Node, yaml.Node],
        parts: list[tuple[yaml.Node, yaml.Node]],
        path: Path,
    ) -> Slip:
        key, value = head
        end = max(parts[-1][0].end_mark.index, parts[-1][1].end_mark.index)
        whole = " ".join(self._written.text[value.start_mark.index : end].split()).rstrip(" ,")
        values = {
            "before": value.value,
            "example": self._written.line((*path, key.value), whole),
            "curly": about_curly_quotes(whole),
        }
        covers = [(*path, part.value) for part, _ in parts]
        return Slip(Code.YAML_COMMA, (*path, key.value), key, values, covers)
