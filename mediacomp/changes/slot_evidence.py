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
from mediacomp.findings.facts import Fact
from mediacomp.languages.language import Language
from mediacomp.languages.wordnet import LANGUAGE as WORDNET
from mediacomp.languages.wordnet import relation

REACH, BESIDE = 5, 3
"""Words on either side of a slot that are around it, and right beside it."""
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
        self._at = [_by_place(some) for some in slots]
        self._answered: dict[tuple[int, int], float | None] = {}

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
        ]
        pairs = [(there, slot) if side else (slot, there) for there in same]
        return max(
            (Seen(self._alignment, ends, None).around() for ends in pairs), default=None
        )

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
    answered = [rivals.answered((a, b), side) for side in (0, 1)]
    around = seen.around()
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
        "sentence": seen.around(None),
        "said, lesser": min(said),
        "said, greater": max(said),
        "nearest": float(sum(nearest)),
        "linked": 0.0 if seen.link is None else seen.link.probability,
        "joined": seen.joined(),
        "value there": float(sum(near is not None for near in answered)),
        "answered": max(near or 0.0 for near in answered),
        "answered better": float(sum((near or 0.0) > around for near in answered)),
        "rivals of head": rivals.of_head((a, b)),
        "rivals of kind": rivals.of_kind((a, b)),
        "ratio": _ratio(a.fact, b.fact) if numbers else 0.0,
    }
    return {name: round(float(value), 4) for name, value in out.items()}


def _overlap(one: frozenset[str], two: frozenset[str]) -> float:
    return len(one & two) / max(1, min(len(one), len(two)))


def related(one: str, two: str, languages: tuple[Language, Language]) -> bool:
    if not one or not two or one == two or set(languages) != {WORDNET}:
        return False
    return relation(one, two) in ("synonym", "hypernym", "hyponym", "similar")


def _ratio(one: Fact, two: Fact) -> float:
    """How far apart two numbers lie, in logarithms, at most 3."""
    if not one.number or not two.number:
        return 3.0
    return min(3.0, abs(log(abs(float(one.number) / float(two.number)))))
