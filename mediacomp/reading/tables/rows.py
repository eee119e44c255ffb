"""A row of a table, or a JSON object → a record."""

from __future__ import annotations

import datetime
import html
import math
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from mediacomp.errors import ReadError
from mediacomp.reading.dates import at_time, day_comes_first, of_serial, parsed
from mediacomp.reading.garbled import mojibake
from mediacomp.reading.markup import is_markup, paragraphs_of_markup
from mediacomp.reading.record import Found, Record, Trouble
from mediacomp.reading.tables.columns import (
    addressed,
    assigned,
    is_paragraphs,
    require_text,
)
from mediacomp.reading.tables.nested import flat, naming, person, unwritten

SAMPLE = 200
"""Rows that are looked at to tell how a source writes its dates."""

_DEEPEST = 16
"""Lists and objects in a cell that are gone into, one inside the other."""

_LISTS = frozenset(("text", "outlet", "byline", "section"))
"""Fields of which a table may hold a list or an object."""

_SHOWN = frozenset(("title", "outlet", "byline", "section"))
"""Fields that databases of web pages hold as they stand in a page: "Rain &amp; wind".
"""
_ENTITY = re.compile(r"&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});", re.I)

_SURROGATES = re.compile("[\ud800-\udfff]")
_ESCAPED = re.compile("[\udc80-\udcff]")


@dataclass(frozen=True)
class Layout:
    """How the rows of one source are read.

    Parameters
    ----------
    fields
        The column of each field.
    day_first
        Whether "03/04/2021" is of April; None where nothing tells.
    counted
        Whether "45000" is a day as spreadsheets count them.

    Examples
    --------
    >>> Layout({"text": "Body", "date": "Day"}).record({"Body": "Rain.", "Day": "x"})
    (Record(body='Rain.', ...), ["date 'x' is no date that is known"])
    """

    fields: Mapping[str, str]
    day_first: bool | None = None
    counted: bool = False

    @staticmethod
    def of(
        sample: Sequence[Mapping[str, object]], given: Mapping[str, str], where: str
    ) -> Layout:
        """The layout of a source, from its first rows.

        Raises
        ------
        InputError
            If a column that the caller named isn't there.
        ReadError
            If no column looks like a text.
        """
        sample = [flat(row) for row in sample]
        names = list(dict.fromkeys(name for row in sample for name in row))
        fields = assigned(names, given, where)
        if "text" not in fields:
            fields = _in_paragraphs(sample) | fields
        require_text(fields, names, where)
        if "outlet" not in given:
            told = [
                {name: as_text(cell) for name, cell in row.items()} for row in sample
            ]
            fields = addressed(fields, told)
        cells = (as_text(row.get(fields.get("date", ""))) for row in sample)
        dates = [cell for cell in cells if cell]
        # One day that is written tells that "20245" beside it is a slip.
        counted = bool(dates) and all(map(of_serial, dates))
        return Layout(fields, day_comes_first(dates), counted)

    def record(self, row: Mapping[str, object]) -> tuple[Record, list[str]]:
        """The record of a row, and what is wrong with it.

        Raises
        ------
        ReadError
            If its text can't be one.
        """
        told: list[str] = []
        row = flat(row)
        value = {field: row.get(name) for field, name in self.fields.items()}
        for field in _LISTS & value.keys():
            found = unwritten(value[field])
            # An object that names no text stays as it is written.
            if not found or as_text(found):
                value[field] = found
        known = {field: as_text(value.get(field)) for field in self.fields}
        for field in _SHOWN & known.keys():
            known[field] = unescaped(known[field])
        body = _body(value.get("text"))
        date = self._date(value.get("date"), known.get("date"), told)
        if date and (time := known.get("time")):
            date = at_time(date, time)
        aside = {self.fields.get("id"), self.fields.get("time")}
        taken = set(self.fields.values()) - aside
        others = {name: as_text(cell) for name, cell in row.items()}
        told += _wrong_bytes(row)
        record = Record(
            body,
            title=known.get("title"),
            outlet=known.get("outlet"),
            date=date,
            url=known.get("url"),
            byline=known.get("byline"),
            section=known.get("section"),
            language=known.get("language"),
            label=known.get("label"),
            own_id=known.get("id"),
            metadata={
                name: text
                for name, text in others.items()
                if text and name not in taken
            },
        )
        return record, told

    def found(
        self, place: str, key: int | str, row: Mapping[str, object]
    ) -> Iterator[Found | Trouble]:
        """The record of a row with its place, and what is wrong there."""
        try:
            record, told = self.record(row)
        except ReadError as problem:
            yield Trouble(place, str(problem))
            return
        yield from (Trouble(place, message) for message in told)
        yield Found(place, key, record)

    def _date(
        self, value: object, text: str | None, told: list[str]
    ) -> datetime.date | None:
        if isinstance(value, datetime.date) or text is None:
            return value if isinstance(value, datetime.date) else None
        date = parsed(text, day_first=self.day_first)
        if date is None and self.counted:
            date = of_serial(text)
        if date is None:
            ambiguous = parsed(text, day_first=True) is not None
            told.append(
                f"date {text[:60]!r} "
                + (
                    "can be read as two days; none is taken"
                    if ambiguous
                    else "is no date that is known"
                )
            )
        return date


