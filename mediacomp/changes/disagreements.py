"""Statements of two versions that can't both be right: the same slot, filled otherwise.

A slot is what a number counts or measures, what a date dates, whom a name names::

    the wave threw [six] boats onto the quay
    on the quay lay [nine] of the boats

Slots are sought in whatever sentences come near each other, not in linked ones alone:
two reports of one event seldom tell a thing in sentences that are each other's
counterpart. A logistic regression over evidence that a reader can name says how
probably two slots are one and filled otherwise: what is counted, what stands around,
how near the sentences come, whether either version states the other's value too, how
many other slots there are of the kind. What fits together is none: roundings,
qualifiers that hold ("more than 50", 60), units of one amount, parts of one date.

The weights stand beside those of the links, in ``alignment/data/disagreements.json``;
``benchmarks/train_disagreements.py`` learns them from planted disagreements and from
those that a reader found.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from math import exp

from mediacomp.alignment.alignment import Alignment
from mediacomp.alignment.weights import stored
from mediacomp.changes.conflicts import conflict
from mediacomp.changes.counted import Slot, slots_of
from mediacomp.changes.orientation import is_turned
from mediacomp.changes.paired_facts import Facts
from mediacomp.changes.slot_evidence import Pair, Rivals, Seen, evidence, related


@dataclass(frozen=True)
class Disagreement:
    """Two slots that are one and filled otherwise, and how probably they are."""

    ends: tuple[Slot, Slot]
    probability: float
    sure: bool

    def turned(self) -> Disagreement:
        """The same, seen from the other side."""
        return Disagreement(self.ends[::-1], self.probability, self.sure)


@dataclass(frozen=True)
class Weights:
    """What was learned: a weight for each piece of evidence, the probability from which
    a disagreement is told, and from which it is sure in a sure link.
    """

    evidence: Mapping[str, float]
    told: float
    sure: float


@cache
def trained(contextual: bool) -> Weights:
    """The shipped weights, with or without contextual vectors."""
    return Weights(**stored("disagreements", contextual))


def disagreements(alignment: Alignment, facts: Facts) -> tuple[Disagreement, ...]:
    """Where two versions can't both be right, the likeliest first.

    Parameters
    ----------
    facts
        The facts of the same alignment.
    """
    if is_turned(alignment):
        found = _disagreements(alignment.turned(), facts.turned())
        return tuple(one.turned() for one in found)
    return tuple(_disagreements(alignment, facts))


def _disagreements(alignment: Alignment, facts: Facts) -> list[Disagreement]:
    weights = trained("model" in alignment.settings)
    scored = []
    for pair, told_by in candidates(alignment, facts):
        total = sum(weights.evidence[name] * value for name, value in told_by.items())
        probability = round(1 / (1 + exp(-max(-30.0, min(30.0, total)))), 4)
        if probability >= weights.told:
            scored.append((probability, pair))
    scored.sort(key=lambda item: (-item[0], *(slot.fact.start for slot in item[1])))
    # One row for two values, however often either is stated.
    told: set[tuple[str, ...]] = set()
    found = []
    for probability, pair in scored:
        values = tuple(slot.fact.value for slot in pair)
        if values not in told:
            told.add(values)
            one, two = (slot.fact.sentence for slot in pair)
            sure = probability >= weights.sure and (one, two) in alignment.sure
            found.append(Disagreement(pair, probability, sure))
    return found


# ----------------------------------------------------------------------
# candidates


def candidates(
    alignment: Alignment, facts: Facts
) -> Iterator[tuple[Pair, dict[str, float]]]:
    """Pairs of slots that are filled otherwise, each with its evidence."""
    sides = [slots_of(own, facts.sides[own]) for own in alignment.sides]
    links = {link.ends: link for link in alignment.links}
    rivals = Rivals(alignment, sides)
    for i, near in enumerate(alignment.sides[0].content.near):
        for j in sorted(near):
            for a in sides[0].get(i, ()):
                for b in sides[1].get(j, ()):
                    seen = Seen(alignment, (a, b), links.get((i, j)))
                    if _may_disagree(seen, rivals):
                        yield (a, b), evidence(seen, rivals)


def _may_disagree(seen: Seen, rivals: Rivals) -> bool:
    """Whether two facts are worth a look: in conflict, with what is counted, if
    anything, in common, and not both given by the other version, too.
    """
    a, b = seen.pair
    languages = seen.alignment.languages
    if not conflict(a.fact, b.fact, languages):
        return False
    answered = [rivals.answered(seen.pair, side) for side in (0, 1)]
    if a.fact.kind == "name":
        return answered == [None, None]
    if None not in answered:  # both give both: who has which is another question
        return False
    if not (a.words or b.words):
        return True
    return (
        bool(a.words & b.words)
        or related(a.head, b.head, languages)
        or bool(a.fact.unit and a.fact.unit == b.fact.unit)
    )
