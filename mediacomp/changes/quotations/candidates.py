"""Which pairs of quotations are worth a look: never all of one side against all of the
other.

Two quotations are looked at if their sentences are linked, if they have the same words,
or if they share words that few others have. Where many would do, the likest and the
nearest do. So the work grows with the length of the articles and not with its square,
and articles with no more than `MANY` quotations a side are looked at in full.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from mediacomp.changes.quotations.quotation import Quotation
from mediacomp.changes.quotations.quote import FUNCTION_WORD, Quote, common_language
from mediacomp.languages.language import Language

MANY = 60
"""Quotations that a word may lead to; of a commoner word, the nearest in the reading
order: "the" stands in all of them and tells nothing.
"""
LIKEST = 12
"""Quotations of other words that are compared word by word with each."""
BOUND = 0.4
"""Share of the shorter one's weight that has to be common, order aside."""

Cell = Hashable


@dataclass(frozen=True, slots=True)
class Bag:
    """The weights of a quotation's words by form, and their sum."""

    words: Mapping[str, float]
    total: float


def candidates(
    a: Sequence[Quotation],
    b: Sequence[Quotation],
    links: Iterable[tuple[int, int]],
) -> Iterator[tuple[int, int, bool]]:
    """Pairs worth a look, each once, and whether their sentences are linked.

    Parameters
    ----------
    links
        Numbers of the sentences that are linked.

    Quotations of the same words in the same sentences, or in none that are linked, are
    one cell: of two cells that go together, each member needs only the nearest of the
    other, since all score alike.
    """
    partners: tuple[dict[int, set[int]], ...] = (defaultdict(set), defaultdict(set))
    for i, j in links:
        partners[0][i].add(j)
        partners[1][j].add(i)
    cells = (_cells(a, partners[0]), _cells(b, partners[1]))
    language = (
        common_language(a[0].quote.language, b[0].quote.language) if a and b else None
    )
    found: dict[tuple[int, int], bool] = {}
    for one, two in _cell_pairs(a, b, cells, partners, language):
        first, second = a[one[0]], b[two[0]]
        linked = any(partners[0][s] & second.sentences for s in first.sentences)
        for pair in _nearest(one, two):
            found[pair] = linked
    yield from ((i, j, linked) for (i, j), linked in sorted(found.items()))


def _cells(
    side: Sequence[Quotation], partners: Mapping[int, set[int]]
) -> list[list[int]]:
    """The quotations of a side that are alike for all that decides, in reading
    order.
    """
    found: dict[Cell, list[int]] = defaultdict(list)
    for k, quotation in enumerate(side):
        linked = frozenset(s for s in quotation.sentences if partners.get(s))
        found[quotation.quote.norms, quotation.said, linked].append(k)
    return list(found.values())


def _cell_pairs(
    a: Sequence[Quotation],
    b: Sequence[Quotation],
    cells: tuple[list[list[int]], list[list[int]]],
    partners: Sequence[Mapping[int, set[int]]],
    language: Language | None,
) -> Iterator[tuple[list[int], list[int]]]:
    sides = (a, b)
    bags = [
        [_bag(side[cell[0]].quote, language) for cell in some]
        for side, some in zip(sides, cells, strict=True)
    ]
    pairs: set[tuple[int, int]] = set()
    for n in (0, 1):
        index, at_sentence = _index(bags[1 - n]), _by_sentence(sides, cells, 1 - n)
        firsts = [cell[0] for cell in cells[1 - n]]
        for k, cell in enumerate(cells[n]):
            quotation = sides[n][cell[0]]
            linked = {
                other
                for s in quotation.sentences
                for t in partners[n].get(s, ())
                for other in at_sentence.get(t, ())
            }
            near = _likest(bags[n][k], bags[1 - n], index, firsts, cell[0])
            for other in near | {
                o for o in linked if bound(bags[n][k], bags[1 - n][o]) >= BOUND
            }:
                pairs.add((k, other) if n == 0 else (other, k))
    for x, y in sorted(pairs):
        yield cells[0][x], cells[1][y]


def _by_sentence(
    sides: Sequence[Sequence[Quotation]], cells: Sequence[list[list[int]]], n: int
) -> dict[int, list[int]]:
    found: dict[int, list[int]] = defaultdict(list)
    for k, cell in enumerate(cells[n]):
        for s in sorted({s for i in cell for s in sides[n][i].sentences}):
            found[s].append(k)
    return found


def _index(bags: Sequence[Bag]) -> dict[str, list[int]]:
    """The cells that hold each word, in reading order."""
    found: dict[str, list[int]] = defaultdict(list)
    for k, bag in enumerate(bags):
        for key in bag.words:
            found[key].append(k)
    return found


def _likest(
    bag: Bag,
    others: Sequence[Bag],
    index: Mapping[str, list[int]],
    firsts: Sequence[int],
    at: int,
) -> set[int]:
    """The cells that share most with a bag of words, the nearest of equals."""
    shared: dict[int, float] = defaultdict(float)
    for key, weight in bag.words.items():
        for k in _near(index.get(key, ()), firsts, at):
            shared[k] += weight
    if len(others) > MANY:
        # The words were followed to the nearest cells only, so the bound is worked out
        # in full for the best of them.
        likest = sorted(shared, key=lambda k: (-shared[k], abs(firsts[k] - at), k))
        shared = dict.fromkeys(likest[: 2 * LIKEST], 0.0)
    bounds = {k: bound(bag, others[k]) for k in shared}
    enough = [k for k, value in bounds.items() if value >= BOUND]
    enough.sort(key=lambda k: (-bounds[k], abs(firsts[k] - at), k))
    return set(enough if len(others) <= MANY else enough[:LIKEST])


def _near(posting: Sequence[int], firsts: Sequence[int], at: int) -> Sequence[int]:
    if len(posting) <= MANY:
        return posting
    middle = bisect_left(posting, at, key=lambda k: firsts[k])
    first = min(max(0, middle - MANY // 2), len(posting) - MANY)
    return posting[first : first + MANY]


def _nearest(one: Sequence[int], two: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Of two lists of places every place with the nearest of the other list; with both
    if two are as near.
    """
    for own, other, turned in ((one, two, False), (two, one, True)):
        for k in own:
            at = bisect_left(other, k)
            around = other[max(0, at - 1) : at + 1]
            least = min(abs(place - k) for place in around)
            for place in around:
                if abs(place - k) == least:
                    yield (place, k) if turned else (k, place)


def _bag(quote: Quote, language: Language | None) -> Bag:
    words: dict[str, float] = defaultdict(float)
    for key, weight in zip(quote.forms(language), quote.weights, strict=True):
        words[key] += weight
    return Bag(dict(words), sum(words.values()))


def bound(one: Bag, two: Bag) -> float:
    """What the likeness of two quotations cannot exceed by much, without looking at the
    order of their words.
    """
    own, other = one.words, two.words
    shared = sum([max(own[key], other[key]) for key in own.keys() & other.keys()])
    return round(shared / max(min(one.total, two.total), FUNCTION_WORD), 6)
