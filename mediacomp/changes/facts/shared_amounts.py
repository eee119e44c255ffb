"""Amounts that two versions hardly both have by chance."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from decimal import Decimal
from itertools import chain

from mediacomp.changes.facts.counted import Slot, Slots
from mediacomp.changes.facts.roundings import RARE, is_rounding
from mediacomp.findings.facts import Fact
from mediacomp.languages.language import Language
from mediacomp.languages.wordnet import is_person, knows, relation

TELLING = 13
"""From this number on an amount that both versions have is hardly chance; up to twelve
numbers are everyday words.
"""
NEAR = Decimal("0.25")
"""How far a rounding lies from what it stands for, at most."""

Amounts = Mapping[tuple[object, ...], Sequence[Slot]]


def shared_amounts(own: Slots, other: Slots, language: Language) -> frozenset[Fact]:
    """The amounts of a side in some language that the other has as well, more or less
    exactly, and of no other sort if they are small or rounded.
    """
    here, there = _amounts(own), _amounts(other)
    counts = {key: {slot.words: slot for slot in there[key]}.values() for key in there}
    return frozenset(
        one.fact
        for key in here.keys() & there.keys()
        for one in here[key]
        if any(_may_be_one(one, two, language) for two in counts[key])
    ) | _rounded(here, there, language)


def _rounded(here: Amounts, there: Amounts, language: Language) -> frozenset[Fact]:
    """The amounts of which the other side has a rounding and says so: "about 120
    firefighters", "more than 100 rescuers".
    """
    known = sorted((slot for slots in there.values() for slot in slots), key=_number)
    numbers = [_number(slot) for slot in known]
    return frozenset(
        one.fact
        for one in chain.from_iterable(here.values())
        for low, high in [[_number(one) * far for far in (1 - NEAR, 1 + NEAR)]]
        for two in known[bisect_left(numbers, low) : bisect_right(numbers, high)]
        if _is_rounded(one.fact, two.fact) and not _are_two(one, two, language)
    )


def _is_rounded(one: Fact, two: Fact) -> bool:
    told = one.unit == two.unit and (one.qualifier or two.qualifier)
    return bool(told) and is_rounding(one, two)


def _number(slot: Slot) -> Decimal:
    return slot.fact.number or Decimal(0)


def _amounts(own: Slots) -> Amounts:
    """The telling amounts of a version with what they count, by number and unit."""
    found: dict[tuple[object, ...], list[Slot]] = defaultdict(list)
    for slot in chain.from_iterable(own.values()):
        number = slot.fact.number
        if number is not None and number >= TELLING:
            found[number, slot.fact.unit].append(slot)
    return found


def _may_be_one(one: Slot, two: Slot, language: Language) -> bool:
    number = one.fact.number
    rare = number is not None and number >= RARE
    return rare or bool(one.fact.unit) or not _are_two(one, two, language)


def _are_two(one: Slot, two: Slot, language: Language) -> bool:
    """Whether two numbers count things of two sorts: "14 sheep", "14 members"; not "22
    passengers", "22 people".
    """
    here, there = one.head, two.head
    if not here or not there or one.words & two.words:
        return False
    anyone = language.words("amounts", "anyone")
    people = [noun in anyone or is_person(noun) for noun in (here, there)]
    known = all(map(knows, (here, there)))
    return known and not (all(people) or relation(here, there))
