"""What a file's name may end with, by what is written to it.

A program opens a file by its name's ending, and complains of a workbook that is called
``.xls`` or of a report that is called ``.xlsx``. So an ending that promises another
kind of file is refused; none at all, or one that promises nothing ("report v1.2"), is
taken as it was typed. Where the ending chooses between two kinds there must be one.

A folder may be called anything but what promises a file, unless it is there already.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Literal

from mediacomp.errors import OutputError
from mediacomp.views.export.replacing import as_path, make_file, replaceable

FileKind = Literal["html", "excel", "json", "table", "pairs"]
Kind = FileKind | Literal["tables"]
"""Kinds of files, and folders of tables."""
_OWN: dict[FileKind, tuple[str, ...]] = {
    "html": (".html", ".htm"),
    "excel": (".xlsx",),
    "json": (".json",),
    "table": (".xlsx", ".csv"),
    "pairs": (".parquet", ".csv"),
}
_CHOSEN = frozenset({"table", "pairs"})
"""Kinds that are written in the format of the ending."""
_ENDINGS = """
.html .htm .xhtml .shtml .mhtml .mht .php .asp .aspx .jsp .xlsx .xls .xlsm .xlsb
.xltx .xltm .ods .numbers .csv .tsv .tab .json .jsonl .ndjson .geojson .ipynb .yaml
.yml .toml .parquet .feather .arrow .db .sqlite .sqlite3 .xml .txt .md .rtf .tex
.docx .doc .odt .pages .epub .pdf .ppt .pptx .svg .png .jpg .jpeg .gif .webp .bmp
.tif .tiff .zip .gz .tar .7z .rar
"""
_PROMISING = frozenset(_ENDINGS.split())
"""Endings by which programs open files."""
_LAST = " .\t\r\n"
"""What systems and people drop at the end of a name."""
_STANDARD_OUTPUT = "-"


def ending_of(path: str | os.PathLike[str]) -> str:
    """The ending of a name, in small letters; also of one that is nothing else.

    Examples
    --------
    >>> ending_of("out/R.XLSX. "), ending_of(".csv"), ending_of("v1.2/report")
    ('.xlsx', '.csv', '')
    """
    _, dot, ending = as_path(path).name.rstrip(_LAST).rpartition(".")
    return (dot + ending).lower() if dot else ""


def check_ending(path: str | os.PathLike[str], kind: Kind) -> None:
    """Refuse a name that promises something else than what is written.

    Parameters
    ----------
    path
        As the caller typed it: as a `Path` it has lost a slash at its end.
    kind
        What is written.

    Raises
    ------
    OutputError
        If it does.

    Examples
    --------
    >>> check_ending("out.HTM", "html"), check_ending("report v1.2", "json")
    (None, None)
    >>> check_ending("out.xls", "excel")
    Traceback (most recent call last):
    mediacomp.errors.OutputError: cannot write out.xls: its name must end with .xlsx
    >>> check_ending("report", "table")
    Traceback (most recent call last):
    mediacomp.errors.OutputError: cannot write report: its name must end with .xlsx or
    .csv
    >>> check_ending("all.csv", "tables")
    Traceback (most recent call last):
    mediacomp.errors.OutputError: cannot write tables to all.csv: a folder of tables is
    made; name it without .csv
    """
    name = as_path(path)
    if kind == "tables":
        to, reason = "tables to ", _no_folder(name, os.fspath(path))
    else:
        to, reason = "", _no_file(name, os.fspath(path), kind)
    if reason:
        raise OutputError(f"cannot write {to}{path}: {reason}", file=name)


def _no_folder(name: Path, typed: str) -> str | None:
    """Why a folder isn't made under a name, if so."""
    if not typed:  # else it would be the folder that one happens to be in
        return "the name is empty; name a folder"
    if str(name) == _STANDARD_OUTPUT:
        return "a folder of tables is made, which standard output is not; name a folder"
    ending = ending_of(name)
    if ending in _PROMISING and not os.path.isdir(name):
        return f"a folder of tables is made; name it without {ending}"
    return None


def _no_file(name: Path, typed: str, kind: FileKind) -> str | None:
    """Why a kind of file isn't written under a name, if so."""
    own = " or ".join(_OWN[kind])
    if str(name) == _STANDARD_OUTPUT:
        return f"nothing is written to standard output; name a file ({own})"
    if os.path.basename(typed) in ("", "."):
        return f"a file is made, and this names a folder; name a file ({own})"
    if kind in _CHOSEN:
        is_refused = not name.name.lower().endswith(_OWN[kind])
    else:
        is_refused = ending_of(name) in _PROMISING.difference(_OWN[kind])
    return f"its name must end with {own}" if is_refused else None


def make_output(
    path: str | Path,
    kind: FileKind,
    made: Callable[[], str | bytes],
    inputs: Iterable[Path],
) -> None:
    """As `make_file`, under a name that promises what is written.

    Raises
    ------
    OutputError
        As `make_file` and `check_ending`.

    Examples
    --------
    >>> make_output("out.xlsx", "html", lambda: "", ())
    Traceback (most recent call last):
    mediacomp.errors.OutputError: cannot write out.xlsx: its name must end with .html or
    .htm
    """
    replaceable(path, inputs)  # an article that was read is told as one
    check_ending(path, kind)
    make_file(path, made, inputs)
