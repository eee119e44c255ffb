"""How a file is replaced: all at once or not at all, and never one that is still
needed.

==============================  ========================================================
what a name leads to            what happens
==============================  ========================================================
nothing                         a new file, with the rights that the umask leaves
a file                          replaced; its mode bits stay, owner and group where the
                                system allows (access lists and the like do not)
a file with other names (hard   replaced under this name; the others keep what they had
links)
a read-only file                refused: a rename would not ask for the right to write
an article that was read        refused, by whatever name, link or case it is called
the file behind standard        refused: it would lose what is printed from then on
output or standard error
a link                          followed: the file behind it is replaced, the link stays
a link to nothing               followed: the file that it names is made
a folder, device, pipe, socket  refused
==============================  ========================================================

``/dev/stdout`` and ``/dev/null`` are refused with the other devices. What is written to
one cannot be taken back when the disk is full or somebody interrupts, and a report on
standard output would be mixed with the summary; `Comparison.to_html` and `to_json`
without a path give the text to whoever wants to print it.

Two processes that write one file leave one of two whole files. All that differs between
systems in this is in this module: rights and owners, what a rename may replace (Windows
refuses a file that is open elsewhere: an `OutputError`), what makes two names one.
"""

from __future__ import annotations

import os
import re
import secrets
import stat
import sys
import unicodedata
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from mediacomp.errors import OutputError

if TYPE_CHECKING:
    from mediacomp.text.article import Article

TEMPORARY = re.compile(r"\.mc-[0-9a-f]{12}")
"""Names of files that are being written: short, so that any name can be replaced."""


def files_of(*articles: Article) -> tuple[Path, ...]:
    """The files that articles were read from.

    Examples
    --------
    >>> from mediacomp import Article
    >>> read = Article("Rain.", "Wire", "en", (), source=Path("wire.txt"))
    >>> [file.name for file in files_of(read, Article.from_text("Rain."))]
    ['wire.txt']
    """
    return tuple(article.source for article in articles if article.source is not None)


def as_path(path: str | os.PathLike[str]) -> Path:
    """A caller's path.

    Raises
    ------
    OutputError
        If it is none, or holds a NUL character.

    Examples
    --------
    >>> as_path("report.html").suffix
    '.html'
    >>> as_path(7)
    Traceback (most recent call last):
    mediacomp.errors.OutputError: an output must be a str or a path, not int
    """
    try:
        found = Path(path)
    except TypeError:
        raise OutputError(
            f"an output must be a str or a path, not {type(path).__name__}"
        ) from None
    # The system would raise a ValueError, at some later place.
    if "\0" in str(found):
        raise OutputError(
            f"cannot write {str(found)!r}: no file name holds a NUL character",
            file=found,
        )
    return found


def replaceable(path: str | os.PathLike[str], inputs: Iterable[Path] = ()) -> Path:
    """The file that a name leads to, after making sure that it may be written.

    Parameters
    ----------
    path
        What the caller named.
    inputs
        Files that must stay as they are: the articles.

    Returns
    -------
    Path
        Absolute, links followed.

    Raises
    ------
    OutputError
        If the table above refuses it, or its folder is missing or read-only.

    Examples
    --------
    >>> replaceable(".")
    Traceback (most recent call last):
    mediacomp.errors.OutputError: cannot write .: it is a folder
    """
    name = as_path(path)
    try:
        target = Path(os.path.realpath(name))
        status = _status(target)
        if status is None:
            reason = None if target.parent.is_dir() else _no_folder(name, target)
        else:
            reason = _protected(target, status, inputs)
        # A file is replaced by a new one beside it, so its folder must allow that.
        if reason is None and not os.access(target.parent, os.W_OK):
            reason = f"you may not write to the folder {target.parent}"
    except (OSError, ValueError) as problem:
        reason = _reason(problem)
    if reason:
        raise OutputError(f"cannot write {name}: {reason}", file=name)
    return target


def replace_file(
    path: str | os.PathLike[str], content: str | bytes, inputs: Iterable[Path] = ()
) -> None:
    """Write bytes, or a text as UTF-8; a lone surrogate in a text becomes U+FFFD.

    Raises
    ------
    OutputError
        As `replaceable`; or if the disk is full, or the folder cannot be written to.
        What stood under the name is then still there, and nothing else is left.

    Examples
    --------
    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     file = Path(folder, "report.txt")
    ...     replace_file(file, "Rain fell.")
    ...     replace_file(file, b"Hail.")
    ...     file.read_bytes(), len(list(Path(folder).iterdir()))
    (b'Hail.', 1)
    """
    target = replaceable(path, inputs)
    try:
        _replace(target, content if isinstance(content, bytes) else utf8(content))
    except OSError as problem:
        name = Path(path)
        raise OutputError(
            f"cannot write {name}: {_reason(problem)}", file=name
        ) from None


def make_file(
    path: str | os.PathLike[str],
    made: Callable[[], str | bytes],
    inputs: Iterable[Path] = (),
) -> None:
    """Write what takes long to make, which isn't begun where it can't be written.

    Raises
    ------
    OutputError
        As `replace_file`.

    Examples
    --------
    >>> make_file(".", lambda: 1 / 0)
    Traceback (most recent call last):
    mediacomp.errors.OutputError: cannot write .: it is a folder
    """
    replaceable(path, inputs)
    replace_file(path, made(), inputs)


