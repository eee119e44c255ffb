"""Who did what to whom, told the other way round.

Two parties that both versions speak of have changed places where one has "Ann Lee sued
Tom Cole" and the other "Tom Cole sued Ann Lee". Three ways in which that shows:

* in place: linked sentences have the same words beside either, with the two exchanged;
* by deeds: what one does to the other in one version, it does to it in the other;
* over sentences: where one version has Lee the other has Cole, and elsewhere the other
  way round.

Who won against whom may show in who won alone (`winners`).

A passive ("Cole was sued by Lee") says the same, a coordination ("Lee and Cole") is no
order, and what goes both ways ("Lee met Cole") has none. A version that tells both
contradicts nothing. Only for languages that have the list (`parties.LIST`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from mediacomp.alignment.alignment import Alignment
from mediacomp.changes.clauses.parties import BEATING, LIST, Deed, Party
from mediacomp.changes.disagreements.readings import Disagreement, Reading
from mediacomp.changes.disagreements.tellings import Told
from mediacomp.changes.disagreements.winners import other_winners
from mediacomp.changes.facts.paired_facts import Facts
from mediacomp.languages.language import Language

RIGHT = 0.95
"""How probably an exchange is one: what is right of those told of the texts in which
they were planted (``benchmarks/exchanged_roles.py``), rounded down.
"""
ALIKE, SAYING, CONTEST = 0.4, 0.8, 0.1
"""How near the other words of two sentences must come, 0 to 1, for one deed told the
other way round: much nearer where one only says something of the other, as both may;
hardly where one beats the other, as reports of a contest tell once.
"""
BESIDE = 2
"""Words on either side of a party that must be the same where it stands in another's
place.
"""
_OTHER = "\N{BULLET}"
"""Stands for either of the two parties among the words beside them."""


def exchanged(
    alignment: Alignment, facts: Facts, told: Sequence[Told]
) -> list[Disagreement]:
    """Where two parties have changed places, each pair of them once a pair of
    sentences.
    """
    if not told:
        return []
    found: dict[tuple[int, int, frozenset[str]], Disagreement] = {}
    for exchange in (
        *_by_deeds(alignment, told),
        *_in_place(alignment, told),
        *_over_sentences(alignment, facts),
        *other_winners(told),
    ):
        a, b = exchange.ends
        names = frozenset(name for end in (a, b) for name in end.value.split(", "))
        found.setdefault((a.sentence, b.sentence, names), exchange)
    return list(found.values())


def _in_place(alignment: Alignment, told: Sequence[Told]) -> Iterator[Disagreement]:
    """Two parties of linked sentences, each with the words beside it that the other has
    there.
    """
    for link in alignment.links:
        here, there = (t.parties[k] for t, k in zip(told, link.ends, strict=True))
        common = sorted(here.keys() & there.keys(), key=lambda key: here[key].first)
        for x, y in combinations(common, 2):
            pairs = (here[x], here[y]), (there[y], there[x])
            if pairs[1][0].first > pairs[1][1].first:
                continue
            if _stand_alike(told, link.ends, pairs):
                ends = [range(one.first, two.last + 1) for one, two in pairs]
                readings = (
                    told[0].reading(link.a, (x, y), ends[0]),
                    told[1].reading(link.b, (y, x), ends[1]),
                )
                yield Disagreement(readings, RIGHT, link.sure)


def _stand_alike(
    told: Sequence[Told],
    sentences: tuple[int, int],
    pairs: tuple[tuple[Party, Party], tuple[Party, Party]],
) -> bool:
    """Whether the words beside the first are the same in both sentences, and those
    beside the second, and there is something between that does not go both ways.
    """
    beside = []
    for side, sentence, pair in zip(told, sentences, pairs, strict=True):
        masked = _masked(side, sentence, pair)
        beside.append([_around(masked, party) for party in pair])
    if beside[0] != beside[1]:
        return False
    return all(
        _is_ordered(side, sentence, pair)
        for side, sentence, pair in zip(told, sentences, pairs, strict=True)
    )


def _masked(side: Told, sentence: int, pair: tuple[Party, Party]) -> list[str]:
    norms = [token.norm for token in side.tokens(sentence)]
    for party in pair:
        norms[party.first : party.last + 1] = [_OTHER] * (party.last + 1 - party.first)
    return norms


def _around(norms: Sequence[str], party: Party) -> tuple[Sequence[str], Sequence[str]]:
    before = norms[max(0, party.first - BESIDE) : party.first]
    return before, norms[party.last + 1 : party.last + 1 + BESIDE]


def _is_ordered(side: Told, sentence: int, pair: tuple[Party, Party]) -> bool:
    """Whether what stands between two parties says something of the one to the other:
    a content word beside other parties, and none that goes both ways.
    """
    language, tokens = side.language, side.tokens(sentence)
    others = {
        k
        for party in side.parties[sentence].values()
        for k in range(party.first, party.last + 1)
    }
    between = range(pair[0].last + 1, pair[1].first)
    norms = [tokens[k].norm for k in between if k not in others]
    if language.words(LIST, "beside") & set(norms[-2:]):
        return False
    content = [
        norm
        for k, norm in zip(between, norms, strict=False)
        if tokens[k].kind != "punctuation" and not language.is_function_word(norm)
    ]
    both_ways = language.words(LIST, "reciprocal")
    return bool(content) and not any(language.lemma(n) in both_ways for n in content)


def _by_deeds(alignment: Alignment, told: Sequence[Told]) -> Iterator[Disagreement]:
    """What one party does to another here, and the other to the one there."""
    near = told[0].own.content.near
    for i, some in enumerate(told[0].deeds):
        for deed in some:
            if not _one_way(deed, told):
                continue
            turned = deed.whom, deed.verb, deed.who
            for j, other in _deeds_near(sorted(near[i]), told[1]):
                if (other.who, other.verb, other.whom) != turned:
                    continue
                ends = i, j
                alike = _alike(told, ends, (deed, other))
                if deed.way == other.way and alike >= _least(deed, told[0].language):
                    readings = (
                        _deed_reading(told[0], i, deed),
                        _deed_reading(told[1], j, other),
                    )
                    sure = ends in alignment.sure and alike >= ALIKE
                    yield Disagreement(readings, RIGHT, sure)


def _deeds_near(sentences: Iterable[int], side: Told) -> Iterator[tuple[int, Deed]]:
    for j in sentences:
        for deed in side.deeds[j]:
            yield j, deed


def _one_way(deed: Deed, told: Sequence[Told]) -> bool:
    """Whether a deed has a direction, and no version tells it both ways."""
    one, turned = (deed.who, deed.verb, deed.whom), (deed.whom, deed.verb, deed.who)
    language = told[0].language
    return not (
        any({one, turned} <= side.done for side in told)
        or deed.verb in language.words(LIST, "reciprocal")
        or language.words(LIST, "beside") & set(deed.way)
    )


def _alike(
    told: Sequence[Told], ends: tuple[int, int], pair: tuple[Deed, Deed]
) -> float:
    """How near the other words of two sentences come; 0 where two contests may be
    told.
    """
    if pair[0].verb == BEATING and not _are_one_contest(told, ends, pair):
        return 0.0
    stretches = [range(deed.first, deed.last + 1) for deed in pair]
    return min(
        told[0].alike(ends[0], ends[1], stretches[0]),
        told[1].alike(ends[1], ends[0], stretches[1]),
    )


def _least(deed: Deed, language: Language) -> float:
    """How near the other words must come, at least."""
    if deed.verb == BEATING:
        return CONTEST
    return SAYING if deed.verb in language.cue_verbs else ALIKE


def _are_one_contest(
    told: Sequence[Told], ends: tuple[int, int], pair: tuple[Deed, Deed]
) -> bool:
    """Whether either version states who won, and none beside a time of its own."""
    return all(
        deed.stated and not own.is_of_other_time(other, k, deed)
        for own, other, k, deed in zip(told, told[::-1], ends, pair, strict=True)
    )


def _deed_reading(side: Told, sentence: int, deed: Deed) -> Reading:
    ends = range(deed.first, deed.last + 1)
    return side.reading(sentence, (deed.who, deed.whom), ends)


def _over_sentences(alignment: Alignment, facts: Facts) -> Iterator[Disagreement]:
    """A name in the place of another, and elsewhere the other in the place of it."""
    pairs = [
        (pair.a, pair.b)
        for pair in facts.pairs
        if pair.a and pair.b and pair.change and pair.a.kind == "name"
    ]
    values = {(a.value, b.value) for a, b in pairs}
    for a, b in pairs:
        if (b.value, a.value) in values:
            one, two = (
                Reading("role", f.value, f.sentence, f.start, f.end) for f in (a, b)
            )
            yield Disagreement(
                (one, two), RIGHT, (a.sentence, b.sentence) in alignment.sure
            )
