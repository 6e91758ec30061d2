"""Ensure that the vocabularies can carry the board."""

from __future__ import annotations

from collections.abc import Iterator

from volunteer_board.checking.board_files import BoardFiles, group, groups, text
from volunteer_board.checking.formats import country_codes
from volunteer_board.checking.schemas import subschemas
from volunteer_board.problems import Code, Problem, problem
from volunteer_board.reading.documents import Document
from volunteer_board.reading.vocabularies import VOCABULARIES

_PLACES = "places"


def vocabularies_exist(board: BoardFiles) -> Iterator[Problem]:
    """Ensure that every vocabulary which a schema names has a file."""
    for name in sorted(_needed(board)):
        path = VOCABULARIES / f"{name}.yml"
        if path not in board.files:
            yield problem(Code.MISSING_VOCABULARY, path, name=name)


def terms_have_an_id_of_their_own(board: BoardFiles) -> Iterator[Problem]:
    """Ensure that no id stands for two terms, or two groups."""
    for document in board.vocabularies:
        for key in ("groups", "terms"):
            seen: set[str] = set()
            for index, term in groups(document.data, key):
                name = text(term, "id")
                if name in seen:
                    yield board.problem(
                        Code.DUPLICATE_TERM, document, f"/{key}/{index}/id", value=name
                    )
                seen.add(name)


def closed_values_have_a_term(board: BoardFiles) -> Iterator[Problem]:
    """Ensure that what a schema allows can be put into words."""
    needed = _needed(board)
    for document in board.vocabularies:
        for value in sorted(needed.get(document.id, set()) - _ids(document, "terms")):
            yield board.problem(Code.MISSING_TERM, document, "/terms", value=value)


def terms_belong_to_a_known_group(board: BoardFiles) -> Iterator[Problem]:
    """Ensure that every term is gathered under a heading that is there."""
    for document in board.vocabularies:
        known = _ids(document, "groups")
        for index, term in groups(document.data, "terms"):
            name = text(term, "group")
            if name and name not in known:
                yield board.problem(
                    Code.UNKNOWN_GROUP, document, f"/terms/{index}/group", value=name
                )


def places_do_not_look_like_countries(board: BoardFiles) -> Iterator[Problem]:
    """Ensure that the address of a place is not that of a country (``/places/jo/``)."""
    countries = {code.lower() for code in country_codes()}
    for document in board.vocabularies:
        for index, term in groups(document.data, "terms") if document.id == _PLACES else ():
            if text(term, "id") in countries:
                yield board.problem(
                    Code.PLACE_LIKE_COUNTRY, document, f"/terms/{index}/id", value=term["id"]
                )


def terms_have_a_label_in_every_language(board: BoardFiles) -> Iterator[Problem]:
    """Ensure that no reader of the board meets a term in a foreign language."""
    for document in board.vocabularies:
        for index, term in groups(document.data, "terms"):
            labels = group(term, "label")
            for language in board.languages:
                if labels and language not in labels:
                    yield board.problem(
                        Code.MISSING_LABEL,
                        document,
                        f"/terms/{index}/label",
                        value=text(term, "id"),
                        language=language,
                    )


def _needed(board: BoardFiles) -> dict[str, set[str]]:
    """Map the vocabularies that the schemas name to the values that must be in them."""
    needed: dict[str, set[str]] = {}
    for schema in board.schemas.contents.values():
        for part in subschemas(schema):
            name = part.get("x-vocabulary")
            if isinstance(name, str):
                needed.setdefault(name, set()).update(part.get("enum", ()))
    return needed


def _ids(document: Document, key: str) -> set[str]:
    return {text(term, "id") for _, term in groups(document.data, key)}
