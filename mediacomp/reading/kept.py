"""What was found in the last file that has to be read as a whole.

Whoever goes through a collection asks for one article after the other: each file is
read once for that, and one at a time is in memory.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Protocol

from mediacomp.errors import ReadError
from mediacomp.reading.record import Found, Record, Trouble

Stamp = tuple[int, int]
"""Time and size of a file: another stamp, another file."""


class Whole(Protocol):
    """A source that is read as a whole; hashable, as frozen dataclasses are."""

    def __hash__(self) -> int: ...

    @property
    def file(self) -> Path:
        """Where it is."""

    def parsed(self) -> Iterator[Found | Trouble]:
        """All records, from the file."""


def stamp(file: Path) -> Stamp:
    """Time and size of a file.

    Raises
    ------
    ReadError
        If it isn't there.
    """
    try:
        status = file.stat()
    except OSError as error:
        raise ReadError(
            f"{file}: cannot be read ({error.strerror})", file=file
        ) from None
    return status.st_mtime_ns, status.st_size


def kept(source: Whole) -> tuple[Found | Trouble, ...]:
    """All records of a source, and what is wrong with them."""
    return _kept(source, stamp(source.file))


def one_of(source: Whole, key: int | str) -> Record:
    """The record of a source with a key.

    Raises
    ------
    ReadError
        If it isn't there.
    """
    for each in kept(source):
        if isinstance(each, Found) and each.key == key:
            return each.record
    raise ReadError(f"{source.file}: there is no article {key}", file=source.file)


@lru_cache(maxsize=1)
def _kept(source: Whole, _: Stamp) -> tuple[Found | Trouble, ...]:
    return tuple(source.parsed())
