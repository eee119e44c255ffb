"""What a file's name may end with, by what is written to it.

A program opens a file by its name's ending, and complains of a workbook that is called
``.xls`` or of a report that is called ``.xlsx``. So an ending that promises another
kind of file is refused; none at all, or one that promises nothing ("report v1.2"), is
taken as it was typed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Literal

from mediacomp.errors import OutputError
from mediacomp.views.export.replacing import as_path, make_file, replaceable

Kind = Literal["html", "excel", "json"]
_OWN: dict[Kind, tuple[str, ...]] = {
    "html": (".html", ".htm"),
    "excel": (".xlsx",),
    "json": (".json",),
}
_PROMISING = """
.html .htm .xhtml .mhtml .mht .xlsx .xls .xlsm .xlsb .ods .csv .tsv .tab .json .jsonl
.ndjson .parquet .db .sqlite .xml .txt .md .rtf .docx .doc .odt .epub .pdf .ppt .pptx
.svg .png .jpg .jpeg .gif .zip .gz
"""
"""Endings by which programs open files."""


def check_ending(path: Path, kind: Kind) -> None:
    """Refuse a name that promises another kind of file.

    Raises
    ------
    OutputError
        If it does.

    Examples
    --------
    >>> check_ending(Path("out.HTM"), "html"), check_ending(Path("report v1.2"), "json")
    (None, None)
    >>> check_ending(Path("out.xls"), "excel")
    Traceback (most recent call last):
    mediacomp.errors.OutputError: cannot write out.xls: its name must end with .xlsx
    """
    ending = path.suffix.lower()
    if ending in _PROMISING.split() and ending not in _OWN[kind]:
        raise OutputError(
            f"cannot write {path}: its name must end with {' or '.join(_OWN[kind])}",
            file=path,
        )


def make_output(
    path: str | Path,
    kind: Kind,
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
    check_ending(as_path(path), kind)
    make_file(path, made, inputs)
