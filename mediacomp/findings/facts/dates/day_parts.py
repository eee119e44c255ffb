"""Hours of which the words behind them tell the half of the day: "at six on Thursday
morning", "between 4 and 5 in the morning", "a las ocho y media de la tarde".
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal

import regex

from mediacomp.findings.facts.dates.date_words import Date, DateWords, date, norm_at

if TYPE_CHECKING:
    from mediacomp.text.spans import Token

Part = Literal["am", "pm", "night"]
_PARTS: tuple[Part, ...] = ("am", "pm", "night")
_FURTHEST = 4
"""Words between an hour and the part of the day, at most: "six [on the Thursday]
morning"."""
_HOUR = regex.compile(r"(1[0-2]|[1-9])(?:[.:]([0-5]\d))?")
EITHER = "{}:{:02} (a.m. or p.m.)"
"""A time of which nobody says in which half of the day it is."""


def part_behind(norms: Sequence[str], k: int, lists: DateWords) -> Part | None:
    """The part of the day that the words from ``k`` on name for an hour before them.

    Examples
    --------
    >>> from mediacomp.findings.facts.dates.date_words import date_words
    >>> from mediacomp.languages.language import ENGLISH
    >>> part_behind(["on", "thursday", "evening"], 0, date_words(ENGLISH))
    'pm'
    """
    for at in range(k, k + _FURTHEST + 1):
        norm = norm_at(norms, at)
        found = (part for part in _PARTS if norm in lists.own[f"{part}_parts"])
        if part := next(found, None):
            # "a las cinco mañana" is tomorrow
            alone = norm in lists.own["parts_alone"]
            return part if at > k or alone else None
        if norm not in lists.own["day_links"] and norm not in lists.weekdays:
            return None
    return None


def clock(hour: int, minute: int, part: Part) -> str:
    """An hour of twelve in a part of the day; "two at night" is early, "ten" late.

    Examples
    --------
    >>> clock(8, 30, "pm"), clock(12, 0, "am"), clock(2, 0, "night")
    ('20:30', '00:00', '02:00')
    """
    late = part == "pm" or (part == "night" and 6 <= hour < 12)
    return f"{hour % 12 + 12 * late:02}:{minute:02}"


def hours_told(
    tokens: Sequence[Token], norms: Sequence[str], k: int, lists: DateWords
) -> list[Date] | None:
    """The hour that begins with token ``k``, or the two of a range, if words behind say
    which part of the day it is or how many minutes belong to it.

    Examples
    --------
    >>> from mediacomp.findings.facts.dates.date_words import date_words
    >>> from mediacomp.languages.language import ENGLISH
    >>> from mediacomp.text.tokens import tokenise
    >>> tokens = tokenise("between 11 and one in the morning")
    >>> norms = [token.norm for token in tokens]
    >>> [time.value for time in hours_told(tokens, norms, 1, date_words(ENGLISH))]
    ['23:00', '01:00']
    """
    if norm_at(norms, k - 2) in lists.own["before_count"]:
        return None  # "the toll rose by six on Monday night"
    led_in = norm_at(norms, k - 1) in lists.own["at"]
    before = norm_at(norms, _before_the(norms, k - 1, lists))
    paired = before in lists.words["paired"]
    first = _hour(norms, k, lists) if led_in or paired else None
    if first is None:
        return None
    hour, minute, last = first
    if led_in:
        part = part_behind(norms, last + 1, lists)
        if part:
            return [date(tokens, k, last, "time", clock(hour, minute, part))]
        if last > k:  # "a las ocho y media"
            return [date(tokens, k, last, "time", EITHER.format(hour, minute))]
    return _two_hours(tokens, norms, k, first, lists) if paired else None


def _two_hours(
    tokens: Sequence[Token],
    norms: Sequence[str],
    k: int,
    first: tuple[int, int, int],
    lists: DateWords,
) -> list[Date] | None:
    """ "Between 4 and 5 in the morning": the first comes before the second."""
    hour, minute, end = first
    at = _behind_the(norms, end + 2, lists)
    second = _hour(norms, at, lists)
    joined = norm_at(norms, end + 1) in lists.words["joined"]
    part = part_behind(norms, second[2] + 1, lists) if second else None
    if second is None or part is None or not joined:
        return None
    later = clock(second[0], second[1], part)
    halves = [clock(hour, minute, half) for half in ("am", "pm")]
    # The nearest before it; "from 11 to 1 in the morning" begins the day before.
    before = [value for value in halves if value < later]
    earlier = max(before) if before else max(halves)
    return [
        date(tokens, k, end, "time", earlier),
        date(tokens, at, second[2], "time", later),
    ]


def _hour(
    norms: Sequence[str], k: int, lists: DateWords
) -> tuple[int, int, int] | None:
    """An hour of twelve, its minutes and its last token: "six", "4.30", "ocho y media",
    "huit heures et demie".
    """
    said = norm_at(norms, k)
    match = _HOUR.fullmatch(str(lists.numbers.small.get(said, said)))
    if match is None:
        return None
    hour, last = int(match[1]), k
    if match[2]:
        return hour, int(match[2]), last
    if lists.own["hour_first"] and norm_at(norms, k + 1) in lists.own["clock_hours"]:
        last = k + 1
    join = norm_at(norms, last + 1)
    at = _behind_the(norms, last + 2, lists)
    minutes = int(lists.hour_parts.get(norm_at(norms, at), 0))
    if minutes and join in lists.words["and"] and lists.own["hour_first"]:
        return hour, minutes, at
    if minutes and join in lists.words["minus"] and lists.own["hour_first"]:
        return (hour - 1) or 12, 60 - minutes, at
    return hour, 0, last


def _behind_the(norms: Sequence[str], k: int, lists: DateWords) -> int:
    return k + 1 if norm_at(norms, k) in lists.words["the"] else k


def _before_the(norms: Sequence[str], k: int, lists: DateWords) -> int:
    return k - 1 if norm_at(norms, k) in lists.words["the"] else k
