"""The reference of advice: every rule of the adviser, and what role profiles ask for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from volunteer_board.advising.rules import Profile, Rule, RuleBook, Trait
from volunteer_board.advising.wording import AdviceWords, words_of_rule
from volunteer_board.forms.field import EACH
from volunteer_board.rendering.output import Page
from volunteer_board.rendering.pages.site import Site
from volunteer_board.rendering.reference.fields_page import field_anchor
from volunteer_board.rendering.reference.reference_page import reference_page
from volunteer_board.rendering.view import View

_OF_PROFILES = "opportunity"
"""Role profiles are for postings alone."""


class FieldLink(NamedTuple):
    """A field by its name, and its anchor in the reference of fields."""

    name: str
    anchor: str


@dataclass(frozen=True, slots=True)
class RuleEntry:
    """A rule in words, and the field that it is about; ``weight`` are the points that it takes."""

    code: str
    words: AdviceWords
    weight: int
    field: FieldLink


@dataclass(frozen=True, slots=True)
class PartEntry:
    """Rules about one thing, for one kind of document, and the points that it can give."""

    anchor: str
    kind: str
    label: str
    points: int
    rules: tuple[RuleEntry, ...]


@dataclass(frozen=True, slots=True)
class TraitEntry:
    """Something that a good posting for a role says."""

    anchor: str
    label: str
    meaning: str
    wording: str
    field: FieldLink


@dataclass(frozen=True, slots=True)
class ProfileEntry:
    """What a good posting for a role says, trait by trait."""

    anchor: str
    id: str
    label: str
    description: str
    traits: tuple[TraitEntry, ...]
    rules: tuple[RuleEntry, ...]


@dataclass(frozen=True, slots=True)
class AdviceContent:
    """All that the page shows."""

    parts: tuple[PartEntry, ...]
    profiles: tuple[ProfileEntry, ...]


def advice_page(site: Site, rules: RuleBook) -> Page:
    """Give the page with every piece of advice."""
    view = site.view
    content = AdviceContent(
        parts=tuple(_parts(view, rules)),
        profiles=tuple(_profile(view, profile) for profile in rules.profiles.values()),
    )
    return reference_page(site, "advice", content)


def _parts(view: View, rules: RuleBook) -> Iterator[PartEntry]:
    for part in rules.parts:
        anchor = f"part-{part.kind}-{part.id}"
        label = view.plain(part.label)
        rules_of_part = _rules(view, part.rules, part.kind)
        yield PartEntry(anchor, part.kind, label, part.points, rules_of_part)


def _profile(view: View, profile: Profile) -> ProfileEntry:
    return ProfileEntry(
        anchor=f"profile-{profile.id}",
        id=profile.id,
        label=view.plain(profile.label),
        description=view.plain(profile.description),
        traits=tuple(_trait(view, profile, trait) for trait in profile.traits),
        rules=_rules(view, profile.rules, _OF_PROFILES),
    )


def _trait(view: View, profile: Profile, trait: Trait) -> TraitEntry:
    return TraitEntry(
        anchor=f"{profile.id}.{trait.id}",
        label=view.plain(trait.label),
        meaning=view.plain(trait.meaning),
        wording=view.plain(trait.wording),
        field=_field_link(trait.field, _OF_PROFILES),
    )


def _rules(view: View, rules: Iterable[Rule], kind: str) -> tuple[RuleEntry, ...]:
    return tuple(
        RuleEntry(
            code=rule.code,
            words=words_of_rule(rule, view.language),
            weight=rule.weight,
            field=_field_link(rule.field, kind),
        )
        for rule in rules
    )


def _field_link(pointer: str, kind: str) -> FieldLink:
    """Give the link to a field by the pointer of a rule, such as ``/contact/email``."""
    name = ".".join(key for key in pointer.split("/") if key not in ("", EACH))
    return FieldLink(name, field_anchor(kind, name))
