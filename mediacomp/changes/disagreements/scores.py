"""How a contest ended, told otherwise.

::

    Rovers beat United [3–1]            United lost [3–2] to Rovers

A score is told in another order by whom it is told of, and two of one contest may both
be right: at half-time and at the end. Told is the one score of a sentence that the
other version gives nowhere, where sentences that come near each other share two names
and state one score each as a fact; always doubtfully.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

import regex

from mediacomp.alignment.alignment import Alignment, Side
from mediacomp.changes.clauses.stated import is_stated
from mediacomp.changes.disagreements.other_times import Times
from mediacomp.changes.disagreements.readings import Disagreement, Reading
from mediacomp.changes.facts.counted import has_term
from mediacomp.changes.facts.paired_facts import Facts
from mediacomp.findings.facts import Fact

RIGHT = 0.8
"""How probably two such scores can't both be right: no share that was measured, since
none is told in 293 pairs of reports of one event.
"""
NAMES = 2
"""Names that two sentences share, at least: who played whom."""
_SCORE = regex.compile(r"\d{1,3}–\d{1,3}")


class _Scored:
    """The scores and names of a version by sentence."""

    def __init__(self, own: Side, facts: Sequence[Fact]) -> None:
        self.own, self.times = own, Times(own, facts)
        self.names: dict[int, set[str]] = defaultdict(set)
        scores: dict[int, list[Fact]] = defaultdict(list)
        for fact in facts:
            if fact.kind == "name":
                self.names[fact.sentence].add(fact.value)
            elif fact.number is None and _SCORE.fullmatch(fact.value):
                scores[fact.sentence].append(fact)
        self.all = {_unordered(fact) for some in scores.values() for fact in some}
        self.single: Mapping[int, Fact] = {
            k: some[0] for k, some in scores.items() if len(some) == 1
        }

    def states(self, fact: Fact) -> bool:
        """Whether a sentence says that a contest ended so."""
        tokens = self.own.article.sentences[fact.sentence].tokens
        ends = range(fact.first, fact.last + 1)
        # "Led 2–0 at half-time", "3–1 on aggregate".
        partly = has_term(tokens, "partly", self.own.language)
        return not partly and is_stated(tokens, ends, self.own.language)

    def is_of_other_time(self, fact: Fact, other: _Scored) -> bool:
        """Whether a score is of a time that the other version doesn't tell of."""
        ends = range(fact.first, fact.last + 1)
        return self.times.differ(other.times, fact.sentence, ends)


def other_scores(alignment: Alignment, facts: Facts) -> list[Disagreement]:
    """Scores of one contest that differ, in the order of the sentences."""
    one, two = (_Scored(own, facts.sides[own]) for own in alignment.sides)
    near = alignment.sides[0].content.near
    pairs = [
        (one.single[i], two.single[j])
        for i in sorted(one.single)
        for j in sorted(near[i].keys() & two.single.keys())
        if _differ(one.single[i], two.single[j], one, two)
    ]
    # Which of two is meant, nobody can tell.
    often = Counter(id(fact) for pair in pairs for fact in pair)
    return [
        Disagreement((_reading(x), _reading(y)), RIGHT, sure=False)
        for x, y in pairs
        if often[id(x)] == often[id(y)] == 1
    ]


def _differ(x: Fact, y: Fact, one: _Scored, two: _Scored) -> bool:
    shared = one.names[x.sentence] & two.names[y.sentence]
    return (
        len(shared) >= NAMES
        and _unordered(x) not in two.all
        and _unordered(y) not in one.all
        and one.states(x)
        and two.states(y)
        and not one.is_of_other_time(x, two)
        and not two.is_of_other_time(y, one)
    )


def _unordered(score: Fact) -> frozenset[str]:
    return frozenset(score.value.split("–"))


def _reading(fact: Fact) -> Reading:
    return Reading("number", fact.value, fact.sentence, fact.start, fact.end)
