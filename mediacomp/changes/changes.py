"""What changed between two aligned articles, as stretches a reader would name.

Word links are many and small; a reader sees phrases. This module is the one place where
links become changes: a `Substitution` (these words stand where those stood) or an
`Only` (nothing on the other side answers this stretch). The tables and the pictures all
read what is decided here.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from mediacomp.alignment.alignment import Alignment, Side
from mediacomp.changes.doubt import settled
from mediacomp.changes.facts.paired_facts import Facts, by_sentence
from mediacomp.changes.orientation import is_turned
from mediacomp.changes.sources.outcome import Judged
from mediacomp.changes.stretches.one_sided import Extent, Only, stretches
from mediacomp.changes.stretches.substitutions import (
    Substitution,
    in_one_place,
    substitutions_of,
)


@dataclass(frozen=True)
class Changes:
    """All changes between two articles, each kind in reading order; ``only`` is what
    one side alone says, in the order of the sides.
    """

    substitutions: tuple[Substitution, ...]
    only: tuple[tuple[Only, ...], tuple[Only, ...]]

    def taken(self, own: Side) -> list[Extent]:
        """What stands in the place of something else, on one side."""
        return [found.ends[own] for found in self.substitutions]

    def missing(self, own: Side) -> frozenset[int]:
        """The sentences of one side that the other surely doesn't say."""
        return frozenset(
            only.sentence
            for only in self.only[own]
            if only.whole_sentence and only.sure
        )


def changes(
    alignment: Alignment, facts: Facts, sources: Iterable[Judged] = ()
) -> Changes:
    """What changed, from the word links of an alignment, the facts of its sides and
    what became of their sources.

    Examples
    --------
    >>> from mediacomp.alignment.align import align
    >>> from mediacomp.changes.facts.paired_facts import paired_facts
    >>> from mediacomp.text.article import Article
    >>> a, b = map(Article.from_text, ("Rain started at noon.", "Rain began at noon."))
    >>> aligned = align(a, b, "lexical")
    >>> found = changes(aligned, paired_facts(aligned))
    >>> len(found.substitutions), [len(only) for only in found.only]
    (1, [0, 0])
    """
    found = (
        _exchanged(_changes(alignment.turned(), facts.turned()))
        if is_turned(alignment)
        else _changes(alignment, facts)
    )
    one, two = (found.taken(own) for own in alignment.sides)
    only = settled(alignment, facts, sources, found.only, (one, two))
    return replace(found, only=only)


def _exchanged(found: Changes) -> Changes:
    turned = (Substitution(s.ends[::-1], s.probability) for s in found.substitutions)
    return Changes(
        tuple(sorted(turned, key=_place)),
        found.only[::-1],
    )


def _place(found: Substitution) -> tuple[int, int, int]:
    one, two = found.ends
    return one.sentence, two.sentence, one.first


def _changes(alignment: Alignment, known: Facts) -> Changes:
    facts = [by_sentence(side) for side in known.sides]
    found = [
        one
        for link in alignment.links
        if link.relation in ("reworded", "partial")
        for one in substitutions_of(
            alignment, link, (facts[0].get(link.a, ()), facts[1].get(link.b, ()))
        )
    ]
    substitutions = tuple(in_one_place(alignment, found))
    one, two = (
        stretches(
            own,
            with_link={link.ends[own] for link in alignment.links},
            alike=alignment.alike(own),
            taken=[one.ends[own] for one in substitutions],
            facts=facts[own],
        )
        for own in alignment.sides
    )
    return Changes(substitutions, (one, two))
