"""Exports of Nexis and Lexis, as docx or HTML: lines of text with labels → records.

Two layouts are known. What both have is a date on a line of its own; what stands beside
it tells them apart::

    headline                      3 of 40 DOCUMENTS
    outlet                        outlet
    date                          date
    (edition) (copyright)         (edition)
    Section: …                    headline
    Length: 200 words             BYLINE: …
    Byline: …                     SECTION: …
    Body                          LENGTH: 200 words
    …                             …
    Graphic                       GRAPHIC: …
    Classification                LOAD-DATE: …
    Load-Date: …                  LANGUAGE: …
    End of Document               Copyright …

They were made from documentation and from what users describe. Labels are known in
several languages (`mediacomp.reading.exports.nexis_labels`). A headline may be
missing; a byline or headline that looks like a date is no date, since that is told by
its place.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path

import regex

from mediacomp.reading.dates import parsed
from mediacomp.reading.exports.nexis_labels import (
    ABOVE,
    LONG,
    Line,
    behind,
    fields_of,
    has_label,
    heads_captions,
    in_capitals,
    is_below,
    is_body,
    is_cover,
    is_end,
    is_lacking,
    is_rights,
    is_start,
    label,
)
from mediacomp.reading.exports.nexis_top import top_of
from mediacomp.reading.files import bytes_of
from mediacomp.reading.kept import kept, one_of
from mediacomp.reading.markup import Block, blocks
from mediacomp.reading.pages.page_encoding import page_text
from mediacomp.reading.record import Found, Record, Trouble
from mediacomp.text.paragraphs import ends_sentence
from mediacomp.text.spans import Span

_DIVISION = regex.compile(r"<(?:div|p)\b", regex.IGNORECASE)
_ENTRY = regex.compile(r"\d{1,4}\. \S|\(\d{1,4}\)$")
_METADATA = ("length", "dateline", "highlight")


@dataclass(frozen=True)
class LexisPage:
    """An export as HTML; a record's key is its number among the articles."""

    file: Path
    codec: str | None

    def scan(self) -> Iterator[Found | Trouble]:
        """All records."""
        yield from kept(self)

    def parsed(self) -> Iterator[Found | Trouble]:
        """All records, from the file."""
        markup = page_text(bytes_of(self.file), self.codec)
        yield from records_of(lines_of(blocks(markup)))

    def load(self, key: int | str) -> Record:
        """The record with a number."""
        return one_of(self, key)


def lines_of(parts: Sequence[Block]) -> list[Line]:
    """Lines of a page.

    Examples
    --------
    >>> [line.goes_on for line in lines_of([Block("2 May", "<p>"), Block("Late", "")])]
    [False, True]
    """
    return [Line(part.text, goes_on=not _DIVISION.search(part.tags)) for part in parts]


def is_export(lines: Sequence[Line]) -> bool:
    """Whether lines are those of an export.

    Examples
    --------
    >>> is_export([Line("Rain"), Line("Load-Date: 2 May 2021"),
    ...     Line("End of Document")])
    True
    """
    marked = any(is_end(line.text) or is_start(line.text) for line in lines)
    return marked and any(
        label(line.text) or behind(line.text) or is_rights(line.text) for line in lines
    )


def records_of(lines: Sequence[Line]) -> Iterator[Found | Trouble]:
    """The articles of an export, and those parts of it that are none.

    Examples
    --------
    >>> lines = ["Rain in Lima", "The Wire", "2 May 2021", "Length: 2 words", "Body",
    ...     "Rain fell.", "Load-Date: 3 May 2021", "End of Document"]
    >>> record = next(records_of([Line(line) for line in lines])).record
    >>> record.title, record.outlet, record.date.isoformat(), record.text
    ('Rain in Lima', 'The Wire', '2021-05-02', 'Rain fell.')
    """
    parts = [_Part(_without_cover(part), numbered) for part, numbered in _parts(lines)]
    # Where headlines have a style of their own, what has none is no headline: lines of
    # a list of contents may stand where one is missing.
    styled = any(part.title is not None for part in parts)
    for number, part in enumerate(parts):
        place = f"article {number + 1}"
        record = _record(part, styled)
        if record.is_empty:
            yield Trouble(place, "there is no text in it")
        else:
            if record.date is None:
                yield Trouble(place, "it has no date that is known")
            yield Found(place, number, record)


@dataclass(frozen=True)
class _Part:
    """Lines of an article, and whether a line with its number stood above it: then the
    headline is below the date.
    """

    lines: list[Line]
    numbered: bool

    @property
    def title(self) -> int | None:
        """Where the headline is, as its style tells."""
        above = self.lines[: _begin(self.lines)]
        return next((k for k, line in enumerate(above) if line.is_title), None)


def _parts(lines: Sequence[Line]) -> Iterator[tuple[list[Line], bool]]:
    """Lines of one article each."""
    part: list[Line] = []
    numbered = False
    for line in lines:
        begins = is_start(line.text)
        if not (begins or is_end(line.text)):
            part.append(line)
            continue
        if _is_article(part):
            yield part, numbered
        part, numbered = [], begins
    if _is_article(part):
        yield part, numbered


