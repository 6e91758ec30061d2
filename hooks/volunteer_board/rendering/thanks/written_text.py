"""Texts of strangers, as the typesetter takes them: chosen, with language and direction."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from volunteer_board.languages import isolates
from volunteer_board.languages.direction_marks import set_apart
from volunteer_board.languages.language import direction_of
from volunteer_board.model.text import choose
from volunteer_board.rendering.thanks.service import UNKNOWN_LANGUAGE, Texts

_LONG_WORD = re.compile(r"\S{40}")
_MAY_BREAK = "\u200b"


def chosen(texts: Texts, code: str, others: Sequence[str] = ()) -> str:
    """Choose the text in a language, else the one in no certain language, else another's."""
    return choose(texts, code, (UNKNOWN_LANGUAGE, *others)).content


def written(texts: Texts, code: str, others: Sequence[str] = ()) -> Mapping[str, str]:
    """Choose a text as ``chosen`` does, and say its language and direction."""
    text, language = choose(texts, code, (UNKNOWN_LANGUAGE, *others))
    direction = direction_of(language) if language else isolates.first_direction(text)
    shown = isolates.isolated(breakable(text), direction)
    return {"text": shown, "language": language or code, "direction": direction}


def isolated(text: str) -> str:
    """Keep a text of any direction, and what is in it, from being rearranged (UAX #9, FSI)."""
    return set_apart(isolates.isolated(breakable(text), isolates.first_direction(text)))


def breakable(text: str) -> str:
    """Let a line end inside a word that no line could hold: for what is set, never for names."""
    return _LONG_WORD.sub(lambda match: match.group() + _MAY_BREAK, text)
