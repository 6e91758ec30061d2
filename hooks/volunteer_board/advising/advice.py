"""Advice on a document: values, and the way to them.

Documents with errors may be asked about as well; a form in a browser does nothing else.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from volunteer_board.advising.conditions import findings
from volunteer_board.advising.rules import Part, Profile, Rule, RuleBook, Trait
from volunteer_board.advising.score import Score, score_of
from volunteer_board.advising.subject import Subject


@dataclass(frozen=True, slots=True, kw_only=True)
class Advice:
    """One thing that could be better.

    ``pointer`` (RFC 6901) says where; what it points to may be what is missing.
    ``values`` fill the placeholders of the rule's words: texts, numbers, lists of codes.
    """

    rule: Rule
    pointer: str
    values: Mapping[str, Any]

    @property
    def code(self) -> str:
        """The code of the rule."""
        return self.rule.code

    @property
    def is_absence(self) -> bool:
        """Whether it is about something that is not there, to be told in one line with others."""
        return bool(self.rule.lacks)

    @property
    def field(self) -> str:
        """The field it is about, as files name it: ``contact.email``."""
        return ".".join(key for key in self.rule.field.split("/") if key not in ("", "*"))


class TraitFound(NamedTuple):
    """A trait of a role, and where the posting says it; None if it does not."""

    trait: Trait
    said_at: str | None


class ProfileReport(NamedTuple):
    """What a posting says of what its role profile asks, trait by trait."""

    profile: Profile
    traits: tuple[TraitFound, ...]

    @property
    def said(self) -> int:
        """How many traits the posting says."""
        return sum(found.said_at is not None for found in self.traits)


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """All advice on a document in the order of the parts, and its score.

    ``profile`` is there if the document names a role profile that the board has.
    """

    advice: tuple[Advice, ...]
    score: Score
    profile: ProfileReport | None = None

    @property
    def absences(self) -> tuple[Advice, ...]:
        """What the document says nothing of."""
        return tuple(each for each in self.advice if each.is_absence)

    @property
    def told(self) -> tuple[Advice, ...]:
        """The advice on what the document says."""
        return tuple(each for each in self.advice if not each.is_absence)


def advise(
    kind: str,
    data: Mapping[str, Any],
    rules: RuleBook,
    language: str | None = None,
    organisation: Mapping[str, Any] | None = None,
) -> Report:
    """Advise on the data of a document of a kind; ``language`` is that of a story.

    ``organisation`` is what the organisation of a posting says of itself, if it is known.
    """
    subject = Subject(
        data=data,
        languages=rules.languages,
        language=language,
        organisation=organisation or {},
        profiles=tuple(rules.profiles.values()) if kind == "opportunity" else (),
    )
    parts = rules.parts_of(kind)
    advice = [each for part in parts for each in _advice_of_part(part, subject)]
    score = score_of(parts, {each.code for each in advice})
    profile = _profile_of(data, rules) if kind == "opportunity" else None
    if profile is None:
        return Report(advice=tuple(advice), score=score)
    advice += [each for rule in profile.rules for each in _advice_of_rule(rule, subject)]
    return Report(advice=tuple(advice), score=score, profile=_report(profile, subject))


def _advice_of_part(part: Part, subject: Subject) -> Iterator[Advice]:
    for rule in part.rules:
        yield from _advice_of_rule(rule, subject)


def _advice_of_rule(rule: Rule, subject: Subject) -> Iterator[Advice]:
    """Give the advice of a rule at each place once."""
    if not _applies(rule, subject.data):
        return
    found = {each.pointer or rule.field: each.values for each in findings(rule.when, subject)}
    for pointer, values in found.items():
        yield Advice(rule=rule, pointer=pointer, values=values)


def _applies(rule: Rule, data: Mapping[str, Any]) -> bool:
    return all(data.get(field) in values for field, values in rule.applies.items())


def _profile_of(data: Mapping[str, Any], rules: RuleBook) -> Profile | None:
    name = data.get("profile")
    return rules.profiles.get(name) if isinstance(name, str) else None


def _report(profile: Profile, subject: Subject) -> ProfileReport:
    return ProfileReport(
        profile, tuple(TraitFound(trait, _said_at(trait, subject)) for trait in profile.traits)
    )


def _said_at(trait: Trait, subject: Subject) -> str | None:
    found = findings(trait.said, subject)
    return found[0].pointer or trait.field if found else None
