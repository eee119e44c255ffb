"""A path → the files in it that hold articles, each with the name that it goes by."""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from mediacomp.errors import ReadError
from mediacomp.languages.wordlists import shared
from mediacomp.reading.files import as_path, known_encoding
from mediacomp.reading.formats import Given, known_format
from mediacomp.reading.tables.columns import check
from mediacomp.reading.versions.git_versions import Repository, is_repository

if TYPE_CHECKING:
    from mediacomp.reading.record import Source

_PAGES = (".html", ".htm", ".xhtml")
_BESIDE = re.compile(r"(.+)[_-]([^\W\d_]+)", re.DOTALL)
_LEFT_ALONE = ("thumbs.db", "desktop.ini")
"""What systems put into folders, beside hidden files."""


@dataclass(frozen=True)
class Named:
    """A file of a source: its name within that, and what reads it or why nothing does.

    Examples
    --------
    >>> Named("a.pdf", None, "this is a PDF").source is None
    True
    """

    name: str
    source: Source | None
    trouble: str = ""


def sources_of(
    path: str | os.PathLike[str],
    *,
    columns: Mapping[str, str] | None,
    encoding: str | None,
) -> tuple[Named, ...]:
    """All files of a source.

    Parameters
    ----------
    path
        A file, or a folder with files in any depth; links to folders are not followed.
    columns, encoding
        As for `mediacomp.read_collection`.

    Raises
    ------
    ReadError
        If the path is missing, or one file that can't be read.
    """
    place = as_path(path)
    if not os.fspath(path):  # else it would be the folder that one happens to be in
        raise ReadError("the path is empty: name a file or folder")
    given = Given(known_encoding(encoding), encoding is not None, dict(columns or {}))
    check(given.columns)
    if not os.path.isdir(place):  # whatever name it is, not an error of the system
        return (Named(place.name, known_format(place, given)[1]),)
    if is_repository(place):
        return (Named(place.resolve().name, Repository(place)),)
    files, closed = _files(place)
    return (
        *(_named(file, place, given) for file in files),
        *(_closed(error, place) for error in closed),
    )


def _named(file: Path, folder: Path, given: Given) -> Named:
    name = file.relative_to(folder).as_posix()
    try:
        return Named(name, known_format(file, given)[1])
    except ReadError as problem:
        return Named(name, None, without_name(str(problem), file))


def _closed(error: OSError, folder: Path) -> Named:
    name = Path(error.filename).relative_to(folder).as_posix()
    return Named(name, None, f"cannot be read ({error.strerror})")


def without_name(message: str, file: Path) -> str:
    """What an error says of a file whose name stands beside it already.

    Examples
    --------
    >>> without_name("/home/ann/a.txt: there is no such file", Path("/home/ann/a.txt"))
    'there is no such file'
    """
    return message.removeprefix(f"{file}: ")


def _files(folder: Path) -> tuple[list[Path], list[OSError]]:
    """The files of a folder, and why folders in it can't be read."""
    found: list[Path] = []
    closed: list[OSError] = []
    for parent, folders, files in os.walk(folder, onerror=closed.append):
        pages = {Path(name).stem for name in files if name.lower().endswith(_PAGES)}
        folders[:] = sorted(
            name for name in folders if name[0] != "." and not _of_page(name, pages)
        )
        found += [Path(parent, name) for name in files if _is_read(name)]
    if closed and not found:
        raise ReadError(
            f"{closed[0].filename}: cannot be read ({closed[0].strerror})", file=folder
        )
    return sorted(found, key=lambda file: file.relative_to(folder).as_posix()), closed


def _of_page(name: str, pages: Collection[str]) -> bool:
    """Whether a folder holds the pictures and scripts that a browser saved beside a
    page: "Rain_files" beside "Rain.html", in the language of the browser.
    """
    match = _BESIDE.fullmatch(name)
    return (
        match is not None
        and match[1] in pages
        and match[2].casefold() in shared("pages", "beside")
    )


def _is_read(name: str) -> bool:
    # "~$" begins the lock of an open Word document.
    return not name.startswith((".", "~$")) and name.lower() not in _LEFT_ALONE
