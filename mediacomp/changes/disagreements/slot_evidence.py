"""What speaks for two slots being one and filled otherwise, in parts that a reader can
name.
"""

from __future__ import annotations

from math import log

from mediacomp.changes.disagreements.rivals import Rivals
from mediacomp.changes.disagreements.slot_pairs import BESIDE, Seen, related
from mediacomp.findings.facts import Fact

KINDS = ("name", "date", "weekday", "time", "money", "share", "duration")
"""Kinds of fact that disagree more or less often than plain numbers."""


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


def _ratio(one: Fact, two: Fact) -> float:
    """How far apart two numbers lie, in logarithms, at most 3."""
    if not one.number or not two.number:
        return 3.0
    return min(3.0, abs(log(abs(float(one.number) / float(two.number)))))
