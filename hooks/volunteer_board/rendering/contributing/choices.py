"""The values among which a field lets people choose, in the words of a language."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import NamedTuple

from volunteer_board.forms.field import Field, FieldKind
from volunteer_board.languages.arabic import sort_key
from volunteer_board.model.organisation import Organisation
from volunteer_board.model.vocabulary import Term
from volunteer_board.rendering.contributing import world
from volunteer_board.rendering.contributing.materials import Materials
from volunteer_board.rendering.view import View


class Choice(NamedTuple):
    """A value, its name, and what it means if that needs saying."""

    value: str
    label: str
    description: str = ""


class ChoiceGroup(NamedTuple):
    """Choices that belong together; the label of those that need no heading is empty."""

    label: str
    choices: tuple[Choice, ...]


Groups = tuple[ChoiceGroup, ...]


@dataclass(frozen=True)
class ChoicesOfBoard:
    """Gives the choices of every field of the forms, in one language."""

    view: View
    materials: Materials

    def of(self, field: Field) -> Groups:
        """Give the choices of a field in their groups; none for a field that is written."""
        if field.refers_to and field.refers_to in self._references:
            return self._references[field.refers_to]()
        if field.vocabulary:
            return self._terms(field.vocabulary)
        return self._lists[field.kind]() if field.kind in self._lists else ()

    @cached_property
    def _references(self) -> Mapping[str, Callable[[], Groups]]:
        return {"organisations": self.organisations, "profiles": self._profiles}

    @cached_property
    def _lists(self) -> Mapping[FieldKind, Callable[[], Groups]]:
        return {
            FieldKind.COUNTRIES: self._countries,
            FieldKind.TIME_ZONE: self._time_zones,
            FieldKind.LANGUAGE: self._languages,
        }

    def organisations(self) -> Groups:
        """Give the organisations of the board by their names."""
        organisations = self.view.board.organisations.values()
        return _one_group(_sorted(Choice(o.id, self._organisation(o)) for o in organisations))

    def _organisation(self, organisation: Organisation) -> str:
        """Name an organisation, and say so if it has ended."""
        name = self.view.plain(organisation.name)
        if organisation.id not in self.view.board.ended_organisations:
            return name
        return self.view.language.text("contribute.place.ended", organisation=name)

    def _profiles(self) -> Groups:
        profiles = self.materials.profiles.items()
        return _one_group(Choice(name, self.view.plain(label)) for name, label in profiles)

    def _terms(self, name: str) -> Groups:
        vocabulary = self.view.board.vocabularies[name]
        headings = {key: self.view.plain(term.label) for key, term in vocabulary.groups.items()}

        def heading(term: Term) -> str:
            if term.country:
                return self.view.country(term.country)
            return headings.get(term.group or "", "")

        return tuple(
            ChoiceGroup(label, tuple(self._choice(term) for term in terms))
            for label, terms in groupby(vocabulary.terms.values(), heading)
        )

    def _choice(self, term: Term) -> Choice:
        description = self.view.plain(term.description) if term.description else ""
        return Choice(term.id, self.view.plain(term.label), description)

    def _countries(self) -> Groups:
        near = self.view.board.settings.applicant_countries
        far = self.materials.countries.difference(near)
        return tuple(
            ChoiceGroup("", _sorted(Choice(code, self.view.country(code)) for code in codes))
            for codes in (near, far)
            if codes
        )

    def _languages(self) -> Groups:
        own = self.view.board.settings.language_codes
        others = (world.official_languages() & self.materials.languages).difference(own)
        name = self.view.language.language_name
        near = tuple(Choice(code, name(code)) for code in own)
        return _one_group([*near, *_sorted(Choice(code, name(code)) for code in others)])

    def _time_zones(self) -> Groups:
        near = dict(self._zones_of_places())
        others = world.zone_countries().items()
        far = (
            Choice(zone, self._place(country, self.view.language.zone_name(zone)))
            for zone, country in others
            if zone in self.materials.time_zones and zone not in near
        )
        heading = self.view.language.text
        return (
            ChoiceGroup(heading("contribute.zones.board"), _sorted(near.values())),
            ChoiceGroup(heading("contribute.zones.world"), _sorted(far)),
        )

    def _zones_of_places(self) -> Iterator[tuple[str, Choice]]:
        """Name each zone in which the board knows cities by those cities."""
        cities: dict[str, list[Term]] = {}
        for term in self.view.board.vocabularies["places"].terms.values():
            if term.time_zone:
                cities.setdefault(term.time_zone, []).append(term)
        separator = self.view.language.text("list.separator")
        for zone, terms in cities.items():
            names = separator.join(self.view.plain(term.label) for term in terms)
            yield zone, Choice(zone, self._place(terms[0].country, names))

    def _place(self, country: str | None, cities: str) -> str:
        """Name cities after their country, by which people look for a time zone."""
        if country is None:
            return cities
        name = self.view.country(country)
        return self.view.language.text("contribute.zone", country=name, city=cities)


def _sorted(choices: Iterable[Choice]) -> tuple[Choice, ...]:
    return tuple(sorted(choices, key=lambda choice: (sort_key(choice.label), choice.value)))


def _one_group(choices: Iterable[Choice]) -> Groups:
    return (ChoiceGroup("", tuple(choices)),)
