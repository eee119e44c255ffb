"""What stands in the place of other words, as a phrase that a reader would name.

A substitution is a connected set of word links whose words differ (`phrases`), with the
words around that belong to it (`borders`), if there is enough to believe it
(`trust`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mediacomp.alignment.alignment import Alignment, Link, Side
from mediacomp.changes.stretches.borders import (
    completed,
    joined,
    take_loose,
    turned,
)
from mediacomp.changes.stretches.groups import is_mark
from mediacomp.changes.stretches.mismatched import is_mismatched, tells_nothing
from mediacomp.changes.stretches.one_sided import Extent
from mediacomp.changes.stretches.phrases import (
    Phrase,
    components,
    pair_of,
    solid,
    unchanged,
)
from mediacomp.changes.stretches.trust import anchored, apart, believed, without_held
from mediacomp.changes.stretches.whole_amounts import amounts_whole
from mediacomp.changes.stretches.whole_phrases import whole_words, with_denial
from mediacomp.findings.facts import Fact


@dataclass(frozen=True, slots=True)
class Substitution:
    """A stretch of either side, in their order, of which one stands in the other's
    place.
    """

    ends: tuple[Extent, Extent]
    probability: float


def substitutions_of(
    alignment: Alignment, link: Link, facts: tuple[Sequence[Fact], Sequence[Fact]]
) -> list[Substitution]:
    """The substitutions between two linked sentences with their ``facts``, in reading
    order of a.
    """
    pair = pair_of(alignment, link)
    phrases = [solid(links, pair) for links in components(pair.links)]
    same = {
        min(p.a): min(p.b)
        for p in phrases
        if unchanged(p, pair) and len(p.a) == len(p.b) == 1
    }
    changed = joined(
        [p for p in phrases if not (unchanged(p, pair) or tells_nothing(p, pair))],
        pair,
    )
    for step in (-1, 1):
        for phrase in changed:
            take_loose(phrase, step, pair)
    changed = amounts_whole(changed, facts)
    passed = pair.small[0] & pair.loose[0], pair.small[1] & pair.loose[1]
    changed = [
        whole_words(completed(turned(p, same, passed), same, pair), pair)
        for p in changed
        if anchored(p, pair)
    ]
    told = [
        with_denial(p, pair)
        for p in apart(changed)
        if not unchanged(p, pair) and believed(p, pair) and not is_mismatched(p, pair)
    ]
    return [
        _substitution(p, link)
        for p in sorted(apart(without_held(told)), key=lambda p: (min(p.a), min(p.b)))
    ]


Place = tuple[int, int]
"""Number of a sentence and of one of its tokens."""


def in_one_place(
    alignment: Alignment, found: Sequence[Substitution]
) -> list[Substitution]:
    """Substitutions without those that give the words of a sentence with several links
    a second place: those of which all content is unchanged in another link, or has a
    likelier substitution there ("gave [birth] ... were born", "were [born]").
    """
    held = [_unchanged(alignment, own) for own in alignment.sides]
    kept: set[Substitution] = set()
    for one in sorted(found, key=lambda s: (-s.probability, s.ends)):
        link = one.ends[0].sentence, one.ends[1].sentence
        places = [_content(own, one.ends[own]) for own in alignment.sides]
        if any(
            inside and all(side.get(place, link) != link for place in inside)
            for inside, side in zip(places, held, strict=True)
        ):
            continue
        kept.add(one)
        for inside, side in zip(places, held, strict=True):
            for place in inside:
                side.setdefault(place, link)
    return [one for one in found if one in kept]


def _unchanged(alignment: Alignment, own: Side) -> dict[Place, tuple[int, int]]:
    """The link in which a word stands unchanged, in sentences with several."""
    found: dict[Place, tuple[int, int]] = {}
    for link in alignment.links:
        sentence = link.ends[own]
        if len(alignment.links_of(own, sentence)) > 1:
            one, two = alignment.tokens(link)
            for pair in alignment.words[link.ends]:
                if one[pair[0]].norm == two[pair[1]].norm:
                    found.setdefault((sentence, int(pair[own])), link.ends)
    return found


def _content(own: Side, part: Extent) -> list[Place]:
    """The content words of a stretch."""
    sentence, first, last = part
    tokens = own.article.sentences[sentence].tokens
    return [
        (sentence, k)
        for k in range(first, last + 1)
        if not (is_mark(tokens[k]) or own.language.is_function_word(tokens[k].norm))
    ]


def _substitution(phrase: Phrase, link: Link) -> Substitution:
    one, two = (
        Extent(sentence, *ends)
        for sentence, ends in zip(link.ends, phrase.ends, strict=True)
    )
    return Substitution((one, two), phrase.probability)
