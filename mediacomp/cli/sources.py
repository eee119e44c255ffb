"""A source of many articles, as it is named in the shell, and what it must not lose."""

from __future__ import annotations

import argparse
import os
from collections.abc import Sequence
from pathlib import Path

from mediacomp.errors import InputError


def add_source(command: argparse.ArgumentParser) -> None:
    """Add a source and how its tables are read to a command."""
    command.add_argument("source", metavar="SOURCE", help="file or folder of articles")
    command.add_argument(
        "--column",
        action="append",
        default=[],
        metavar="FIELD=NAME",
        help="which column of a table holds a field, such as text=Inhalt (may be given "
        "several times)",
    )
    command.add_argument(
        "--encoding", metavar="NAME", help="encoding of text files (default: UTF-8)"
    )


def columns_of(given: Sequence[str]) -> dict[str, str]:
    """The columns of fields that were typed.

    Examples
    --------
    >>> columns_of(["text=Inhalt", "date=Tag"])
    {'text': 'Inhalt', 'date': 'Tag'}
    """
    for each in given:
        if "=" not in each:
            raise InputError(f"--column takes FIELD=NAME, not {each!r}")
    return {name: column for name, _, column in (each.partition("=") for each in given)}


def files_to_keep(source: str, out: Path) -> list[Path]:
    """What is read and would be lost: the file of a source, or one in its folder.

    Examples
    --------
    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     file = Path(folder, "a.txt")
    ...     new, kept = files_to_keep(folder, file), file.write_text("Rain.")
    ...     len(new), len(files_to_keep(folder, file))
    (0, 1)
    """
    if os.path.isfile(source):
        return [Path(source)]
    return [out] if os.path.isfile(out) and lies_in(source, out) else []


def lies_in(source: str, out: Path) -> bool:
    """Whether a place is a folder of articles, or lies in it.

    Examples
    --------
    >>> lies_in(".", Path("results")), lies_in(".", Path("..", "results"))
    (True, False)
    """
    if not os.path.isdir(source):  # whatever name it is, not an error of the system
        return False
    inner, outer = Path(os.path.realpath(out)), Path(os.path.realpath(source))
    return outer == inner or outer in inner.parents
