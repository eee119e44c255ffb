"""A file of lines, read one at a time, each with the byte at which it begins."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from pathlib import Path

from mediacomp.reading.files import encoding_of, opened

LONGEST = 64 * 2**20
"""Bytes of the longest line that is read."""

_WIDE = {
    "utf-16": 2,
    "utf-16-le": 2,
    "utf-16-be": 2,
    "utf-32": 4,
    "utf-32-le": 4,
    "utf-32-be": 4,
}
_RETURN = re.compile(r"[^\r\n]*\r(?!\n)")


def lines(file: Path, codec: str, start: int = 0) -> Iterator[tuple[int, str | None]]:
    """The lines of a file from a byte on, with their ends; None for one that is too
    long.

    Bytes that the encoding doesn't allow come as lone surrogates, so that they can be
    told line by line. A file whose first line ends in a carriage return alone, as old
    spreadsheets write it, has lines that end so.
    """
    with opened(file) as stream:
        if codec in _WIDE:
            yield from _decoded(stream, encoding_of(file, codec), start, "replace")
            return
        if _RETURN.match(stream.peek().decode("latin-1")):
            yield from _decoded(stream, codec, start, "surrogateescape")
            return
        stream.seek(start)
        at = start
        while line := stream.readline(LONGEST + 1):
            begin, at = at, at + len(line)
            if len(line) > LONGEST:
                at += _to_line_end(stream)
                yield begin, None
                continue
            text = line.decode(codec, "surrogateescape")
            yield begin, text if begin else text.removeprefix("\ufeff")


def _decoded(
    stream: io.BufferedReader, codec: str, start: int, errors: str
) -> Iterator[tuple[int, str | None]]:
    """Lines of a file whose line ends are not the one byte that others have."""
    stream.seek(start)
    text = io.TextIOWrapper(stream, encoding=codec, errors=errors, newline="")
    # What "replace" has put in can be written; what "surrogateescape" has, by it alone.
    back = "surrogatepass" if errors == "replace" else errors
    at = start
    try:
        while line := text.readline(LONGEST):
            begin, at = at, at + len(line.encode(codec, back))
            yield begin, line if begin else line.removeprefix("\ufeff")
    finally:
        text.detach()  # whoever opened the stream closes it


def _to_line_end(stream: io.BufferedReader) -> int:
    passed = 0
    while rest := stream.readline(LONGEST):
        passed += len(rest)
        if rest.endswith(b"\n"):
            break
    return passed
