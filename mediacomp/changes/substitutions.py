"""What changed between two aligned articles, as stretches a reader would name.

Word links are many and small; a reader sees phrases. This module is the one place where
links become changes: a `Substitution` (these words stand where those stood) or an
`Only` (nothing on the other side answers this stretch). The tables and the pictures all
read what is decided here.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from mediacomp.alignment.align import LIKELY
from mediacomp.alignment.alignment import Alignment
from mediacomp.changes.stretches import Only, has_capital, is_mark, stretches
from mediacomp.languages.language import Language
from mediacomp.text.spans import Token

Pairs = Mapping[tuple[int, int], float]


@dataclass(frozen=True, slots=True)
class Substitution:
    """Tokens ``first_a`` to ``last_a`` of a sentence of a, and those of b in their
    place; both ends included.
    """

    sentence_a: int
    first_a: int
    last_a: int
    sentence_b: int
    first_b: int
    last_b: int
    probability: float


@dataclass(frozen=True)
class Changes:
    """All changes between two articles, each kind in reading order."""

    substitutions: tuple[Substitution, ...]
    only_a: tuple[Only, ...]
    only_b: tuple[Only, ...]


def changes(alignment: Alignment) -> Changes:
    """What changed, from the word links of an alignment."""
    substitutions = tuple(
        found
        for link in alignment.links
        if link.relation in ("reworded", "partial")
        for found in _substitutions(alignment, link.a, link.b)
    )
    taken_a = [(s.sentence_a, s.first_a, s.last_a) for s in substitutions]
    taken_b = [(s.sentence_b, s.first_b, s.last_b) for s in substitutions]
    return Changes(
        substitutions,
        stretches(
            alignment.a,
            alignment.content_a,
            {link.a for link in alignment.links},
            taken_a,
        ),
        stretches(
            alignment.b,
            alignment.content_b,
            {link.b for link in alignment.links},
            taken_b,
        ),
    )


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
    phrases = [_solid(phrase, pair) for phrase in _components(pair.links)]
    same = {
        min(p.a): min(p.b)
        for p in phrases
        if _unchanged(p, pair) and len(p.a) == len(p.b) == 1
    }
    changed = _joined([p for p in phrases if not _unchanged(p, pair)], pair)
    for step in (-1, 1):
        for phrase in changed:
            _take_loose(phrase, step, pair)
    changed = [
        _completed(_turned(p, same, pair), same, pair)
        for p in changed
        if _anchored(p, pair)
    ]
    return [
        Substitution(i, min(p.a), max(p.a), j, min(p.b), max(p.b), p.probability)
        for p in sorted(_apart(changed), key=lambda p: (min(p.a), min(p.b)))
        if not _unchanged(p, pair)
    ]


def _pair(alignment: Alignment, i: int, j: int) -> _Pair:
    tokens = alignment.a.sentences[i].tokens, alignment.b.sentences[j].tokens
    languages = [Language.of(each.language) for each in (alignment.a, alignment.b)]
    linked = alignment.content_a.linked[i], alignment.content_b.linked[j]
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


def _components(links: Pairs) -> list[_Phrase]:
    """Connected sets of word links."""
    phrases: list[_Phrase] = []
    for (s, t), p in sorted(links.items()):
        touching = [phrase for phrase in phrases if s in phrase.a or t in phrase.b]
        merged = _Phrase({s}, {t}, p)
        for phrase in touching:
            phrases.remove(phrase)
            merged = _Phrase(
                merged.a | phrase.a,
                merged.b | phrase.b,
                max(merged.probability, phrase.probability),
            )
        phrases.append(merged)
    return phrases


def _solid(phrase: _Phrase, pair: _Pair) -> _Phrase:
    """The phrase without words that stand apart from its strongest link."""
    inside = {link: p for link, p in pair.links.items() if link[0] in phrase.a}
    s, t = min(inside, key=lambda link: (-inside[link], link))
    return _Phrase(
        _run(phrase.a, s, pair.loose[0]),
        _run(phrase.b, t, pair.loose[1]),
        phrase.probability,
    )


def _run(chosen: set[int], at: int, loose: set[int]) -> set[int]:
    """The members around ``at`` that only unanswered words keep apart, with those
    words.
    """
    run = {at}
    for step in (-1, 1):
        edge, passed = at, set()
        while edge + step in chosen | loose:
            edge += step
            passed.add(edge)
            if edge in chosen:
                run |= passed
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
        _edge(side | set(gap), step) + step
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
        while (at := _edge(side, step)) + step in pair.loose[n] - pair.small[n]:
            if not (
                has_capital(pair.tokens[n][at])
                and has_capital(pair.tokens[n][at + step])
            ):
                break
            side.add(at + step)
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
            set(gap) <= pair.small[n] & pair.loose[n] for n, gap in enumerate(between)
        )
    )


def _inflected(phrase: _Phrase, pair: _Pair) -> bool:
    """Whether a word of one side begins like one of the other."""
    forms = [
        [pair.tokens[n][k].norm for k in side]
        for n, side in enumerate((phrase.a, phrase.b))
    ]
    return any(
        x != y and len(x) > 3 and x[:4] == y[:4] for x in forms[0] for y in forms[1]
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


def _turned(phrase: _Phrase, same: Mapping[int, int], pair: _Pair) -> _Phrase:
    """The phrase with an unchanged word that changed sides: "countries in conflict",
    "conflict-affected countries".
    """
    a, b = set(phrase.a), set(phrase.b)
    for step in (-1, 1):
        mine = _past_small(phrase.a, step, pair.small[0] & pair.loose[0])
        other = _past_small(phrase.b, -step, pair.small[1] & pair.loose[1])
        if mine in same and same[mine] == other:
            a |= set(range(min(*a, mine), max(*a, mine) + 1))
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
    while same.get(max(a) + 1) == max(b) + 1:
        a.add(max(a) + 1)
        b.add(max(b) + 1)
        if max(a) not in pair.small[0]:
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
    for phrase in sorted(phrases, key=lambda p: (-p.probability, min(p.a), min(p.b))):
        if not any(
            min(x) <= max(y) and min(y) <= max(x)
            for k in kept
            for x, y in ((phrase.a, k.a), (phrase.b, k.b))
        ):
            kept.append(phrase)
    return kept
