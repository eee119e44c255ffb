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
    Classification                LOAD-DATE: …
    Load-Date: …                  LANGUAGE: …
    End of Document               Copyright …

They were made from documentation and from what users describe. Labels are known in
several languages (``archives.txt``). A headline may be missing; a byline or headline
that looks like a date is no date, since that is told by its place.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import regex

from mediacomp.languages.wordlists import alternatives, shared
from mediacomp.reading.dates import is_month, parsed
from mediacomp.reading.files import bytes_of
from mediacomp.reading.kept import kept, one_of
from mediacomp.reading.markup import blocks
from mediacomp.reading.record import Found, Record, Trouble
from mediacomp.reading.web_page import page_text

_LEADING = ("title", "byline", "section", "length", "dateline", "highlight", "language")
_RIGHTS = regex.compile(
    r"(?:copyright|©|\(c\))\b.{0,200}|.{0,120}all rights reserved\.?", regex.IGNORECASE
)
_EDITION = regex.compile(
    r"(?:\S+ ){0,5}\S{0,20}(?:edition|ausgabe|édition|edición)\b.{0,40}", regex.I
)
_DATE_WORDS = 8


@dataclass(frozen=True)
class Line:
    """A line of an export, and whether it is in the style of a title.

    Examples
    --------
    >>> Line("Rain in Lima", True).is_title
    True
    """

    text: str
    is_title: bool = False


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
        yield from records_of([Line(block.text) for block in blocks(markup)])

    def load(self, key: int | str) -> Record:
        """The record with a number."""
        return one_of(self, key)


