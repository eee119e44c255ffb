"""What changed between two aligned articles, as stretches a reader would name.

Word links are many and small; a reader sees phrases. This module is the one place where
links become changes: a `Substitution` (these words stand where those stood) or an
`Only` (nothing on the other side answers this stretch). The tables and the pictures all
read what is decided here.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from scipy import sparse

from mediacomp.alignment.alignment import LIKELY, Alignment, Side
from mediacomp.changes.orientation import is_turned
from mediacomp.changes.stretches import Extent, Only, has_capital, is_mark, stretches
from mediacomp.text.spans import Token

Pairs = Mapping[tuple[int, int], float]


@dataclass(frozen=True, slots=True)
class Substitution:
    """A stretch of either side, in their order, of which one stands in the other's
    place.
    """

    ends: tuple[Extent, Extent]
    probability: float


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


def changes(alignment: Alignment) -> Changes:
    """What changed, from the word links of an alignment."""
    if is_turned(alignment):
        return _exchanged(_changes(alignment.turned()))
    return _changes(alignment)


def _exchanged(found: Changes) -> Changes:
    turned = (Substitution(s.ends[::-1], s.probability) for s in found.substitutions)
    return Changes(
        tuple(sorted(turned, key=_place)),
        found.only[::-1],
    )


def _place(found: Substitution) -> tuple[int, int, int]:
    one, two = found.ends
    return one.sentence, two.sentence, one.first


def _changes(alignment: Alignment) -> Changes:
    substitutions = tuple(
        found
        for link in alignment.links
        if link.relation in ("reworded", "partial")
        for found in _substitutions(alignment, link.a, link.b)
    )
    one, two = (
        stretches(
            own,
            with_link={link.ends[own] for link in alignment.links},
            alike=alignment.alike(own),
            taken=[found.ends[own] for found in substitutions],
        )
        for own in alignment.sides
    )
    return Changes(substitutions, (one, two))


# ----------------------------------------------------------------------
# substitutions


@dataclass
class _Phrase:
    """Token numbers on both sides that stand for each other, and the strongest link
    among them.
    """

    a: set[int]
    b: set[int]
    probability: float


@dataclass(frozen=True)
class _Pair:
    """Two linked sentences for the search for phrases: their tokens, and which are
    small, unanswered, articles.
    """

    tokens: tuple[Sequence[Token], Sequence[Token]]
    small: tuple[set[int], set[int]]
    loose: tuple[set[int], set[int]]
    articles: tuple[set[int], set[int]]
    links: Pairs

    def answered(self, s: int, t: int) -> bool:
        """Whether two tokens are linked, or both stand outside the sentence."""
        ends = (s == -1 and t == -1) or (
            s == len(self.tokens[0]) and t == len(self.tokens[1])
        )
        return ends or (s, t) in self.links


def _substitutions(alignment: Alignment, i: int, j: int) -> list[Substitution]:
    pair = _pair(alignment, i, j)
    phrases = [_solid(links, pair) for links in _components(pair.links)]
    same = {
        min(p.a): min(p.b)
        for p in phrases
        if _unchanged(p, pair) and len(p.a) == len(p.b) == 1
    }
    changed = _joined([p for p in phrases if not _unchanged(p, pair)], pair)
    for step in (-1, 1):
        for phrase in changed:
            _take_loose(phrase, step, pair)
    passed = pair.small[0] & pair.loose[0], pair.small[1] & pair.loose[1]
    changed = [
        _completed(_turned(p, same, passed), same, pair)
        for p in changed
        if _anchored(p, pair)
    ]
    return [
        Substitution(
            (Extent(i, min(p.a), max(p.a)), Extent(j, min(p.b), max(p.b))),
            p.probability,
        )
        for p in sorted(_apart(changed), key=lambda p: (min(p.a), min(p.b)))
        if not _unchanged(p, pair)
    ]


def _pair(alignment: Alignment, i: int, j: int) -> _Pair:
    tokens = alignment.a.sentences[i].tokens, alignment.b.sentences[j].tokens
    languages = alignment.languages
    linked = [
        own.content.linked[k] for own, k in zip(alignment.sides, (i, j), strict=True)
    ]
    links = {
        (s, t): p
        for (s, t), p in alignment.closeness[i, j].items()
        if p >= LIKELY and not (is_mark(tokens[0][s]) or is_mark(tokens[1][t]))
    }
    words = [
        [(k, t.norm) for k, t in enumerate(side) if not is_mark(t)] for side in tokens
    ]
    return _Pair(
        tokens,
        small=_both_sides(
            words, lambda n, k, norm: languages[n].is_function_word(norm)
        ),
        loose=_both_sides(words, lambda n, k, norm: not linked[n][k]),
        articles=_both_sides(words, lambda n, k, norm: norm in languages[n].articles),
        links=links,
    )


def _both_sides(
    words: Sequence[Sequence[tuple[int, str]]], chosen: Callable[[int, int, str], bool]
) -> tuple[set[int], set[int]]:
    one, two = (
        {k for k, norm in side if chosen(n, k, norm)} for n, side in enumerate(words)
    )
    return one, two


def _spoken(tokens: Sequence[Token], chosen: set[int]) -> list[str]:
    return [t.norm for t in tokens[min(chosen) : max(chosen) + 1] if not is_mark(t)]


def _unchanged(phrase: _Phrase, pair: _Pair) -> bool:
    return _spoken(pair.tokens[0], phrase.a) == _spoken(pair.tokens[1], phrase.b)


def _components(links: Pairs) -> list[list[tuple[int, int]]]:
    """Connected sets of word links, in the order of the last link of each."""
    ends = sorted(links)
    if not ends:
        return []
    s, t = np.array(ends).T
    width, high = int(s.max()) + 1, int(t.max()) + 1
    graph = sparse.coo_matrix(
        (np.ones(len(ends)), (s, width + t)), shape=(width + high,) * 2
    )
    part = sparse.csgraph.connected_components(graph, directed=False)[1][s]
    parts: dict[int, list[tuple[int, int]]] = {}
    for number, end in zip(part.tolist(), ends, strict=True):
        parts.setdefault(number, []).append(end)
    return sorted(parts.values(), key=lambda inside: inside[-1])


def _solid(inside: Sequence[tuple[int, int]], pair: _Pair) -> _Phrase:
    """The phrase of connected links, without words that stand apart from the strongest
    one.
    """
    s, t = min(inside, key=lambda link: (-pair.links[link], link))
    return _Phrase(
        _run({s for s, _ in inside}, s, pair.loose[0]),
        _run({t for _, t in inside}, t, pair.loose[1]),
        pair.links[s, t],
    )


def _run(chosen: set[int], at: int, loose: set[int]) -> set[int]:
    """The members around ``at`` that only unanswered words keep apart, with those
    words.
    """
    run = {at}
    for step in (-1, 1):
        edge, passed = at, set()
        while edge + step in chosen or edge + step in loose:
            edge += step
            passed.add(edge)
            if edge in chosen:
                run |= passed
                passed.clear()
    return run


def _take_loose(phrase: _Phrase, step: int, pair: _Pair) -> None:
    """Give the phrase the unanswered words before (step -1) or after it that belong to
    it; each goes to one phrase.

    Where one text goes straight from an answered word to the phrase, what the other has
    in between is part of the phrase ("could happen", "could be taking place"): small
    words and, before it, one other; an article alone is left out. A name takes its
    capitals along.
    """
    sides = (phrase.a, phrase.b)
    gaps = [
        _gap(side, step, loose) for side, loose in zip(sides, pair.loose, strict=True)
    ]
    ends = [
        (gap[-1] if gap else _edge(side, step)) + step
        for side, gap in zip(sides, gaps, strict=True)
    ]
    straight = pair.answered(*ends) and not all(gaps)
    for n, (side, gap) in enumerate(zip(sides, gaps, strict=True)):
        content = [k for k in gap if k not in pair.small[n]]
        if (
            straight
            and len(content) <= (1 if step < 0 else 0)
            and not set(gap) <= pair.articles[n]
        ):
            side.update(gap)
        at = _edge(side, step)
        while (
            at + step in pair.loose[n]
            and at + step not in pair.small[n]
            and has_capital(pair.tokens[n][at])
            and has_capital(pair.tokens[n][at + step])
        ):
            at += step
            side.add(at)
        pair.loose[n].difference_update(side)


def _edge(chosen: set[int], step: int) -> int:
    return max(chosen) if step > 0 else min(chosen)


def _gap(chosen: set[int], step: int, loose: set[int]) -> list[int]:
    """Unanswered words beside the phrase, nearest first."""
    gap, at = [], _edge(chosen, step) + step
    while at in loose:
        gap.append(at)
        at += step
    return gap


def _joined(phrases: list[_Phrase], pair: _Pair) -> list[_Phrase]:
    """The phrases, with two that change form around a small word made one: "quick to
    join", "quickly joined".
    """
    joined: list[_Phrase] = []
    for phrase in sorted(phrases, key=lambda p: (min(p.a), min(p.b))):
        if (
            joined
            and _around_small(joined[-1], phrase, pair)
            and all(_inflected(p, pair) for p in (joined[-1], phrase))
        ):
            last = joined.pop()
            a, b = last.a | phrase.a, last.b | phrase.b
            a, b = (set(range(min(side), max(side) + 1)) for side in (a, b))
            phrase = _Phrase(a, b, max(last.probability, phrase.probability))
        joined.append(phrase)
    return joined


def _around_small(one: _Phrase, two: _Phrase, pair: _Pair) -> bool:
    """Whether only unanswered small words stand between two phrases, on one side at
    least one.
    """
    between = [
        range(max(first) + 1, min(second))
        for first, second in ((one.a, two.a), (one.b, two.b))
    ]
    in_order = max(one.a) < min(two.a) and max(one.b) < min(two.b)
    return (
        in_order
        and any(between)
        and all(
            k in pair.small[n] and k in pair.loose[n]
            for n, gap in enumerate(between)
            for k in gap
        )
    )


def _inflected(phrase: _Phrase, pair: _Pair) -> bool:
    """Whether a word of one side begins like one of the other."""
    beginning: dict[str, set[str]] = {}
    for t in phrase.b:
        norm = pair.tokens[1][t].norm
        beginning.setdefault(norm[:4], set()).add(norm)
    forms = {pair.tokens[0][s].norm for s in phrase.a}
    return any(
        len(form) > 3 and beginning.get(form[:4], set()) - {form} for form in forms
    )


def _anchored(phrase: _Phrase, pair: _Pair) -> bool:
    """Whether the phrase holds a content word, or stands beside words that are linked
    to each other.
    """
    if not (phrase.a <= pair.small[0] and phrase.b <= pair.small[1]):
        return True
    return any(
        pair.answered(_edge(phrase.a, step) + step, _edge(phrase.b, step) + step)
        for step in (-1, 1)
    )


def _turned(
    phrase: _Phrase, same: Mapping[int, int], passed: tuple[set[int], set[int]]
) -> _Phrase:
    """The phrase with an unchanged word that changed sides: "countries in conflict",
    "conflict-affected countries".
    """
    a, b = set(phrase.a), set(phrase.b)
    for step in (-1, 1):
        own = _past_small(phrase.a, step, passed[0])
        other = _past_small(phrase.b, -step, passed[1])
        if own in same and same[own] == other:
            a |= set(range(min(*a, own), max(*a, own) + 1))
            b |= set(range(min(*b, other), max(*b, other) + 1))
    return _Phrase(a, b, phrase.probability)


def _completed(phrase: _Phrase, same: Mapping[int, int], pair: _Pair) -> _Phrase:
    """A phrase of small words alone, several on a side, with the unchanged word it
    leads to: "all over the world".
    """
    if not (
        phrase.a <= pair.small[0]
        and phrase.b <= pair.small[1]
        and max(len(phrase.a), len(phrase.b)) > 1
    ):
        return phrase
    a, b = set(phrase.a), set(phrase.b)
    s, t = max(a) + 1, max(b) + 1
    while same.get(s) == t:
        a.add(s)
        b.add(t)
        s, t = s + 1, t + 1
        if s - 1 not in pair.small[0]:
            return _Phrase(a, b, phrase.probability)
    return phrase


def _past_small(chosen: set[int], step: int, small: set[int]) -> int:
    at = _edge(chosen, step) + step
    while at in small:
        at += step
    return at


def _apart(phrases: Sequence[_Phrase]) -> list[_Phrase]:
    """Phrases that share no token: of two that do, the likelier stays."""
    kept: list[_Phrase] = []
    taken = _Apart(), _Apart()
    for phrase in sorted(phrases, key=lambda p: (-p.probability, min(p.a), min(p.b))):
        ends = [(min(side), max(side)) for side in (phrase.a, phrase.b)]
        if all(side.is_free(*end) for side, end in zip(taken, ends, strict=True)):
            for side, end in zip(taken, ends, strict=True):
                side.take(*end)
            kept.append(phrase)
    return kept


class _Apart:
    """Stretches that share no token, first and last included."""

    def __init__(self) -> None:
        self._firsts: list[int] = []
        self._lasts: list[int] = []

    def is_free(self, first: int, last: int) -> bool:
        """Whether none of the stretches holds a token from ``first`` to ``last``."""
        at = bisect_left(self._lasts, first)
        return at == len(self._lasts) or self._firsts[at] > last

    def take(self, first: int, last: int) -> None:
        at = bisect_left(self._firsts, first)
        self._firsts.insert(at, first)
        self._lasts.insert(at, last)
