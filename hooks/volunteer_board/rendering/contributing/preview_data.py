"""What the browser needs to show a draft as the site will: ``<language>/contribute/preview.json``.

The scripts in ``docs/assets/scripts/contribute/preview/`` do what templates, phrases and facts
do here; the words and names are the same, and a test holds the two together.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from volunteer_board.languages.language import direction_of
from volunteer_board.model.organisation import Organisation
from volunteer_board.rendering import addresses
from volunteer_board.rendering.contributing import world
from volunteer_board.rendering.contributing.materials import Materials
from volunteer_board.rendering.interface_words import messages_of
from volunteer_board.rendering.output import Output, json_output
from volunteer_board.rendering.view import View

SPOKEN_BY_PREVIEW = (
    *("fact.", "deadline.", "commitment.", "place.", "skill.", "seats.", "overlap.", "ages."),
    *("state.", "banner.", "translation.", "list.", "date.with-hijri", "hijri-month."),
    *("posting.", "apply.", "contact.", "rhythm.", "training.", "welcome.", "session."),
    *("milestone.",),
    *("agreement.", "feedback.", "detail.", "expenses.", "safeguarding."),
)
"""Beginnings of the ids of messages on cards and pages of postings."""

_LABELS = (
    *("models", "modes", "causes", "skills", "levels", "language-levels", "audiences"),
    *("benefits", "recognition", "channels", "checks", "accessibility", "cadences"),
)


def preview_data(view: View, materials: Materials) -> Output:
    """Give the file for a language: its messages, and every name that a posting can show."""
    language = view.language
    content = {
        "locale": language.browser_locale,
        "messages": dict(messages_of(language, SPOKEN_BY_PREVIEW)),
        "direction": language.direction,
        "hijri": language.hijri,
        "labels": {name: _labels(view, name) for name in _LABELS},
        "cities": dict(_cities(view)),
        "countries": {code: view.country(code) for code in sorted(materials.countries)},
        "languages": dict(_languages(view, materials)),
        "zones": {zone: language.zone_name(zone) for zone in sorted(materials.time_zones)},
        "organisations": {o.id: _organisation(o) for o in view.board.organisations.values()},
        "board": _board(view),
    }
    return json_output(addresses.preview_data(language.code), content)


def _labels(view: View, name: str) -> Mapping[str, str]:
    return {term_id: view.label(name, term_id) for term_id in view.board.vocabularies[name].terms}


def _cities(view: View) -> Iterator[tuple[str, tuple[str, str, str | None]]]:
    """Give by place its name, that with its country, and its time zone."""
    for term in view.board.vocabularies["places"].terms.values():
        yield term.id, (view.label("places", term.id), view.city(term.id), term.time_zone)


def _languages(view: View, materials: Materials) -> Iterator[tuple[str, str]]:
    """Name the languages among which the form lets people choose."""
    offered = world.official_languages() & materials.languages
    for code in sorted(offered.union(view.board.settings.language_codes)):
        yield code, view.language.language_name(code)


def _organisation(organisation: Organisation) -> Mapping[str, Any]:
    shown = {"name": dict(organisation.name), "place": organisation.location.place}
    ended_on = organisation.ended_on and organisation.ended_on.isoformat()
    more = {
        "logo": organisation.logo,
        "time_zone": organisation.time_zone,
        "ended_on": ended_on,
    }
    return shown | {name: value for name, value in more.items() if value}


def _board(view: View) -> Mapping[str, Any]:
    settings = view.board.settings
    return {
        "languages": {code: direction_of(code) for code in settings.language_codes},
        "time_zone": settings.time_zone,
        "closing_soon_days": settings.closing_soon_days,
        "applicant_countries": settings.applicant_countries,
    }
