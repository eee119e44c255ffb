"""The outcome of a vote, where each version tells one and both have one of its counts.

::

    voted [178 to 161] against the government      by [178 votes to 171]

A vote is two counts, and one that both versions have tells that it is the same vote;
other counts beside "to" are ranges or scores, which have no number in common so often.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from mediacomp.alignment.alignment import Alignment, Side
from mediacomp.changes.disagreements.other_times import Times
from mediacomp.changes.disagreements.readings import Disagreement, Reading
from mediacomp.changes.facts.paired_facts import Facts, by_sentence
from mediacomp.findings.facts import Fact
from mediacomp.languages.language import Language
from mediacomp.text.spans import Token

RIGHT = 0.9
"""How probably two such votes can't both be right: no share that was measured."""
LEAST = 3
"""Votes from which on a count is hardly that of a small committee or of goals."""
BETWEEN = 2
"""Tokens between two counts, at most: "31 [votes to] 20"."""
DASH = "–"
"""Between two counts that are one fact: "52–48"."""


@dataclass(frozen=True, slots=True)
class Vote:
    """Two counts of votes, and where they stand."""

    counts: frozenset[int]
    sentence: int
    tokens: range
    start: int
    end: int

    @property
    def reading(self) -> Reading:
        """What the version has."""
        value = DASH.join(map(str, sorted(self.counts, reverse=True)))
        return Reading("number", value, self.sentence, self.start, self.end)


def other_votes(alignment: Alignment, facts: Facts) -> list[Disagreement]:
    """Where two versions tell one vote each, and not the same outcome."""
    one, two = alignment.languages
    if one is not two:
        return []
    here, there = (list(_votes(own, facts.sides[own])) for own in alignment.sides)
    if any(len({vote.counts for vote in some}) != 1 for some in (here, there)):
        return []
    ends = here[0], there[0]
    if len(ends[0].counts & ends[1].counts) != 1:
        return []
    times = [Times(own, facts.sides[own]) for own in alignment.sides]
    for vote, own, other in zip(ends, times, times[::-1], strict=True):
        if own.differ(other, vote.sentence, vote.tokens):
            return []
    linked = (ends[0].sentence, ends[1].sentence) in alignment.sure
    return [Disagreement((ends[0].reading, ends[1].reading), RIGHT, sure=linked)]


def _votes(own: Side, facts: Sequence[Fact]) -> Iterator[Vote]:
    """Two counts, one behind the other, that a word for votes stands beside."""
    for sentence, some in by_sentence(facts).items():
        tokens = own.article.sentences[sentence].tokens
        counts = [fact for fact in some if fact.kind == "number"]
        alone = ((fact, fact) for fact in counts if DASH in fact.value)
        for one, two in (*alone, *pairwise(counts)):
            votes = _counts(tokens, one, two, own.language)
            told = tokens[: two.last + 2]
            if len(votes) > 1 and min(votes) >= LEAST and _is_of_votes(told, own):
                place = range(one.first, two.last + 1)
                yield Vote(votes, sentence, place, one.start, two.end)


def _counts(
    tokens: Sequence[Token], one: Fact, two: Fact, language: Language
) -> frozenset[int]:
    """The two counts of a vote: "52–48", "31 votes to 20"; none if it is no vote."""
    if one is two:
        figures = one.value.split(DASH)
        return frozenset(int(n) for n in figures if n.isdecimal())
    between = [token.norm for token in tokens[one.last + 1 : two.first]]
    versus = language.words("amounts", "versus")
    if not 0 < len(between) <= BETWEEN or between[-1] not in versus:
        return frozenset()
    values = (fact.value for fact in (one, two))
    return frozenset(int(value) for value in values if value.isdecimal())


def _is_of_votes(told: Sequence[Token], own: Side) -> bool:
    voting = own.language.words("amounts", "voting")
    return any(token.norm in voting for token in told)
