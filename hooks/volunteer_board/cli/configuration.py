"""What the command line needs of ``mkdocs.yml``, without MkDocs."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import yaml

from volunteer_board.checking.formats import is_time_zone
from volunteer_board.cli.command import Misuse
from volunteer_board.model.sample import NOTHING_MOVES, SampleDays, moved_since

_USUAL_LANGUAGES = ("ar", "en")


class _TolerantLoader(yaml.SafeLoader):
    """Reads what it understands: ``!ENV`` and ``!!python/name`` are for MkDocs alone."""


def _ignored(_loader: yaml.SafeLoader, _suffix: str, _node: yaml.Node) -> None:
    return None


_TolerantLoader.add_multi_constructor("!", _ignored)
_TolerantLoader.add_multi_constructor("tag:yaml.org,2002:python/", _ignored)


def board_languages(root: Path) -> tuple[str, ...]:
    """Give the codes under ``extra.board.languages``, or Arabic and English if there are none.

    Raises ``Misuse`` when ``mkdocs.yml`` is there but is not YAML.
    """
    languages = board_settings(root).get("languages")
    listed = languages if isinstance(languages, list) else []
    codes = [_at(language, "code") for language in listed]
    return tuple(code for code in codes if isinstance(code, str)) or _USUAL_LANGUAGES


def board_settings(root: Path) -> Mapping[str, Any]:
    """Give what stands under ``extra.board``, unchecked; nothing if it is not there.

    Raises ``Misuse`` like ``board_languages``.
    """
    settings = _at(_configuration(root), "extra", "board")
    return settings if isinstance(settings, Mapping) else {}


def board_time_zone(root: Path) -> str:
    """Give the time zone of postings that name none, unchecked; UTC if the board has none."""
    return str(board_settings(root).get("time_zone", "UTC"))


def board_sample_days(root: Path, now: datetime) -> SampleDays:
    """Say how the days of the board are moved at a moment (aware), by unchecked settings."""
    settings = board_settings(root)
    day, zone = settings.get("sample_day"), board_time_zone(root)
    if settings.get("is_sample") is not True or not isinstance(day, date):
        return NOTHING_MOVES
    return moved_since(day, now.astimezone(ZoneInfo(zone if is_time_zone(zone) else "UTC")).date())


def site_address(root: Path) -> str:
    """Give ``site_url`` with a slash at its end, or ``/``; raises like ``board_languages``."""
    address = _at(_configuration(root), "site_url")
    return f"{address if isinstance(address, str) else ''}".rstrip("/") + "/"


def _configuration(root: Path) -> Any:
    path = root / "mkdocs.yml"
    if not path.is_file():
        return None
    try:
        return yaml.load(path.read_bytes(), _TolerantLoader)  # noqa: S506 - it extends the safe loader
    except (OSError, ValueError, RecursionError, yaml.YAMLError) as error:
        detail = " ".join(str(error).split())
        raise Misuse("misuse.configuration", detail=detail) from error


def _at(value: Any, *keys: str) -> Any:
    for key in keys:
        value = value.get(key) if isinstance(value, Mapping) else None
    return value if value is not None else ()
