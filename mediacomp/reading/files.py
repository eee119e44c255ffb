"""A path → bytes → text, and what is said where that can't be done."""

from __future__ import annotations

import codecs
import os
import re
from io import BufferedReader
from itertools import islice
from pathlib import Path

from mediacomp.errors import InputError, ReadError

LARGEST = 64 * 2**20
"""Bytes of the largest file that is read as one article."""

_MARKS = {  # UTF-32 first: its little-endian mark begins with that of UTF-16
    codecs.BOM_UTF32_LE: "utf-32",
    codecs.BOM_UTF32_BE: "utf-32",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
    codecs.BOM_UTF8: "utf-8",
}

_BESIDE = 1000
"""Files of a folder up to which one is looked for that may be meant."""
_LEAST, _SAMPLE = 16, 4096
"""Bytes from which on their zeros tell an encoding, and those that are looked at."""


def known_encoding(encoding: str | None) -> str:
    """The name that Python has for an encoding; UTF-8 where none is given.

    Raises
    ------
    InputError
        If it is unknown, or no encoding of texts.

    Examples
    --------
    >>> known_encoding(None), known_encoding("Windows-1252")
    ('utf-8', 'cp1252')
    """
    if encoding is None:
        return "utf-8"
    try:
        # Refuses what the codec registry knows but is no text encoding, such as "hex",
        # and those that read no text with a wrong byte in it, such as "idna".
        "".encode(encoding)
        b"a".decode(encoding, "ignore")
        codec = codecs.lookup(encoding).name
    except (LookupError, TypeError, ValueError):
        names = "'utf-8', 'cp1252' or 'utf-16'"
        raise InputError(
            f"encoding {encoding!r} is unknown; use a name such as {names}"
        ) from None
    # The mark is taken off below, whatever UTF-8 is called.
    return "utf-8" if codec == "utf-8-sig" else codec


def as_path(path: str | os.PathLike[str]) -> Path:
    """A path from what a caller gave.

    Raises
    ------
    InputError
        If it is no path.

    Examples
    --------
    >>> as_path(7)
    Traceback (most recent call last):
    mediacomp.errors.InputError: path must be a str or a path, not int
    """
    if not isinstance(path, str | os.PathLike):
        raise InputError(f"path must be a str or a path, not {type(path).__name__}")
    try:
        return Path(path)
    except TypeError:  # a path of bytes
        raise InputError(
            f"path must be a str or a path of str, not {type(path).__name__}"
        ) from None


def bytes_of(file: Path) -> bytes:
    """All of a file.

    Raises
    ------
    ReadError
        If it can't be read, or is larger than an article can be.
    """
    with opened(file) as stream:
        try:
            data = stream.read(LARGEST + 1)
        except OSError as error:
            raise unreadable(file, error) from None
    if len(data) > LARGEST:
        raise ReadError(
            f"{file}: the file is larger than {LARGEST >> 20} MB, and no article",
            file=file,
        )
    return data


def opened(file: Path) -> BufferedReader:
    """A file, open for reading.

    Raises
    ------
    ReadError
        If it is missing, a directory, or can't be read.
    """
    try:
        return file.open("rb")
    except FileNotFoundError:
        raise ReadError(
            f"{file}: there is no such file{_meant(file)}", file=file
        ) from None
    except IsADirectoryError:
        raise ReadError(
            f"{file}: this is a directory, not a text file", file=file
        ) from None
    except (OSError, ValueError) as error:
        raise unreadable(file, error) from None


def _meant(file: Path) -> str:
    """The file beside a missing one that has its name but for capitals or an ending, as
    a question: computers hide the second one of "article.txt.txt".
    """
    try:
        with os.scandir(file.parent) as entries:
            names = [entry.name for entry in islice(entries, _BESIDE + 1)]
    except (OSError, ValueError):
        return ""
    like = [name for name in names if _bare(name) == _bare(file.name)]
    few = len(names) <= _BESIDE
    return f" (did you mean {min(like)!r}?)" if like and few else ""


