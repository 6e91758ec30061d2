"""Values that every picture shows: texts with their direction, emblems, the board's name."""

from __future__ import annotations

import re
from collections.abc import Mapping

from volunteer_board.languages.isolates import isolated
from volunteer_board.languages.language import direction_of
from volunteer_board.model.organisation import Organisation
from volunteer_board.model.text import LocalisedText
from volunteer_board.rendering.pictures.picture import Values
from volunteer_board.rendering.view import View

Logos = Mapping[str, list[int]]
"""The small logo of each organisation that has one, by its id: a PNG as JSON can hold it."""

_LONG_WORD = re.compile(r"\S{18}(?=\S)")
_MAY_BREAK = "\u200b"
# The fonts of documents are of one colour. Other letters than theirs Typst's own fonts have.
_EMOJI = re.compile("[\U0001f000-\U0001faff\U000e0000-\U000e007f\ufe0f\u20e3]+ ?")


def text_in(content: str, language: str) -> Values:
    """Give a text with its language and direction, without pictures among its letters.

    A word longer than a line may break, and what reads in the other direction is isolated.
    """
    direction = direction_of(language)
    return {
        "text": _LONG_WORD.sub(rf"\g<0>{_MAY_BREAK}", isolated(_letters(content), direction)),
        "language": language,
        "direction": direction,
    }


def _letters(text: str) -> str:
    return _EMOJI.sub("", text).strip()


def written(view: View, texts: LocalisedText) -> Values:
    """Choose a text as pages do; it keeps the language and direction in which it is written."""
    chosen = view.chosen(texts)
    return text_in(chosen.content, chosen.language)


def emblem(view: View, organisation: Organisation, logos: Logos) -> Values:
    """Give the logo of an organisation, or the first letter of its name."""
    name = written(view, organisation.name)["text"]
    initial = _letters(view.plain(organisation.name))[:1]
    return {"logo": logos.get(organisation.id), "name": name, "initial": initial or None}


def imprint(view: View) -> Values:
    """Give the language of the picture, and the board that it comes from."""
    settings = view.board.settings
    return {
        "language": view.code,
        "direction": view.language.direction,
        "board": written(view, settings.name),
        "host": short_address(settings.site_url),
    }


def short_address(address: str) -> str:
    """Give an address as people print it: without scheme and closing slash."""
    return address.partition("://")[2].rstrip("/")