def _in_paragraphs(rows: Sequence[Mapping[str, object]]) -> dict[str, str]:
    """The column that holds the paragraphs of each text as a list, if there is one: a
    number of that name says how many there are.
    """
    for name in dict.fromkeys(name for row in rows for name in row):
        cells = [row[name] for row in rows if row.get(name) is not None]
        if is_paragraphs(name) and cells and all(isinstance(c, list) for c in cells):
            return {"text": name}
    return {}


def as_text(value: object, depth: int = 0) -> str | None:
    """A cell as a text; None where it is empty, or lists in lists without an end.

    Examples
    --------
    >>> as_text(" Ann Lee "), as_text(["Ann", "Bo"]), as_text(2.0)
    ('Ann Lee', 'Ann, Bo', '2')
    """
    if _is_empty(value) or depth > _DEEPEST:
        return None
    if isinstance(value, list | tuple):
        parts = (as_text(item, depth + 1) for item in value)
        return ", ".join(part for part in parts if part) or None
    if isinstance(value, Mapping):
        key = naming(value)
        return person(value) if key is None else as_text(value[key], depth + 1)
    try:
        text = whole(_written(value)).strip()
    except ValueError:  # a picture, or an integer of more figures than Python writes
        return None
    return None if text in _MISSING else text or None


def _is_empty(value: object) -> bool:
    return value is None or (isinstance(value, float) and math.isnan(value))


def _written(value: object) -> str:
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return value.decode() if isinstance(value, bytes) else str(value)


def unescaped(text: str | None) -> str | None:
    """A title or name as a page shows it, where a database holds its entities.

    Examples
    --------
    >>> unescaped("Rain &amp; wind"), unescaped("R&D")
    ('Rain & wind', 'R&D')
    """
    return _ENTITY.sub(_sign, text) if text else text


def _sign(entity: re.Match[str]) -> str:
    """What an entity stands for; that is nothing else where HTML knows only how its
    name begins: "&notes;".
    """
    found = html.unescape(entity[0])
    return entity[0] if len(found) > 1 and found.endswith(";") else found


_MISSING = frozenset(
    (
        *("NULL", "null", "None", "none", "NaN", "nan", "NA", "N/A", "n/a", "#N/A"),
        *("<NA>", "NaT", r"\N"),
    )
)
"""What programs write into a cell that has no value."""


def whole(text: str) -> str:
    r"""A text that any file can hold: halves of characters are shown as U+FFFD, and
    zeros, which stand for nothing, are left out.

    Examples
    --------
    >>> whole("a\ud800") == "a\ufffd", whole("a\0")
    (True, 'a')
    """
    return _SURROGATES.sub("\N{REPLACEMENT CHARACTER}", text).replace("\0", "")


def _body(value: object) -> str | tuple[str, ...]:
    if isinstance(value, list | tuple):
        body = tuple(piece for item in value if (piece := as_text(item)))
        if body:
            check_text("\n".join(body))
        return body
    if isinstance(value, bytes):
        value = value.decode("utf-8", "surrogateescape")
    text = value if isinstance(value, str) else as_text(value) or ""
    if text.strip() in _MISSING or not any(map(str.isalnum, text)):
        raise ReadError("there is no text here (no letter, no digit)")
    check_text(text)
    text = whole(text)
    return paragraphs_of_markup(text) if is_markup(text) else text


def _wrong_bytes(row: Mapping[str, object]) -> Iterator[str]:
    for name, cell in row.items():
        if isinstance(cell, str) and (match := _ESCAPED.search(cell)):
            yield f"column {name[:60]!r}: {_wrong_byte(match.group())}"


def _wrong_byte(escaped: str) -> str:
    return (
        f"byte 0x{ord(escaped) - 0xDC00:02x} is not of the file's encoding; "
        'name that, for example encoding="cp1252"'
    )


def check_text(text: str) -> None:
    """Refuse a text whose bytes were not what they were taken for.

    Raises
    ------
    ReadError
        If it holds bytes that the encoding doesn't allow, or was decoded wrongly by
        whoever wrote the file.
    """
    if match := _ESCAPED.search(text):
        raise ReadError(_wrong_byte(match.group()))
    if told := mojibake(text):
        raise ReadError(told)