def _is_article(part: Sequence[Line]) -> bool:
    """Whether lines between two marks are more than a cover or an empty page."""
    return any(
        label(line.text) in (*ABOVE, "language") or is_body(line.text) for line in part
    )


def _record(part: _Part, styled: bool) -> Record:
    lines = part.lines[part.title or 0 :]
    begin = _begin(lines)
    top = top_of(lines[: begin or len(lines)], numbered=part.numbered, styled=styled)
    begin = begin or top.lines
    end = _end(lines, begin)
    fields = fields_of([*lines[:begin], *lines[end:]])
    above = {name: fields[name] for name in _METADATA if name in fields}
    title = fields.get("title") or top.title
    return Record(
        tuple(line.text for line in lines[begin:end]),
        title=None if title and is_lacking(title) else title,
        outlet=top.outlet,
        date=parsed(top.date) if top.date else None,
        url=fields.get("url"),
        byline=fields.get("byline"),
        section=fields.get("section"),
        language=fields.get("language"),
        metadata=_below(lines[end:]) | above,
    )


def _begin(lines: Sequence[Line]) -> int:
    """Where the body begins: behind its mark, or behind the last label of those that
    stand together above it; 0 if there is neither.
    """
    texts = ["" if line.is_title else line.text for line in lines]
    marked = next((k for k, text in enumerate(texts) if is_body(text)), None)
    if marked is not None:
        return marked + 1
    last = next((k for k, text in enumerate(texts) if label(text) in ABOVE), None)
    if last is None:
        return 0
    for k in range(last + 1, len(lines)):
        if label(texts[k]) in ABOVE:
            last = k
        elif not (has_label(texts[k]) or lines[k].goes_on):
            return _behind_division(lines, last, k)
    return last + 1


def _behind_division(lines: Sequence[Line], last: int, end: int) -> int:
    """Where the division of a label ends whose value may have several lines; right
    behind any other label.
    """
    begin = last + 1
    while label(lines[last].text) in LONG and begin < end and lines[begin].goes_on:
        begin += 1
    return begin


def _end(lines: Sequence[Line], begin: int) -> int:
    """Where the body ends: above indexing, rights, and captions."""
    end = len(lines)
    for k in range(len(lines) - 2, begin - 1, -1):
        if is_below(lines[k].text) and has_label(lines[k + 1].text):
            end = k
            break
    end = _above_labels(lines, begin, end)
    if end == len(lines):  # without indexing nothing says that a body has ended
        return end
    # Captions begin at the last word that heads them. It may stand in a body too, so
    # that what is below it is shorter than the body, or there is no body.
    heads = [k for k in range(begin, end) if heads_captions(lines[k].text)]
    before = [0, *accumulate(len(line.text) for line in lines[begin:])]
    for head in reversed(heads):
        above = before[head - begin]
        if head >= end:
            continue
        if 0 < above < before[end - begin] - above:
            break
        end = _above_labels(lines, begin, head)
    return end


def _above_labels(lines: Sequence[Line], begin: int, end: int) -> int:
    """Where the lines with labels begin that stand together at the end; one that nobody
    knows is among them where one that is known stands above it.
    """
    first = end
    named = {pair[0] for line in lines[end:] if (pair := behind(line.text))}
    for k in range(end - 1, begin - 1, -1):
        text = lines[k].text
        if lines[k].goes_on:  # what it belongs to is told by the line that it goes on
            continue
        pair = behind(text)
        if pair and pair[0] in named and _is_said(text, lines[k - 1].text):
            break
        if pair or is_rights(text) or is_below(text):
            first = k
            named |= {pair[0]} if pair else set()
        elif (first == end or not has_label(text)) and not in_capitals(text):
            break
    return first


def _is_said(text: str, above: str) -> bool:
    """Whether a line with a label that stands below as well is of the text: a sentence,
    and the line above has no label.
    """
    return ends_sentence(text, Span(0, len(text))) and not (
        behind(above) or is_rights(above) or is_below(above)
    )


def _below(lines: Sequence[Line]) -> dict[str, str]:
    """What stands below a body, by the labels as they are written; captions, which have
    several lines, by the word above them.
    """
    found: dict[str, str] = {}
    caption = None
    for line in lines:
        if pair := behind(line.text):
            found.setdefault(*pair)
        if heads_captions(line.text):
            caption = pair[0] if pair else line.text.casefold().rstrip(": ")
        elif pair or is_below(line.text) or is_rights(line.text):
            caption = None
        elif caption:
            found[caption] = f"{found.get(caption, '')}\n{line.text}".strip()
    return found


def _without_cover(part: list[Line]) -> list[Line]:
    """The lines of the first article without the list of contents before it."""
    last = max((k for k, line in enumerate(part) if is_cover(line.text)), default=-1)
    begin = last + 1
    while last >= 0 and begin < len(part) and _ENTRY.match(part[begin].text):
        begin += 1
    return part[begin:]
