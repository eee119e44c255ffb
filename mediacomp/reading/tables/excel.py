"""Excel (xlsx): on each sheet with texts a heading, then one article a row.

Titles and empty rows may stand above the heading. What cells merged over rows say holds
for each of these rows; a number where a date should be counts days, as spreadsheets do.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mediacomp.errors import ReadError
from mediacomp.reading.archives import checked
from mediacomp.reading.dates import of_serial
from mediacomp.reading.extra import needed
from mediacomp.reading.files import opened
from mediacomp.reading.kept import Stamp, stamp
from mediacomp.reading.tables.columns import ROWS_ABOVE, heading_at
from mediacomp.reading.tables.merged_cells import Merged, merged_in
from mediacomp.reading.tables.rows import SAMPLE, Layout

if TYPE_CHECKING:
    import datetime

    from mediacomp.reading.record import Found, Record, Trouble

_BEGINS = b"PK\x03\x04"
AHEAD = 4096
"""Rows that are kept of the last that were read: each time, all before are passed."""
_PARTED = ":"
"""Between the number of a sheet and that of a row in a key."""


@dataclass(frozen=True)
class Sheet:
    """A sheet with texts: its number, the number of the row below its heading, the
    heading, and how its rows are read.
    """

    number: int
    name: str
    first: int
    names: list[str]
    layout: Layout
    since: datetime.date
    merged: Merged

    def has_fields_in(self, heading: list[str]) -> bool:
        """Whether another heading names every column that is read as a field here."""
        names = {name.casefold() for name in heading}
        return all(name.casefold() in names for name in self.layout.fields.values())

    def row(self, number: int, cells: tuple[Any, ...]) -> dict[str, Any]:
        """The cells of a row by column, a number for a date as that date."""
        # A text merged over rows is one article, and not one in each of them.
        text = self.names.index(self.layout.fields["text"])
        cells = self.merged.filled(number, cells, text)
        found = dict(zip(self.names, cells, strict=False))
        column = self.layout.fields.get("date")
        if column is not None and isinstance(found.get(column), int | float):
            day = of_serial(found[column], self.since)
            found[column] = found[column] if day is None else day
        return found


@dataclass(frozen=True)
class Excel:
    """A workbook; a record's key is the number of its row, on other sheets than the
    first with texts that of its sheet before it.

    A row in the midst is reached by reading all before it; going through a collection
    in order, each row is read once.
    """

    file: Path
    columns: Mapping[str, str] = field(default_factory=dict)

    def scan(self) -> Iterator[Found | Trouble]:
        """All records."""
        for sheet in self._sheets.values():
            is_first = sheet is next(iter(self._sheets.values()))
            for number, cells in _rows(self.file, sheet.number, sheet.first):
                if any(cell is not None for cell in cells):
                    key: int | str = number
                    place = f"row {number + 1}"
                    if not is_first:
                        key = f"{sheet.number}{_PARTED}{number}"
                        place = f"sheet {sheet.name!r}, {place}"
                    yield from sheet.layout.found(place, key, sheet.row(number, cells))

    def load(self, key: int | str) -> Record:
        """The record of a row."""
        of_sheet, parted, of_row = str(key).rpartition(_PARTED)
        sheet = self._sheets[int(of_sheet) if parted else next(iter(self._sheets))]
        block, within = divmod(int(of_row), AHEAD)
        cells = _block(self.file, stamp(self.file), sheet.number, block)[within]
        return sheet.layout.record(sheet.row(int(of_row), cells))[0]

    @cached_property
    def _sheets(self) -> dict[int, Sheet]:
        """The sheets with texts by number: after the first, those that have its columns
        and aren't hidden.
        """
        found: dict[int, Sheet] = {}
        told: ReadError | None = None
        first: Sheet | None = None
        sheets, since = _about(self.file)
        for is_hidden, number, name in sheets:
            if first and is_hidden:
                break
            sheet = self._sheet(number, name, since, first)
            if isinstance(sheet, ReadError):
                told = told or sheet
            elif sheet:
                found[number] = sheet
                first = first or sheet
        if not found:
            raise told or ReadError(
                f"{self.file}: the workbook is empty", file=self.file
            )
        return found

    def _sheet(
        self, number: int, name: str, since: datetime.date, first: Sheet | None
    ) -> Sheet | ReadError | None:
        """A sheet with texts; None if it is empty or, after the first, another kind;
        what is wrong with its columns if none holds a text.
        """
        rows = [cells for _, cells in islice(_rows(self.file, number, 0), SAMPLE)]
        headings = [list(map(_name, cells)) for cells in rows[:ROWS_ABOVE]]
        at = heading_at(headings, self.columns)
        if not rows or (first and at is None):
            return None
        at = at or 0
        heading, below = headings[at], rows[at + 1 :]
        sample = [dict(zip(heading, cells, strict=False)) for cells in below]
        sample = [dict.fromkeys(heading), *sample]
        try:
            layout = Layout.of(sample, self.columns, str(self.file))
        except ReadError as problem:
            return problem
        # Notes on the articles may have a text and an author, too.
        if first and not first.has_fields_in(heading):
            return None
        merged = _merged(self.file, number)
        return Sheet(number, name, at + 1, heading, layout, since, merged)


def is_workbook(file: Path) -> bool:
    """Whether a file begins as a workbook does.

    Raises
    ------
    ReadError
        If it can't be read.
    """
    with opened(file) as stream:
        return stream.read(len(_BEGINS)) == _BEGINS


def cells_of(file: Path) -> tuple[list[str], list[tuple[int, list[str]]]]:
    """The first row of a workbook's first sheet, and the rows below with their numbers,
    empty ones left out.

    Raises
    ------
    ReadError
        If it can't be read.
    """
    names, *rows = [[_name(c) for c in cells] for _, cells in _rows(file, 0, 0)] or [[]]
    return names, [(n, cells) for n, cells in enumerate(rows, start=1) if any(cells)]


def _name(cell: object) -> str:
    return "" if cell is None else str(cell).strip()


@contextmanager
def _book(file: Path) -> Iterator[Any]:
    """The workbook while it is open; whatever a broken one raises is told as such."""
    try:
        checked(file)
        openpyxl = needed("openpyxl", "Excel workbooks")
        with closing(
            openpyxl.load_workbook(file, read_only=True, data_only=True)
        ) as book:
            yield book
    except ReadError:
        raise
    except Exception as problem:
        raise ReadError(
            f"{file}: this is no Excel workbook that can be read ({problem})", file=file
        ) from None


def _about(file: Path) -> tuple[list[tuple[bool, int, str]], datetime.date]:
    """The sheets, each whether it is hidden, its number and name, hidden ones last; and
    the day from which the workbook counts.
    """
    with _book(file) as book:
        sheets = [
            (sheet.sheet_state != "visible", number, sheet.title)
            for number, sheet in enumerate(book.worksheets)
        ]
        return sorted(sheets), book.epoch.date()


def _rows(file: Path, sheet: int, first: int) -> Iterator[tuple[int, tuple[Any, ...]]]:
    """Rows from a number on."""
    with _book(file) as book:
        rows = book.worksheets[sheet].iter_rows(min_row=first + 1, values_only=True)
        yield from enumerate(rows, start=first)


def _merged(file: Path, sheet: int) -> Merged:
    """What the cells merged over rows of a sheet say."""
    with _book(file) as book:
        spans = merged_in(file, book.worksheets[sheet]._worksheet_path)
    return Merged.of(spans, _rows(file, sheet, 0) if spans else ())


# The last block only: whoever goes through a collection asks for one after the other.
@lru_cache(maxsize=1)
def _block(file: Path, _: Stamp, sheet: int, block: int) -> list[tuple[Any, ...]]:
    rows = _rows(file, sheet, block * AHEAD)
    return [cells for _, cells in islice(rows, AHEAD)]