def utf8(text: str) -> bytes:
    r"""A text as UTF-8; a lone surrogate becomes U+FFFD.

    Examples
    --------
    >>> utf8("a\ud800") == "a\ufffd".encode()
    True
    """
    return re.sub("[\ud800-\udfff]", "\ufffd", text).encode("utf-8")


def overlap(one: Path, two: Path) -> bool:
    """Whether two outputs are one file, or one would lie inside the other.

    Names that differ in case only count as one on every system, so that a command means
    the same wherever it is typed.

    Examples
    --------
    >>> overlap(Path("out/r.html"), Path("out/../out/R.html"))
    True
    >>> overlap(Path("out/r.html"), Path("out")), overlap(Path("r.html"), Path("out"))
    (True, False)
    """
    names_one, names_two = _names_and_folders(one), _names_and_folders(two)
    return any(
        own & other
        for own, others in ((names_one[0], names_two), (names_two[0], names_one))
        for other in others
    )


def is_one_of(path: Path, files: Iterable[Path]) -> bool:
    """Whether a path leads to one of some files, by whatever name.

    Examples
    --------
    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     file = Path(folder, "wire.txt")
    ...     size = file.write_bytes(b"Rain.")
    ...     is_one_of(file, [Path(folder, ".", "wire.txt")]), is_one_of(file, [])
    (True, False)
    """
    status = _status(path)
    return status is not None and any(_is(path, status, file) for file in files)


def _replace(target: Path, content: bytes) -> None:
    before = _status(target)
    temporary = target.with_name(f".mc-{secrets.token_hex(6)}")
    # The kernel applies the umask. A file that is private is never public for a moment.
    mode = 0o666 if before is None else stat.S_IMODE(before.st_mode) & 0o600
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL
    flags |= getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
    try:
        with open(os.open(temporary, flags, mode), "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())  # else a crash may keep the name and lose the bytes
        if before is not None:
            _take_over(temporary, before)
        os.replace(temporary, target)
    except FileExistsError:
        raise  # somebody else's file has the temporary name: not ours to remove
    except BaseException:  # also a signal's: nothing half-written is left
        with suppress(OSError):
            temporary.unlink()
        raise


def _take_over(file: Path, before: os.stat_result) -> None:
    """Give a file the owner, group and mode bits of the one that it replaces."""
    if (
        sys.platform != "win32"
    ):  # where there are neither owners nor groups of this kind
        for owner, group in ((before.st_uid, -1), (-1, before.st_gid)):
            with suppress(PermissionError):  # only an administrator may give files away
                os.chown(file, owner, group)
    os.chmod(file, stat.S_IMODE(before.st_mode) & 0o777)


def _status(path: Path) -> os.stat_result | None:
    try:
        return os.stat(path)
    except FileNotFoundError:
        return None


def _protected(
    target: Path, status: os.stat_result, inputs: Iterable[Path]
) -> str | None:
    """Why a file must not be replaced, if so."""
    if any(_is(target, status, file) for file in inputs):
        return "it is an article that was read, and would be lost; name another file"
    if stat.S_ISDIR(status.st_mode):
        return "it is a folder"
    if not stat.S_ISREG(status.st_mode):
        return "it is a device, pipe or socket, not a file"
    if not status.st_mode & 0o222 or not os.access(target, os.W_OK):
        return "it is read-only"
    if _is_printed_to(status):
        return "standard output or standard error goes there"
    return None


def _is_printed_to(status: os.stat_result) -> bool:
    for descriptor in (1, 2):
        with suppress(OSError):  # a program without a console has none
            there = os.fstat(descriptor)
            if status.st_ino and os.path.samestat(status, there):
                return True
    return False


def _is(target: Path, status: os.stat_result, other: Path) -> bool:
    try:
        there = os.stat(other)
    except (OSError, ValueError):
        return False
    # Numbers of files tell one file under two names; a path only tells one name.
    if status.st_ino and there.st_ino:
        return os.path.samestat(status, there)
    # Some network drives of Windows number no files.
    return _folded(os.path.realpath(target)) == _folded(os.path.realpath(other))


def _names_and_folders(path: Path) -> list[set[object]]:
    """What a file can be known by, then the same of each folder that it lies in."""
    real = Path(os.path.realpath(path))
    found: list[set[object]] = []
    for place in (real, *real.parents):
        names: set[object] = {_folded(str(place))}
        with suppress(OSError, ValueError):
            status = os.stat(place)
            if status.st_ino:
                names.add((status.st_dev, status.st_ino))
        found.append(names)
    return found


def _folded(name: str) -> str:
    # Composed again, since folding may part a letter from its mark ("ǰ").
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())


def _no_folder(name: Path, target: Path) -> str:
    link = f"it is a link to {target}, and " if name.is_symlink() else ""
    return f"{link}there is no folder {target.parent}"


def _reason(problem: Exception) -> str:
    return getattr(problem, "strerror", None) or str(problem)
