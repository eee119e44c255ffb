"""Whether two facts can both be right, if they are about the same thing.

Roundings fit (300, 312), qualifiers that hold ("more than 50", 60), amounts in other
units, and dates that give different parts ("1 April", "2024").
"""

from __future__ import annotations

from mediacomp.changes.facts.equal_facts import date_parts, readings, same
from mediacomp.changes.facts.fact_slots import NUMBERS, TIMES, are_foreign
from mediacomp.changes.facts.roundings import is_rounding
from mediacomp.findings.facts import Fact
from mediacomp.findings.facts.numbers.sizes import LEAST, MOST, same_amount
from mediacomp.languages.language import Language
from mediacomp.languages.remembered import remembered

SPELT = 0.6
"""How much of the one word in which two names differ must be the same."""


def conflict(one: Fact, two: Fact, languages: tuple[Language, Language]) -> bool:
    """Whether two facts of one kind can't both be right."""
    # Kinds first: most pairs of facts are of two, and what they say takes longer.
    if one.kind == "name" or two.kind == "name":
        alike = one.kind == two.kind and _names_alike(one.value, two.value)
        return alike and not same(one, two) and not are_foreign(languages)
    if {one.kind, two.kind} <= NUMBERS:
        return (
            _of_one_kind(one, two)
            and not same(one, two)
            and not _fits(one, two, languages)
        )
    # Of what is neither a number nor a time, another one is another thing: "the fourth
    # round" says which, not how many.
    if one.kind != two.kind or one.kind not in TIMES or same(one, two):
        return False
    if one.kind == "time":  # "9.40" may be that of the evening
        times = [{_on_dial(x) for x in readings(fact.value)} for fact in (one, two)]
        return not times[0] & times[1]
    return one.kind != "date" or all(
        _dates_conflict(x, y) for x in readings(one.value) for y in readings(two.value)
    )


def sort_of(fact: Fact) -> str | None:
    """What two facts have in common if they are in `conflict`, None where one never is:
    that they are numbers, or of one kind, or names of as many words, not of one alone.
    """
    if fact.kind == "name":
        words = len(fact.value.split())
        return f"name of {words}" if words > 1 else None
    return "number" if fact.kind in NUMBERS else fact.kind


def _on_dial(time: str) -> tuple[int, str]:
    """A time of day without its half."""
    hours, _, minutes = time.partition(":")
    return int(hours) % 12, minutes


def _of_one_kind(one: Fact, two: Fact) -> bool:
    if None in (one.number, two.number):
        return False
    loose = {one.kind, two.kind} <= {"number", "quantity"}
    return (
        one.unit == two.unit
        if not loose
        else not (one.unit and two.unit and one.unit != two.unit)
    )


def _fits(one: Fact, two: Fact, languages: tuple[Language, Language]) -> bool:
    """Whether two numbers can both be right: the same up to rounding, or within what a
    qualifier allows.
    """
    if same_amount(one, two, languages) != "different":
        return True
    for low, high in ((one, two), (two, one)):
        if low.number is None or high.number is None or low.number >= high.number:
            continue
        if low.qualifier in LEAST or high.qualifier in MOST:
            return True
    return is_rounding(one, two)


def _dates_conflict(one: str, two: str) -> bool:
    """Whether two dates of the same parts differ, or a year or month that both give."""
    first, second = (date_parts(value) for value in (one, two))
    common = [key for key in first if key in second]
    if "year" in common and first["year"] != second["year"]:
        return True
    if "month" in common and first["month"] != second["month"]:
        return True
    return "day" in common and "month" in common


@remembered
def _names_alike(one: str, two: str) -> bool:
    """Whether two names are the same but for the spelling of one word."""
    words = [value.casefold().split() for value in (one, two)]
    if len(words[0]) != len(words[1]):
        return False
    differ = [pair for pair in zip(*words, strict=True) if pair[0] != pair[1]]
    if len(differ) != 1 or len(words[0]) < 2:
        return False
    return spelt_alike(*differ[0])


def spelt_alike(x: str, y: str) -> bool:
    """Whether two words begin and end alike for the most part: "Heidar", "Heydar".

    Examples
    --------
    >>> spelt_alike("Heidar", "Heydar"), spelt_alike("Lima", "Rome")
    (True, False)
    """
    common = _shared(x, y) + _shared(x[::-1], y[::-1])
    return min(common, len(x), len(y)) >= SPELT * max(len(x), len(y))


def _shared(one: str, two: str) -> int:
    """How many signs two words begin with alike."""
    return next(
        (k for k, (x, y) in enumerate(zip(one, two, strict=False)) if x != y),
        min(len(one), len(two)),
    )
