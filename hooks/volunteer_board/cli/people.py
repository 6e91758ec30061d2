"""The table of people whom an organisation thanks: a stranger's CSV, row by row."""

from __future__ import annotations

import csv
import io
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from volunteer_board.cli.command import Misuse
from volunteer_board.languages.catalogues import available_languages, load_catalogue
from volunteer_board.rendering.thanks.service import UNKNOWN_LANGUAGE

COLUMNS = ("name", "hours", "from", "to", "role", "achievement")
TRANSLATED = ("name", "role", "achievement")
"""Columns that may be there once for each language: ``name_ar``, ``name_en``."""
REQUIRED = ("name", "hours")

_MOST_BYTES = 2_000_000
_MOST_ROWS = 2_000
_SEPARATORS = ",;\t"
_EXCEL_SEPARATOR_LINE = "sep="
_VISIBLE = "LNPS"
"""Letters, numbers, punctuation and symbols; a mark is nothing without a letter."""

Texts = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class RowFault:
    """What is wrong with a row; ``message_id`` names the words, ``column`` may be empty."""

    line: int
    column: str
    message_id: str
    values: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of a row that are not empty: by column, then by language or ``""``."""

    line: int
    cells: Mapping[str, Texts]

    def text(self, column: str) -> str:
        """Give the cell of a column that is not translated; empty if there is none."""
        return self.cells.get(column, {}).get(UNKNOWN_LANGUAGE, "")


@dataclass(frozen=True, slots=True)
class Table:
    """Rows in their order, what cannot be read, and the columns that mean nothing here."""

    rows: tuple[Row, ...]
    faults: tuple[RowFault, ...]
    ignored: tuple[str, ...]


def read_table(path: Path, languages: Sequence[str]) -> Table:
    """Read a table with a header, in UTF-8, between commas, semicolons or tabs.

    ``languages`` are those of the board, for columns such as ``name_ar``. Raises ``Misuse``
    for a file that is no such table.
    """
    text = _text(path)
    separator, text, skipped = _separator(text)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    lines = _records(reader, skipped)
    header = next(lines, None)
    if header is None or isinstance(header, RowFault):
        raise Misuse("misuse.no-table", path=path)
    columns = [_column(name, languages) for name in header[1]]
    _check_columns(path, columns)
    rows: list[Row] = []
    faults: list[RowFault] = []
    for record in lines:
        row = record if isinstance(record, RowFault) else _row(record, columns)
        if isinstance(row, RowFault):
            faults.append(row)
        elif row.cells:
            rows.append(row)
    if len(rows) > _MOST_ROWS:
        raise Misuse("misuse.table-too-long", path=path, maximum=_MOST_ROWS)
    ignored = [name for name, column in zip(header[1], columns, strict=True) if not column]
    return Table(tuple(rows), tuple(faults), tuple(filter(None, ignored)))


def _text(path: Path) -> str:
    if not path.is_file():
        raise Misuse("misuse.no-path", path=path)
    if path.stat().st_size > _MOST_BYTES:
        raise Misuse("misuse.table-too-long", path=path, maximum=_MOST_ROWS)
    try:
        return path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Misuse("misuse.table-encoding", path=path) from error


def _separator(text: str) -> tuple[str, str, int]:
    """Give the separator, the table, and how many lines stood before it.

    Excel writes semicolons where the comma is in numbers, and may say so in the first line.
    """
    first, _, rest = text.partition("\n")
    said = first.strip().removeprefix(_EXCEL_SEPARATOR_LINE)
    if first.startswith(_EXCEL_SEPARATOR_LINE) and said and said in _SEPARATORS:
        return said, rest, 1
    return max(_SEPARATORS, key=first.count), text, 0


Record = tuple[int, list[str]]


def _records(reader: Iterator[list[str]], skipped: int) -> Iterator[Record | RowFault]:
    """Give each record with the line on which it begins, its cells without spare spaces."""
    line = skipped + 1
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error:
            yield RowFault(line, "", "people.fault.quotes")
            return
        yield line, [_tidy(cell) for cell in cells]
        line = skipped + reader.line_num + 1  # type: ignore[attr-defined]


def _tidy(cell: str) -> str:
    """Give a cell without spare spaces; one in which nothing can be seen is empty."""
    tidy = " ".join(unicodedata.normalize("NFC", cell).split())
    is_visible = any(unicodedata.category(character)[0] in _VISIBLE for character in tidy)
    return tidy if is_visible else ""


def _column(heading: str, languages: Sequence[str]) -> tuple[str, str] | None:
    """Give the column and language that a heading means, in any language; None for another."""
    wanted = heading.casefold()
    for name, labels in _headings().items():
        for label in labels:
            if wanted == label:
                return name, UNKNOWN_LANGUAGE
            for language in languages if name in TRANSLATED else ():
                if wanted == f"{label}_{language}".casefold():
                    return name, language
    return None


def _headings() -> Mapping[str, tuple[str, ...]]:
    """Give what each column may be called: its own name, or its name in a language."""
    catalogues = [load_catalogue(code) for code in available_languages()]
    return {
        name: (name, *(each.text(f"people.column.{name}").casefold() for each in catalogues))
        for name in COLUMNS
    }


def _check_columns(path: Path, columns: Sequence[tuple[str, str] | None]) -> None:
    known = [column for column in columns if column]
    missing = [name for name in REQUIRED if name not in {column for column, _ in known}]
    if missing:
        raise Misuse("misuse.table-columns", path=path, columns=", ".join(missing))
    if len(set(known)) < len(known):
        raise Misuse("misuse.table-columns-twice", path=path)


def _row(record: Record, columns: Sequence[tuple[str, str] | None]) -> Row | RowFault:
    line, cells = record
    if any(cells[len(columns) :]):
        return RowFault(line, "", "people.fault.cells", {"number": len(columns)})
    found: dict[str, dict[str, str]] = {}
    for column, cell in zip(columns, cells, strict=False):
        if column and cell:
            found.setdefault(column[0], {})[column[1]] = cell
    return Row(line, found)
