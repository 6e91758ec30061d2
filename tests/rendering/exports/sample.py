"""The repository's own board as a model, and boards of hostile texts."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from typing import Any

from hypothesis import strategies as st

from tests.board_folder import CASES, LANGUAGES, MOMENT
from tests.boards import Draft, make_board, make_settings, make_view, organisation, posting
from tests.sample import REPOSITORY
from volunteer_board.checking.check import Checked, check_board
from volunteer_board.model.board import Board
from volunteer_board.model.building import build_board, vocabularies_from
from volunteer_board.rendering.exports.outputs import board_exports, language_exports
from volunteer_board.rendering.pages.site import Site

HOSTILE: list[str] = json.loads((CASES / "hostile-texts.json").read_text(encoding="utf-8"))
HOUSE = "dar-amal"

texts = st.sampled_from(HOSTILE) | st.text(
    st.characters(exclude_categories=("Cs", "Cc", "Cn"), include_characters="\n\t"), min_size=2
).filter(lambda text: bool(text.strip()))
"""Texts that the checks let pass, whatever they are up to."""


@cache
def checked_sample() -> Checked:
    """Give the sample board with what the checks know of it."""
    return check_board(REPOSITORY, languages=LANGUAGES, now=MOMENT)


@cache
def sample_board() -> Board:
    """Give the sample board."""
    checked = checked_sample()
    vocabularies = vocabularies_from(checked.vocabularies)
    settings = make_settings()
    return build_board(checked.documents, settings=settings, vocabularies=vocabularies, now=MOMENT)


def exports(board: Board, language: str = "ar") -> Mapping[str, bytes]:
    """Give every file of open data, those of one language among them."""
    view = make_view(board, language)
    outputs = [*board_exports(make_view(board, "ar")), *language_exports(Site(view))]
    return {output.path: output.content for output in outputs}


@cache
def sample_exports(language: str) -> Mapping[str, bytes]:
    """Give the exports of the sample board."""
    return exports(sample_board(), language)


def hostile_posting(text: str, **changes: Any) -> Draft:
    """Give a posting that says nothing but one text."""
    said, listed = {"en": text}, {"en": [text, text]}
    fields = {"title": said, "summary": said, "objective": said, "impact": said, "tasks": listed}
    return posting(f"{HOUSE}/hostile", **{**fields, "experience": said, **changes})


def hostile_board(text: str, **changes: Any) -> Board:
    """Give a board whose organisation and only posting say nothing but one text."""
    return make_board(hostile_posting(text, **changes), organisation(HOUSE, name={"en": text}))
