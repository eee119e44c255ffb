"""The time of day at which a page says that its article came out.

The day is told by whoever looks for it in many places; the time is what the page states
beside that day, in JSON-LD or in its head.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from mediacomp.reading.dates import parsed
from mediacomp.reading.pages.linked_data import publication_dates

_META = re.compile(r"<meta\b[^<>]{1,600}>", re.I)
_NAME = re.compile(
    r"""\b(?:property|name|itemprop)\s{0,9}=\s{0,9}["']?"""
    r"""(?:[\w.:-]{0,40}pub(?:li[\w.:-]{1,40}|-?date)|(?:dc\.)?date(?:\.issued)?)["'\s]""",
    re.I,
)
_CONTENT = re.compile(r"""\bcontent\s{0,9}=\s{0,9}["']([^"'<>]{8,60})["']""", re.I)


def time_of(day: datetime.date | None, markup: str) -> datetime.date | None:
    """A day with the time of day that a page states for it; the day alone where it
    states none.

    Examples
    --------
    >>> head = '<meta property="article:published_time" content="2021-03-12T09:30Z">'
    >>> time_of(datetime.date(2021, 3, 12), head).isoformat()
    '2021-03-12T09:30:00+00:00'
    >>> time_of(datetime.date(2021, 3, 14), head).isoformat()
    '2021-03-14'
    """
    if day is None or isinstance(day, datetime.datetime):
        return day
    for text in _stated(markup):
        found = parsed(text)
        if isinstance(found, datetime.datetime) and found.date() == day:
            return found
    return day


def _stated(markup: str) -> Iterator[str]:
    yield from publication_dates(markup)
    for tag in _META.findall(markup):
        content = _CONTENT.search(tag)
        if content and _NAME.search(tag):
            yield content[1]
