"""What the maintainer of a board decides in ``mkdocs.yml`` under ``extra.board``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec

from volunteer_board.model.text import LocalisedText
from volunteer_board.model.value import Value


class BoardLanguage(Value, frozen=True):
    """A language of the board; ``locale`` chooses month names and the like (``ar-JO``)."""

    code: str
    locale: str | None = None


class Settings(Value, frozen=True):
    """The settings of one board. The first language is the board's own."""

    site_url: str
    name: LocalisedText
    description: LocalisedText
    languages: tuple[BoardLanguage, ...]
    time_zone: str = "UTC"
    closing_soon_days: int = 7
    page_size: int = 24
    feed_size: int = 30
    applicant_countries: tuple[str, ...] = ()
    repository: str | None = None
    is_sample: bool = False

    @property
    def language_codes(self) -> tuple[str, ...]:
        """The codes of the languages, the board's own first."""
        return tuple(language.code for language in self.languages)


class InvalidSettings(ValueError):
    """``extra.board`` says something that a board cannot follow."""


def settings_from(extra: Mapping[str, Any], *, site_url: str, repository: str | None) -> Settings:
    """Make the settings from ``extra.board`` of the configuration.

    ``site_url`` is the full address of the site's root; a closing slash is added.
    Raises ``InvalidSettings`` naming the key that is missing or wrong.
    """
    if not site_url.startswith(("https://", "http://")):
        raise InvalidSettings("site_url: a full address such as https://example.org/ is needed")
    address = {"site_url": site_url.rstrip("/") + "/", "repository": repository}
    try:
        settings = msgspec.convert({**extra, **address}, Settings)
    except msgspec.ValidationError as error:
        raise InvalidSettings(f"extra.board: {error}") from error
    if not settings.languages:
        raise InvalidSettings("extra.board.languages: name at least one language")
    return settings
