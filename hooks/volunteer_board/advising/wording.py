"""Advice in words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from volunteer_board.advising.advice import Advice, Report
from volunteer_board.advising.rules import Localised, Rule
from volunteer_board.languages.language import Language

ABSENCES = "not-said"
"""The code under which all that a document says nothing of is told at once."""

Link = Callable[[Advice], str]


class AdviceWords(NamedTuple):
    """What could be better, why it matters, and words to use; the last may be empty.

    ``lacks`` names what is not there, for a list; it is empty if the advice is about what is.
    """

    message: str
    why: str
    wording: str
    lacks: str


def words_of_advice(advice: Advice, language: Language) -> AdviceWords:
    """Put advice into the words of a language, or of the first that its rule is written in."""
    values = {name: _in_words(value, language) for name, value in advice.values.items()}
    return AdviceWords(
        message=text_in(advice.rule.message, language).format_map(values),
        why=text_in(advice.rule.why, language).format_map(values),
        wording=text_in(advice.rule.wording, language),
        lacks=text_in(advice.rule.lacks, language).format_map(values),
    )


def _field_of(advice: Advice) -> str:
    return advice.field


def words_of_absences(report: Report, language: Language, link: Link = _field_of) -> str:
    """Name in one sentence all that a document says nothing of, each with its field.

    Nothing if nothing is absent. ``link`` makes of the name of a field what leads to it.
    """
    if not report.absences:
        return ""
    named = ((words_of_advice(each, language).lacks, link(each)) for each in report.absences)
    absent = tuple(language.text("advice.absent", what=what, field=field) for what, field in named)
    return language.text("advice.absences", absent=language.listed(absent))


def words_of_rule(rule: Rule, language: Language) -> AdviceWords:
    """Give the words of a rule for a reference, an ellipsis in each place of a value."""
    return AdviceWords(
        message=text_in(rule.message, language).format_map(_Ellipses()),
        why=text_in(rule.why, language).format_map(_Ellipses()),
        wording=text_in(rule.wording, language),
        lacks=text_in(rule.lacks, language).format_map(_Ellipses()),
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
