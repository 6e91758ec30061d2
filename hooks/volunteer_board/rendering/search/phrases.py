"""The names by which people ask for a term: labels and synonyms, in every language.

A posting is found by all names of its skills, causes and places, in whatever language
they are typed, without holding any of these words itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from babel import Locale

from volunteer_board.languages.words import stem, words
from volunteer_board.model.filters import FILTERS
from volunteer_board.model.vocabulary import Term, Vocabulary
from volunteer_board.rendering.view import View

# A name in stemmed words, and where it leads: the filter and the values.
Phrase = tuple[str, str, list[str]]
_SEARCHED = ("cause", "skill", "model", "mode", "place", "audience", "benefit")


def phrases(view: View) -> list[Phrase]:
    """Give every name once for each filter: its stemmed words, the filter, the values."""
    found: dict[tuple[str, str], dict[str, None]] = {}
    for filter_name, value, name in _names(view):
        stems = " ".join(map(stem, words(name)))
        if stems:
            found.setdefault((stems, filter_name), {})[value] = None
    return [(stems, name, list(values)) for (stems, name), values in found.items()]


def _names(view: View) -> Iterator[tuple[str, str, str]]:
    for filter_name in _SEARCHED:
        vocabulary = view.board.vocabularies[FILTERS[filter_name].vocabulary or ""]
        for value, names in _of_vocabulary(vocabulary):
            yield from ((filter_name, value, name) for name in names)
            if filter_name == "place":
                yield from ((filter_name, value, joined) for joined in map(_joined, names))
    for key, organisation in view.board.organisations.items():
        yield from (("organisation", key, name) for name in organisation.name.values())
    yield from _countries(view)


def _of_vocabulary(vocabulary: Vocabulary) -> Iterator[tuple[str, Iterable[str]]]:
    """Give the names of each term; the names of its group lead to it as well."""
    for term in vocabulary.terms.values():
        yield term.id, _all_names(term)
        if term.group:
            yield term.id, _all_names(vocabulary.groups[term.group])


def _all_names(term: Term) -> list[str]:
    synonyms = [name for names in (term.synonyms or {}).values() for name in names]
    return [*term.label.values(), *synonyms]


def _countries(view: View) -> Iterator[tuple[str, str, str]]:
    """Give the names of the countries of all places in the languages of the board."""
    named = view.board.vocabularies.get("countries")
    own = named.terms if named else {}
    places = view.board.vocabularies["places"].terms.values()
    for code in dict.fromkeys(term.country for term in places if term.country):
        for name in _names_of_country(view, code, own.get(code.lower())):
            yield "place", code.lower(), name


def _names_of_country(view: View, code: str, own: Term | None) -> Iterator[str]:
    """Give what CLDR calls a country, and what the board does, which is what people say."""
    for language in view.board.settings.language_codes:
        yield str(Locale.parse(language, sep="-").territories.get(code, code))
    yield from _all_names(own) if own else ()


def _joined(name: str) -> str:
    """Write a name as people do who type no space (الدارالبيضاء)."""
    return name.replace(" ", "")
