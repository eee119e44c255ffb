"""What a version has where the two disagree."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from mediacomp.changes.facts.counted import Slot
from mediacomp.changes.facts.fact_slots import TIMES
from mediacomp.findings.facts import Fact

Kind = Literal["number", "date", "name", "place", "thing", "role", "age", "outcome"]


def kind_of(fact: Fact) -> Kind:
    """The kind of disagreement that a fact may be in.

    Examples
    --------
    >>> from mediacomp import Article
    >>> from mediacomp.findings.facts import facts_in
    >>> found = facts_in(Article.from_text("On Friday Ann Lee paid 12 euros."))
    >>> [kind_of(fact) for fact in found]
    ['date', 'name', 'number']
    """
    if fact.kind == "name":
        return "name"
    return "date" if fact.kind in TIMES else "number"


@dataclass(frozen=True, slots=True)
class Reading:
    """A stretch of a sentence and what it says, in one form for all ways to say it; of
    a number also the lemma of what it counts.
    """

    kind: Kind
    value: str
    sentence: int
    start: int
    end: int
    counted: str = ""

    @staticmethod
    def of(slot: Slot) -> Reading:
        """What fills a slot, with what is counted."""
        fact = slot.fact
        return Reading(
            kind_of(fact), fact.value, fact.sentence, fact.start, slot.end, slot.head
        )


@dataclass(frozen=True)
class Disagreement:
    """Two readings that can't both be right, and how probably they are of one thing.

    ``update`` tells that either may know more, as the later one: then it is never sure.
    """

    ends: tuple[Reading, Reading]
    probability: float
    sure: bool
    update: bool = False

    @property
    def sentences(self) -> tuple[int, int]:
        """Numbers of the two sentences, in the order of the sides."""
        return self.ends[0].sentence, self.ends[1].sentence

    def turned(self) -> Disagreement:
        """The same, seen from the other side."""
        return replace(self, ends=self.ends[::-1])
