"""Cells of a sheet that are merged over rows: what the first says holds for all."""

from __future__ import annotations

import re
import zipfile
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_SPAN = re.compile(
    r"""<(?:\w{1,20}:)?mergeCell\s[^<>]{0,200}?ref=["']([A-Z]{1,3})(\d{1,7}):[A-Z]{1,3}(\d{1,7})["']"""
)
_CHUNK = 2**20
_OVERLAP = 300
"""Bytes at the end of a chunk in which a span may have begun."""

Span = tuple[int, int, int]
"""Column, first and last row of merged cells, from 0."""


@dataclass(frozen=True)
class Merged:
    """Merged cells by column: first and last rows, in order, and what each says."""

    columns: Mapping[int, tuple[Sequence[int], Sequence[int], Sequence[Any]]]

    @staticmethod
    def of(
        spans: Iterable[Span], rows: Iterable[tuple[int, tuple[Any, ...]]]
    ) -> Merged:
        """The spans with what is written in their first rows.

        Examples
        --------
        >>> rows = [("Outlet", "Text"), ("Wire", "Rain."), (None, "Sun.")]
        >>> Merged.of([(0, 1, 2)], enumerate(rows)).filled(2, rows[2])
        ('Wire', 'Sun.')
        """
        begins: dict[int, dict[int, int]] = defaultdict(dict)
        for column, first, last in spans:
            begins[first][column] = last
        found: dict[int, tuple[list[int], list[int], list[Any]]] = {}
        for number, cells in rows if begins else ():
            for column, last in begins.get(number, {}).items():
                if column < len(cells):
                    own = found.setdefault(column, ([], [], []))
                    for kept, value in zip(
                        own, (number, last, cells[column]), strict=True
                    ):
                        kept.append(value)
        return Merged(found)

    def filled(
        self, number: int, cells: tuple[Any, ...], but: int | None = None
    ) -> tuple[Any, ...]:
        """A row with what the cells say that are merged over it, ``but`` for those of
        one column.
        """
        told = list(cells)
        for column, (firsts, lasts, values) in self.columns.items():
            at = bisect_right(firsts, number) - 1
            if column != but and at >= 0 and number <= lasts[at]:
                told += [None] * (column + 1 - len(told))
                told[column] = values[at]
        return tuple(told)


def merged_in(file: Path, member: str) -> list[Span]:
    """The cells that are merged over rows, of a sheet inside an archive."""
    with zipfile.ZipFile(file) as archive, archive.open(member) as opened:
        found = dict.fromkeys(
            (_number(match[1]), int(match[2]) - 1, int(match[3]) - 1)
            for chunk in _chunks(iter(lambda: opened.read(_CHUNK), b""))
            for match in _SPAN.finditer(chunk)
        )
    return [span for span in found if span[1] < span[2]]


def _chunks(chunks: Iterator[bytes]) -> Iterator[str]:
    """Chunks, each with the end of the one before; what names cells is ASCII."""
    before = ""
    for chunk in chunks:
        text = chunk.decode("latin-1")
        yield before + text
        before = text[-_OVERLAP:]


def _number(letters: str) -> int:
    """The number of a column from 0: 0 for A, 26 for AA."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1