def _bare(name: str) -> str:
    return name.casefold().lstrip(".").partition(".")[0].strip()


def beginning(file: Path, many: int) -> bytes:
    """The first bytes of a file.

    Raises
    ------
    ReadError
        If it can't be opened or read.
    """
    with opened(file) as stream:
        try:
            return stream.read(many)
        except OSError as error:
            raise unreadable(file, error) from None


def unreadable(file: Path, error: Exception) -> ReadError:
    """What is said of a file that the system doesn't let be read.

    Examples
    --------
    >>> unreadable(Path("a.txt"), OSError(5, "Input/output error")).args[0]
    'a.txt: cannot be read (Input/output error)'
    """
    reason = getattr(error, "strerror", None) or error
    return ReadError(f"{file}: cannot be read ({reason})", file=file)


def marked_encoding(head: bytes) -> str | None:
    """The encoding that a byte order mark tells, or that of UTF-16 without one: beside
    Latin letters every other byte is zero. None for any other.

    Examples
    --------
    >>> marked_encoding("Rain".encode("utf-16")), marked_encoding(b"Rain")
    ('utf-16', None)
    >>> marked_encoding("Rain fell.".encode("utf-16-le"))
    'utf-16-le'
    """
    for mark, name in _MARKS.items():
        if head.startswith(mark):
            return name
    for zeros, name in ((1, "utf-16-le"), (0, "utf-16-be")):
        every, other = head[zeros:_SAMPLE:2], head[1 - zeros : _SAMPLE : 2]
        if len(head) >= _LEAST and 0 not in other and every.count(0) > len(every) / 2:
            return name
    return None


def encoding_of(file: Path, codec: str) -> str:
    """The encoding of a file whose byte order its mark tells.

    Examples
    --------
    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     file = Path(folder, "a.txt")
    ...     written = file.write_bytes(codecs.BOM_UTF16_LE + bytes(2))
    ...     encoding_of(file, "utf-16")
    'utf-16-le'
    """
    if codec not in ("utf-16", "utf-32"):
        return codec
    head = beginning(file, 4)
    big = head.startswith((codecs.BOM_UTF16_BE, codecs.BOM_UTF32_BE))
    return f"{codec}-{'be' if big else 'le'}"


def decoded(data: bytes, codec: str, file: Path) -> str:
    """The text of a file, without a byte order mark.

    Raises
    ------
    ReadError
        If it is no text, or in another encoding.

    Examples
    --------
    >>> decoded(b"\\xef\\xbb\\xbfRain", "utf-8", Path("a.txt"))
    'Rain'
    """
    # Before decoding: zeros are valid UTF-8, and no text has any.
    if codec == "utf-8" and b"\0" in data:
        at = data.index(0)
        raise ReadError(
            f"{file}: this is a binary file, not text (zero byte at offset {at})",
            file=file,
            offset=at,
        )
    try:
        text = data.decode(codec)
    except UnicodeDecodeError as error:
        raise ReadError(
            f"{file}: this is not {codec} text (byte 0x{data[error.start]:02x} at "
            f"offset {error.start}); "
            'name the file\'s encoding, for example encoding="cp1252"',
            file=file,
            line=line_of(data[: error.start].decode(codec, "ignore")),
            offset=error.start,
        ) from None
    except UnicodeError as error:
        raise ReadError(
            f"{file}: the bytes are not {codec} ({error}); name the file's encoding",
            file=file,
        ) from None
    if "\0" in text:
        raise ReadError(
            f"{file}: this is a binary file, or its encoding is not {codec} (it has "
            f"NUL characters in it)",
            file=file,
            line=line_of(text[: text.index("\0")]),
        )
    return text.removeprefix("\ufeff")


# Line ends of all three systems count; "\r\n" is one.
def line_of(before: str) -> int:
    """The number of the line that a place stands in, from the text before it."""
    return 1 + len(re.findall(r"\r\n|\r|\n", before))
