"""Dates, weekdays and times of day among tokens."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import regex

from mediacomp.findings.facts.dates.clock import hours_at, time_at
from mediacomp.findings.facts.dates.date_words import (
    Date,
    DateWords,
    date,
    date_words,
    is_name,
    norm_at,
)
from mediacomp.findings.facts.dates.day_parts import hours_told
from mediacomp.findings.facts.dates.months import (
    is_no_month,
    is_year,
    month_at,
    two_months,
)
from mediacomp.findings.facts.dates.years import year_at
from mediacomp.text.tokens import without_possessive

if TYPE_CHECKING:
    from mediacomp.languages.language import Language
    from mediacomp.text.spans import Token

_ISO = regex.compile(r"(\d{4})-(\d{2})-(\d{2})")
_NUMERIC = regex.compile(
    r"(0?[1-9]|[12]\d|3[01])([./\-])(0?[1-9]|[12]\d|3[01])\2(1\d{3}|20\d\d|(?<=/)\d\d)"
)
_DAYS = regex.compile(r"(0?[1-9]|[12]\d|3[01])-(0?[1-9]|[12]\d|3[01])")


def dates(tokens: Sequence[Token], language: Language) -> list[Date]:
    """Dates, weekdays and times among tokens, in order.

    Examples
    --------
    >>> from mediacomp.languages.language import Language
    >>> from mediacomp.text.tokens import tokenise
    >>> english = Language.of("en")
    >>> tokens = tokenise("On Monday, 3 April 2023, at 4.15 p.m., or May 3–5, 2024.")
    >>> [date.value for date in dates(tokens, english)]
    ['Monday', '2023-04-03', '16:15', '2024-05-03', '2024-05-05']
    >>> dates(tokenise("they may go"), english)
    []
    """
    lists = date_words(language)
    # Signs that Python's tables lack are no digits that it could read.
    norms = [t.norm if t.norm.isprintable() else "" for t in tokens]
    found: list[Date] = []
    k = 0
    while k < len(tokens):
        here = _at(tokens, norms, k, lists)
        found += here
        k = here[-1].last + 1 if here else k + 1
    return found


def _at(
    tokens: Sequence[Token], norms: Sequence[str], k: int, lists: DateWords
) -> list[Date]:
    """What begins with token ``k``: one date, the two ends of a range, or nothing."""
    bare = without_possessive(norms[k])
    if bare.isalpha() and not lists.names_time(bare):
        return []
    if _is_weekday(tokens, norms, k, lists):
        if _is_feast(tokens, k, lists):
            return []  # "Black Friday" is a name
        return [date(tokens, k, k, "weekday", lists.weekdays[bare])]
    if match := _ISO.fullmatch(norms[k]):
        return [date(tokens, k, k, "date", "-".join(match.groups()))]
    found = (
        hours_at(tokens, norms, k, lists)
        or time_at(tokens, norms, k, lists)
        or hours_told(tokens, norms, k, lists)
        or _numeric(tokens, norms, k, lists)
        or _days(tokens, norms, k, lists)
        or two_months(tokens, norms, k, lists)
        or _month_first(tokens, norms, k, lists)
        or year_at(tokens, norms, k, lists)
    )
    return [found] if isinstance(found, Date) else list(found or ())


def _is_weekday(
    tokens: Sequence[Token], norms: Sequence[str], k: int, lists: DateWords
) -> bool:
    """Whether a word names a day of the week; "sat" and "sun" are words, of which a
    full stop or the sentence's beginning makes days.
    """
    bare = without_possessive(norms[k])
    capital = tokens[k].text[:1].isupper()
    if bare not in lists.weekdays or (lists.capitals and not capital):
        return False
    if capital and not lists.capitals and is_name(tokens, k - 1):
        return False  # "Santo Domingo"
    return bare not in lists.own["verbs"] or norms[k + 1 : k + 2] == ["."] or not k


def _is_feast(tokens: Sequence[Token], k: int, lists: DateWords) -> bool:
    """Whether a weekday stands in the name of a feast or a newspaper: "Good Friday",
    "The Sunday Times"; not "on Sunday Times staff".
    """
    before = tokens[k - 1] if k else tokens[k]
    behind = tokens[k + 1] if k + 1 < len(tokens) else tokens[k]
    paper = without_possessive(behind.norm) in lists.papers and behind.text.istitle()
    if paper and before.norm in lists.words["the"]:
        return True
    return before.norm in lists.feasts and before.text[0].isupper()


def _numeric(
    tokens: Sequence[Token], norms: Sequence[str], k: int, lists: DateWords
) -> Date | None:
    """ "03.04.2024", "3/4/2024": by the language the day comes first, or nobody can
    tell.
    """
    match = _NUMERIC.fullmatch(norms[k])
    if match is None:
        return None
    one, other, year = int(match[1]), int(match[3]), match[4]
    year = year if len(year) == 4 else f"20{year}"
    # The order of the language comes first, whether it is sure or not.
    orders = [(one, other), (other, one)]
    readings = [(d, m) for d, m in orders if m <= 12]
    if not lists.own["doubtful_order"]:
        readings = readings[:1]
    told = [f"{year}-{m:02}-{d:02}" for d, m in readings]
    value = " or ".join(dict.fromkeys(told))
    return date(tokens, k, k, "date", value) if value else None


def _day(norms: Sequence[str], k: int, lists: DateWords) -> int | None:
    """The day of a month that a token may be: "3", "3rd", "third"."""
    norm = norm_at(norms, k)
    if match := lists.day.fullmatch(norm):
        return int(match[1])
    tens, _, ones = norm.rpartition("-")
    number = lists.numbers.ordinals.get(ones)
    if number is None or (tens and lists.numbers.small.get(tens, 0) not in (20, 30)):
        return None
    day = int(number + (lists.numbers.small[tens] if tens else 0))
    return day if day <= 31 else None


def _days(
    tokens: Sequence[Token], norms: Sequence[str], k: int, lists: DateWords
) -> list[Date] | None:
    """ "1 April", "1st of April", "3–5 May", "3 to 5 May 2024"."""
    day = _day(norms, k, lists)
    if day is not None:
        month = month_at(tokens, norms, _past_of(norms, k + 1, lists), lists)
        if month:
            return [_with_year(tokens, norms, (k, month[1]), month[0], day, lists)]
        return _two_days(tokens, norms, k, day, lists)
    match = _DAYS.fullmatch(norms[k])
    month = month_at(tokens, norms, _past_of(norms, k + 1, lists), lists)
    if match is None or month is None or int(match[1]) >= int(match[2]):
        return None
    both = _with_year(tokens, norms, (k, month[1]), month[0], int(match[2]), lists)
    return _parted(tokens, k, both, match)


def _two_days(
    tokens: Sequence[Token], norms: Sequence[str], k: int, day: int, lists: DateWords
) -> list[Date] | None:
    """ "3 to 5 May", "3. bis 5. Mai", "between 3 and 9 June"."""
    stop = k + 1 if lists.stops and norm_at(norms, k + 1) == "." else k
    join = norm_at(norms, stop + 1)
    # "entre le 3 et le 9 juin"
    article = norm_at(norms, stop + 2)  # "vom 3. bis zum 5. Mai"
    at = stop + 2 + (article in lists.words["the"] | lists.own["until_articles"])
    until = _day(norms, at, lists)
    joined = join in lists.own["until"] or join in lists.words["joining"]
    if not (until and joined and day < until and norms[k][0].isdecimal()):
        return None
    second = _days(tokens, norms, at, lists)
    if second is None or len(second) > 1:
        return None
    value = second[0].value.rpartition("-")[0] + f"-{day:02}"
    return [date(tokens, k, stop, "date", value), *second]


def _parted(
    tokens: Sequence[Token], k: int, both: Date, match: regex.Match[str]
) -> list[Date]:
    """The ends of a range that stands in token ``k``: "3–5"."""
    middle = tokens[k].start + match.end(1)
    value = f"{both.value.rpartition('-')[0]}-{int(match[1]):02}"
    one = Date(both.first, k, both.start, middle, "date", value)
    return [one, Date(k, both.last, middle + 1, both.end, "date", both.value)]


def _past_of(norms: Sequence[str], k: int, lists: DateWords) -> int:
    """Past what stands between a day and its month: "1st of April", "3. Mai"."""
    of = norm_at(norms, k) in lists.words["of"]
    return k + 1 if of or (lists.stops and norm_at(norms, k) == ".") else k


def _month_first(
    tokens: Sequence[Token], norms: Sequence[str], k: int, lists: DateWords
) -> list[Date] | None:
    """ "April 1, 2023", "April 2023", "in April", "May 3–5"; no name ("April Lee") and
    no verb ("March on", at the beginning of a sentence).
    """
    month = month_at(tokens, norms, k, lists)
    if month is None:
        return None
    name, last = month
    at = last + 2 if norm_at(norms, last + 1) in lists.words["the"] else last + 1
    day = _day(norms, at, lists)
    if day and not _is_counted(norms, at, lists):
        first = _with_year(tokens, norms, (k, at), name, day, lists)
        return _until(tokens, norms, first, name, lists)
    match = _DAYS.fullmatch(norm_at(norms, at))
    if match and int(match[1]) < int(match[2]):
        both = _with_year(tokens, norms, (k, at), name, int(match[2]), lists)
        return _parted(tokens, at, both, match)
    if is_no_month(tokens, norms, k, last, lists):
        return None
    return [_with_year(tokens, norms, (k, last), name, None, lists)]


def _until(
    tokens: Sequence[Token],
    norms: Sequence[str],
    first: Date,
    name: str,
    lists: DateWords,
) -> list[Date]:
    """A day with that to which it lasts: "May 3 to 5, 2024"."""
    k = first.last + 2
    day = _day(norms, k, lists)
    joined = (
        norm_at(norms, k - 1) in lists.own["until"] and norm_at(norms, k).isdecimal()
    )
    month = month_at(tokens, norms, _past_of(norms, k + 1, lists), lists)
    if not (joined and day and day > int(first.value[-2:])) or month:
        return [first]
    if _is_counted(norms, k, lists):
        return [first]
    second = _with_year(tokens, norms, (k, k), name, day, lists)
    if first.value.startswith("--"):
        value = second.value.rpartition("-")[0] + first.value[-3:]
        first = replace(first, value=value)
    return [first, second]


def _is_counted(norms: Sequence[str], k: int, lists: DateWords) -> bool:
    """Whether the number ``k`` belongs to what follows: "in April 12 people", "April
    4.5".
    """
    following = norm_at(norms, k + 1)
    return following == "%" or following in lists.words["counted"]


def _with_year(
    tokens: Sequence[Token],
    norms: Sequence[str],
    place: tuple[int, int],
    month: str,
    day: int | None,
    lists: DateWords,
) -> Date:
    first, last = place
    behind = norm_at(norms, last + 1)
    # American dates have a comma before the year, Spanish ones "de".
    parted = behind == "," or behind in lists.own["before_the_year"]
    at = last + 2 if parted else last + 1
    of_month = f"-{day:02}" if day else ""
    if is_year(norms, at, lists):
        return date(tokens, first, at, "date", f"{norms[at]}-{month}{of_month}")
    return date(tokens, first, last, "date", f"--{month}{of_month}")
