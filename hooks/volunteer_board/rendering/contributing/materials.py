"""What the pages of the web form are made of, beside the board itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from volunteer_board.advising.rules import RuleBook
from volunteer_board.forms.field import Form, Words

_NO_RULES = RuleBook(parts=(), profiles={}, languages=())


@dataclass(frozen=True, slots=True, kw_only=True)
class Materials:
    """The forms by their kinds, and what their fields can hold.

    ``profiles`` names the role profiles by their ids. ``countries`` (ISO 3166-1),
    ``languages`` (BCP 47) and ``time_zones`` (IANA) are the codes that the check accepts.
    ``modules`` are the paths of the scripts, for a browser to ask for at once. The
    reference shows the ``rules`` of the adviser.
    """

    forms: Mapping[str, Form]
    profiles: Mapping[str, Words]
    countries: frozenset[str]
    languages: frozenset[str]
    time_zones: frozenset[str]
    modules: Sequence[str] = ()
    rules: RuleBook = _NO_RULES
