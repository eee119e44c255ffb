"""Whether the other version surely lacks what no word link answers.

A stretch without an answer is one side's alone only if nothing there may be its answer
in other words: not in its place ("she would have preferred a trial", "had suggested
trying the ban"), nor beside it ("fifty voted in favour", "the vote is in: 50 for"), nor
in a sentence that has much of it. A source that the other version cites for the same
is not missing there, whatever the verb.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from functools import cached_property

from mediacomp.alignment.alignment import Alignment, Side
from mediacomp.changes.facts.answered_amounts import are_answered, paired
from mediacomp.changes.facts.counted import slots_by_side
from mediacomp.changes.facts.paired_facts import Facts, by_sentence
from mediacomp.changes.facts.shared_amounts import shared_amounts
from mediacomp.changes.slots import gap_of
from mediacomp.changes.sources.outcome import Judged
from mediacomp.changes.stretches.bare_parts import is_bare_part
from mediacomp.changes.stretches.groups import is_mark
from mediacomp.changes.stretches.one_sided import Extent, Only, tokens_of
from mediacomp.changes.stretches.roles_beside import (
    has_role,
    is_known_name,
    whose_role,
)
from mediacomp.changes.stretches.sourced import Sourced
from mediacomp.findings.facts import Fact
from mediacomp.text.spans import Token

IN_PLACE = 1 / 4
"""What stands unanswered in the place of a stretch may be its answer from this share of
the stretch's content on, by weight.
"""
PART = 0.4
"""A sentence may say what a stretch says from this share of its content on that comes
near words there; `stretches.ELSEWHERE` is where it does.
"""
BESIDE = (-1, 0, 1)
"""Where the answer to a number may stand, from the linked sentence on."""
WORTH_DOUBT = 3
"""Content words of what is told though it is only perhaps missing."""
Both = tuple[Sequence[Only], Sequence[Only]]


def settled(
    alignment: Alignment,
    facts: Facts,
    sources: Iterable[Judged],
    found: Both,
    taken: tuple[Sequence[Extent], Sequence[Extent]],
) -> tuple[tuple[Only, ...], tuple[Only, ...]]:
    """What one side alone says, each with whether that is sure, without sources that
    the other side cites as well. ``taken`` are the places of substitutions.
    """
    sourced = Sourced.of_sides(alignment, sources)
    sides = [_Sought.of(alignment, own, facts, taken) for own in alignment.sides]
    parts = [
        [
            (only, None) if sourced[own].is_alone(only) else sides[own].placed(only)
            for only in found[own]
            if not (sourced[own].is_cited(only) or sides[own].is_known_name(only))
        ]
        for own in alignment.sides
    ]
    one, two = (
        tuple(
            only
            for only in (
                replace(
                    only,
                    sure=sides[own].is_sure(only, perhaps, met)
                    and not sourced[own].may_be_told(only),
                )
                for only, perhaps in parts[own]
            )
            if only.sure or sides[own].is_worth_doubt(only)
        )
        for own, other in alignment.facing
        for met in [{k for _, k in parts[other]} | _elsewhere(found[other])]
    )
    return one, two


def _elsewhere(found: Iterable[Only]) -> set[int | None]:
    return {only.said_elsewhere for only in found if not only.whole_sentence}


@dataclass(frozen=True)
class _Sought:
    """One side, where on the other its stretches may have their answer, and the places
    of substitutions there (``taken``) and here (``reworded``).
    """

    alignment: Alignment
    own: Side
    other: Side
    facts: Mapping[int, Sequence[Fact]]
    there: Mapping[int, Sequence[Fact]]
    paired: Facts
    taken: Mapping[int, Set[int]]
    reworded: Mapping[int, Set[int]]

    @classmethod
    def of(
        cls,
        alignment: Alignment,
        own: Side,
        facts: Facts,
        taken: tuple[Sequence[Extent], Sequence[Extent]],
    ) -> _Sought:
        other = alignment.other(own)
        covered = tokens_of(taken[other])
        by = [by_sentence(side) for side in facts.sides]
        here = tokens_of(taken[own])
        return cls(alignment, own, other, by[own], by[other], facts, covered, here)

    @cached_property
    def _names(self) -> Set[str]:
        """All names of the other side."""
        facts = (fact for some in self.there.values() for fact in some)
        return {fact.value for fact in facts if fact.kind == "name"}

    @cached_property
    def _shared(self) -> Set[Fact]:
        """The amounts that the other side hardly has by chance."""
        slots = slots_by_side(self.alignment, self.paired)
        return shared_amounts(slots[self.own], slots[self.other], self.own.language)

    @cached_property
    def _answers(self) -> Set[Fact]:
        return paired(pair.ends for pair in self.paired.pairs)

    @cached_property
    def _sure(self) -> Set[int]:
        """Sentences with a sure link."""
        return {ends[self.own] for ends in self.alignment.sure}

    @cached_property
    def _doubtful(self) -> Set[int]:
        """Sentences with a doubtful link: what that leads to may hold the answer."""
        links = self.alignment.links
        return {link.ends[self.own] for link in links if not link.sure}

    def is_sure(self, only: Only, perhaps: int | None, met: Set[int | None]) -> bool:
        """Whether the other side surely lacks it; ``perhaps`` is where it may have it,
        ``met`` the sentences of this side that may say what a stretch there says: what
        they have may be the same in other words.
        """
        if only.said_elsewhere is not None or perhaps is not None:
            return False
        if only.whole_sentence:
            missing = self.alignment.lacks(self.own, only.sentence)
            shared = not self._shared.isdisjoint(self._held(only))
            return missing and not (shared or only.sentence in met)
        if only.sentence not in self._sure or only.sentence in self._doubtful:
            return False
        return only.attribution or not (
            only.sentence in met
            or self._answered(only)
            or self._is_counted_there(only)
            or self._is_bare(only)
            or self._has_role(only)
        )

    def is_known_name(self, only: Only) -> bool:
        """Whether a stretch only names somebody of whom the other side speaks, too."""
        inside = self._tokens(only)[only.first : only.last + 1]
        known = self._held(only), self._names, self.own.language
        return not only.whole_sentence and is_known_name(inside, *known)

    def _tokens(self, only: Only) -> Sequence[Token]:
        return self.own.article.sentences[only.sentence].tokens

    def _is_bare(self, only: Only) -> bool:
        """Whether a stretch without a name or number says nothing of its own."""
        place, language = (only.first, only.last), self.own.language
        tokens, have = self._tokens(only), self.own.content.linked[only.sentence]
        bare = is_bare_part(tokens, *place, have.tolist(), language)
        return bare and not self._held(only)

    def _has_role(self, only: Only) -> bool:
        """Whether a stretch tells what somebody is of whom linked sentences tell it in
        other words.
        """
        k, tokens, language = only.sentence, self._tokens(only), self.own.language
        facts, place = self.facts.get(k, ()), (only.first, only.last)
        whose = whose_role(tokens, facts, *place, language)
        ends = {link.ends[self.other] for link in self.alignment.links_of(self.own, k)}
        there, language = self.other.article.sentences, self.other.language
        return whose is not None and any(
            has_role(there[n].tokens, self.there.get(n, ()), whose, language)
            for n in ends
        )

    def _is_counted_there(self, only: Only) -> bool:
        """Whether linked sentences, or those beside, may give its numbers and dates."""
        linked = self.alignment.links_of(self.own, only.sentence)
        ends = {link.ends[self.other] for link in linked}
        beside = {end + step for end in ends for step in BESIDE}
        there, near = (
            [fact for k in sorted(some) for fact in self.there.get(k, ())]
            for some in (ends, beside)
        )
        return are_answered(self._held(only), there, near, self._answers)

    def is_worth_doubt(self, only: Only) -> bool:
        """Whether a reader is told of what is perhaps missing: where a link is doubtful
        or other words stand in its place, not of two words without a name, a number or
        a source ("lost his job", "was made redundant").
        """
        held = self._held(only)
        words = self._tokens(only)
        small = self.own.language.is_function_word
        content = [
            token
            for token in words[only.first : only.last + 1]
            if not (is_mark(token) or small(token.norm))
        ]
        known = only.whole_sentence or only.attribution
        if known or held or only.said_elsewhere is not None:
            return True
        in_place = self._in_place(only, held) is not None
        replaced = in_place or only.sentence in self._doubtful
        return len(content) >= WORTH_DOUBT or not replaced

    def _answered(self, only: Only) -> bool:
        """Whether part of a stretch has its words there, or other ones: "taken to [St
        Mary's Hospital]", "treated in [hospital]".
        """
        inside = range(only.first, only.last + 1)
        if not self.reworded.get(only.sentence, set()).isdisjoint(inside):
            return True
        content = self.own.content
        weights = content.weights[only.sentence][only.first : only.last + 1]
        linked = content.linked[only.sentence][only.first : only.last + 1]
        return float(weights @ linked) >= IN_PLACE * float(weights.sum())

    def placed(self, only: Only) -> tuple[Only, int | None]:
        """A stretch, and the sentence of the other side that may say it, if any. What
        has other numbers is not said there after all: "in August 2026", "in spring
        2027".
        """
        place = only.said_elsewhere
        if only.whole_sentence or place is None:
            return only, self._perhaps(only)
        there = {_key(fact) for fact in self.there.get(place, ())}
        numbers = {_key(fact) for fact in self._held(only) if fact.kind != "name"}
        if numbers <= there:
            return only, None
        return replace(only, said_elsewhere=None), place

    def _perhaps(self, only: Only) -> int | None:
        """The sentence of the other side that may say what a stretch says, if any."""
        if only.whole_sentence:
            return None
        held = self._held(only)
        return next(
            (
                sentence
                for way in (self._in_place, self._beside, self._in_part)
                if (sentence := way(only, held)) is not None
            ),
            None,
        )

    def _held(self, only: Only) -> list[Fact]:
        return [
            fact
            for fact in self.facts.get(only.sentence, ())
            if only.first <= fact.first and fact.last <= only.last
        ]

    def _in_place(self, only: Only, held: Sequence[Fact]) -> int | None:
        names = [fact for fact in held if fact.kind == "name"]
        if any(fact.value not in self._names for fact in names):
            return None
        content = self.own.content
        inside = slice(only.first, only.last + 1)
        alone = ~content.linked[only.sentence][inside]
        # Names that the other side has elsewhere need no answer here.
        for fact in names:
            alone[fact.first - only.first : fact.last - only.first + 1] = False
        enough = float(content.weights[only.sentence][inside] @ alone) * IN_PLACE
        for link in self.alignment.links_of(self.own, only.sentence):
            k = link.ends[self.other]
            pairs = [
                (pair[self.own], pair[self.other])
                for pair in self.alignment.words[link.ends]
            ]
            many = len(self.other.content.linked[k])
            gap = gap_of(pairs, (only.first, only.last), many)
            if sum(self._weights(k, gap)) >= max(enough, 1e-9):
                return k
        return None

    def _weights(self, k: int, gap: range) -> Iterator[float]:
        """Informativeness of the content words of a stretch there without answer."""
        tokens, content = self.other.article.sentences[k].tokens, self.other.content
        for n in gap:
            free = not content.linked[k][n] and n not in self.taken.get(k, ())
            if free and not self.other.language.is_function_word(tokens[n].norm):
                yield float(content.weights[k][n])

    def _beside(self, only: Only, held: Sequence[Fact]) -> int | None:
        """Where all numbers and names of a stretch stand, if it has numbers or little
        else.
        """
        if not held:
            return None
        weights = self.own.content.weights[only.sentence]
        named = sum(weights[f.first : f.last + 1].sum() for f in held)
        whole = weights[only.first : only.last + 1].sum()
        if 2 * named < whole and all(fact.kind == "name" for fact in held):
            return None
        linked = self.alignment.links_of(self.own, only.sentence)
        near = sorted(
            {link.ends[self.other] + step for link in linked for step in BESIDE}
        )
        keys = {k: {_key(fact) for fact in self.there.get(k, ())} for k in near}
        wanted = {_key(fact) for fact in held}
        if not wanted <= set().union(*keys.values()):
            return None
        return max(near, key=lambda k: (len(wanted & keys[k]), -k))

    def _in_part(self, only: Only, held: Sequence[Fact]) -> int | None:
        """The sentence that comes near enough to a stretch to say it perhaps, with its
        numbers.
        """
        inside = slice(only.first, only.last + 1)
        weights = self.own.content.weights[only.sentence][inside]
        whole = float(weights.sum())
        numbers = {_key(fact) for fact in held if fact.kind != "name"}
        shares = {
            k: round(float(near[inside] @ weights) / whole, 4)
            for k, near in self.own.content.near[only.sentence].items()
            if whole and numbers <= {_key(fact) for fact in self.there.get(k, ())}
        }
        best = max(shares, key=lambda k: (shares[k], -k), default=None)
        return best if best is not None and shares[best] >= PART else None


def _key(fact: Fact) -> tuple[object, ...]:
    if fact.number is not None:
        return fact.number, fact.unit
    return fact.kind, fact.value
