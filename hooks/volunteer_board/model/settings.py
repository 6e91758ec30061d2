"""What the maintainer of a board decides in ``mkdocs.yml`` under ``extra.board``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Annotated, Literal
from zoneinfo import ZoneInfo

import msgspec
from msgspec import Meta

from volunteer_board.model.text import LocalisedText
from volunteer_board.model.value import Value

_EMAIL_ADDRESS = r"^[^\s@<>\"?&%,;]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$"
_SITE_URL = re.compile(r"https?://[^\s\"'<>?#{}\\^`|]+")

Count = Annotated[int, Meta(ge=1, le=1000)]
Days = Annotated[int, Meta(ge=0, le=366)]
Country = Annotated[str, Meta(pattern="^[A-Z]{2}$")]
LanguageCode = Annotated[str, Meta(pattern="^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$")]
BoardText = Annotated[LocalisedText, Meta(min_length=1)]
Email = Annotated[str, Meta(pattern=_EMAIL_ADDRESS, max_length=254)]
Branch = Annotated[str, Meta(pattern="^[A-Za-z0-9_][A-Za-z0-9._/-]*$", max_length=100)]
Digits = Literal["latn", "arab", "arabext"]


class BoardLanguage(Value, frozen=True, forbid_unknown_fields=True):
    """A language of the board, and how its readers write numbers and dates.

    ``locale`` chooses month names and the like (``ar-JO``), ``digits`` is a numbering
    system by its CLDR name, ``hijri`` puts the Hijri date beside the Gregorian.
    """

    code: LanguageCode
    locale: str | None = None
    digits: Digits = "latn"
    hijri: bool = False


class Settings(Value, frozen=True, forbid_unknown_fields=True):
    """The settings of one board. The first language is the board's own.

    ``branch`` is the one of the repository that is published. ``email`` is where the
    maintainers take postings from people without an account there. ``pictures`` are those
    for sharing, and posters. ``sample_day`` is the last day on which a sample was written;
    on later days what it shows moves along (``model/sample.py``).
    """

    site_url: str
    name: BoardText
    description: BoardText
    languages: tuple[BoardLanguage, ...]
    time_zone: str = "UTC"
    closing_soon_days: Days = 7
    page_size: Count = 24
    feed_size: Count = 30
    applicant_countries: tuple[Country, ...] = ()
    repository: str | None = None
    branch: Branch = "main"
    email: Email | None = None
    pictures: bool = True
    is_sample: bool = False
    sample_day: date | None = None

    @property
    def language_codes(self) -> tuple[str, ...]:
        """The codes of the languages, the board's own first."""
        return tuple(language.code for language in self.languages)


class InvalidSettings(ValueError):
    """``extra.board`` says something that a board cannot follow."""


def settings_from(extra: object, *, site_url: str, repository: str | None) -> Settings:
    """Make the settings from ``extra.board`` of the configuration.

    ``site_url`` is the full address of the site's root; a closing slash is added.
    Raises ``InvalidSettings`` naming the key that is missing or wrong.
    """
    if not _SITE_URL.fullmatch(site_url):
        raise InvalidSettings("site_url: a full address such as https://example.org/ is needed")
    if not isinstance(extra, Mapping):
        raise InvalidSettings("extra.board: the settings of the board are needed")
    address = {"site_url": site_url.rstrip("/") + "/", "repository": repository}
    try:
        settings = msgspec.convert({**extra, **address}, Settings)
    except msgspec.ValidationError as error:
        raise InvalidSettings(f"extra.board: {error}") from error
    _check(settings)
    return settings


def _check(settings: Settings) -> None:
    """Raise ``InvalidSettings`` for what types cannot say."""
    codes = settings.language_codes
    if not codes:
        raise InvalidSettings("extra.board.languages: name at least one language")
    if len(set(codes)) < len(codes):
        raise InvalidSettings("extra.board.languages: name each language once")
    if settings.sample_day and not settings.is_sample:
        raise InvalidSettings("extra.board.sample_day: only a sample (is_sample: true) has one")
    try:
        ZoneInfo(settings.time_zone)
    except (KeyError, ValueError, OSError) as error:
        raise InvalidSettings(
            f"extra.board.time_zone: {settings.time_zone!r} is no time zone such as Asia/Amman"
        ) from error
