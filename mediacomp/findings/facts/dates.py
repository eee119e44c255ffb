"""Dates, weekdays and times of day among tokens."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Literal

import regex

from mediacomp.text.tokens import without_possessive

if TYPE_CHECKING:
    from mediacomp.languages.language import Language
    from mediacomp.languages.wordlists import Lists
    from mediacomp.text.spans import Token

DateKind = Literal["date", "weekday", "time"]

_ISO = regex.compile(r"(\d{4})-(\d{2})-(\d{2})")
# From 1000 to 2099: a number of four figures beyond that is hardly a year.
_YEAR = regex.compile(r"1\d{3}|20\d\d")
_CLOCK = regex.compile(r"([01]?\d|2[0-3])[:.]([0-5]\d)|([01]?\d|2[0-4])")
_DECADE = regex.compile(r"(?:1[5-9]|20)\d0'?s")
WEEKDAYS = (
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
)
# As they stand in ISO 8601, and as the classes of ``dates.txt`` are called.
_MONTHS = tuple(f"{n:02}" for n in range(1, 13))


@dataclass(frozen=True, slots=True)
class Date:
    """Tokens ``first`` to ``last`` name a day, a month, a year, a weekday or a time;
    ``value`` as in ISO 8601.

    Parts that a date does not give are dashes: "--04-01" is the first of April of some
    year.

    Examples
    --------
    >>> from mediacomp.languages.language import Language
    >>> from mediacomp.text.tokens import tokenise
    >>> dates(tokenise("on 1 May"), Language.of("en"))
    [Date(first=1, last=2, kind='date', value='--05-01')]
    >>> dates(tokenise("they may go"), Language.of("en"))
    []
    """

    first: int
    last: int
    kind: DateKind
    value: str


@dataclass(frozen=True)
class _Lists:
    weekdays: dict[str, str]
    months: dict[str, str]
    verbs: frozenset[str]
    before_month: frozenset[str]
    before_year: frozenset[str]
    halves: dict[str, str]
    hours: dict[str, str]
    day: regex.Pattern[str]
    joined_clock: regex.Pattern[str]
    words: Lists
    """The classes of ``amounts.txt``, each by its name there."""


@cache
def _lists(language: Language) -> _Lists:
    words = language.lists("dates")
    endings, halves = (
        language.any_of("amounts", group)
        for group in ("ordinal_endings", "clock_halves")
    )
    return _Lists(
        {form: day for day in WEEKDAYS for form in words.get(day, ())},
        {form: month for month in _MONTHS for form in words.get(month, ())},
        words.get("verbs", frozenset()),
        words.get("before_month", frozenset()),
        words.get("before_year", frozenset()),
        {form: half for half in ("am", "pm") for form in words.get(half, ())},
        {
            form: hour
            for name, hour in (("noon", "12:00"), ("midnight", "00:00"))
            for form in words.get(name, ())
        },
        regex.compile(rf"(0?[1-9]|[12]\d|3[01]){endings}?"),
        regex.compile(rf"(\d{{1,2}})(?:[:.](\d\d))?({halves})"),
        language.lists("amounts"),
    )


def dates(tokens: Sequence[Token], language: Language) -> list[Date]:
    """Dates, weekdays and times among tokens, in order.

    Examples
    --------
    >>> from mediacomp.languages.language import Language
    >>> from mediacomp.text.tokens import tokenise
    >>> tokens = tokenise("On Monday, 3 April 2023, at 4.15 p.m., or in May 2024.")
    >>> [date.value for date in dates(tokens, Language.of("en"))]
    ['Monday', '2023-04-03', '16:15', '2024-05']
    """
    lists = _lists(language)
    norms = [token.norm for token in tokens]
    found: list[Date] = []
    k = 0
    while k < len(tokens):
        date = _at(tokens, norms, k, lists)
        if date:
            found.append(date)
        k = date.last + 1 if date else k + 1
    return found


def _at(
    tokens: Sequence[Token], norms: Sequence[str], k: int, lists: _Lists
) -> Date | None:
    bare = without_possessive(norms[k])
    if bare.isalpha() and not _names_time(bare, lists):
        return None
    # "sat" and "sun" are words; a full stop or the sentence's beginning makes days.
    sure = bare not in lists.verbs or _abbreviated(norms, k)
    if bare in lists.weekdays and sure and tokens[k].text[:1].isupper():
        return Date(k, k, "weekday", lists.weekdays[bare])
    if match := _ISO.fullmatch(norms[k]):
        return Date(k, k, "date", "-".join(match.groups()))
    return (
        _time(norms, k, lists)
        or _day_month(tokens, norms, k, lists)
        or _year(norms, k, lists)
    )


def _names_time(bare: str, lists: _Lists) -> bool:
    """Whether a word of letters is a weekday, a month or an hour ("noon")."""
    return bare in lists.weekdays or bare in lists.months or bare in lists.hours


def _abbreviated(norms: Sequence[str], k: int) -> bool:
    return norms[k + 1 : k + 2] == ["."] or not k


def _month(
    tokens: Sequence[Token], norms: Sequence[str], k: int, lists: _Lists
) -> tuple[str, int] | None:
    """The month that token ``k`` names, and its last token, the full stop of an
    abbreviation included.
    """
    if not 0 <= k < len(tokens) or not tokens[k].text[:1].isupper():
        return None
    bare = without_possessive(norms[k])
    month = lists.months.get(bare)
    if month is None:
        return None
    # The full stop of "Sept." belongs to it, that of "in May." ends a sentence.
    short = len(bare) <= 4 and bare not in lists.words["full_months"]
    return month, k + 1 if short and norms[k + 1 : k + 2] == ["."] and k + 2 < len(
        norms
    ) else k


def _day_month(
    tokens: Sequence[Token], norms: Sequence[str], k: int, lists: _Lists
) -> Date | None:
    """ "April 1, 2023", "1 April", "the 1st of April", "April 2023", "in April"."""
    return _day_first(tokens, norms, k, lists) or _month_first(tokens, norms, k, lists)


def _day_first(
    tokens: Sequence[Token], norms: Sequence[str], k: int, lists: _Lists
) -> Date | None:
    """ "1 April", "1st of April"."""
    day = lists.day.fullmatch(norms[k])
    of = k + 1 < len(norms) and norms[k + 1] in lists.words["of"]
    month = _month(tokens, norms, k + 2 if of else k + 1, lists)
    if day is None or month is None:
        return None
    return _with_year(norms, k, month[1], month[0], int(day[1]))


def _month_first(
    tokens: Sequence[Token], norms: Sequence[str], k: int, lists: _Lists
) -> Date | None:
    """ "April 1, 2023", "April 2023", "in April"; no name ("April Lee") and no verb
    ("March on", at the beginning of a sentence).
    """
    month = _month(tokens, norms, k, lists)
    if month is None:
        return None
    name, last = month
    behind = norms[last + 1] if last + 1 < len(norms) else ""
    day = lists.day.fullmatch(behind)
    if day and not _is_counted(norms, last + 1, lists):
        return _with_year(norms, k, last + 1, name, int(day[1]))
    if not _YEAR.fullmatch(behind):
        before = norms[k - 1] if k else ""
        verb = norms[k] in lists.verbs and before not in lists.before_month
        if verb or _is_name(tokens, k - 1) or _is_name(tokens, last + 1):
            return None
    return _with_year(norms, k, last, name, None)


def _is_counted(norms: Sequence[str], k: int, lists: _Lists) -> bool:
    """Whether the number ``k`` belongs to what follows: "in April 12 people", "April
    4.5".
    """
    following = norms[k + 1] if k + 1 < len(norms) else ""
    return following == "%" or following in lists.words["counted"]


def _is_name(tokens: Sequence[Token], k: int) -> bool:
    """Whether a neighbour is a word with a capital that no full stop or function word
    explains.
    """
    if not 0 < k < len(tokens):
        return False
    token = tokens[k]
    return (
        token.kind == "word"
        and token.text[:1].isupper()
        and tokens[k - 1].kind != "punctuation"
    )


def _with_year(
    norms: Sequence[str], first: int, last: int, month: str, day: int | None
) -> Date:
    # American dates have a comma before the year.
    at = last + 2 if norms[last + 1 : last + 2] == [","] else last + 1
    if at < len(norms) and _YEAR.fullmatch(norms[at]):
        return Date(
            first, at, "date", f"{norms[at]}-{month}" + (f"-{day:02}" if day else "")
        )
    return Date(first, last, "date", f"--{month}" + (f"-{day:02}" if day else ""))


def _year(norms: Sequence[str], k: int, lists: _Lists) -> Date | None:
    """A year or decade, unless what stands beside it counts: "in 1848", "the 1990s",
    not "1848 people", "$2000".
    """
    if _DECADE.fullmatch(norms[k]):
        return Date(k, k, "date", norms[k].replace("'", ""))
    if not _YEAR.fullmatch(norms[k]) or _is_measured(norms, k, lists):
        return None
    return None if _counts(norms, k, lists) else Date(k, k, "date", norms[k])


def _counts(norms: Sequence[str], k: int, lists: _Lists) -> bool:
    """Whether a number of four figures counts what stands behind it: "1999 mills"."""
    before = norms[k - 1] if k else ""
    behind = norms[k + 1] if k + 1 < len(norms) else "."
    led_in = before in lists.before_year
    if norms[k] < "1500" and not led_in:  # "1200 jobs": so early a year is led in
        return True
    if before in lists.words["the"]:  # "the 2019 floods"
        return False
    word = behind.isalpha() and len(behind) > 3
    if word and behind.endswith(tuple(lists.words["plural_endings"])):
        return True  # even behind what leads in: "in 1999 mills"
    return word and not led_in and before not in ("(", ",", "-")


def _is_measured(norms: Sequence[str], k: int, lists: _Lists) -> bool:
    """Whether a sign of money or a unit beside a number says that it is no year."""
    before = norms[k - 1] if k else ""
    behind = norms[k + 1] if k + 1 < len(norms) else "."
    money = before in ("$", "€", "£", "¥")
    return money or behind == "%" or behind in lists.words["measured"]


def _time(norms: Sequence[str], k: int, lists: _Lists) -> Date | None:
    if norms[k] in lists.hours:
        return Date(k, k, "time", lists.hours[norms[k]])
    if joined := lists.joined_clock.fullmatch(norms[k]):
        return Date(
            k, k, "time", _clock(int(joined[1]), int(joined[2] or 0), joined[3])
        )
    match = _CLOCK.fullmatch(norms[k])
    if not match:
        return None
    behind = norms[k + 1] if k + 1 < len(norms) else ""
    hour, minute = int(match[1] or match[3]), int(match[2] or 0)
    if behind in lists.halves:
        return Date(k, k + 1, "time", _clock(hour, minute, lists.halves[behind]))
    if ":" in norms[k]:
        return Date(k, k, "time", f"{hour:02}:{minute:02}")
    return None


def _clock(hour: int, minute: int, half: str) -> str:
    return (
        # 12 a.m. is midnight, 12 p.m. noon; "14:30 p.m." is written by mistake and read
        # as it stands.
        f"{hour % 12 + 12 * (half == 'pm'):02}:{minute:02}"
        if hour <= 12
        else f"{hour:02}:{minute:02}"
    )
