"""A board as the readers of one language see it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache, cached_property
from typing import TypeVar

from markupsafe import Markup

from volunteer_board.languages.isolates import line_in
from volunteer_board.languages.language import Language, direction_of, load_language
from volunteer_board.model.board import Board
from volunteer_board.model.opportunity import Opportunity
from volunteer_board.model.organisation import Organisation
from volunteer_board.model.settings import BoardLanguage
from volunteer_board.model.text import Chosen, LocalisedText, choose
from volunteer_board.model.vocabulary import Term
from volunteer_board.rendering import addresses

Content = TypeVar("Content")

_NOTHING = Markup("")


@dataclass(frozen=True)
class View:
    """The board in one language; every choice of a text goes through here."""

    board: Board
    language: Language

    @classmethod
    def of(cls, board: Board, language: BoardLanguage) -> View:
        """Give the board in one of its languages; raises like ``load_language``."""
        return cls(board, language_of(language))

    @cached_property
    def for_machines(self) -> View:
        """The same with Latin digits and Gregorian dates alone, for what programs read."""
        if self.language.digits == "latn" and not self.language.hijri:
            return self
        return View(self.board, replace(self.language, digits="latn", hijri=False))

    @cached_property
    def code(self) -> str:
        """The code of the language."""
        return self.language.code

    @cached_property
    def _order(self) -> tuple[str, ...]:
        """Where to look for a text that this language lacks."""
        return self.board.settings.language_codes

    def chosen(self, texts: Mapping[str, Content]) -> Chosen[Content]:
        """Choose among texts, saying which language it became."""
        return choose(texts, self.code, self._order)

    def choice(self, texts: Mapping[str, Content]) -> tuple[Content, str]:
        """Choose as ``chosen`` does, for pages, which do so by the million: a pair has no names."""
        code = self.code
        return (texts[code], code) if code in texts else self.chosen(texts)

    def plain(self, texts: LocalisedText) -> str:
        """Choose a text as it is written: for programs, addresses, sorting. Not escaped."""
        if self.code in texts:
            return texts[self.code]
        return self.chosen(texts).content

    def line(self, texts: LocalisedText) -> str:
        """Choose a text for people where no markup can stand: in attributes, feeds, calendars.

        What would be drawn in another order than it is written is isolated by characters.
        Programs and addresses get ``plain``. Not escaped.
        """
        return line_in(*self.choice(texts))

    def attributes(self, texts: Mapping[str, object]) -> Markup:
        """Give `` lang="…" dir="…"`` for the element that holds a fallback text, or nothing."""
        if self.code in texts:
            return _NOTHING
        return language_attributes(self.chosen(texts).language)

    def term(self, vocabulary: str, term_id: str) -> Term:
        """Give a term of a vocabulary; raises ``KeyError`` if there is none."""
        return self.board.vocabularies[vocabulary][term_id]

    def label(self, vocabulary: str, term_id: str) -> str:
        """Name a term in this language."""
        return self._labels[vocabulary][term_id]

    def labels(self, vocabulary: str, term_ids: Iterable[str]) -> str:
        """Name several terms, one after the other."""
        labels = self._labels[vocabulary]
        return self.language.text("list.separator").join(labels[term_id] for term_id in term_ids)

    @cached_property
    def _labels(self) -> Mapping[str, Mapping[str, str]]:
        """Every label of every vocabulary; postings ask for them by the ten thousand."""
        return {
            name: {term.id: self.plain(term.label) for term in vocabulary.terms.values()}
            for name, vocabulary in self.board.vocabularies.items()
        }

    @cached_property
    def city(self) -> Callable[[str], str]:
        """Name a city with its country, by its place id; what was named is remembered."""
        return cache(self._city)

    def _city(self, place_id: str) -> str:
        country = self.term("places", place_id).country
        city = self.label("places", place_id)
        if country is None:
            return city
        return self.language.text(
            "place.city-and-country", city=city, country=self.country(country)
        )

    def country(self, code: str) -> str:
        """Name a country by its ISO 3166-1 code: as the board does, else as CLDR does."""
        return self._labels.get("countries", {}).get(code.lower()) or self.language.country(code)

    @cached_property
    def countries(self) -> Callable[[tuple[str, ...]], str]:
        """Name several countries in one phrase, by their codes; remembered as well."""
        return cache(self._countries)

    def _countries(self, codes: tuple[str, ...]) -> str:
        return self.language.listed(tuple(map(self.country, codes)))

    def applicant_countries(self, opportunity: Opportunity) -> tuple[str, ...]:
        """Say where one may apply from: as the posting says, or the board, or the employer's home.

        Empty for work at a place that names no countries: its place says enough.
        """
        if opportunity.applicants_from or not opportunity.is_remote:
            return opportunity.applicants_from
        if self.board.settings.applicant_countries:
            return self.board.settings.applicant_countries
        place = self.organisation_of(opportunity).location.place
        home = self.term("places", place).country
        return (home,) if home else ()

    def zone_name(self, opportunity: Opportunity) -> str:
        """Name the time zone of a posting by a city that its readers know.

        That is the city of the work or of the organisation if it lies in that zone: the
        zone of Ramallah is Asia/Hebron. Else it is the city that CLDR names the zone by.
        """
        zone = opportunity.zone
        for location in (opportunity.location, self.organisation_of(opportunity).location):
            if location and self.term("places", location.place).time_zone == zone:
                return self.label("places", location.place)
        return self.language.zone_name(zone)

    def organisation_of(self, opportunity: Opportunity) -> Organisation:
        """Give the organisation of a posting."""
        return self.board.organisations[opportunity.organisation_id]

    def absolute(self, path: str) -> str:
        """Give the full address of a path of the site, as other sites need it."""
        return addresses.absolute(path, self.board.settings.site_url)


def language_of(settings: BoardLanguage) -> Language:
    """Load a language as the board's settings want it; raises like ``load_language``."""
    return load_language(
        settings.code, settings.locale, digits=settings.digits, hijri=settings.hijri
    )


@cache
def language_attributes(language: str) -> Markup:
    """Give the attributes that mark an element's language and direction."""
    return Markup(' lang="{}" dir="{}"').format(language, direction_of(language))
