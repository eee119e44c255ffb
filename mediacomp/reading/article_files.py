"""A path → the files in it that hold articles, each with the name that it goes by."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from mediacomp.errors import ReadError
from mediacomp.languages.wordlists import shared
from mediacomp.progress import Step, progress
from mediacomp.reading.files import as_path, known_encoding
from mediacomp.reading.formats import Given, known_format
from mediacomp.reading.older_encoding import TOLD, WINDOWS, is_windows
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
    """A file of a source: its name within that, and what reads it or why nothing does;
    with both, what its reader should know.

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
        return (_read_by(place.name, place, given),)
    if is_repository(place):
        return (Named(place.resolve().name, Repository(place)),)
    with progress("finding", "file") as done:
        files, closed = _files(place, done)
    named = []
    with progress("looking into", "file", len(files)) as done:
        for file in files:
            named.append(_named(file, place, given))
            done()
    return (*named, *(_closed(error, place) for error in closed))


def _named(file: Path, folder: Path, given: Given) -> Named:
    name = file.relative_to(folder).as_posix()
    if told := _no_file(file):
        return Named(name, None, told)
    try:
        return _read_by(name, file, given)
    except ReadError as problem:
        return Named(name, None, without_name(str(problem), file))


def _no_file(file: Path) -> str:
    """Why what stands in a folder isn't opened, if so: to read a pipe is to wait for
    whoever writes to it, and files of the system itself, which have no size, are
    written while they are read.
    """
    try:
        status = file.stat()
    except OSError:
        return ""  # whoever opens it says so
    if not stat.S_ISREG(status.st_mode):
        return "it is a device, pipe or socket, not a file"
    return "" if status.st_size else "there is no text in it"


def _read_by(name: str, file: Path, given: Given) -> Named:
    """A file with what reads it: where nobody named an encoding and it isn't in UTF-8,
    in the older one that most others are in.
    """
    source = known_format(file, given)[1]
    # Formats that tell their encoding themselves have none here.
    may_be = not given.named and getattr(source, "codec", None) == given.codec
    if not may_be or not is_windows(file):
        return Named(name, source)
    older = replace(given, codec=WINDOWS, named=True)
    return Named(name, known_format(file, older)[1], TOLD)


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


def _files(folder: Path, done: Step) -> tuple[list[Path], list[OSError]]:
    """The files of a folder, and why folders in it can't be read; ``done`` is told how
    many each folder has.
    """
    found: list[Path] = []
    closed: list[OSError] = []
    for parent, folders, files in os.walk(folder, onerror=closed.append):
        pages = {Path(name).stem for name in files if name.lower().endswith(_PAGES)}
        folders[:] = sorted(
            name for name in folders if name[0] != "." and not _of_page(name, pages)
        )
        own = [Path(parent, name) for name in files if _is_read(name)]
        found += own
        done(len(own))
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
