"""Dates as archives, tables and pages write them → `datetime.date` or `datetime`.

A date that can be read in two ways ("03/04/2021") is read in none, unless the caller
knows which of day and month comes first.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from functools import cache

import regex

from mediacomp.languages.wordlists import shared

EARLIEST, LATEST = 1600, 2200
"""Years outside of which a number is no year of a newspaper."""

_LAST_CENTURY = 69
"""Two-digit years from which on they are of the last century, as POSIX reads them."""

_ZONE = r"(Z|(?:UTC|GMT)(?: ?[+-]\d{1,2}(?::?\d{2})?(?!\d))?|[+-]\d{2}:?\d{2})"
_ISO = regex.compile(
    r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})"
    r"(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?"
    rf" *{_ZONE}?)?"
)
_COMPACT = regex.compile(
    r"(\d{4})(\d{2})(\d{2})"
    r"(?:(?|T(\d{2})(\d{2})(\d{2})?|(\d{2})(\d{2})(\d{2}))(Z|[+-]\d{2}:?\d{2})?)?"
)
_PARTS = regex.compile(r"(\d{4}), (\d{1,2}), (\d{1,2})")
"""A list of three numbers, as catalogues of libraries have it."""
_NUMBERS = regex.compile(r"(\d{1,2})([./-]) ?(\d{1,2})\2 ?(\d{4})")
# Not with hyphens: "21-03-05" is as well of 2021.
_SHORT_YEAR = regex.compile(r"(?<![\d./])(\d{1,2})([./])(\d{1,2})\2(\d{2})(?![\d./])")
_DAY_FIRST = regex.compile(
    r"(\d{1,2})(?:st|nd|rd|th|er|\.|º)? *(?:de )?(\p{L}{3,12})\.?,? *(?:de )?(\d{4})"
)
_HYPHENS = regex.compile(r"(\d{1,2})-(\p{L}{3,12})\.?-(\d{2}|\d{4})(?!\d)")
"""As spreadsheets write it: "3-Mar-21"."""
_MONTH_FIRST = regex.compile(r"(\p{L}{3,12})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})")
_JAPANESE = regex.compile(r"(\d{4}) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?日")
_CLOCK = regex.compile(
    r"(\d{1,2})[:.h](\d{2})(?::(\d{2}))?(?!\d)(?: ?([ap])\.?m\b)?"
    rf"(?: ?{_ZONE}(?![\p{{L}}\d]))?",
    regex.IGNORECASE,
)
_LETTERS = "UTCGMutcgm "
"""Of the names of the zone from which others are counted."""
_LONGEST = 80
_STAMP = regex.compile(r"1?\d{9}(?:\d{3})?(?:\.\d+)?")
"""Seconds or milliseconds since 1970, from 2001 on."""
_SERIAL = regex.compile(r"[2-7]\d{4}(?:\.\d+)?")
"""Days as spreadsheets count them, from 1954 to 2119."""
SPREADSHEETS_BEGIN = datetime.date(1899, 12, 30)
"""The day from which on most spreadsheets count."""


def parsed(text: str, *, day_first: bool | None = None) -> datetime.date | None:
    """The date that a text names, with the time of day where it names one; None if it
    names none, or could name two.

    Parameters
    ----------
    text
        One date as it is written, with a weekday, a time or words around it.
    day_first
        How to read "03/04/2021"; None where nobody knows.

    Examples
    --------
    >>> parsed("March 12, 2021 Friday 9:30 PM").isoformat()
    '2021-03-12T21:30:00'
    >>> parsed("12. März 2021"), parsed("2021-03-12T09:30:00Z").tzname()
    (datetime.date(2021, 3, 12), 'UTC')
    >>> parsed("03/04/2021"), parsed("03/04/2021", day_first=True)
    (None, datetime.date(2021, 4, 3))
    >>> parsed("12 March 2021 9:30 AM GMT+1").isoformat()
    '2021-03-12T09:30:00+01:00'
    >>> parsed("12.03.21"), parsed("21-03-12")
    (datetime.date(2021, 3, 12), None)
    """
    text = " ".join(text[:_LONGEST].split())
    try:
        return _iso(text) or _stamp(text) or _written(text, day_first)
    except (ValueError, OverflowError):  # 31 February, 25 o'clock, a zone of 30 hours
        return None


def at_time(day: datetime.date, text: str) -> datetime.date:
    """A day at the time of day that stands beside it in another place; the day where
    that is no time, or it has one already.

    Examples
    --------
    >>> day = datetime.date(2021, 3, 12)
    >>> at_time(day, "9:30 PM").isoformat(), at_time(day, "noon").isoformat()
    ('2021-03-12T21:30:00', '2021-03-12')
    """
    bare = day
    if isinstance(day, datetime.datetime):
        if day.timetz() != datetime.time():
            return day
        bare = day.date()  # midnight is how spreadsheets keep a day
    if not _CLOCK.fullmatch(text.strip()):
        return day
    try:
        return _with_clock(bare, "", text) or day
    except (ValueError, OverflowError):  # 25 o'clock
        return day


def of_serial(
    value: object, since: datetime.date = SPREADSHEETS_BEGIN
) -> datetime.date | None:
    """The date that a spreadsheet counts in days, with the time of day where it counts
    parts of one; None if it is no such number.

    Parameters
    ----------
    value
        A number, or a text of its figures.
    since
        The day that is 0.

    Examples
    --------
    >>> of_serial("45000"), of_serial(45000.5), of_serial(7)
    (datetime.date(2023, 3, 15), datetime.datetime(2023, 3, 15, 12, 0), None)
    """
    match = _SERIAL.fullmatch(str(value).strip())
    if match is None:
        return None
    days, part = divmod(float(match[0]), 1)
    day = since + datetime.timedelta(days=days)
    if not part:
        return day
    begin = datetime.datetime.combine(day, datetime.time())
    return begin + datetime.timedelta(seconds=round(part * 24 * 60 * 60))


def is_month(word: str) -> bool:
    """Whether a word is the name of a month, signs beside it aside.

    Examples
    --------
    >>> is_month("März,"), is_month("Monday")
    (True, False)
    """
    return word.casefold().strip(".,;") in _months()


def day_comes_first(texts: Iterable[str]) -> bool | None:
    """Whether dates of one source put the day before the month; None if nothing tells.

    Examples
    --------
    >>> day_comes_first(["03/04/2021", "03/25/2021"]), day_comes_first(["3.4.2021"])
    (False, True)
    """
    for text in texts:
        match = _numbers(text[:_LONGEST])
        if match and match[2] == ".":
            return True  # with full stops the day is always first
        if match and int(match[1]) > 12 >= int(match[3]):
            return True
        if match and int(match[3]) > 12 >= int(match[1]):
            return False
    return None


def _iso(text: str) -> datetime.date | None:
    ways = _ISO.search(text), _COMPACT.fullmatch(text), _PARTS.fullmatch(text)
    match = next(filter(None, ways), None)
    if match is None:
        return None
    parts = match.groups()
    day = _day(int(parts[0]), int(parts[1]), int(parts[2]))
    if day is None or len(parts) == 3 or parts[3] is None:
        return day
    hour, minute, second = (int(part or 0) for part in parts[3:6])
    return _at(day, hour, minute, second, parts[6])


def _stamp(text: str) -> datetime.date | None:
    if not _STAMP.fullmatch(text):
        return None
    seconds = float(text) / (1000 if len(text.partition(".")[0]) > 10 else 1)
    return datetime.datetime.fromtimestamp(int(seconds), datetime.UTC)


def _written(text: str, day_first: bool | None) -> datetime.date | None:
    """A date with a month in letters, or of three numbers, and the time beside it."""
    orders = ((_DAY_FIRST, "dmy"), (_HYPHENS, "dmy"), (_MONTH_FIRST, "mdy"))
    for pattern, order in orders:
        for match in pattern.finditer(text):
            parts = dict(zip(order, match.groups(), strict=True))
            month = _months().get(parts["m"].casefold())
            if month:
                day = _day(_year(parts["y"]), month, int(parts["d"]))
                return _with_clock(day, text[: match.start()], text[match.end() :])
    if match := _JAPANESE.search(text):
        day = _day(*map(int, match.groups()))
        return _with_clock(day, text[: match.start()], text[match.end() :])
    if match := _numbers(text):
        day = _of_numbers(match, day_first)
        return _with_clock(day, text[: match.start()], text[match.end() :])
    return None


def _numbers(text: str) -> regex.Match[str] | None:
    return _NUMBERS.search(text) or _SHORT_YEAR.search(text)


def _year(digits: str) -> int:
    year = int(digits)
    return year if len(digits) > 2 else year + (1900 if year >= _LAST_CENTURY else 2000)


def _of_numbers(
    match: regex.Match[str], day_first: bool | None
) -> datetime.date | None:
    one, other, year = int(match[1]), int(match[3]), _year(match[4])
    if match[2] == ".":
        day_first = True
    if day_first is None and one <= 12 and other <= 12 and one != other:
        return None
    if (one > 12) != (other > 12):
        day_first = one > 12
    return _day(year, other, one) if day_first else _day(year, one, other)


def _with_clock(
    day: datetime.date | None, before: str, after: str
) -> datetime.date | None:
    match = _CLOCK.search(after) or _CLOCK.search(before)
    if day is None or match is None:
        return day
    hour = int(match[1])
    if match[4]:
        hour = hour % 12 + 12 * (match[4].lower() == "p")
    return _at(day, hour, int(match[2]), int(match[3] or 0), match[5])


def _day(year: int, month: int, day: int) -> datetime.date | None:
    if not EARLIEST <= year <= LATEST:
        return None
    return datetime.date(year, month, day)


def _at(
    day: datetime.date, hour: int, minute: int, second: int, zone: str | None
) -> datetime.datetime:
    return datetime.datetime(
        day.year, day.month, day.day, hour, minute, min(second, 59), tzinfo=_zone(zone)
    )


def _zone(name: str | None) -> datetime.tzinfo | None:
    if name is None:
        return None
    if not name[-1].isdigit():
        return datetime.UTC
    name = name.lstrip(_LETTERS).replace(":", "")
    digits = name[1:].zfill(2)  # "GMT+1"
    offset = datetime.timedelta(hours=int(digits[:2]), minutes=int(digits[2:] or 0))
    return datetime.timezone(-offset if name[0] == "-" else offset)


@cache
def _months() -> dict[str, int]:
    """The number of a month by its names and abbreviations in many languages."""
    return {
        name: number
        for number in range(1, 13)
        for name in shared("months", str(number))
    }
