"""Ensure that the rules and role profiles of the adviser can be followed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from string import Formatter
from typing import Any, NamedTuple

from volunteer_board.advising.subject import ORGANISATION
from volunteer_board.advising.wording import placeholders_of
from volunteer_board.checking.board_files import BoardFiles, group, groups, text
from volunteer_board.checking.pointers import pointer_to
from volunteer_board.checking.schemas import SchemaNode, Schemas
from volunteer_board.checking.suggestions import nearest
from volunteer_board.problems import Code, Problem
from volunteer_board.reading.documents import Document
from volunteer_board.reading.files import Kind

_POINTERS = frozenset({"present", "missing", "untranslated", "field", "of"})
_WORDS = ("message", "why", "wording", "lacks", "label", "meaning", "description")
_ALL_POINTS = 100
_SKILL = "/skills/*/skill"


class _Rule(NamedTuple):
    """A rule, where it is, and the kind of document that it is about."""

    document: Document
    pointer: str
    kind: str
    content: Mapping[str, Any]


def advice_has_a_code_of_its_own(board: BoardFiles) -> Iterator[Problem]:
    """Ensure that no code stands for two rules."""
    first: dict[str, Document] = {}
    for rule in _rules(board):
        code = text(rule.content, "code")
        if code in first:
            place = f"{rule.pointer}/code"
            yield board.problem(
                Code.DUPLICATE_ADVICE, rule.document, place, value=code, other=first[code].path
            )
        first.setdefault(code, rule.document)


def parts_share_out_a_hundred_points(board: BoardFiles) -> Iterator[Problem]:
    """Ensure that the points of all parts of a kind make a hundred."""
    parts: defaultdict[str, list[Document]] = defaultdict(list)
    for document in board.advice:
        parts[text(document.data, "kind")].append(document)
    for documents in parts.values():
        points = [document.data.get("points") for document in documents]
        numbers = [number for number in points if isinstance(number, int)]
        if len(numbers) == len(points) and sum(numbers) != _ALL_POINTS:
            yield board.problem(
                Code.POINTS_NOT_A_HUNDRED, documents[-1], "/points", value=sum(numbers)
            )


def advice_is_about_known_fields(board: BoardFiles) -> Iterator[Problem]:
    """Ensure that every field a rule or trait asks for is in the schema of its kind."""
    for document, kind in _documents(board):
        for place, pointer in _fields_asked_for(document.data):
            if not _exists(board.schemas, kind, pointer):
                yield board.problem(Code.UNKNOWN_ADVICE_FIELD, document, place, value=pointer)


def advice_names_known_terms(board: BoardFiles) -> Iterator[Problem]:
    """Ensure that the terms which a rule or profile waits for are in their vocabularies."""
    vocabularies = {document.id: document.data for document in board.vocabularies}
    for document, kind in _documents(board):
        for place, field, value in _values_waited_for(document.data):
            name = _vocabulary_of(board.schemas, kind, field)
            terms = vocabularies.get(name)
            if not terms:
                continue
            known = {text(term, "id") for _, term in groups(terms, "terms")}  # wrong ones too
            if value not in known:
                hint = nearest(value, sorted(known))
                yield board.problem(
                    Code.UNKNOWN_TERM, document, place, value=value, vocabulary=name, hint=hint
                )


def words_of_advice_have_known_placeholders(board: BoardFiles) -> Iterator[Problem]:
    """Ensure that every placeholder of a rule's words is filled by its condition."""
    for rule in _rules(board):
        known = placeholders_of(rule.content.get("when"))
        for key in ("message", "why", "lacks"):
            for language, words in group(rule.content, key).items():
                place = f"{rule.pointer}/{key}/{language}"
                for name in sorted(_placeholders(words) - known):
                    yield board.problem(Code.UNKNOWN_PLACEHOLDER, rule.document, place, value=name)


