"""Advice in words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from volunteer_board.advising.advice import Advice
from volunteer_board.advising.rules import Localised, Rule
from volunteer_board.languages.language import Language


class AdviceWords(NamedTuple):
    """What could be better, why it matters, and words to use; the last may be empty."""

    message: str
    why: str
    wording: str


def words_of_advice(advice: Advice, language: Language) -> AdviceWords:
    """Put advice into the words of a language, or of the first that its rule is written in."""
    values = {name: _in_words(value, language) for name, value in advice.values.items()}
    return AdviceWords(
        message=text_in(advice.rule.message, language).format_map(values),
        why=text_in(advice.rule.why, language).format_map(values),
        wording=text_in(advice.rule.wording, language),
    )


def words_of_rule(rule: Rule, language: Language) -> AdviceWords:
    """Give the words of a rule for a reference, an ellipsis in each place of a value."""
    return AdviceWords(
        message=text_in(rule.message, language).format_map(_Ellipses()),
        why=text_in(rule.why, language).format_map(_Ellipses()),
        wording=text_in(rule.wording, language),
    )


def text_in(texts: Localised, language: Language) -> str:
    """Give a text in a language, or in the first there is; nothing if there is none."""
    return texts.get(language.code) or next(iter(texts.values()), "")


class _Ellipses(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return "…"


def _in_words(value: Any, language: Language) -> str:
    if isinstance(value, int | float):
        return language.number(value)
    if isinstance(value, list):
        return language.listed(tuple(map(language.language_name, value)))
    return str(value)


def placeholders_of(condition: object) -> frozenset[str]:
    """Give the names of the values that every finding of a condition has.

    What is no condition has none; the schema says so elsewhere.
    """
    if not isinstance(condition, Mapping) or len(condition) != 1:
        return frozenset()
    ((name, arguments),) = condition.items()
    inside = arguments if isinstance(arguments, list) else []
    if name == "all":
        return placeholders_of(inside[0]) if inside else frozenset()
    if name == "any":
        known = [placeholders_of(each) for each in inside]
        return known[0].intersection(*known) if known else frozenset()
    return _VALUES.get(name, frozenset())


_LENGTH = frozenset({"number", "limit"})
_PHRASE = frozenset({"phrase"})
_VALUES: Mapping[str, frozenset[str]] = {
    "one_of": frozenset({"value"}),
    "above": _LENGTH,
    "product_above": _LENGTH,
    "fewer_items": _LENGTH,
    "more_items": _LENGTH,
    "shorter": _LENGTH,
    "longer": _LENGTH,
    "untranslated": frozenset({"languages"}),
    "fits_a_profile": frozenset({"profile"}),
    "says": _PHRASE,
    "begins": _PHRASE,
    "writes": _PHRASE,
    "names_one_gender": _PHRASE,
}
