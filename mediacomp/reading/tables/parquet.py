"""Parquet: one article a row, read in batches."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mediacomp.errors import ReadError
from mediacomp.reading.extra import needed
from mediacomp.reading.kept import Stamp, stamp
from mediacomp.reading.tables.rows import SAMPLE, Layout

if TYPE_CHECKING:
    from mediacomp.reading.record import Found, Record, Trouble

BATCH = 256
"""Rows that are in memory at a time, whatever the file's groups of rows are."""


@dataclass(frozen=True)
class Parquet:
    """A Parquet file; a record's key is the number of its row."""

    file: Path
    columns: Mapping[str, str] = field(default_factory=dict)

    def scan(self) -> Iterator[Found | Trouble]:
        """All records."""
        for number, row in self._rows(0):
            yield from self._layout.found(f"row {number + 1}", number, row)

    def load(self, key: int | str) -> Record:
        """The record of a row."""
        number = int(key)
        made = stamp(self.file)
        group, first = _group_of(self.file, made, number)
        row = dict(
            _batch(self.file, made, group, (number - first) // BATCH)[
                (number - first) % BATCH
            ]
        )
        return self._layout.record(row)[0]

    def _rows(self, number: int) -> Iterator[tuple[int, Mapping[str, Any]]]:
        for batch in _guarded(self.file, lambda opened: opened.iter_batches(BATCH)):
            for row in batch.to_pylist():
                yield number, row
                number += 1

    @cached_property
    def _layout(self) -> Layout:
        sample = [row for _, row in islice(self._rows(0), SAMPLE)]
        names = _guarded_value(self.file, lambda opened: opened.schema_arrow.names)
        return Layout.of(sample or [dict.fromkeys(names)], self.columns, str(self.file))


def _opened(file: Path) -> Any:
    return needed("pyarrow.parquet", "Parquet files").ParquetFile(file)


def _guarded_value(file: Path, ask: Any) -> Any:
    try:
        with _opened(file) as opened:
            return ask(opened)
    except ReadError:
        raise
    except Exception as problem:  # pyarrow's errors have no base of their own
        raise ReadError(
            f"{file}: this is no Parquet that can be read ({problem})", file=file
        ) from None


def _guarded(file: Path, ask: Any) -> Iterator[Any]:
    try:
        with _opened(file) as opened:
            yield from ask(opened)
    except ReadError:
        raise
    except Exception as problem:
        raise ReadError(
            f"{file}: this is no Parquet that can be read ({problem})", file=file
        ) from None


def _group_of(file: Path, made: Stamp, number: int) -> tuple[int, int]:
    """The group of rows that a row is in, and its first row."""
    first = 0
    for group, rows in enumerate(_groups(file, made)):
        if number < first + rows:
            return group, first
        first += rows
    raise ReadError(f"{file}: there is no row {number + 1}", file=file)


@lru_cache(maxsize=8)
def _groups(file: Path, _: Stamp) -> tuple[int, ...]:
    return _guarded_value(  # type: ignore[no-any-return]
        file,
        lambda opened: tuple(
            opened.metadata.row_group(k).num_rows for k in range(opened.num_row_groups)
        ),
    )


# The last ones only: whoever goes through a collection asks for one after the other.
@lru_cache(maxsize=2)
def _batch(file: Path, _: Stamp, group: int, number: int) -> list[dict[str, Any]]:
    batches = _guarded(
        file, lambda opened: opened.iter_batches(BATCH, row_groups=[group])
    )
    found: list[dict[str, Any]] = next(islice(batches, number, None)).to_pylist()
    return found