def advice_is_in_every_language(board: BoardFiles) -> Iterator[Problem]:
    """Ensure that no reader of the board is advised in a foreign language.

    Once for each file: a board with a new language lacks all the words of it.
    """
    for document, _ in _documents(board):
        places = list(_words_inside(document.data))
        for language in board.languages:
            lacking = next((place for place, words in places if language not in words), None)
            if lacking is not None:
                yield board.problem(
                    Code.ADVICE_NOT_TRANSLATED, document, lacking, language=language
                )


def _documents(board: BoardFiles) -> Iterator[tuple[Document, str]]:
    for document in board.advice:
        yield document, text(document.data, "kind")
    for document in board.profiles:
        yield document, Kind.OPPORTUNITY


def _rules(board: BoardFiles) -> Iterator[_Rule]:
    for document, kind in _documents(board):
        for index, content in groups(document.data, "rules"):
            yield _Rule(document, f"/rules/{index}", kind, content)


def _fields_asked_for(data: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Give the pointers that stand anywhere in a file, each with its own place."""
    for place, inside in _groups_inside(data):
        for key, value in inside.items():
            if key in _POINTERS and isinstance(value, str):
                yield f"{place}/{key}", value
            elif key == "fields" and isinstance(value, list):
                yield from ((f"{place}/fields/{at}", each) for at, each in enumerate(value))


def _values_waited_for(data: Mapping[str, Any]) -> Iterator[tuple[str, str, str]]:
    """Give the place of each value that is waited for, the field that may have it, and itself."""
    for index, skill in enumerate(_listed(data, "skills")):
        yield f"/skills/{index}", _SKILL, str(skill)
    for place, inside in _groups_inside(data):
        for index, value in enumerate(_listed(inside, "values")):
            yield f"{place}/values/{index}", text(inside, "field"), str(value)


def _listed(data: Mapping[str, Any], key: str) -> list[Any]:
    value = data.get(key)
    return value if isinstance(value, list) else []


def _exists(schemas: Schemas, kind: str, pointer: object) -> bool:
    if not isinstance(pointer, str) or kind not in set(Kind):
        return True  # what has the wrong form is a problem of its own
    return _node(schemas, kind, pointer) is not None


def _vocabulary_of(schemas: Schemas, kind: str, pointer: str) -> str:
    node = _node(schemas, kind, pointer) if kind in set(Kind) else None
    return str(node.content.get("x-vocabulary", "")) if node else ""


def _node(schemas: Schemas, kind: str, pointer: str) -> SchemaNode | None:
    if pointer.startswith(f"{ORGANISATION}/") and kind == Kind.OPPORTUNITY:
        kind, pointer = Kind.ORGANISATION, pointer.removeprefix(ORGANISATION)
    return schemas.at(kind, (0 if name == "*" else name for name in pointer.split("/")[1:]))


def _placeholders(words: object) -> set[str]:
    written = words if isinstance(words, str) else ""
    try:
        return {name for _, name, _, _ in Formatter().parse(written) if name is not None}
    except ValueError:
        return {written}


def _words_inside(data: Mapping[str, Any]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Give the words in several languages that stand anywhere in a file, each with its place."""
    for place, inside in _groups_inside(data):
        for key, words in inside.items():
            if key in _WORDS and isinstance(words, dict):
                yield f"{place}/{key}", words


def _groups_inside(data: Mapping[str, Any]) -> list[tuple[str, Mapping[str, Any]]]:
    """Give every group in a file, the outermost first, each with its place."""
    found: list[tuple[str, Mapping[str, Any]]] = []

    def look(place: str, value: object) -> None:
        if isinstance(value, list):
            for index, item in enumerate(value):
                look(f"{place}/{index}", item)
        elif isinstance(value, dict):
            found.append((place, value))
            for key, inside in value.items():
                if isinstance(inside, (dict, list)):
                    look(place + pointer_to((key,)), inside)

    look("", data)
    return found
