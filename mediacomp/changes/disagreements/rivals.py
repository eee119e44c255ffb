"""Who else could fill a slot: the other facts of two texts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from math import log1p

from mediacomp.alignment.alignment import Alignment
from mediacomp.changes.disagreements.slot_pairs import Pair, Seen, related
from mediacomp.changes.facts.counted import Slot
from mediacomp.changes.facts.equal_facts import date_parts, readings
from mediacomp.findings.facts import Fact
from mediacomp.findings.facts.numbers.sizes import LEAST, MOST
from mediacomp.languages.language import Language

OPENING = 3
"""Words at the start of a sentence in which a date bears on all that follows."""


class Rivals:
    """Who else could fill a slot: the other facts of the two texts."""

    def __init__(
        self, alignment: Alignment, sides: Sequence[Mapping[int, Sequence[Slot]]]
    ) -> None:
        self._alignment = alignment
        slots = [
            [slot for slots in of_side.values() for slot in slots] for of_side in sides
        ]
        self._heads = [_counts(slot.head for slot in some) for some in slots]
        self._kinds = [_counts(slot.fact.kind for slot in some) for some in slots]
        self._of_head = [_values_of_heads(some) for some in slots]
        self._of_unit = [_values_of_units(some) for some in slots]
        self._in_sentence = [
            {k: _values_of_heads(some) for k, some in of_side.items()}
            for of_side in sides
        ]
        self._at = [_by_place(some) for some in slots]
        self._dates = [_dates(of_side) for of_side in sides]
        self._facts = [
            {k: [slot.fact for slot in some] for k, some in of_side.items()}
            for of_side in sides
        ]
        self._all_dates = [set().union(*dates.values()) for dates in self._dates]
        self._answered: dict[tuple[int, int], float | None] = {}
        self._given: dict[tuple[int, int], bool] = {}
        self._values = [
            {k: {_amount(slot.fact) for slot in of_side[k]} for k in of_side}
            for of_side in sides
        ]

    def answered(self, pair: Pair, side: int) -> float | None:
        """How near a place comes where the other version gives the same value as the
        slot of a side; None where none of the sentences that come near gives it.
        """
        slot = pair[side]
        # A sentence may come near to thousands; what answers a slot is the same for all
        # that it is paired with. Slots live as long as this does.
        key = side, id(slot)
        if key not in self._answered:
            self._answered[key] = self._answer(slot, side)
        return self._answered[key]

    def _answer(self, slot: Slot, side: int) -> float | None:
        other = self._at[1 - side]
        near = self._alignment.sides[side].content.near[slot.fact.sentence]
        same = [
            there
            for sentence in near
            for there in other.get((sentence, slot.fact.kind, _amount(slot.fact)), ())
            if _may_count_one(slot, there, self._alignment.languages)
        ]
        pairs = [(there, slot) if side else (slot, there) for there in same]
        return max(
            (Seen(self._alignment, ends, None).around() for ends in pairs), default=None
        )

    def is_given(self, pair: Pair) -> bool:
        """Whether either version gives the other's value of the same phrase, too,
        wherever that stands: "three life sentences", not "three years".
        """
        return any(self._gives(slot, side) for side, slot in enumerate(pair))

    def _gives(self, slot: Slot, side: int) -> bool:
        place = side, id(slot)
        if place not in self._given:
            near = self._alignment.sides[side].content.near[slot.fact.sentence]
            key = slot.fact.kind, _amount(slot.fact)
            self._given[place] = any(
                slot.words <= there.words
                for sentence in near
                for there in self._at[1 - side].get((sentence, *key), ())
            )
        return self._given[place]

    def in_sentence(self, pair: Pair) -> bool:
        """Whether either sentence gives the other's value as well."""
        (one, a), (two, b) = (
            (of_side.get(slot.fact.sentence, set()), _amount(slot.fact))
            for of_side, slot in zip(self._values, pair, strict=True)
        )
        return a in two or b in one

    def beside(self, pair: Pair) -> tuple[float, float]:
        """How many values the two sentences have in common, and how many only either
        has, the lesser; in logarithms. Where several differ and none is the same, they
        may tell of two things: a season and a career.
        """
        one, two = (
            of_side.get(slot.fact.sentence, set())
            for of_side, slot in zip(self._values, pair, strict=True)
        )
        return log1p(len(one & two)), log1p(
            max(0, min(len(one - two), len(two - one)) - 1)
        )

    def dated(self, pair: Pair) -> float:
        """Whether either sentence gives a date that the other version gives nowhere: it
        may tell of another event.
        """
        return float(any(self._own_dates(slot, side) for side, slot in enumerate(pair)))

    def is_of_other_year(self, pair: Pair) -> bool:
        """Whether a month or year without a day, which the other version gives nowhere,
        stands beside either value: what is new is told by its day.
        """
        return any(
            date.kind == "date"
            and date.value in self._own_dates(slot, side)
            and all("day" not in date_parts(one) for one in readings(date.value))
            and self._bears_on(side, date, slot.fact)
            for side, slot in enumerate(pair)
            for date in self._facts[side].get(slot.fact.sentence, ())
        )

    def _bears_on(self, side: int, date: Fact, fact: Fact) -> bool:
        """Whether a date opens the sentence, or no mark parts it from another fact:
        "[since 1998], a £3 million road, …", not "a £3 million road, planned since
        [1998], …".
        """
        sentence = self._alignment.sides[side].article.sentences[fact.sentence]
        first, last = sorted((date, fact), key=lambda one: one.first)
        between = sentence.tokens[first.last + 1 : last.first]
        parted = any(token.kind == "punctuation" for token in between)
        return not parted or date.first < OPENING

    def _own_dates(self, slot: Slot, side: int) -> set[str]:
        """Other dates of a slot's sentence that the other version gives nowhere."""
        own = self._dates[side].get(slot.fact.sentence, set())
        return own - {slot.fact.value} - self._all_dates[1 - side]

    def alone(self, pair: Pair) -> bool:
        """Whether either version gives one value only of what both count, or one amount
        only in the unit of both.
        """
        a, _ = pair
        return any(
            all(
                values[side].get(what) == {slot.fact.value}
                for side, slot in enumerate(pair)
            )
            for values, what in (
                (self._of_head, a.head),
                (self._of_unit, a.fact.unit),
            )
        )

    def columns(self, pair: Pair) -> float:
        """Of how many other things the two sentences give other numbers, in logarithms:
        two rows of a table, such as a season and a career.
        """
        one, two = (
            self._in_sentence[side].get(slot.fact.sentence, {})
            for side, slot in enumerate(pair)
        )
        apart = [head for head in one.keys() & two.keys() if not one[head] & two[head]]
        return log1p(max(0, len(apart) - 1))

    def of_head(self, pair: Pair) -> float:
        """How many other slots count the same, in logarithms."""
        heads = {slot.head for slot in pair if slot.head}
        many = sum(self._heads[side].get(head, 0) for side in (0, 1) for head in heads)
        return log1p(max(0, many - 2))

    def of_kind(self, pair: Pair) -> float:
        """How many slots of the kind there are, in logarithms."""
        return log1p(
            sum(self._kinds[side][slot.fact.kind] for side, slot in enumerate(pair))
        )


