"""What the rows of a table of people say, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from volunteer_board.checking.formats import strange_character
from volunteer_board.cli.people import TRANSLATED, Row, RowFault
from volunteer_board.languages.printed_letters import missing_letter
from volunteer_board.reading.typed.days import days_meant
from volunteer_board.reading.typed.numbers import numbers_meant
from volunteer_board.rendering.thanks.service import Service

MOST_LETTERS = {"name": 80, "role": 120, "achievement": 300}
"""What fits on a sheet; the typesetter is tested with that much."""
_MOST_HOURS = 10_000


def service_of(row: Row) -> Service | list[RowFault]:
    """Give what a row says, or everything that is wrong with it."""
    hours, begins, ends = _hours(row), _day(row, "from"), _day(row, "to")
    faults = [*_text_faults(row)]
    faults += [value for value in (hours, begins, ends) if isinstance(value, RowFault)]
    if isinstance(hours, RowFault) or isinstance(begins, RowFault) or isinstance(ends, RowFault):
        return faults
    faults += _order_faults(row, begins, ends)
    if faults:
        return faults
    return Service(
        name=row.cells["name"],
        hours=hours,
        begins=begins,
        ends=ends,
        role=row.cells.get("role", {}),
        achievement=row.cells.get("achievement", {}),
    )


def _text_faults(row: Row) -> Iterator[RowFault]:
    if "name" not in row.cells:
        yield RowFault(row.line, "name", "people.fault.missing")
    for column in TRANSLATED:
        for text in row.cells.get(column, {}).values():
            message_id, values = _text_fault(text, MOST_LETTERS[column])
            if message_id:
                yield RowFault(row.line, column, message_id, values)


def _text_fault(text: str, maximum: int) -> tuple[str, dict[str, object]]:
    if len(text) > maximum:
        return "people.fault.too-long", {"maximum": maximum, "length": len(text)}
    strange = strange_character(text)
    if strange is not None:
        return "people.fault.character", {"character": f"U+{ord(strange):04X}"}
    letter = missing_letter(text)
    if letter is not None:
        return "people.fault.letter", {"letter": letter}
    return "", {}


def _hours(row: Row) -> float | RowFault:
    written = row.text("hours")
    if not written:
        return RowFault(row.line, "hours", "people.fault.missing")
    meant = numbers_meant(written)
    if len(meant) > 1:
        return _question(row, "hours", written, meant)
    if not meant or not 0 < meant[0] <= _MOST_HOURS:
        return RowFault(row.line, "hours", "people.fault.hours", {"value": written})
    return meant[0]


def _day(row: Row, column: str) -> date | RowFault | None:
    written = row.text(column)
    if not written:
        return None
    meant = days_meant(written)
    if len(meant) > 1:
        return _question(row, column, written, meant)
    if not meant:
        return RowFault(row.line, column, "people.fault.day", {"value": written})
    return date.fromisoformat(meant[0])


def _question(row: Row, column: str, written: str, meant: Sequence[object]) -> RowFault:
    """Ask which of two values is meant: what is signed must not be a guess."""
    values = {"value": written, "first": meant[0], "second": meant[1]}
    return RowFault(row.line, column, "people.fault.two-meanings", values)


def _order_faults(row: Row, begins: date | None, ends: date | None) -> Iterator[RowFault]:
    if (begins is None) is not (ends is None):
        yield RowFault(row.line, "to" if begins else "from", "people.fault.one-day-alone")
    elif begins and ends and ends < begins:
        values = {"begins": begins.isoformat(), "ends": ends.isoformat()}
        yield RowFault(row.line, "to", "people.fault.reversed", values)
