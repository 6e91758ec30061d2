"""What CLDR knows of the world: where time zones lie, and which languages states use."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from babel.core import get_global
from babel.languages import get_official_languages

_NOWHERE = frozenset({"ZZ", "001"})


@cache
def zone_countries() -> Mapping[str, str | None]:
    """Give the country (ISO 3166-1) of each time zone of IANA; UTC has none."""
    zones = get_global("zone_territories").items()
    return {zone: country for zone, country in zones if country not in _NOWHERE} | {"Etc/UTC": None}


@cache
def official_languages() -> frozenset[str]:
    """Give the primary subtags (BCP 47) of the languages that are official somewhere.

    CLDR names six hundred; among these people find theirs.
    """
    countries = set(get_global("zone_territories").values()) - _NOWHERE
    tags = (tag for country in countries for tag in get_official_languages(country, de_facto=True))
    return frozenset(tag.partition("_")[0] for tag in tags)
