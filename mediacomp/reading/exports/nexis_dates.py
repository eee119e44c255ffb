"""Lines of an export of Nexis or Lexis that are dates, and what stands beside one."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import regex

from mediacomp.languages.wordlists import shared
from mediacomp.reading.dates import is_month, parsed
from mediacomp.reading.exports.nexis_labels import any_of, is_edition

_DATE_WORDS = 8
_YEAR = 4
_JOINED = regex.compile(r"[/–-]")
_TIME, _ZONE = regex.compile(r"\d[:.]\d\d"), regex.compile(r"\p{Lu}{2,5}")


def is_date(text: str) -> bool:
    """Whether a line is a date and little else: a weekday, a time, a zone, an edition.

    Examples
    --------
    >>> is_date("Montag 4. März 2019"), is_date("On May 4, 2019 the rain came back")
    (True, False)
    >>> is_date("May/June 2019"), is_date("Rain 2019")
    (True, False)
    >>> is_date("May 4, 2001, Friday, Late Edition - Final")
    True
    """
    words = _without_edition(text).split()
    if words and _ZONE.fullmatch(words[-1]) and any(map(_TIME.search, words)):
        words = words[:-1]  # the name of a zone behind a time of day
    words = [word.casefold() for word in words]
    if _is_month_of_year(words):
        return True
    if len(words) > _DATE_WORDS or parsed(" ".join(words), day_first=True) is None:
        return False
    return sum(map(_is_no_part_of_date, words)) <= 1


def _without_edition(text: str) -> str:
    """A line without the edition that stands behind its last comma: older exports have
    it beside the date.
    """
    before, _, last = text.rpartition(",")
    last = last.strip()
    told = is_edition(last) or _issue().fullmatch(last)
    return before if told and parsed(before, day_first=True) else text


def _is_month_of_year(words: Sequence[str]) -> bool:
    """Whether words are the date of a monthly, which has no day."""
    if len(words) < 2 or not words[-1].isdecimal() or len(words[-1]) != _YEAR:
        return False
    months = [part for word in words[:-1] for part in _JOINED.split(word) if part]
    return bool(months) and all(map(is_month, months))


def _is_no_part_of_date(word: str) -> bool:
    if len(word) <= 3 or any(map(str.isdigit, word)) or is_month(word):
        return False
    small = shared("headers", "in_date") | shared("headers", "date_prepositions")
    return word not in small


@cache
def _issue() -> regex.Pattern[str]:
    return regex.compile(rf"(?:\S{{1,40}} ){{0,4}}{any_of('issue')}", regex.I)
