"""A file of lines, read one at a time, each with the byte at which it begins."""

from __future__ import annotations

import io
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


def lines(file: Path, codec: str, start: int = 0) -> Iterator[tuple[int, str | None]]:
    """The lines of a file from a byte on, with their ends; None for one that is too
    long.

    Bytes that the encoding doesn't allow come as lone surrogates, so that they can be
    told line by line.
    """
    with opened(file) as stream:
        if codec in _WIDE:
            yield from _wide(stream, encoding_of(file, codec), start)
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


def _wide(
    stream: io.BufferedReader, codec: str, start: int
) -> Iterator[tuple[int, str | None]]:
    """Lines of a file of two or four bytes a character."""
    stream.seek(start)
    text = io.TextIOWrapper(stream, encoding=codec, errors="replace", newline="")
    at = start
    try:
        while line := text.readline(LONGEST):
            begin, at = at, at + len(line.encode(codec, "surrogatepass"))
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
