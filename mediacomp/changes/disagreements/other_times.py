"""Whether two versions tell of two times: the one beside a month, a year or "last year"
that the other lacks.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from mediacomp.alignment.alignment import Side
from mediacomp.changes.clauses.stated import clause
from mediacomp.changes.disagreements.rivals import OPENING
from mediacomp.changes.facts.counted import has_term
from mediacomp.changes.facts.equal_facts import date_parts, readings
from mediacomp.findings.facts import Fact


class Times:
    """The months and years that a version names: what is new is told by its day."""

    def __init__(self, own: Side, facts: Sequence[Fact]) -> None:
        self._own = own
        self._dates: dict[int, list[Fact]] = defaultdict(list)
        for fact in facts:
            if fact.kind == "date" and _has_no_day(fact):
                self._dates[fact.sentence].append(fact)
        self._all = {fact.value for some in self._dates.values() for fact in some}

    def differ(self, other: Times, sentence: int, ends: range) -> bool:
        """Whether the clause of a stretch tells of a time that the other version names
        nowhere, or of one that is over ("last year").
        """
        tokens = self._own.article.sentences[sentence].tokens
        around = clause(tokens, ends)
        clauses = tokens[:OPENING], tokens[around.start : around.stop]
        if any(has_term(some, "bygone", self._own.language) for some in clauses):
            return True
        dates = self._around(sentence, around)
        return any(date.value not in other._all for date in dates)

    def _around(self, sentence: int, around: range) -> Iterator[Fact]:
        """Dates of a clause, and one that opens the sentence."""
        for date in self._dates.get(sentence, ()):
            if date.first < OPENING or date.first in around:
                yield date


def _has_no_day(date: Fact) -> bool:
    return all("day" not in date_parts(one) for one in readings(date.value))
