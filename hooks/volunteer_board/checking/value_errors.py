"""What the fields hold, and what they should: the keywords that ask for values."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from volunteer_board.checking.board_files import group, groups, text
from volunteer_board.checking.clocks import zones_meant, zones_of_city, zones_of_places
from volunteer_board.checking.countries import country_meant
from volunteer_board.checking.explanation import Explanation
from volunteer_board.checking.form_error import FormError, Path
from volunteer_board.checking.formats import strange_character, time_zones
from volunteer_board.checking.narrowing import NAMED_BY
from volunteer_board.checking.repetition import first_repeated
from volunteer_board.checking.suggestions import did_you_mean, names_of, nearest
from volunteer_board.checking.typed_fields import typed_kind
from volunteer_board.checking.wording import what_is_strange
from volunteer_board.problems import Code, Count, Phrase, Problem
from volunteer_board.reading.typed.days import is_on_another_weekday
from volunteer_board.reading.typed.marks import plain
from volunteer_board.reading.typed.values import meanings

Problems = Iterator[Problem]
_CAPITAL = re.compile(r"(?=[A-Z])")
_HAS_DIGIT = re.compile(r"\d")
_HIJRI_YEAR = re.compile("(?:^|[^0-9])1[34][0-9]{2}(?:[^0-9]|$)|[0-9] ?ه(?:ـ|$)")
_GREGORIAN_YEAR = re.compile("(?:^|[^0-9])(?:19|20|21)[0-9]{2}(?:[^0-9]|$)")
_SHORT_YEAR = re.compile("[0-9]{1,2}[^0-9]+[0-9]{2}|[0-9]{1,2}(?:[^0-9]{1,3}[0-9]{1,2}){2}")
_NUMBERS = ("integer", "number")
_WRITTEN = ("number", "string")


def wrong_type(explanation: Explanation, error: FormError) -> Problems:
    """A value of another kind than its field; of a number, that it is not the one asked for."""
    if error.wanted in _NUMBERS and type_of(error.value) in _WRITTEN:
        expected = Phrase(f"type.{error.wanted}")
        yield explanation.problem(
            Code.INVALID_NUMBER, error.path, value=error.value, expected=expected
        )
        return
    wanted = "localised" if "x-localised" in error.schema else str(error.wanted)
    yield explanation.problem(
        Code.WRONG_TYPE,
        error.path,
        expected=Phrase(f"type.{wanted}"),
        found=Phrase(f"type.{type_of(error.value)}"),
    )


def type_of(value: object) -> str:
    """Name the JSON type of a value."""
    names = ((bool, "boolean"), (str, "string"), (int | float, "number"), (list, "array"))
    found = next((name for kind, name in names if isinstance(value, kind)), "object")
    return "null" if value is None else found


def enum(explanation: Explanation, error: FormError) -> Problems:
    """A value that is not one of those allowed: of the schema, a vocabulary, the languages."""
    path = error.path
    allowed = error.wanted
    vocabulary = str(error.schema.get("x-vocabulary"))
    if "propertyNames" in error.schema_path:
        key = str(error.value)
        yield explanation.problem(
            Code.UNKNOWN_LANGUAGE, (*path, key), value=key, allowed=tuple(allowed)
        )
    elif vocabulary in explanation.vocabularies:
        hint = explanation.suggestions.terms(error.value, vocabulary, allowed)
        yield explanation.problem(
            Code.UNKNOWN_TERM, path, value=error.value, vocabulary=vocabulary, hint=hint
        )
    else:
        words = str(error.schema.get(NAMED_BY))
        yield _unknown_value(explanation, path, error.value, tuple(map(str, allowed)), words)


def const(explanation: Explanation, error: FormError) -> Problems:
    """A value that can only be one thing."""
    allowed = str(error.wanted)
    word = allowed.lower() if isinstance(error.wanted, bool) else allowed
    yield _unknown_value(explanation, error.path, error.value, (word,))


def _unknown_value(
    explanation: Explanation,
    path: Path,
    value: object,
    allowed: tuple[str, ...],
    words: str = "",
) -> Problem:
    hint = explanation.suggestions.terms(value, words, allowed)
    return explanation.problem(Code.UNKNOWN_VALUE, path, value=value, allowed=allowed, hint=hint)


def bound(code: Code, noun: str | None = None) -> Callable[..., Problems]:
    """Give the function for a limit: of a number, or of a count of ``noun``."""

    def explain(explanation: Explanation, error: FormError) -> Problems:
        limit = error.wanted
        yield explanation.problem(
            code,
            error.path,
            limit=limit if noun is None else Count(noun, limit),
            found=error.value if noun is None else len(error.value),
        )

    return explain


def unique_items(explanation: Explanation, error: FormError) -> Problems:
    """A list that names a thing twice: the second one is shown."""
    items = error.value
    again = first_repeated(items)
    if again is not None:
        path = (*error.path, again)
        yield explanation.problem(Code.REPEATED_ITEM, path, value=items[again])


def pattern(explanation: Explanation, error: FormError) -> Problems:
    """A text of the wrong form; the name of a shared definition tells which form."""
    path = error.path
    if "propertyNames" in error.schema_path:
        path = (*path, str(error.value))
    definition = explanation.schemas.patterns().get(error.wanted, "form")
    name = _CAPITAL.sub("-", definition).lower()
    yield _invalid(explanation, path, name, error.value)


def text_format(explanation: Explanation, error: FormError) -> Problems:
    """A text that a format refuses."""
    name = str(error.wanted)
    yield _invalid(explanation, error.path, name, error.value)


def two_meanings(explanation: Explanation, error: FormError) -> Problem | None:
    """Ask which of two values is meant by a text, if it can mean two."""
    kind = typed_kind(error.schema, explanation.schemas.patterns())
    meant = meanings(kind, error.value) if kind and isinstance(error.value, str) else ()
    if len(meant) < 2:
        return None
    first, second = meant
    return explanation.problem(
        Code.TWO_MEANINGS, error.path, value=error.value, first=first, second=second
    )


def _invalid(explanation: Explanation, path: Path, name: str, value: object) -> Problem:
    code = _INVALID.get(name, Code.INVALID_FORM)
    if code is Code.INVALID_FORM:
        return explanation.invalid_form(path, value, hint=_account(str(value)))
    more: dict[str, object] = {}
    if code is Code.INVALID_TIME_ZONE:
        more["hint"] = _zones(explanation, str(value))
    elif code is Code.INVALID_COUNTRY_CODE:
        more["hint"] = country_meant(str(value), explanation.languages)
    elif code is Code.INVALID_DATE:
        more["hint"] = _instead_of_a_day(path, str(value))
    elif code is Code.INVALID_PLAIN_TEXT:
        more["detail"] = what_is_strange(strange_character(str(value)))
    return explanation.problem(code, path, value=value, **more)


def _instead_of_a_day(path: Path, value: str) -> Phrase | str:
    """Say what stands in the place of a day, and what to write."""
    typed = plain(value)
    if _HIJRI_YEAR.search(typed) and not _GREGORIAN_YEAR.search(typed):
        return Phrase("hint.hijri")
    if _SHORT_YEAR.fullmatch(typed):
        return Phrase("hint.short-year")
    if is_on_another_weekday(value):
        return Phrase("hint.weekday")
    is_words = path == ("deadline",) and _HAS_DIGIT.search(value) is None
    return Phrase("hint.ongoing") if is_words else ""


def _account(value: str) -> Phrase | str:
    """Ask about an account without the sign by which people mention it."""
    return did_you_mean((value[1:],)) if value.startswith("@") else ""


def _zones(explanation: Explanation, value: str) -> Phrase | str:
    """Ask about the zones that are meant, of a city of that name, or whose names are near."""
    terms = groups(explanation.vocabularies.get("places", {}), "terms")
    places = zones_of_places(terms)
    names = {text(term, "id"): names_of(term) for _, term in terms}
    place = text(group(explanation.document.data, "location"), "place")
    meant = zones_meant(value.strip(), place, places) or zones_of_city(value, names, places)
    return did_you_mean(meant) if meant else nearest(value, time_zones())


def other(explanation: Explanation, error: FormError) -> Problems:
    """A keyword that has no words of its own yet."""
    yield explanation.invalid_form(error.path, error.value)


_INVALID = {code.removeprefix("invalid-"): code for code in Code if code.startswith("invalid-")}
