"""Times of day among tokens: "4.15 p.m.", "16:15", "2100 GMT", "nine o'clock",
"14h30".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import regex

from mediacomp.findings.facts.date_words import Date, DateWords, date, norm_at

if TYPE_CHECKING:
    from mediacomp.text.spans import Token

_CLOCK = regex.compile(r"([01]?\d|2[0-3])[:.]([0-5]\d)|([01]?\d|2[0-4])")
_FOUR = regex.compile(r"([01]\d|2[0-3])([0-5]\d)")
EITHER = "{}:00 (a.m. or p.m.)"
"""An hour of which nobody says in which half of the day it is."""


def time_at(
    tokens: Sequence[Token], norms: Sequence[str], k: int, lists: DateWords
) -> Date | None:
    """The time of day that begins with token ``k``, with its zone.

    Examples
    --------
    >>> from mediacomp.findings.facts.date_words import date_words
    >>> from mediacomp.languages.language import ENGLISH
    >>> from mediacomp.text.tokens import tokenise
    >>> tokens = tokenise("2100 GMT")
    >>> norms = [token.norm for token in tokens]
    >>> time_at(tokens, norms, 0, date_words(ENGLISH)).value
    '21:00'
    """
    found = (
        _named(tokens, norms, k, lists)
        or _with_half(tokens, norms, k, lists)
        or _in_four_figures(tokens, norms, k, lists)
        or _lettered(tokens, norms, k, lists)
    )
    if found is None:
        return None
    zone = found.last + 1
    if norm_at(norms, zone) in lists.own["zones"] and tokens[zone].text[0].isupper():
        return replace(found, last=zone, end=tokens[zone].end)
    return found


def _named(
    tokens: Sequence[Token], norms: Sequence[str], k: int, lists: DateWords
) -> Date | None:
    """ "Noon", "nine o'clock", "9 o'clock"."""
    if norms[k] in lists.hours:
        return date(tokens, k, k, "time", lists.hours[norms[k]])
    if norm_at(norms, k + 1) not in lists.own["o_clock"]:
        return None
    said = lists.numbers.small.get(norms[k], norms[k])
    hour = int(said) if str(said).isdecimal() else 0
    if not 0 < hour <= 12:
        return None
    return date(tokens, k, k + 1, "time", EITHER.format(hour))


def _with_half(
    tokens: Sequence[Token], norms: Sequence[str], k: int, lists: DateWords
) -> Date | None:
    """ "4.15 p.m.", "9am", "16:15", "14 Uhr"."""
    if joined := lists.joined_clock.fullmatch(norms[k]):
        hour, minute = int(joined[1]), int(joined[2] or 0)
        if hour > 24:
            return None
        return date(tokens, k, k, "time", _clock(hour, minute, joined[3]))
    behind = norm_at(norms, k + 1)
    if behind in lists.own["clock_words"] and norms[k] in lists.numbers.small:
        hour = int(lists.numbers.small[norms[k]])
        return date(tokens, k, k + 1, "time", f"{hour:02}:00") if hour < 25 else None
    match = _CLOCK.fullmatch(norms[k])
    if not match:
        return None
    hour, minute = int(match[1] or match[3]), int(match[2] or 0)
    if behind in lists.halves:
        half = lists.halves[behind]
        return date(tokens, k, k + 1, "time", _clock(hour, minute, half))
    if behind in lists.own["clock_words"]:
        return date(tokens, k, k + 1, "time", f"{hour:02}:{minute:02}")
    zoned = behind in lists.own["zones"] and match[2]
    if ":" in norms[k] or zoned:
        return date(tokens, k, k, "time", f"{hour:02}:{minute:02}")
    return None


def _clock(hour: int, minute: int, half: str) -> str:
    return (
        # 12 a.m. is midnight, 12 p.m. noon; "14:30 p.m." is written by mistake and read
        # as it stands.
        f"{hour % 12 + 12 * (half == 'pm'):02}:{minute:02}"
        if hour <= 12
        else f"{hour:02}:{minute:02}"
    )


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
    """ "14h30", "à 14 heures", where a language writes times so."""
    at = norm_at(norms, k - 1) in lists.own["at"]
    match = lists.lettered_clock.fullmatch(norms[k])
    if match and (match[2] or at):
        value = f"{int(match[1]):02}:{match[2] or '00'}"
        return date(tokens, k, k, "time", value)
    behind = norm_at(norms, k + 1)
    if at and behind in lists.own["clock_hours"] and _CLOCK.fullmatch(norms[k]):
        minutes = norm_at(norms, k + 2)
        if regex.fullmatch(r"[0-5]\d", minutes):
            return date(tokens, k, k + 2, "time", f"{int(norms[k]):02}:{minutes}")
        if norms[k].isdecimal():
            return date(tokens, k, k + 1, "time", f"{int(norms[k]):02}:00")
    return None
