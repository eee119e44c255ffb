"""Whether two numbers with units are the same amount: "30 years" and "three decades",
"two fifths" and "40 percent".
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Literal

from mediacomp.languages.wordlists import shared, shared_lists

if TYPE_CHECKING:
    from mediacomp.findings.facts.fact import Fact
    from mediacomp.languages.language import Language

NEAR = Decimal("0.15")
"""Two numbers of which one is inexact may lie so far apart and still say the same."""
CONVERTED = Decimal("0.05")
"""How far apart two numbers in different units may lie: conversions are rounded."""
ROUNDED = Decimal("0.02")
"""How far apart conversions may lie to be the same: "60 days", "two months"."""
LEAST = frozenset(("more than", "at least"))
MOST = frozenset(("less than", "at most"))
"""Qualifiers that leave room above, and below."""
OPPOSED = frozenset(
    map(
        frozenset,
        (
            ("more than", "less than"),
            ("more than", "at most"),
            ("at least", "less than"),
        ),
    )
)
"""Qualifiers that can't both hold before one number."""
Same = Literal["same", "near", "different"]


def same_amount(one: Fact, two: Fact, languages: tuple[Language, Language]) -> Same:
    """Whether two numbers are the same amount, the same up to rounding or a qualifier,
    or different.

    Examples
    --------
    >>> from mediacomp import Article
    >>> from mediacomp.findings.facts.find import facts_in
    >>> from mediacomp.languages.language import Language
    >>> english = Language.of("en")
    >>> text = "It took 30 years, three decades, about 31 years or 30 miles."
    >>> first, *others = facts_in(Article.from_text(text))
    >>> [same_amount(first, other, (english, english)) for other in others]
    ['same', 'near', 'different']
    """
    if one.number is None or two.number is None:
        return _vague(one, two, languages)
    bare = not one.unit or not two.unit or are_loosely_one(one.unit, two.unit)
    x, y, ratio, equal = one.number, two.number, NEAR, Decimal(0)
    if one.unit != two.unit and not bare:
        sizes = _in_one_dimension(one, two)
        if sizes is None:
            return "different"
        x, y, ratio, equal = x * sizes[0], y * sizes[1], CONVERTED, ROUNDED
    if _apart(x, y) <= equal:
        return _qualified(one.qualifier, two.qualifier)
    # "12" and "13 euros" are two figures, however near: only units make them alike.
    inexact = one.qualifier or two.qualifier or equal
    if bare or not inexact:
        return "different"
    if _is_beyond(one.qualifier, x, y) or _is_beyond(two.qualifier, y, x):
        ratio = min(ratio, ROUNDED)
    return "near" if _apart(x, y) <= ratio else "different"


def _qualified(one: str, two: str) -> Same:
    """What the qualifiers of two equal numbers make of them."""
    if frozenset((one, two)) in OPPOSED:
        return "different"
    return "same" if one == two else "near"


def _is_beyond(qualifier: str, bound: Decimal, number: Decimal) -> bool:
    """Whether a number lies on the wrong side of a bound: "at least 48.5", 45.8."""
    if qualifier in LEAST:
        return number < bound
    return qualifier in MOST and number > bound


def _in_one_dimension(one: Fact, two: Fact) -> tuple[Decimal, Decimal] | None:
    """How large the units of two facts are, if they measure one thing: years and
    decades, not years and miles.
    """
    first, second = size_of(one.unit), size_of(two.unit)
    if first is None or second is None or first[0] != second[0]:
        return None
    return first[1], second[1]


def normal_forms(fact: Fact) -> tuple[tuple[str, str, Decimal], ...]:
    """What a number says, in the smallest unit of what it measures; two numbers that
    share one are the same amount, exactly. More than one where a unit has two meanings:
    "pounds" are money or a weight.

    Examples
    --------
    >>> from mediacomp import Article
    >>> from mediacomp.findings.facts.find import facts_in
    >>> text = "It took 18 months, a year and a half."
    >>> [normal_forms(fact) for fact in facts_in(Article.from_text(text))]
    [(('time', '', Decimal('47335428')),), (('time', '', Decimal('47335428')),)]
    """
    if fact.number is None:
        return ()
    units = [fact.unit, *(full for full, name in _loose() if name == fact.unit)]
    found = []
    for unit in units:
        dimension, size = _sizes().get(unit, (unit or fact.kind, Decimal(1)))
        found.append((dimension, fact.qualifier, (fact.number * size).normalize()))
    return tuple(found)


def are_loosely_one(one: str, two: str) -> bool:
    """Whether one unit is a less exact name of the other: "pounds", "pounds
    sterling".
    """
    return (one, two) in _loose() or (two, one) in _loose()


def _apart(one: Decimal, two: Decimal) -> Decimal:
    most = max(abs(one), abs(two))
    return abs(one - two) / most if most else Decimal(0)


def _vague(one: Fact, two: Fact, languages: tuple[Language, Language]) -> Same:
    """ "Thousands" beside a number, or beside "hundreds"."""
    if one.unit and two.unit and one.unit != two.unit:
        return "different"
    if one.number is None and two.number is None:
        return "same" if one.value == two.value else "different"
    vague, exact = (one, two) if one.number is None else (two, one)
    least = _least(vague, languages[vague is two])
    return (
        "near"
        if least
        and exact.number is not None
        # From half of the least, since such words are used loosely, to where the next
        # scale begins.
        and least / 2 <= exact.number <= least * 1000
        else "different"
    )


def _least(vague: Fact, language: Language) -> int:
    """About the least that a vague number can mean, 0 if that is unknown: "tens of
    thousands" → 20,000.
    """
    sizes = language.pairs("amounts", "vague_sizes")
    small = language.words("amounts", "of")
    words = [
        word
        for word in vague.value.removesuffix(vague.unit).split()
        if word not in small
    ]
    if not words or not all(word in sizes for word in words):
        return 0
    first, *others = (int(sizes[word]) for word in words)
    # "Tens of thousands": two tens at least.
    return first * (others[0] // 2 if others else 1)


def size_of(unit: str) -> tuple[str, Decimal] | None:
    """What a unit measures and how large it is; None of units that are not known.

    Examples
    --------
    >>> size_of("hours"), size_of("mills")
    (('time', Decimal('3600')), None)
    """
    return _sizes().get(unit)


@cache
def _sizes() -> dict[str, tuple[str, Decimal]]:
    return {
        name: (dimension, Decimal(size))
        for dimension, units in shared_lists("unit_sizes").items()
        if dimension != "loosely"
        for name, size in _pairs(units)
    }


@cache
def _loose() -> frozenset[tuple[str, str]]:
    """Units, each with a less exact name."""
    return frozenset(_pairs(shared("unit_sizes", "loosely")))


def _pairs(words: Iterable[str]) -> list[tuple[str, str]]:
    pairs = (word.replace("_", " ").partition("=") for word in sorted(words))
    return [(name, other) for name, _, other in pairs]
