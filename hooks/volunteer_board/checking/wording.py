"""Problems in words: what is wrong, and what to do about it."""

from __future__ import annotations

import json
import unicodedata
from typing import NamedTuple

from volunteer_board.checking.characters import characters_told, named
from volunteer_board.languages.catalogues import Catalogue
from volunteer_board.languages.direction_marks import OF_ISOLATES
from volunteer_board.problems import Code, Count, FieldName, Localised, Phrase, Problem

_LONGEST = 80
_INVISIBLE = frozenset({"Cc", "Cf", "Co", "Cn", "Cs", "Zl", "Zp"})
_WRITTEN_BY_PEOPLE = ("name", "value", "other_value")
_OF_SPELLING = {
    Code.SIBLINGS_DISAGREE,
    *(code for code in Code if code.startswith(("invalid-", "unknown-"))),
} - {Code.INVALID_PLAIN_TEXT}
"""Said of a value or name that is not as it should be, letter by letter."""

_WRITTEN_AS_USUAL = frozenset("\u200c\u200d\u200e\u200f")


class Words(NamedTuple):
    """The two sentences of a problem."""

    message: str
    fix: str

    def without_isolates(self) -> Words:
        """Give them for programs: catalogues isolate values for people who read right to left."""
        return Words(OF_ISOLATES.sub("", self.message), OF_ISOLATES.sub("", self.fix))


def words_of(problem: Problem, catalogue: Catalogue) -> Words:
    """Put a problem into the words of a language.

    Whatever comes from a file is shortened and shown without invisible
    characters: it goes to terminals, logs and review comments.
    """
    values = {name: _in_words(value, catalogue) for name, value in problem.values.items()}
    message = catalogue.text(f"problem.{problem.code}.message", **values)
    return Words(
        message=message + _in_words(_what_the_eye_cannot_tell(problem), catalogue),
        fix=catalogue.text(f"problem.{problem.code}.fix", **values),
    )


def _what_the_eye_cannot_tell(problem: Problem) -> Phrase | str:
    """Name the characters by which a value is not what it seems to be."""
    if problem.code not in _OF_SPELLING:
        return ""
    field = problem.values.get("field")
    key = field.key if isinstance(field, FieldName) and problem.code is Code.UNKNOWN_FIELD else ""
    written = [key, *(problem.values.get(name) for name in _WRITTEN_BY_PEOPLE)]
    told = characters_told("".join(text for text in written if isinstance(text, str)))
    return Phrase("detail.unseen", {"characters": told}) if told else ""


def what_is_strange(character: str | None) -> Phrase:
    """Give the words for what keeps a text from being plain: a character, or blankness."""
    if character is None:
        return Phrase("detail.blank")
    return Phrase("detail.character", {"character": named(character)})


def place_of(problem: Problem) -> str:
    """Give the file with line and column, as compilers and editors write it."""
    file = visible(str(problem.file))
    return f"{file}:{problem.line}:{problem.column}" if problem.line else file


def one_line(problem: Problem, catalogue: Catalogue) -> str:
    """Put a problem with its place and its code into one line, for logs."""
    message, fix = words_of(problem, catalogue).without_isolates()
    return f"{place_of(problem)}: {message} {fix} [{problem.code}]"


def visible(text: str) -> str:
    """Write out characters that a terminal obeys or hides instead of showing them."""
    if text.isprintable():
        return text
    return "".join(_visible(character) for character in text)


def _visible(character: str) -> str:
    hidden = unicodedata.category(character) in _INVISIBLE and character not in _WRITTEN_AS_USUAL
    return f"<U+{ord(character):04X}>" if hidden else character


def _in_words(value: object, catalogue: Catalogue) -> str:
    if isinstance(value, Phrase):
        inner = {name: _in_words(part, catalogue) for name, part in value.values.items()}
        return catalogue.text(value.message_id, **inner)
    if isinstance(value, Count):
        return catalogue.count(f"count.{value.noun}", value.number)
    if isinstance(value, FieldName):
        return _field(value, catalogue)
    if isinstance(value, Localised):
        return value.texts.get(catalogue.language, "")
    if isinstance(value, tuple):
        return catalogue.text("list.separator").join(_in_words(part, catalogue) for part in value)
    return visible(_shortened(_written(value)))


def _field(field: FieldName, catalogue: Catalogue) -> str:
    if not field.key:
        return catalogue.text("field.whole-file")
    title = field.titles.get(catalogue.language)
    form = "field.with-title" if title else "field.without-title"
    return catalogue.text(form, title=title, key=visible(_shortened(field.key)))


def _written(value: object) -> str:
    """Write a value as a file of the board would."""
    if value is None or isinstance(value, bool | list | dict):
        return json.dumps(value, ensure_ascii=False)
    return str(value)


def _shortened(text: str) -> str:
    one_line = " ".join(text[: _LONGEST * 2].split()) if "\n" in text else text
    return one_line if len(one_line) <= _LONGEST else one_line[: _LONGEST - 1] + "…"
