"""CSV, TSV and their kin: a heading, then one article a row.

The separator (comma, semicolon, tab or bar) is the one that parts the heading into most
cells. Cells may hold line breaks between quotation marks, which stand twice where they
are the text's own; other ways to write those are tried where rows can't be read so.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice
from pathlib import Path
from typing import Any

from mediacomp.errors import ReadError
from mediacomp.reading.record import Found, Record, Trouble
from mediacomp.reading.tables.columns import ROWS_ABOVE, heading_at
from mediacomp.reading.tables.lines import LONGEST, lines
from mediacomp.reading.tables.rows import SAMPLE, Layout, check_text

SEPARATORS = ",;\t|"
_DOUBLED: Mapping[str, Any] = {}
_LITERAL: Mapping[str, Any] = {"quoting": csv.QUOTE_NONE}
_ESCAPED: Mapping[str, Any] = {"escapechar": "\\", "doublequote": False}
"""How quotation marks are written that are the text's own: twice, as they are, or with
a stroke before them, as databases do.
"""

_SEPARATOR = re.compile(r'\ufeff?"?sep=(.)"?\s{0,9}', re.I)


@dataclass(frozen=True)
class Delimited:
    """A file of separated values; a record's key is the byte at which its row begins.

    Examples
    --------
    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     file = Path(folder, "a.csv")
    ...     written = file.write_text("id;text\\n7;Rain, and more rain.\\n")
    ...     [each.record.body for each in Delimited(file, "utf-8").scan()]
    ['Rain, and more rain.']
    """

    file: Path
    codec: str
    columns: Mapping[str, str] = field(default_factory=dict)

    def scan(self) -> Iterator[Found | Trouble]:
        """All records, and what is wrong with rows."""
        layout = self._layout
        if told := self._wrong_heading:
            yield Trouble("heading", told)
        rows = self._rows(self._heading[2])
        for number, (at, cells) in enumerate(rows, start=1):
            place = f"row {number}"
            if isinstance(cells, str):
                yield Trouble(place, cells)
            elif cells:
                try:
                    row = self._row(cells)
                except ReadError as problem:
                    yield Trouble(place, str(problem))
                    continue
                yield from layout.found(place, at, row)

    def load(self, key: int | str) -> Record:
        """The record of the row that begins at a byte."""
        _, cells = next(self._rows(int(key)), (0, "there is no row"))
        if isinstance(cells, str):
            raise ReadError(f"{self.file}: {cells}", file=self.file)
        return self._layout.record(self._row(cells))[0]

    def _row(self, cells: list[str]) -> Mapping[str, object]:
        names = self._heading[1]
        if len(cells) > len(names) and any(cells[len(names) :]):
            raise ReadError(
                f"the row has {len(cells)} cells and the heading {len(names)}: a "
                "separator stands in a cell without quotation marks"
            )
        return dict(zip(names, cells, strict=False))

    def _rows(self, start: int) -> Iterator[tuple[int, list[str] | str]]:
        """Rows from a byte on, each with the byte at which it begins; a text instead of
        cells says what is wrong.
        """
        yield from self._parsed(self._heading[0], start, self._quoting)

    def _parsed(
        self, separator: str, start: int, quoting: Mapping[str, Any]
    ) -> Iterator[tuple[int, list[str] | str]]:
        yield from _parsed(self.file, self.codec, separator, start, quoting)

    @cached_property
    def _quoting(self) -> Mapping[str, Any]:
        """The way to write quotation marks that the first rows fit."""
        separator, names, start = self._heading
        tried = [_DOUBLED, _LITERAL]
        for quoting in tried:
            parsed = islice(self._parsed(separator, start, quoting), SAMPLE)
            rows = [cells for _, cells in parsed]
            if all(_fits(cells, len(names)) for cells in rows):
                return quoting
            # Only where a stroke is seen: there, a mark without one is never an error.
            if quoting is _LITERAL and any('\\"' in "".join(cells) for cells in rows):
                tried.append(_ESCAPED)
        return _DOUBLED

    @cached_property
    def _heading(self) -> tuple[str, list[str], int]:
        """The separator, the names of columns, and the byte behind the heading."""
        best: tuple[str, list[str], int] = (SEPARATORS[0], [], 0)
        known = False
        separators, start = self._told
        for separator in separators:
            parsed = self._parsed(separator, start, _DOUBLED)
            rows = list(islice(parsed, ROWS_ABOVE + 1))
            cells = [
                [] if isinstance(row, str) else [cell.strip() for cell in row]
                for _, row in rows
            ]
            at = heading_at(cells[:ROWS_ABOVE], self.columns)
            names = cells[at or 0] if cells else []
            if (at is not None, len(names)) > (known, len(best[1])):
                known = at is not None
                behind = [begin for begin, _ in rows[(at or 0) + 1 :]]
                behind.append(self.file.stat().st_size)
                best = separator, names, behind[0]
        if not best[1]:
            raise ReadError(f"{self.file}: the table has no heading", file=self.file)
        return best

    @property
    def _told(self) -> tuple[Sequence[str], int]:
        """What may separate cells, and the byte of the heading: spreadsheets name it on
        a line of its own above that.
        """
        first = list(islice(lines(self.file, self.codec), 2))
        named = _SEPARATOR.fullmatch((first[0][1] or "") if first else "")
        if named is None or len(first) < 2:
            return SEPARATORS, 0
        return (named[1],), first[1][0]

    @cached_property
    def _layout(self) -> Layout:
        names, start = self._heading[1:]
        rows = [
            dict(zip(names, cells, strict=False))
            for _, cells in islice(self._rows(start), SAMPLE)
            if not isinstance(cells, str)
        ]
        sample: list[Mapping[str, object]] = [dict.fromkeys(names), *rows]
        try:
            return Layout.of(sample, self.columns, str(self.file))
        except ReadError:
            if told := self._wrong_heading:  # that is why no name is known
                raise ReadError(f"{self.file}: {told}", file=self.file) from None
            raise

    @property
    def _wrong_heading(self) -> str | None:
        """What is wrong with the bytes of the heading, if anything is."""
        try:
            check_text(" ".join(self._heading[1]))
        except ReadError as problem:
            return str(problem)
        return None


def _fits(cells: list[str] | str, many: int) -> bool:
    """Whether a row has as many cells as the heading, and none in quotation marks that
    should have been taken off.
    """
    if isinstance(cells, str) or len(cells) not in (0, many):
        return False
    return not any(len(cell) > 1 and cell[0] == cell[-1] == '"' for cell in cells)


def rows_of(file: Path, codec: str) -> tuple[list[str], list[tuple[int, list[str]]]]:
    """The heading of a table, and its rows with their numbers, empty ones left out.

    Raises
    ------
    ReadError
        If it can't be read, or a row is none.
    """
    table = Delimited(file, codec)
    _, names, start = table._heading
    rows = []
    for number, (_, cells) in enumerate(table._rows(start), start=1):
        if isinstance(cells, str):
            raise ReadError(f"{file}: row {number}: {cells}", file=file)
        if any(cells):
            rows.append((number, cells))
    return names, rows


def _parsed(
    file: Path, codec: str, separator: str, start: int, quoting: Mapping[str, Any]
) -> Iterator[tuple[int, list[str] | str]]:
    # Read with strokes, the sign of databases for no value would be the letter N.
    empty = re.compile(rf"(^|{re.escape(separator)})\\N(?={re.escape(separator)}|\s*$)")
    strokes = quoting is _ESCAPED
    passed = 0  # the byte behind the last line that the parser took

    def handed(line: str | None) -> str:
        if line is None:
            raise csv.Error("a line is longer than an article can be")
        return empty.sub(r"\1", line) if strokes else line

    def taken() -> Iterator[str]:
        nonlocal passed
        found = lines(file, codec, start)
        # One line ahead, to know where the line that is handed on ends.
        line = next(found, (start, ""))[1]
        for behind, following in found:
            passed = behind
            yield handed(line)
            line = following
        passed = -1
        if line != "":
            yield handed(line)

    # For the whole process, and never less than somebody else wants.
    csv.field_size_limit(max(csv.field_size_limit(), LONGEST))
    reader = csv.reader(taken(), delimiter=separator, strict=True, **quoting)
    at = start
    while True:
        try:
            cells: list[str] | str = next(reader)
        except StopIteration:
            return
        except csv.Error as problem:
            cells = f"this is no row of a table: {problem}"
        yield at, cells
        at = passed
