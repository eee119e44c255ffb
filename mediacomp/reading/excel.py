"""Excel (xlsx): a heading, then one article a row, on the first sheet with texts.

Titles and empty rows may stand above the heading.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mediacomp.errors import ReadError
from mediacomp.reading.archives import checked
from mediacomp.reading.columns import ROWS_ABOVE, heading_at
from mediacomp.reading.extra import needed
from mediacomp.reading.kept import Stamp, stamp
from mediacomp.reading.rows import SAMPLE, Layout

if TYPE_CHECKING:
    from mediacomp.reading.record import Found, Record, Trouble

AHEAD = 4096
"""Rows that are kept of the last that were read: each time, all before are passed."""


@dataclass(frozen=True)
class Excel:
    """A workbook; a record's key is the number of its row.

    A row in the midst is reached by reading all before it; going through a collection
    in order, each row is read once.
    """

    file: Path
    columns: Mapping[str, str] = field(default_factory=dict)

    def scan(self) -> Iterator[Found | Trouble]:
        """All records."""
        sheet, first, names, layout = self._sheet
        for number, cells in _rows(self.file, sheet, first):
            if any(cell is not None for cell in cells):
                row = dict(zip(names, cells, strict=False))
                yield from layout.found(f"row {number + 1}", number, row)

    def load(self, key: int | str) -> Record:
        """The record of a row."""
        sheet, _, names, layout = self._sheet
        block, within = divmod(int(key), AHEAD)
        cells = _block(self.file, stamp(self.file), sheet, block)[within]
        return layout.record(dict(zip(names, cells, strict=False)))[0]

    @cached_property
    def _sheet(self) -> tuple[int, int, list[str], Layout]:
        """Number of the sheet with texts, of the row below its heading, the heading,
        and how rows are read.
        """
        told: ReadError | None = None
        for sheet in range(_sheets(self.file)):
            rows = [cells for _, cells in islice(_rows(self.file, sheet, 0), SAMPLE)]
            if not rows:
                continue
            headings = [list(map(_name, cells)) for cells in rows[:ROWS_ABOVE]]
            at = heading_at(headings, self.columns) or 0
            names, below = headings[at], rows[at + 1 :]
            sample = [dict(zip(names, cells, strict=False)) for cells in below]
            try:
                sample = [dict.fromkeys(names), *sample]
                layout = Layout.of(sample, self.columns, str(self.file))
            except ReadError as problem:
                told = told or problem
                continue
            return sheet, at + 1, names, layout
        raise told or ReadError(f"{self.file}: the workbook is empty", file=self.file)


def _name(cell: object) -> str:
    return "" if cell is None else str(cell).strip()


def _opened(file: Path) -> Any:
    checked(file)
    openpyxl = needed("openpyxl", "Excel workbooks")
    return openpyxl.load_workbook(file, read_only=True, data_only=True)


def _sheets(file: Path) -> int:
    try:
        book = _opened(file)
        try:
            return len(book.worksheets)
        finally:
            book.close()
    except ReadError:
        raise
    except Exception as problem:  # whatever the libraries below raise on a broken file
        raise _broken(file, problem) from None


def _rows(file: Path, sheet: int, first: int) -> Iterator[tuple[int, tuple[Any, ...]]]:
    """Rows from a number on."""
    try:
        book = _opened(file)
        try:
            rows = book.worksheets[sheet].iter_rows(min_row=first + 1, values_only=True)
            yield from enumerate(rows, start=first)
        finally:
            book.close()
    except ReadError:
        raise
    except Exception as problem:
        raise _broken(file, problem) from None


def _broken(file: Path, problem: Exception) -> ReadError:
    return ReadError(
        f"{file}: this is no Excel workbook that can be read ({problem})", file=file
    )


# The last block only: whoever goes through a collection asks for one after the other.
@lru_cache(maxsize=1)
def _block(file: Path, _: Stamp, sheet: int, block: int) -> list[tuple[Any, ...]]:
    rows = _rows(file, sheet, block * AHEAD)
    return [cells for _, cells in islice(rows, AHEAD)]
