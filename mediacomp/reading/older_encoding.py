"""Text files that are not in UTF-8: whether they are in Windows-1252, which
spreadsheets and editors of Western Europe and America write to this day.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import regex

from mediacomp.reading.files import opened, unreadable

WINDOWS = "cp1252"

TOLD = (
    "it is not in UTF-8, and is read as Windows-1252; if its letters are wrong, name "
    'its encoding, for example encoding="cp1250"'
)
"""What a person is told of a file that is read so."""

_PIECE = 2**20
_UTF_8_SHARE = 0.1
"""Share of stretches beyond ASCII that may look like UTF-8 by chance ("Ö“")."""
_ODD_SHARE = 0.01
"""Share of signs that may stand where none of their kind stands."""

_RUN = regex.compile(r"[\x80-\xff]+")
_NO_SIGN = r"[\x81\x8d\x8f\x90\x9d]"
_CAPITAL_INSIDE = r"(?<=[a-z])[\x8a\x8c\x8e\x9f\xc0-\xd6\xd8-\xde]"
_MARK_INSIDE = (
    r"(?<=[A-Za-z])[\x80\x82-\x84\x86-\x89\x8b\x98\x9b\xa1-\xa9\xab\xac\xae-\xb3"
    r"\xb5\xb6\xb8\xb9\xbb-\xbf](?=[A-Za-z])"
)
_MANY_LETTERS = r"[\xc0-\xff]{4}"
_ODD = regex.compile("|".join((_NO_SIGN, _CAPITAL_INSIDE, _MARK_INSIDE, _MANY_LETTERS)))
"""What Windows-1252 makes of other encodings: a capital in a word of one of Macintosh,
a quotation mark in one of DOS, four letters with marks in a row of Cyrillic.
"""


def is_windows(file: Path) -> bool:
    """Whether a file without a byte order mark is in Windows-1252 and not in UTF-8.

    Examples
    --------
    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     file = Path(folder, "a.txt")
    ...     for codec in ("cp1252", "utf-8", "mac-roman"):
    ...         written = file.write_bytes("Cafés, “Öl” – naïve.".encode(codec))
    ...         is_windows(file)
    True
    False
    False
    """
    runs = utf_8 = odd = 0
    for piece in _pieces(file):
        if piece.isascii():
            continue
        signs = piece.decode("latin-1")  # a sign a byte
        found = _RUN.findall(signs)
        runs += len(found)
        utf_8 += sum(map(_is_utf_8, found))
        odd += len(_ODD.findall(signs))
        if utf_8 > _UTF_8_SHARE * runs or odd > _ODD_SHARE * runs:
            return False
    return runs > 0


def _pieces(file: Path) -> Iterator[bytes]:
    """A file in pieces that end with a line, where lines are no longer than that."""
    with opened(file) as stream:
        try:
            while piece := stream.read(_PIECE):
                yield piece + stream.readline(_PIECE)
        except OSError as error:
            raise unreadable(file, error) from None


def _is_utf_8(run: str) -> bool:
    try:
        run.encode("latin-1").decode()
    except UnicodeError:
        return False
    return True
