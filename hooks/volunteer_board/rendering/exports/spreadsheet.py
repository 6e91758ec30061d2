"""The open postings as a table (CSV, RFC 4180) that spreadsheets open as it is meant.

It begins with a byte order mark, without which Excel does not read UTF-8. A spreadsheet
runs what begins like a formula: an apostrophe before it makes it text, by the advice of
OWASP (https://owasp.org/www-community/attacks/CSV_Injection).
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator, Mapping
from datetime import date

from volunteer_board.model.availability import last_day_to_apply
from volunteer_board.model.effort import total_hours, weekly_hours
from volunteer_board.model.opportunity import Opportunity
from volunteer_board.rendering import addresses, phrases
from volunteer_board.rendering.output import Output
from volunteer_board.rendering.view import View

Cell = str | int | None

_FORMULAS = frozenset("=+-@\t\r\n＝＋－＠")
"""The signs that begin a formula; where full-width signs are usual, those do, too."""


def spreadsheet(view: View) -> Output:
    """Give the table in the language of a view; its first row names the columns."""
    file = io.StringIO()
    writer = csv.writer(file, quoting=csv.QUOTE_ALL)
    text = view.language.text
    writer.writerow([_harmless(text(f"table.{name}")) for name in _COLUMNS])
    writer.writerows(_rows(view))
    return Output(addresses.api_table(view.code), file.getvalue().encode("utf-8-sig"))


def _rows(view: View) -> Iterator[list[Cell]]:
    columns = _COLUMNS.values()
    for opportunity in view.board.open:
        yield [_harmless(column(view, opportunity)) for column in columns]


def _harmless(cell: Cell) -> Cell:
    """Mark a text as a text if its first sign, or the first that is no space, begins a formula."""
    if cell and isinstance(cell, str) and (cell[0] in _FORMULAS or _begins_blank(cell)):
        return f"'{cell}"
    return cell


def _begins_blank(text: str) -> bool:
    return text[0].isspace() and text.lstrip()[:1] in _FORMULAS


def _seats(view: View, opportunity: Opportunity) -> Cell:
    seats = phrases.seats(opportunity)
    return seats and seats[0]


def _languages(view: View, opportunity: Opportunity) -> Cell:
    names = (view.language.language_name(needed.language) for needed in opportunity.languages)
    return view.language.text("list.separator").join(names)


def _skills(view: View, opportunity: Opportunity) -> Cell:
    return view.labels("skills", (needed.skill for needed in opportunity.skills))


def _place(view: View, opportunity: Opportunity) -> Cell:
    return view.city(opportunity.location.place) if opportunity.location else None


def _hours(hours: float | None) -> Cell:
    return None if hours is None else f"{hours:g}"


def _day(day: date | None) -> Cell:
    return day.isoformat() if day else None


def _page(view: View, opportunity: Opportunity) -> Cell:
    return view.absolute(addresses.opportunity(view.code, opportunity.id))


_COLUMNS: Mapping[str, Callable[[View, Opportunity], Cell]] = {
    "id": lambda _, posting: posting.id,
    "title": lambda view, posting: view.plain(posting.title),
    "organisation": lambda view, posting: view.plain(view.organisation_of(posting).name),
    "summary": lambda view, posting: view.plain(posting.summary),
    "model": lambda view, posting: view.label("models", posting.model),
    "mode": lambda view, posting: view.label("modes", posting.mode),
    "place": _place,
    "causes": lambda view, posting: view.labels("causes", posting.causes),
    "skills": _skills,
    "languages": _languages,
    "weekly-hours": lambda _, posting: _hours(weekly_hours(posting)),
    "total-hours": lambda _, posting: _hours(total_hours(posting)),
    "seats": _seats,
    "posted": lambda _, posting: _day(posting.posted),
    "deadline": lambda _, posting: _day(last_day_to_apply(posting)),
    "starts": lambda _, posting: _day(posting.starts),
    "page": _page,
}
"""Every column by the end of its message id."""
