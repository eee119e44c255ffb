"""What speaks for two slots being one and filled otherwise, in parts that a reader can
name.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log, log1p

from mediacomp.alignment.alignment import Alignment, Link, Side
from mediacomp.changes.counted import Slot
from mediacomp.changes.equal_facts import date_parts, readings
from mediacomp.changes.parties import is_content
from mediacomp.findings.facts import Fact
from mediacomp.languages.language import Language
from mediacomp.languages.wordnet import is_person, relation

AROUND, REACH, BESIDE = 9, 5, 3
"""Words on either side of a slot in which the same are sought, that are around it, and
right beside it.
"""
KINDS = ("name", "date", "weekday", "time", "money", "share", "duration")
"""Kinds of fact that disagree more or less often than plain numbers."""

Pair = tuple[Slot, Slot]


@dataclass(frozen=True, eq=False)
class Seen:
    """Two slots where they stand, and the link between their sentences, if any."""

    alignment: Alignment
    pair: Pair
    link: Link | None

    def around(self, reach: int | None = REACH) -> float:
        """The lesser of how near the words around either slot come to the other
        sentence, 0 to 1, weighted by informativeness; of all words where ``reach`` is
        None.
        """
        return min(self._near(own, reach) for own in self.alignment.sides)

    def _near(self, own: Side, reach: int | None) -> float:
        fact, other = self.pair[own].fact, self.pair[1 - own.number].fact
        near = own.content.near[fact.sentence].get(other.sentence)
        if near is None:
            return 0.0
        first = 0 if reach is None else max(0, fact.first - reach)
        last = len(near) if reach is None else fact.last + 1 + reach
        weights = own.content.weights[fact.sentence].copy()
        weights[fact.first : fact.last + 1] = 0
        total = float(weights[first:last].sum())
        return float(near[first:last] @ weights[first:last]) / total if total else 0.0

    def shared(self) -> float:
        """The lesser share of the content words around either slot that stand around
        the other as well, 0 to 1, weighted by informativeness.
        """
        words = [self._words(own) for own in self.alignment.sides]
        both = words[0].keys() & words[1].keys()
        return min(
            sum(some[word] for word in both) / (sum(some.values()) or 1.0)
            for some in words
        )

    def _words(self, own: Side) -> dict[str, float]:
        """Lemmas of the content words around a slot, with their weights; not those that
        are counted.
        """
        slot = self.pair[own]
        fact, language = slot.fact, own.language
        tokens = own.article.sentences[fact.sentence].tokens
        weights = own.content.weights[fact.sentence]
        first, last = max(0, fact.first - AROUND), fact.last + 1 + AROUND
        found = {
            language.lemma(tokens[k].norm): float(weights[k])
            for k in range(first, min(len(tokens), last))
            if not fact.first <= k <= fact.last and is_content(tokens[k], language)
        }
        return {
            word: weight for word, weight in found.items() if word not in slot.words
        }

    def joined(self) -> float:
        """How surely a word link joins the two, 0 to 1."""
        if self.link is None:
            return 0.0
        links = self.alignment.closeness[self.link.ends]
        a, b = (slot.fact for slot in self.pair)
        return max(
            (
                links.get((s, t), 0.0)
                for s in range(a.core, a.last + 1)
                for t in range(b.core, b.last + 1)
            ),
            default=0.0,
        )


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
        self._all_dates = [set().union(*dates.values()) for dates in self._dates]
        self._answered: dict[tuple[int, int], float | None] = {}
        self._values = [
            {k: {slot.fact.value for slot in of_side[k]} for k in of_side}
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
            for there in other.get((sentence, slot.fact.kind, slot.fact.value), ())
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
        key = slot.fact.kind, slot.fact.value
        return any(
            slot.words <= there.words
            for sentence in self._alignment.sides[side].content.near[slot.fact.sentence]
            for there in self._at[1 - side].get((sentence, *key), ())
        )

    def in_sentence(self, pair: Pair) -> bool:
        """Whether either sentence gives the other's value as well."""
        (one, a), (two, b) = (
            (of_side.get(slot.fact.sentence, set()), slot.fact.value)
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
        """Whether either sentence gives a month or year without a day that the other
        version gives nowhere: what is new is told by its day.
        """
        return any(
            all("day" not in date_parts(one) for one in readings(date))
            for side, slot in enumerate(pair)
            for date in self._own_dates(slot, side)
        )

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
        found[fact.sentence, fact.kind, fact.value].append(slot)
    return found


def evidence(seen: Seen, rivals: Rivals) -> dict[str, float]:
    """What speaks for and against two slots being one, by name."""
    a, b = seen.pair
    one, two = seen.alignment.sides
    said = [
        own.content.said[slot.fact.sentence]
        for own, slot in zip((one, two), seen.pair, strict=True)
    ]
    nearest = [
        own.content.nearest[slot.fact.sentence] == other.fact.sentence
        for own, slot, other in ((one, a, b), (two, b, a))
    ]
    around = seen.around()
    common, apart = rivals.beside((a, b))
    numbers = a.fact.number is not None and b.fact.number is not None
    out = {
        "bias": 1.0,
        **{kind: float(kind in (a.fact.kind, b.fact.kind)) for kind in KINDS},
        "unit": float(bool(a.fact.unit) and a.fact.unit == b.fact.unit),
        "same head": float(bool(a.head) and a.head == b.head),
        "related head": float(related(a.head, b.head, seen.alignment.languages)),
        "words counted": _overlap(a.words, b.words),
        "right beside": seen.around(BESIDE),
        "words around": around,
        "same words around": seen.shared(),
        "values in common": common,
        "values apart": apart,
        "sentence": seen.around(None),
        "said, lesser": min(said),
        "said, greater": max(said),
        "nearest": float(sum(nearest)),
        "linked": 0.0 if seen.link is None else seen.link.probability,
        "joined": seen.joined(),
        "rivals of head": rivals.of_head((a, b)),
        "dated": rivals.dated((a, b)),
        "alone": float(rivals.alone((a, b))),
        "columns": rivals.columns((a, b)),
        "rivals of kind": rivals.of_kind((a, b)),
        "ratio": _ratio(a.fact, b.fact) if numbers else 0.0,
    }
    return {name: round(float(value), 4) for name, value in out.items()}


def _overlap(one: frozenset[str], two: frozenset[str]) -> float:
    return len(one & two) / max(1, min(len(one), len(two)))


def related(one: str, two: str, languages: tuple[Language, Language]) -> bool:
    """Whether two nouns that are counted may mean the same: synonyms, one broader than
    the other, or people in general and people of a sort ("eleven people", "seven
    residents").
    """
    if (
        not one
        or not two
        or one == two
        or not all(each.has_wordnet for each in languages)
    ):
        return False
    if relation(one, two) in ("synonym", "hypernym", "hyponym", "similar"):
        return True
    anyone = languages[0].words("amounts", "anyone")
    return any(x in anyone and is_person(y) for x, y in ((one, two), (two, one)))


def _ratio(one: Fact, two: Fact) -> float:
    """How far apart two numbers lie, in logarithms, at most 3."""
    if not one.number or not two.number:
        return 3.0
    return min(3.0, abs(log(abs(float(one.number) / float(two.number)))))