def is_export(lines: Sequence[Line]) -> bool:
    """Whether lines are those of an export.

    Examples
    --------
    >>> is_export([Line("Rain"), Line("Load-Date: 2 May 2021"),
    ...     Line("End of Document")])
    True
    """
    ends = any(_end().fullmatch(line.text) for line in lines)
    starts = any(_start().fullmatch(line.text) for line in lines)
    return (ends or starts) and any(
        _label(line.text) or _is_behind(line.text) for line in lines
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
    parts = [_without_cover(part) for part in _parts(lines)]
    # Where headlines have a style of their own, what has none is no headline: lines of
    # a list of contents may stand where one is missing.
    styled = any(_styled(part[: _body(part)[0]]) for part in parts)
    for number, part in enumerate(parts):
        place = f"article {number + 1}"
        record = _record(part, styled)
        if record.is_empty:
            yield Trouble(place, "there is no text in it")
        else:
            if record.date is None:
                yield Trouble(place, "it has no date that is known")
            yield Found(place, number, record)


def _parts(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Lines of one article each."""
    part: list[Line] = []
    for line in lines:
        begins, ends = _start().fullmatch(line.text), _end().fullmatch(line.text)
        if not (begins or ends):
            part.append(line)
            continue
        if _is_article(part):
            yield part
        part = []
    if _is_article(part):
        yield part


def _is_article(part: Sequence[Line]) -> bool:
    """Whether lines between two marks are more than a cover or an empty page."""
    return any(_label(line.text) in _LEADING or _is_body(line.text) for line in part)


def _styled(above: Sequence[Line]) -> str | None:
    """The headline that has the style of one."""
    titles = (line.text for line in above if line.is_title and not _is_body(line.text))
    return next(titles, None)


def _record(part: Sequence[Line], styled: bool) -> Record:
    begin, end = _body(part)
    above = part[:begin]
    fields: dict[str, str] = {}
    for line in [*above, *part[end:]]:
        label, value = _labelled(line.text)
        if label and value:
            fields.setdefault(label, value)
    outlet, date, title = _top(above)
    extra: dict[str, str] = {
        name: fields[name] for name in ("length", "highlight") if name in fields
    }
    return Record(
        tuple(line.text for line in part[begin:end]),
        title=fields.get("title") or (_styled(above) if styled else title),
        outlet=outlet,
        date=parsed(date) if date else None,
        byline=without_by(fields.get("byline")),
        section=fields.get("section"),
        language=fields.get("language"),
        metadata=extra,
    )


def _body(part: Sequence[Line]) -> tuple[int, int]:
    """Where the body begins and ends among the lines of an article."""
    marked = [k for k, line in enumerate(part) if _is_body(line.text)]
    if marked:
        begin = marked[0] + 1
    else:
        labels = [k for k, line in enumerate(part) if _label(line.text) in _LEADING]
        begin = labels[0] if labels else 0
        while begin < len(part) and _label(part[begin].text) in _LEADING:
            begin += 1
    end = len(part)
    below = [k for k in range(begin, end) if _below().fullmatch(part[k].text)]
    if below:
        return begin, below[0] if _all_labelled(part[below[0] + 1 :]) else below[-1]
    while end > begin and _is_behind(part[end - 1].text):
        end -= 1
    return begin, end


def _all_labelled(lines: Sequence[Line]) -> bool:
    return all(_is_behind(line.text) or _below().fullmatch(line.text) for line in lines)


def _top(above: Sequence[Line]) -> tuple[str | None, str | None, str | None]:
    """Outlet, date and headline from the lines above the labels."""
    lines = [
        line.text
        for line in above
        if not (_label(line.text) or _RIGHTS.fullmatch(line.text))
        and not _is_body(line.text)
    ]
    dates = [k for k, text in enumerate(lines) if _is_date(text)]
    # A headline may be a date: then the true one is the next.
    if len(dates) > 1 and dates[0] == 0:
        dates = dates[1:]
    if not dates:
        return None, None, None
    at = dates[0]
    below = [text for text in lines[at + 1 :] if not _EDITION.fullmatch(text)]
    outlet = lines[at - 1] if at else None
    if at >= 2:
        return outlet, lines[at], lines[at - 2]
    return outlet, lines[at], below[0] if below else None


def _is_date(text: str) -> bool:
    """Whether a line is a date and little else: a weekday, a time, a zone."""
    words = text.casefold().split()
    if len(words) > _DATE_WORDS or parsed(text, day_first=True) is None:
        return False
    small = shared("headers", "in_date") | shared("headers", "date_prepositions")
    others = [
        word
        for word in words
        if len(word) > 3 and not any(map(str.isdigit, word)) and not is_month(word)
    ]
    return len([word for word in others if word not in small]) <= 1


def _without_cover(part: list[Line]) -> list[Line]:
    """The lines of the first article without the list of contents before it."""
    last = max(
        (k for k, line in enumerate(part) if _cover().match(line.text)), default=-1
    )
    begin = last + 1
    while last >= 0 and begin < len(part) and _ENTRY.match(part[begin].text):
        begin += 1
    return part[begin:]


_ENTRY = regex.compile(r"\d{1,4}\. \S|\(\d{1,4}\)$")


def without_by(byline: str | None) -> str | None:
    """Who wrote an article, without the word before the names.

    Examples
    --------
    >>> without_by("By Ann Lee"), without_by("Ann Lee")
    ('Ann Lee', 'Ann Lee')
    """
    if byline is None:
        return None
    first, _, rest = byline.partition(" ")
    return rest.strip() if first.lower() in shared("headers", "by") and rest else byline


def _labelled(text: str) -> tuple[str | None, str]:
    name, colon, value = text.partition(":")
    if not colon or len(name) > 30:
        return None, ""
    plain = "_".join(name.casefold().split())
    return _labels().get(plain), value.strip()


def _label(text: str) -> str | None:
    return _labelled(text)[0]


def _is_behind(text: str) -> bool:
    name, colon, _ = text.partition(":")
    plain = "_".join(name.casefold().split())
    known = bool(colon) and plain in shared("archives", "behind")
    return known or _RIGHTS.fullmatch(text) is not None


def _is_body(text: str) -> bool:
    return text.casefold().rstrip(":") in shared("archives", "body")


@cache
def _labels() -> dict[str, str]:
    return {word: name for name in _LEADING for word in shared("archives", name)}


@cache
def _end() -> regex.Pattern[str]:
    return regex.compile(_any("end"), regex.I)


@cache
def _below() -> regex.Pattern[str]:
    return regex.compile(_any("below") + ":?", regex.I)


@cache
def _start() -> regex.Pattern[str]:
    number = r"\d{1,5} \p{L}{2,4} \d{1,5}"
    name = _any("start")
    return regex.compile(rf"{number} {name}|{name} {number}", regex.I)


@cache
def _cover() -> regex.Pattern[str]:
    return regex.compile(_any("cover") + r"(?: ?:| ?\(\d{1,4}\)$)", regex.I)


def _any(group: str) -> str:
    words = shared("archives", group)
    return alternatives(regex.escape(word).replace("_", " ") for word in words)
