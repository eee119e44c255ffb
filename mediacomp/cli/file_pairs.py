"""Many pairs of files → one table, a row a pair."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mediacomp import comparison
from mediacomp.alignment.encoder import resolve
from mediacomp.errors import InputError, MediacompError, ReadError
from mediacomp.measures.tables import TEXT, of_side, side_cells
from mediacomp.progress import progress
from mediacomp.reading.files import known_encoding
from mediacomp.reading.read import read
from mediacomp.reading.tables.delimited import rows_of
from mediacomp.reading.tables.excel import cells_of, is_workbook
from mediacomp.text.given import known_language
from mediacomp.views.export.endings import check_ending, ending_of
from mediacomp.views.export.json_and_csv import as_csv
from mediacomp.views.export.replacing import replace_file, replaceable
from mediacomp.views.export.workbook import workbook

if TYPE_CHECKING:
    import pandas as pd

_FIRST = ("pair", "file_a", "file_b", "kinship", "problem")
_COUNTED = ("sentences", "words", "links", "quotations")
"""Units of figures that count something."""
_SIDE = re.compile(r"(.+)_([ab])", re.IGNORECASE | re.DOTALL)


@dataclass(frozen=True)
class Pair:
    """Two files that are to be compared, and what the pair is called.

    Examples
    --------
    >>> Pair("rain", Path("rain_a.txt"), Path("rain_b.txt")).name
    'rain'
    """

    name: str
    a: Path
    b: Path


def compare_folder(
    source: Path,
    out: str | Path,
    *,
    languages: tuple[str, str],
    encodings: tuple[str | None, str | None],
    encoder: str,
) -> tuple[int, int]:
    """Compare all pairs and write the table.

    Parameters
    ----------
    source
        A CSV or Excel file with two columns of files, relative to its own folder, or a
        folder with files ``*_a.*`` and ``*_b.*``.
    out
        The table, as xlsx or CSV by its ending.
    languages, encodings
        As for `mediacomp.read`, one a version.
    encoder
        As for `mediacomp.compare`.

    Returns
    -------
    tuple of int
        How many pairs were compared, and how many could not be.
    """
    check_ending(out, "table")
    for encoding in encodings:
        known_encoding(encoding)
    # Else each pair would be a row with the same problem.
    resolve(encoder, [*map(known_language, languages)])
    pairs = pairs_of(source, encodings[0])
    inputs = [*(path for pair in pairs for path in (pair.a, pair.b))]
    inputs += [source] if os.path.isfile(source) else []
    replaceable(out, inputs)
    rows: list[Mapping[str, object]] = []
    settings: dict[str, str] = {}
    with progress("comparing", "pair", len(pairs)) as done:
        for pair in pairs:
            rows.append(_row(pair, languages, encodings, encoder, settings))
            done()
    table = _table(rows)
    content = (
        workbook({"pairs": table}, settings)
        if ending_of(out) == ".xlsx"
        else as_csv(table)
    )
    replace_file(out, content, inputs)
    failed = int(table["problem"].notna().sum())
    return len(rows) - failed, failed


def pairs_of(source: Path, encoding: str | None = None) -> list[Pair]:
    """The pairs that a table, with a heading or without, or a folder names.

    Raises
    ------
    InputError
        If there is none.
    """
    found = _of_folder(source) if os.path.isdir(source) else _of_table(source, encoding)
    if not found:
        raise InputError(
            f"{source}: there is no pair; give a CSV or xlsx with two columns of "
            "files, or a folder with files such as rain_a.txt and rain_b.txt"
        )
    return found


def _of_folder(folder: Path) -> list[Pair]:
    sides: dict[str, dict[str, Path]] = {}
    try:
        paths = sorted(folder.iterdir())
    except OSError as error:
        raise ReadError(
            f"{folder}: cannot be read ({error.strerror})", file=folder
        ) from None
    for path in paths:
        match = _SIDE.fullmatch(path.stem)
        if match and os.path.isfile(path):
            sides.setdefault(match[1], {})[match[2].lower()] = path
    return [
        Pair(
            name,
            files.get("a", _lacking(folder, name, "a")),
            files.get("b", _lacking(folder, name, "b")),
        )
        for name, files in sides.items()
    ]


def _lacking(folder: Path, name: str, side: str) -> Path:
    """The file that should be there: reading it says that it isn't."""
    return folder / f"{name}_{side}.txt"