def _values_of_heads(slots: Iterable[Slot]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for slot in slots:
        if slot.head:
            found[slot.head].add(slot.fact.value)
    return found


def _values_of_units(slots: Iterable[Slot]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for slot in slots:
        if slot.fact.unit:
            found[slot.fact.unit].add(slot.fact.value)
    return found


def _dates(of_side: Mapping[int, Sequence[Slot]]) -> dict[int, set[str]]:
    found: dict[int, set[str]] = defaultdict(set)
    for sentence, slots in of_side.items():
        found[sentence] |= {s.fact.value for s in slots if s.fact.kind == "date"}
    return found


def _may_count_one(one: Slot, two: Slot, languages: tuple[Language, Language]) -> bool:
    """Whether two equal values may be of one thing: "three years" are no "three life
    sentences".
    """
    if not (one.head and two.head) or one.words & two.words:
        return True
    return related(one.head, two.head, languages)


def _counts(values: Iterable[str]) -> dict[str, int]:
    found: dict[str, int] = defaultdict(int)
    for value in values:
        found[value] += 1
    return found


def _by_place(slots: Sequence[Slot]) -> dict[tuple[int, str, str], list[Slot]]:
    found: dict[tuple[int, str, str], list[Slot]] = defaultdict(list)
    for slot in slots:
        fact = slot.fact
        found[fact.sentence, fact.kind, _amount(fact)].append(slot)
    return found


def _amount(fact: Fact) -> str:
    """What a fact says, exactly or not ("8,000", "around 8,000"), but for a bound."""
    if fact.qualifier in LEAST or fact.qualifier in MOST:
        return fact.value
    return fact.value.removeprefix(fact.qualifier).lstrip()
