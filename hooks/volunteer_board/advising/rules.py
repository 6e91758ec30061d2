"""Rules, parts and role profiles, as ``schemas/advice`` and ``schemas/profiles`` hold them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

Condition = Mapping[str, Any]
Localised = Mapping[str, str]

PROFILE_PART = "profile"
"""The part of advice that a role profile gives; it takes no points away."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One piece of advice: when it is given, about which field, and in what words.

    ``lacks`` names what is not there, in words that go into a list, if the rule is about
    something absent. ``part`` is the part it belongs to, whose points it takes ``weight``
    of. ``applies`` maps fields of a posting (``model``, ``mode``) to the values it is for.
    """

    code: str
    part: str
    field: str
    when: Condition
    message: Localised
    why: Localised
    wording: Localised
    lacks: Localised
    weight: int
    applies: Mapping[str, Sequence[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part of what makes a kind of document good, and the most points it gives."""

    id: str
    kind: str
    points: int
    label: Localised
    rules: tuple[Rule, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Trait:
    """Something that a good posting for a role says, and how one can say it."""

    id: str
    label: Localised
    meaning: Localised
    field: str
    said: Condition
    wording: Localised


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """What a good posting for a role says.

    A posting is for the role if its title says one of the ``names`` (by language), or if
    its first skill is one of ``skills``.
    """

    id: str
    label: Localised
    description: Localised
    names: Mapping[str, Sequence[str]]
    skills: Sequence[str]
    traits: tuple[Trait, ...]
    rules: tuple[Rule, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleBook:
    """Everything the adviser of a board goes by.

    ``parts`` stand in the order in which people read them: what gives most points first.
    ``languages`` are the codes of the board's languages.
    """

    parts: tuple[Part, ...]
    profiles: Mapping[str, Profile]
    languages: tuple[str, ...]

    def parts_of(self, kind: str) -> tuple[Part, ...]:
        """Give the parts of a kind of document."""
        return tuple(part for part in self.parts if part.kind == kind)

    def rules(self) -> Iterator[Rule]:
        """Give every rule, those of the profiles last; each code comes once."""
        for part in self.parts:
            yield from part.rules
        for profile in self.profiles.values():
            yield from profile.rules


def make_rule_book(
    advice: Mapping[str, Mapping[str, Any]],
    profiles: Mapping[str, Mapping[str, Any]],
    languages: Iterable[str],
) -> RuleBook:
    """Make the rule book from the checked content of the files, each by its name."""
    parts = (_part(name, content) for name, content in advice.items())
    return RuleBook(
        parts=tuple(sorted(parts, key=lambda part: (part.kind, -part.points, part.id))),
        profiles={name: _profile(name, profiles[name]) for name in sorted(profiles)},
        languages=tuple(languages),
    )


def _part(name: str, content: Mapping[str, Any]) -> Part:
    return Part(
        id=name,
        kind=content["kind"],
        points=content["points"],
        label=content["label"],
        rules=_rules(name, content["rules"]),
    )


def _profile(name: str, content: Mapping[str, Any]) -> Profile:
    return Profile(
        id=name,
        label=content["label"],
        description=content["description"],
        names=content["names"],
        skills=content.get("skills", ()),
        traits=tuple(Trait(**trait) for trait in content["traits"]),
        rules=_rules(PROFILE_PART, content.get("rules", ())),
    )


def _rules(part: str, contents: Iterable[Mapping[str, Any]]) -> tuple[Rule, ...]:
    unsaid: dict[str, Any] = {"wording": {}, "lacks": {}, "weight": 0, "applies": {}}
    return tuple(Rule(part=part, **{**unsaid, **content}) for content in contents)
