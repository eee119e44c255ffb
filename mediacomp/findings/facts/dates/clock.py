"""Times of day among tokens: "4.15 p.m.", "16:15", "2100 GMT", "nine o'clock", "half
past seven", "14h30".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, cast

import regex

from mediacomp.findings.facts.dates.date_words import Date, DateWords, date, norm_at
from mediacomp.findings.facts.dates.day_parts import EITHER, Part, clock, part_behind

if TYPE_CHECKING:
    from mediacomp.text.spans import Token

_CLOCK = regex.compile(r"([01]?\d|2[0-3])[:.]([0-5]\d)|([01]?\d|2[0-4])")
_FOUR = regex.compile(r"([01]\d|2[0-3])([0-5]\d)")
_DAY = 24
"""Hours of a day: "24 Uhr" is its end."""
_OF_TWELVE = regex.compile(r"0?(\d|1[0-2]):(\d\d)(?: \(.*)?")


def time_at(
    tokens: Sequence[Token], norms: Sequence[str], k: int, lists: DateWords
) -> Date | None:
    """The time of day that begins with token ``k``, with its zone.

    Examples
    --------
    >>> from mediacomp.findings.facts.dates.date_words import date_words
    >>> from mediacomp.languages.language import ENGLISH
    >>> from mediacomp.text.tokens import tokenise
    >>> tokens = tokenise("2100 GMT")
    >>> norms = [token.norm for token in tokens]
    >>> time_at(tokens, norms, 0, date_words(ENGLISH)).value
    '21:00'
    """
    found = (
        _named(tokens, norms, k, lists)
        or _past_hour(tokens, norms, k, lists)
        or _with_half(tokens, norms, k, lists)
        or _in_four_figures(tokens, norms, k, lists)
        or _lettered(tokens, norms, k, lists)
        or _with_space(tokens, norms, k, lists)
    )
    if found is None:
        return None
    found = _in_its_part(found, norms, lists)
    zone = found.last + 1
    if norm_at(norms, zone) in lists.own["zones"] and tokens[zone].text[0].isupper():
        return replace(found, last=zone, end=tokens[zone].end)
    return found


def _in_its_part(found: Date, norms: Sequence[str], lists: DateWords) -> Date:
    """A time with the half of the day that words behind it tell: "nine o'clock in the
    evening", "6 Uhr abends".
    """
    told = norms[found.last] in lists.own["clock_words"] or ":" in norms[found.last]
    match = _OF_TWELVE.fullmatch(found.value)
    if match is None or not (told or match[0].endswith(")")):
        return found
    part = part_behind(norms, found.last + 1, lists)
    hour, minute = int(match[1]) or 12, int(match[2])
    return replace(found, value=clock(hour, minute, part)) if part else found


def _named(
    tokens: Sequence[Token], norms: Sequence[str], k: int, lists: DateWords
) -> Date | None:
    """ "Noon", "nine o'clock", "9 o'clock"."""
    if norms[k] in lists.hours:
        return date(tokens, k, k, "time", lists.hours[norms[k]])
    if norm_at(norms, k + 1) not in lists.own["o_clock"]:
        return None
    hour = _count(norms, k, lists)
    if not 0 < hour <= 12:
        return None
    return date(tokens, k, k + 1, "time", EITHER.format(hour, 0))


def _count(norms: Sequence[str], k: int, lists: DateWords) -> int:
    """The whole number that a token is, in figures or letters; -1 if it is none."""
    said = lists.numbers.small.get(norm_at(norms, k), norm_at(norms, k))
    # No hour or minute has more figures, and `int` refuses thousands of them.
    return int(said) if len(str(said)) < 3 and str(said).isdecimal() else -1


def _past_hour(
    tokens: Sequence[Token], norms: Sequence[str], k: int, lists: DateWords
) -> Date | None:
    """ "Half past seven", "quarter to nine", "ten past six", "halb acht"; "ten to six"
    is rather how a vote went.
    """
    led_in = _minutes_from(norms, k, lists)
    if led_in is None:
        return None
    minutes, at = led_in
    hour, behind = _count(norms, at, lists), norm_at(norms, at + 1)
    if not 0 < hour <= 12 or not 0 < abs(minutes) <= 30:
        return None
    if _is_counted(behind, lists):
        return None
    clocked = behind in lists.own["o_clock"] | lists.own["clock_words"]
    told = clocked or norm_at(norms, k - 1) in lists.own["at"]
    if norms[k].isdecimal() and norms[at].isdecimal() and not told:
        return None  # "20 nach 12 im Vorjahr"
    hour, minutes = hour - (minutes < 0), minutes % 60
    return date(tokens, k, at + clocked, "time", EITHER.format(hour or 12, minutes))


def _minutes_from(
    norms: Sequence[str], k: int, lists: DateWords
) -> tuple[int, int] | None:
    """Minutes past the hour, below 0 those before it, and the place of the hour: "half
    past [seven]", "quarter to [nine]", "halb [acht]"; "half to seven" is no time.
    """
    if norms[k] in lists.own["half_before"]:
        return -30, k + 1
    part, join = lists.hour_parts.get(norms[k]), norm_at(norms, k + 1)
    minutes = int(part) if part else _count(norms, k, lists)
    if part is not None and minutes < 30 and join in lists.own["to_hour"]:
        return -minutes, k + 2
    return (minutes, k + 2) if join in lists.own["past_hour"] else None


def _is_counted(behind: str, lists: DateWords) -> bool:
    """Whether the word behind a number makes an amount of it: "from a quarter to 12
    percent".
    """
    counted = behind in lists.numbers.units or behind in lists.numbers.scales
    return counted or behind in lists.words["measured"]


def hours_at(
    tokens: Sequence[Token], norms: Sequence[str], k: int, lists: DateWords
) -> list[Date] | None:
    """Two times of day in one token: "9am-5pm", "11:30pm–2am", "2-4 p.m."; of the first
    "pm" or "am" is left out, and it comes before the second.

    Examples
    --------
    >>> from mediacomp.findings.facts.dates.date_words import date_words
    >>> from mediacomp.languages.language import ENGLISH
    >>> from mediacomp.text.tokens import tokenise
    >>> tokens = tokenise("11-2.30pm")
    >>> norms = [token.norm for token in tokens]
    >>> [time.value for time in hours_at(tokens, norms, 0, date_words(ENGLISH))]
    ['11:00', '14:30']
    """
    match = lists.clock_span.fullmatch(norms[k])
    if match is None:
        return None
    parted = norm_at(norms, k + 1) in lists.halves and not match[6]
    second = lists.halves.get(norms[k + 1] if parted else match[6])
    one, two = int(match[1]), int(match[4])
    if second is None or not (0 < one <= 12 and 0 < two <= 12):
        return None
    other = next((half for half in lists.halves.values() if half != second), "")
    first = lists.halves.get(match[3]) or (second if one % 12 < two % 12 else other)
    values = (
        _clock(one, int(match[2] or 0), first),
        _clock(two, int(match[5] or 0), second),
    )
    start, end = tokens[k].start, tokens[k + parted].end
    middle = start + match.start(4)
    return [
        Date(k, k, start, middle - 1, "time", values[0]),
        Date(k, k + parted, middle, end, "time", values[1]),
    ]


def _with_half(
    tokens: Sequence[Token], norms: Sequence[str], k: int, lists: DateWords
) -> Date | None:
    """ "4.15 p.m.", "9am", "16:15", "14 Uhr"."""
    if joined := lists.joined_clock.fullmatch(norms[k]):
        hour, minute = int(joined[1]), int(joined[2] or 0)
        told = _clock(hour, minute, joined[3])
        return date(tokens, k, k, "time", told) if hour <= _DAY else None
    if match := _CLOCK.fullmatch(norms[k]):
        hour, minute = int(match[1] or match[3]), int(match[2] or 0)
        return _in_figures(tokens, norms, k, lists, hour, minute)
    worded = norm_at(norms, k + 1) in lists.own["clock_words"]
    if not worded or norms[k] not in lists.numbers.small:
        return None
    hour = int(lists.numbers.small[norms[k]])
    return date(tokens, k, k + 1, "time", f"{hour:02}:00") if hour <= _DAY else None


def _in_figures(
    tokens: Sequence[Token],
    norms: Sequence[str],
    k: int,
    lists: DateWords,
    hour: int,
    minute: int,
) -> Date | None:
    """A time whose hour stands in figures, by what stands behind it or in it."""
    behind, told = norm_at(norms, k + 1), f"{hour:02}:{minute:02}"
    if behind in lists.halves:
        told = _clock(hour, minute, lists.halves[behind])
        return date(tokens, k, k + 1, "time", told)
    if behind in lists.own["clock_words"]:
        return date(tokens, k, k + 1, "time", told)
    parted = ":" in norms[k] or "." in norms[k]
    sure = ":" in norms[k] or (behind in lists.own["zones"] and parted)
    if sure or _is_called(norms, k, lists) or _has_nought(norms, k, lists):
        return date(tokens, k, k, "time", told)
    return None


def _is_called(norms: Sequence[str], k: int, lists: DateWords) -> bool:
    """Whether what stands before a number says that it is a time: "klockan 19", "kl.
    19.30".
    """
    at = k - 2 if norm_at(norms, k - 1) == "." else k - 1
    return norm_at(norms, at) in lists.own["clock_before"]


def _has_nought(norms: Sequence[str], k: int, lists: DateWords) -> bool:
    """Whether an hour behind an article begins with a nought: "the 08.14 to Lima", but
    "fell to 07.20 points"; in German "03.04." is a day.
    """
    hour, _, minutes = norms[k].partition(".")
    if not minutes or len(hour) != 2 or hour[0] != "0" or lists.stops:
        return False
    led_in = norm_at(norms, k - 1) in lists.words["the"]
    return led_in and not _is_counted(norm_at(norms, k + 1), lists)


def _clock(hour: int, minute: int, half: str) -> str:
    if hour > 12:  # "14:30 p.m." is written by mistake and read as it stands
        return f"{hour:02}:{minute:02}"
    return clock(hour, minute, cast("Part", half))


def _in_four_figures(
    tokens: Sequence[Token], norms: Sequence[str], k: int, lists: DateWords
) -> Date | None:
    """ "2100 GMT", "0915 hours"."""
    match = _FOUR.fullmatch(norms[k])
    behind = norm_at(norms, k + 1)
    if match is None:
        return None
    if behind in lists.own["zones"] and tokens[k + 1].text[0].isupper():
        return date(tokens, k, k, "time", f"{match[1]}:{match[2]}")
    # "1200 hours" may be how long something took; "0915 hours" may not.
    if behind in lists.own["clock_hours"] and (
        norms[k][0] == "0" or norm_at(norms, k - 1) in lists.own["at"]
    ):
        return date(tokens, k, k + 1, "time", f"{match[1]}:{match[2]}")
    return None


def _lettered(
    tokens: Sequence[Token], norms: Sequence[str], k: int, lists: DateWords
) -> Date | None:
    """ "14h30", "à 14 heures", "a las 14.30 horas", where a language has such times."""
    at = norm_at(norms, k - 1) in lists.own["at"]
    match = lists.lettered_clock.fullmatch(norms[k])
    if match and (match[2] or at):
        value = f"{int(match[1]):02}:{match[2] or '00'}"
        return date(tokens, k, k, "time", value)
    behind = norm_at(norms, k + 1)
    hour = _CLOCK.fullmatch(norms[k])
    if at and hour and behind in lists.own["clock_hours"]:
        if hour[2]:
            return date(tokens, k, k + 1, "time", f"{int(hour[1]):02}:{hour[2]}")
        minutes = norm_at(norms, k + 2)
        if regex.fullmatch(r"[0-5]\d", minutes):
            return date(tokens, k, k + 2, "time", f"{int(norms[k]):02}:{minutes}")
        if norms[k].isdecimal():
            return date(tokens, k, k + 1, "time", f"{int(norms[k]):02}:00")
    return None


def _with_space(
    tokens: Sequence[Token], norms: Sequence[str], k: int, lists: DateWords
) -> Date | None:
    """ "6. 30am", "9. 25 am", "22. 34 GMT": as texts have it that went through a
    tokeniser.
    """
    figures = "".join(norms[k : k + 3])
    if norm_at(norms, k + 1) not in (".", ":") or not norms[k].isdecimal():
        return None
    if joined := lists.joined_clock.fullmatch(figures):
        told = _clock(int(joined[1]), int(joined[2] or 0), joined[3])
        return date(tokens, k, k + 2, "time", told) if int(joined[1]) <= _DAY else None
    match, behind = _CLOCK.fullmatch(figures), norm_at(norms, k + 3)
    if match is None or not match[2]:
        return None
    hour, minute = int(match[1]), int(match[2])
    if behind in lists.halves:
        told = _clock(hour, minute, lists.halves[behind])
        return date(tokens, k, k + 3, "time", told)
    if behind in lists.own["zones"] and tokens[k + 3].text[0].isupper():
        return date(tokens, k, k + 2, "time", f"{hour:02}:{minute:02}")
    return None
