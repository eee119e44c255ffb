"""Exports of Lexis and Nexis as plain text: the layout of `nexis`, in lines that are
broken after some eighty signs and centred with spaces.

Empty lines part paragraphs; so does an indented line below one that isn't. Labels, and
what stands beside a date, have lines of their own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from mediacomp.reading.documents.plain_text import PlainText
from mediacomp.reading.exports.nexis import records_of
from mediacomp.reading.exports.nexis_dates import is_date
from mediacomp.reading.exports.nexis_labels import (
    Line,
    behind,
    is_body,
    is_end,
    is_rights,
    is_start,
    label,
)
from mediacomp.reading.kept import kept, one_of

if TYPE_CHECKING:
    from mediacomp.reading.record import Found, Record, Trouble

_LEAST_LABELS = 2
"""Labels that an export has at least beside the marks of its articles."""

_LONGEST = 90
"""Signs of the longest line of a text whose lines are broken."""

_MOST_BESIDE = 6
"""Lines of outlet, date, edition and rights that stand together, at most."""


@dataclass(frozen=True)
class LexisText:
    """An export as text; a record's key is its number among the articles."""

    file: Path
    codec: str

    def scan(self) -> Iterator[Found | Trouble]:
        """All records."""
        yield from kept(self)

    def parsed(self) -> Iterator[Found | Trouble]:
        """All records, from the file."""
        text = PlainText(self.file, self.codec).load(0).text
        yield from records_of(lines_of_text(text))

    def load(self, key: int | str) -> Record:
        """The record with a number."""
        return one_of(self, key)


def is_text_export(text: str) -> bool:
    """Whether a text is an export: it has marks of articles, and labels.

    Examples
    --------
    >>> is_text_export("1 of 2 DOCUMENTS\\n\\nBYLINE: Ann Lee\\n\\nLENGTH: 2 words")
    True
    """
    lines = [line.strip() for line in text.splitlines()]
    if not any(is_start(line) or is_end(line) for line in lines):
        return False
    told = {label(line) or behind(line) for line in lines} - {None}
    return len(told) >= _LEAST_LABELS


def lines_of_text(text: str) -> list[Line]:
    """The lines of an export, a paragraph each.

    Examples
    --------
    >>> text = "   Rain\\nfell.\\n   It rose.\\n\\nURL: a.b"
    >>> [line.text for line in lines_of_text(text)]
    ['Rain fell.', 'It rose.', 'URL: a.b']
    """
    lines = text.splitlines()
    if any(len(line) > _LONGEST for line in lines):  # then none of them is broken
        return [Line(" ".join(line.split())) for line in lines if line.strip()]
    found: list[Line] = []
    for is_text, group in groupby(lines, key=lambda line: bool(line.strip())):
        if is_text:
            found += _lines_of_group(list(group))
    return found


def _lines_of_group(group: Sequence[str]) -> Iterator[Line]:
    """The lines of an export in those between two empty ones."""
    texts = [" ".join(line.split()) for line in group]
    dates = [number for number, text in enumerate(texts) if is_date(text)]
    if len(texts) <= _MOST_BESIDE and (dates or is_rights(texts[0])):
        for number, text in enumerate(texts):
            yield Line(text, goes_on=bool(dates) and number > dates[0])
        return
    begun: list[str] = []
    for number, text in enumerate(texts):
        indented = number > 0 and _is_indented(group[number], group[number - 1])
        if begun and (indented or _is_mark(begun[-1]) or _begins(text)):
            yield Line(" ".join(begun))
            begun = []
        begun.append(text)
    yield Line(" ".join(begun))


def _is_indented(line: str, above: str) -> bool:
    return line[:2].isspace() and not above[:2].isspace()


def _is_mark(text: str) -> bool:
    """Whether a line is all that there is of what it says."""
    return is_start(text) or is_end(text) or is_body(text)


def _begins(text: str) -> bool:
    """Whether nothing above a line goes on in it."""
    return _is_mark(text) or label(text) is not None or behind(text) is not None
