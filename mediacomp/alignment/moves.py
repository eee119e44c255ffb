"""Which links break the order of their neighbours.

Links that keep order form a chain: going down one text, they never go up in the other.
The heaviest chain (by the words its links hold) is the story as both tell it; the links
outside it are the lightest set whose removal leaves order, and they are called moved.
Found in O(n log n) with a Fenwick tree of prefix maxima, as in the longest increasing
subsequence (Fredman 1975).
"""

from __future__ import annotations

from collections.abc import Sequence


def moved(
    links: Sequence[tuple[int, int]], weights: Sequence[int]
) -> frozenset[tuple[int, int]]:
    """The lightest set of links that breaks the order of the others.

    Parameters
    ----------
    links
        Pairs (a, b) of sentence numbers, each once.
    weights
        How many words each link holds.

    Examples
    --------
    >>> sorted(moved([(0, 1), (1, 2), (2, 0), (3, 3)], [9, 9, 5, 9]))
    [(2, 0)]
    """
    order = sorted(range(len(links)), key=lambda k: links[k])
    rank = {b: r for r, b in enumerate(sorted({b for _, b in links}), 1)}
    tree: list[tuple[int, int]] = [(0, -1)] * (len(rank) + 1)
    before: dict[int, int] = {}
    for k in order:
        place = rank[links[k][1]]
        weight, last = _heaviest(tree, place)
        before[k] = last
        _raise(tree, place, (weight + weights[k], k))
    kept = set()
    at = _heaviest(tree, len(rank))[1] if links else -1
    while at >= 0:
        kept.add(at)
        at = before[at]
    return frozenset(link for k, link in enumerate(links) if k not in kept)


def _heaviest(tree: list[tuple[int, int]], place: int) -> tuple[int, int]:
    """Heaviest chain that ends at ``place`` or before: its weight and last link."""
    best = (0, -1)
    while place:
        if tree[place][0] > best[0]:
            best = tree[place]
        place -= place & -place
    return best


def _raise(tree: list[tuple[int, int]], place: int, value: tuple[int, int]) -> None:
    while place < len(tree):
        if value[0] > tree[place][0]:
            tree[place] = value
        place += place & -place
