"""What filters ask of postings, in columns: one value for each posting, in their order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import UTC, date, datetime, time
from itertools import chain

from volunteer_board.languages.arabic import sort_key
from volunteer_board.model.availability import closes_at, last_day_to_apply
from volunteer_board.model.effort import total_hours, weekly_hours
from volunteer_board.model.filters import FILTERS, Filter
from volunteer_board.model.opportunity import Opportunity
from volunteer_board.rendering.listings import vocabulary_values
from volunteer_board.rendering.search.collection import Collection
from volunteer_board.rendering.view import View

Column = list[int | float | None]


def posting_columns(view: View, found: Collection) -> dict[str, object]:
    """Give everything that filters, counts and orders need to know of the postings.

    Days count from ``day_0``; hours of the day are minutes from midnight in the zone of
    the posting. ``closes`` is the minute, from the beginning of ``day_0`` in UTC, from which on
    it is no longer offered. A column of a filter holds places in its ``values``, a single one
    without brackets; ``formerly`` holds those of values that have been renamed.
    """
    postings = found.opportunities
    day_0 = min((o.posted for o in postings), default=date(1970, 1, 1))
    zones = list(dict.fromkeys(o.zone for o in postings))
    place_of = {zone: place for place, zone in enumerate(zones)}
    return {
        "sizes": found.sizes,
        "open": len(view.board.open),
        "page_size": view.board.settings.page_size,
        "day_0": day_0.isoformat(),
        "zones": zones,
        "filters": [_filter(view, postings, each) for each in FILTERS.values()],
        "zone": [place_of[o.zone] for o in postings],
        **_numbers(view, postings, day_0),
    }


def _numbers(view: View, postings: Sequence[Opportunity], day_0: date) -> dict[str, Column]:
    columns: dict[str, Callable[[Opportunity], int | float | None]] = {
        "posted": lambda o: _days(o.posted, day_0),
        "closes": lambda o: _minutes_until(closes_at(o), day_0),
        "has_deadline": lambda o: int(last_day_to_apply(o) is not None),
        "weekly": lambda o: _short(weekly_hours(o)),
        "total": lambda o: _short(total_hours(o)),
        "begins": lambda o: _minutes(o.overlap.begins) if o.overlap else None,
        "ends": lambda o: _minutes(o.overlap.ends) if o.overlap else None,
        "translated": lambda o: int(o.is_written_in(view.code)),
    }
    return {name: [value(o) for o in postings] for name, value in columns.items()}


def _days(day: date | None, day_0: date) -> int | None:
    return None if day is None else (day - day_0).days


def _minutes_until(moment: datetime | None, day_0: date) -> int | None:
    if moment is None:
        return None
    begin = datetime.combine(day_0, time.min, UTC)
    return int((moment - begin).total_seconds()) // 60


def _minutes(hour: str) -> int:
    hours, minutes = hour.split(":")
    return int(hours) * 60 + int(minutes)


def _short(number: float | None) -> int | float | None:
    """Write whole numbers without a fraction."""
    return int(number) if number is not None and number == int(number) else number


def _filter(view: View, postings: Sequence[Opportunity], asked: Filter) -> dict[str, object]:
    """Give a filter with the values that some posting has, and the column of their places."""
    of = [asked.values_of(o, view.board.vocabularies) for o in postings]
    used = set(chain.from_iterable(of))
    values = [(value, label) for value, label in labelled(view, asked, used) if value in used]
    place_of = {value: place for place, (value, _) in enumerate(values)}
    places = ([place_of[value] for value in each] for each in of)
    column = [each[0] if len(each) == 1 else each for each in places]
    former = _former_names(view, asked, place_of)
    formerly = {"formerly": former} if former else {}
    return {"name": asked.name, "values": values, **formerly, "of": column}


def _former_names(view: View, asked: Filter, place_of: Mapping[str, int]) -> Mapping[str, int]:
    """Give the places of values by the names that kept addresses may still say."""
    former = view.board.former_organisations if asked.name == "organisation" else {}
    return {name: place for key, place in place_of.items() for name in former.get(key, ())}


def labelled(view: View, asked: Filter, used: Iterable[str]) -> Iterable[tuple[str, str]]:
    """Give the values of a filter with their labels, in the order in which people see them."""
    if asked.vocabulary:
        return vocabulary_values(view, asked.vocabulary)
    label = _LABELS[asked.name]
    named = ((value, label(view, value)) for value in used)
    return sorted(named, key=lambda value: (sort_key(value[1]), value[0]))


_LABELS: Mapping[str, Callable[[View, str], str]] = {
    "language": lambda view, code: view.language.language_name(code),
    "organisation": lambda view, key: view.plain(view.board.organisations[key].name),
}