def _of_table(file: Path, encoding: str | None) -> list[Pair]:
    names, rows = _cells(file, encoding)
    if len(names) < 2:
        raise InputError(f"{file}: a table of pairs has two columns of files")
    if all(os.path.isfile(file.parent / name.strip()) for name in names[:2]):
        rows = [(1, names), *((number + 1, row) for number, row in rows)]
    lower = [name.casefold() for name in names]
    first, second = (
        (lower.index("a"), lower.index("b")) if {"a", "b"} <= set(lower) else (0, 1)
    )
    return [
        Pair(
            f"row {number}",
            file.parent / row[first].strip(),
            file.parent / row[second].strip(),
        )
        for number, row in rows
        if len(row) > max(first, second)
    ]


def _cells(
    file: Path, encoding: str | None
) -> tuple[list[str], list[tuple[int, list[str]]]]:
    """The heading and the rows of a table in UTF-8, or in the encoding of the articles
    where it isn't in that.
    """
    if is_workbook(file):
        return cells_of(file)
    for codec in ("utf-8", known_encoding(encoding)):
        names, rows = rows_of(file, codec)
        told = " ".join(
            cell for cells in (names, *(row for _, row in rows)) for cell in cells
        )
        if not any("\ud800" <= sign <= "\udfff" for sign in told):
            return names, rows
    raise ReadError(
        f"{file}: the table is not in {codec}; save it as UTF-8, or name the encoding "
        'of it and the articles, for example encoding="cp1252"',
        file=file,
    )


def _row(
    pair: Pair,
    languages: tuple[str, str],
    encodings: tuple[str | None, str | None],
    encoder: str,
    settings: dict[str, str],
) -> dict[str, object]:
    row: dict[str, object] = {
        "pair": pair.name,
        "file_a": pair.a.name,
        "file_b": pair.b.name,
    }
    try:
        a, b = (
            read(path, language=language, encoding=encoding)
            for path, language, encoding in zip(
                (pair.a, pair.b), languages, encodings, strict=True
            )
        )
        found = comparison.compare(a, b, encoder=encoder)
        settings |= found.settings
        return {**row, "kinship": str(found.kinship), **_figures(found.summary)}
    except MediacompError as problem:
        told = str(problem)
        for path in (pair.a, pair.b):  # a table is read elsewhere than it is made
            told = told.replace(str(path), path.name)
        return {**row, "problem": told}


def _figures(summary: pd.DataFrame) -> dict[str, object]:
    """The headline figures of a pair, a column a side."""
    found: dict[str, object] = {}
    for row in summary.to_dict("records"):
        name = re.sub(r"\W+", "_", str(row["measure"]).casefold()).strip("_")
        for side in ("a", "b"):
            value: Any = row[of_side("value", side)]
            # Counts are written without a point; a mean length in words keeps its own.
            if row["unit"] in _COUNTED and isinstance(value, float):
                value = int(value) if value.is_integer() else value
            found |= side_cells(side, {name: value})
    return found


def _table(rows: list[Mapping[str, object]]) -> pd.DataFrame:
    import pandas as pd

    names = dict.fromkeys([*_FIRST, *(name for row in rows for name in row)])
    cells: dict[str, Any] = {}
    for name in names:
        values: Any = [row.get(name) for row in rows]
        numbers: Any = (
            "Int64" if all(isinstance(v, int | None) for v in values) else "Float64"
        )
        cells[name] = pd.array(values, dtype=TEXT if name in _FIRST else numbers)
    # The problem last, where the figures would stand.
    return pd.DataFrame(cells)[[*(n for n in names if n != "problem"), "problem"]]
