"""What filters ask of postings, in columns: one value for each posting, in their order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from itertools import chain

from volunteer_board.languages.arabic import sort_key
from volunteer_board.model.availability import Ending, ending_of, last_day_to_apply
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
    the posting. ``closes`` is the last day on which the posting is offered; it closes when
    that day is over, or at the minute in ``closes_within``. A column of a filter holds places
    in its ``values``, a single one without brackets.
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
        "closes_within": _within_a_day(postings),
        "zone": [place_of[o.zone] for o in postings],
        **_numbers(view, postings, day_0),
    }


def _numbers(view: View, postings: Sequence[Opportunity], day_0: date) -> dict[str, Column]:
    columns: dict[str, Callable[[Opportunity], int | float | None]] = {
        "posted": lambda o: _days(o.posted, day_0),
        "closes": lambda o: _days(_day_of(ending_of(o)), day_0),
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


def _day_of(ending: Ending | None) -> date | None:
    return ending.day if ending else None


def _within_a_day(postings: Sequence[Opportunity]) -> dict[int, int]:
    """Give by number the minute at which a posting closes that does so before the day is over."""
    ends = ((number, ending_of(o)) for number, o in enumerate(postings))
    return {n: minute for n, end in ends if end and (minute := end.at.hour * 60 + end.at.minute)}


def _minutes(time: str) -> int:
    hours, minutes = time.split(":")
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
    return {"name": asked.name, "values": values, "of": column}


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
