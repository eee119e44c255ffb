"""The words that dates and times are made of, and what is asked of their neighbours."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Literal

import regex

from mediacomp.findings.facts.numbers.number_words import NumberWords, number_words

if TYPE_CHECKING:
    from mediacomp.languages.language import Language
    from mediacomp.languages.wordlists import Lists
    from mediacomp.text.spans import Token

DateKind = Literal["date", "weekday", "time"]

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
    """Tokens ``first`` to ``last`` name a day, a month, a year, a weekday or a time, in
    the text from ``start`` to ``end``; ``value`` as in ISO 8601.

    Parts that a date does not give are dashes: "--04-01" is the first of April of some
    year. What may be one of two is both, joined by "or".

    Examples
    --------
    >>> Date(1, 2, 3, 8, "date", "--05-01").value
    '--05-01'
    """

    first: int
    last: int
    start: int
    end: int
    kind: DateKind
    value: str


@dataclass(frozen=True)
class DateWords:
    """The words of dates and times of a language."""

    weekdays: dict[str, str]
    months: dict[str, str]
    decades: dict[str, str]
    halves: dict[str, str]
    hours: dict[str, str]
    hour_parts: Mapping[str, str]
    own: Lists
    """The classes of ``dates.txt``, each by its name there."""
    words: Lists
    """The classes of ``amounts.txt``."""
    numbers: NumberWords
    particles: frozenset[str]
    saying: frozenset[str]
    """What a person does, and no month: "April said"."""
    papers: frozenset[str]
    """What makes a name of a weekday before it: "The Sunday Times"."""
    feasts: frozenset[str]
    """What makes a name of a weekday behind it: "Good Friday"."""
    day: regex.Pattern[str]
    joined_clock: regex.Pattern[str]
    clock_span: regex.Pattern[str]
    lettered_clock: regex.Pattern[str]
    decade: regex.Pattern[str]
    articles: frozenset[str]
    capital_nouns: bool
    stops: bool
    """Whether a figure and a full stop are an ordinal number ("3. Mai")."""

    @property
    def capitals(self) -> bool:
        """Whether days and months have a capital."""
        return not self.own["small_letters"]

    def names_time(self, bare: str) -> bool:
        """Whether a date or time may begin with a word of letters."""
        return (
            bare in self.weekdays
            or bare in self.months
            or bare in self.hours
            or bare in self.hour_parts
            or bare in self.own["half_before"]
            or bare in self.decades
            or bare in self.numbers.ordinals
            or bare in self.numbers.small
        )


@cache
def date_words(language: Language) -> DateWords:
    """The words of dates and times of a language, read once.

    Examples
    --------
    >>> from mediacomp.languages.language import Language
    >>> words = date_words(Language.of("en"))
    >>> words.weekdays["tuesday"], words.months["april"], words.hours["noon"]
    ('Tuesday', '04', '12:00')
    """
    own = language.lists("dates")
    endings, halves = (
        language.any_of("amounts", group)
        for group in ("ordinal_endings", "clock_halves")
    )
    letters = language.any_of("dates", "clock_letters")
    clock = r"(\d{1,2})(?:[:.](\d\d))?"
    decade = language.any_of("dates", "decade_endings")
    nouns = language.any_of("dates", "decade_joined")
    early = language.any_of("dates", "early")
    decades = (key for key in own if regex.fullmatch(r"\d0s", key))
    return DateWords(
        weekdays=_weekdays(own),
        months=_by_form(own, {month: month for month in _MONTHS}),
        decades=_by_form(own, {key: key for key in decades}),
        halves=_by_form(own, {"am": "am", "pm": "pm"}),
        hours=_by_form(own, {"noon": "12:00", "midnight": "00:00"}),
        hour_parts=language.pairs("dates", "hour_parts"),
        own=own,
        words=language.lists("amounts"),
        numbers=number_words(language),
        saying=language.words("speech", "saying") | language.words("speech", "topical"),
        particles=language.words("name_words", "joins") - language.function_words,
        papers=language.words("name_words", "papers"),
        feasts=language.words("name_words", "feast_names"),
        day=regex.compile(rf"(0?[1-9]|[12]\d|3[01]){endings}?"),
        joined_clock=regex.compile(rf"{clock}({halves})"),
        clock_span=regex.compile(rf"{clock}({halves})?-{clock}({halves})?"),
        lettered_clock=regex.compile(rf"([01]?\d|2[0-4]){letters}([0-5]\d)?"),
        decade=regex.compile(
            rf"(?:{early}-)?(?:(1[5-9]|20)(\d0)|(\d0))'?{decade}(?:-{nouns})?"
        ),
        articles=language.articles,
        capital_nouns=language.capital_nouns,
        stops=language.ordinal_stops,
    )


def _weekdays(own: Lists) -> dict[str, str]:
    """The days of the week, with what a language joins to them: "Dienstagabend"."""
    days = _by_form(own, {day: day for day in WEEKDAYS})
    joined = {
        form + part: day for form, day in days.items() for part in own["parts_of_day"]
    }
    return joined | days


def _by_form(own: Lists, classes: dict[str, str]) -> dict[str, str]:
    """What each word of some classes of a list stands for."""
    return {form: value for key, value in classes.items() for form in own[key]}


def norm_at(norms: Sequence[str], k: int) -> str:
    """The form of a token; empty beyond the ends."""
    return norms[k] if 0 <= k < len(norms) else ""


def ends_span(norms: Sequence[str], k: int, lists: DateWords) -> bool:
    """Whether a month ends how long it was: "in the (three) months to March"; not "gave
    two years to May".

    Examples
    --------
    >>> from mediacomp.languages.language import Language
    >>> words = date_words(Language.of("en"))
    >>> ends_span(["the", "year", "to", "march"], 3, words)
    True
    >>> ends_span(["gave", "years", "to", "may"], 3, words)
    False
    """
    unit = lists.numbers.units.get(norm_at(norms, k - 2))
    if not unit or unit[0] != "duration":
        return False
    led_in = not lists.own["before_span"].isdisjoint(norms[max(0, k - 4) : k - 2])
    return led_in and norm_at(norms, k - 1) in lists.own["until"]


def date(
    tokens: Sequence[Token], first: int, last: int, kind: DateKind, value: str
) -> Date:
    """A date that whole tokens hold."""
    return Date(first, last, tokens[first].start, tokens[last].end, kind, value)


def is_name(tokens: Sequence[Token], k: int) -> bool:
    """Whether a neighbour is a word with a capital that no full stop or function word
    explains.

    Examples
    --------
    >>> from mediacomp.text.tokens import tokenise
    >>> tokens = tokenise("told Ann Lee so")
    >>> is_name(tokens, 1), is_name(tokens, 3)
    (True, False)
    """
    if not 0 < k < len(tokens):
        return False
    token = tokens[k]
    return (
        token.kind == "word"
        and token.text[:1].isupper()
        and tokens[k - 1].kind != "punctuation"
    )
