"""Results → files: a name that stands is replaced at once or not at all, and a folder
of the user's is left alone.
"""

from __future__ import annotations

import json
import os
import re
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pandas as pd

from mediacomp.errors import OutputError
from mediacomp.views.printable import for_page
from mediacomp.views.words.phrases import missing

MARKER = "mediacomp-tables.json"
"""File that says which of a folder's files mediacomp wrote."""
# What a spreadsheet may take for the beginning of a formula, full-width signs included.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def replace_file(path: str | Path, content: str | bytes) -> None:
    """Write bytes, or a text as UTF-8, all or nothing; a lone surrogate in a text
    becomes U+FFFD.

    Raises
    ------
    OutputError
        If the folder is missing or cannot be written to, or the name is a folder's.
    """
    target = Path(path)
    try:
        with tempfile.NamedTemporaryFile(
            dir=target.parent, prefix=f".{target.name}.", delete=False
        ) as file:
            file.write(
                content
                if isinstance(content, bytes)
                else _sound(content).encode("utf-8")
            )
        os.chmod(file.name, 0o666 & ~_umask())
        os.replace(file.name, target)
    except OSError as problem:
        raise OutputError(
            f"cannot write {target}: {problem.strerror or problem}"
        ) from None


def write_tables(folder: str | Path, tables: Mapping[str, pd.DataFrame]) -> None:
    """Write each table to ``folder/NAME.csv``; tables from an earlier run are replaced.

    A text that begins with ``=``, ``+``, ``-``, ``@``, one of these in full width, a
    tab or a line break gets an apostrophe before it, so that no program takes it for a
    formula; control characters are written as U+FFFD; numbers are as they are.

    Raises
    ------
    OutputError
        If the folder holds a file that mediacomp did not write, or cannot be written
        to.
    """
    target = Path(folder)
    if target.exists() and not target.is_dir():
        raise OutputError(
            f"cannot write tables to {target}: it is a file, not a folder"
        )
    known = _written_before(target)
    foreign = (
        sorted(path.name for path in target.iterdir() if path.name not in known)
        if target.is_dir()
        else []
    )
    if foreign:
        raise OutputError(
            f"cannot write tables to {target}: it holds files that mediacomp did not "
            f"write ({', '.join(foreign[:3])}"
            f"{', …' if len(foreign) > 3 else ''}); name an empty or a new folder"
        )
    try:
        target.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        raise OutputError(
            f"cannot make the folder {target}: {problem.strerror}"
        ) from None
    names = [f"{name}.csv" for name in tables]
    replace_file(
        target / MARKER,
        json.dumps({"files": sorted({*names, *known, MARKER})}, indent=1) + "\n",
    )
    for name, table in tables.items():
        replace_file(target / f"{name}.csv", _csv(table))


def as_json(
    tables: Mapping[str, pd.DataFrame],
    settings: Mapping[str, str],
    articles: Mapping[str, Any],
) -> str:
    """All tables as one JSON text: schema, settings, articles, tables as lists of
    rows.
    """
    content = {
        "schema": "mediacomp-comparison/1",
        "settings": dict(sorted(settings.items())),
        "articles": articles,
        "tables": {name: _rows(table) for name, table in tables.items()},
    }
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def _rows(table: pd.DataFrame) -> list[dict[str, Any]]:
    columns = {
        str(name): [None if missing(v) else v for v in column.tolist()]
        for name, column in table.items()
    }
    return [
        dict(zip(columns, row, strict=True))
        for row in zip(*columns.values(), strict=True)
    ]


def _csv(table: pd.DataFrame) -> str:
    safe = table.copy()
    for name in safe.columns[safe.dtypes == "string"]:
        safe[name] = safe[name].map(_cell, na_action="ignore")
    return safe.to_csv(index=False, lineterminator="\n")


def _cell(text: str) -> str:
    return for_page(f"'{text}" if text.startswith(_FORMULA) else text)


def _written_before(folder: Path) -> set[str]:
    try:
        return set(json.loads((folder / MARKER).read_text("utf-8"))["files"])
    except (OSError, ValueError, KeyError, TypeError):
        return set()


def _sound(text: str) -> str:
    return re.sub("[\ud800-\udfff]", "\ufffd", text)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
