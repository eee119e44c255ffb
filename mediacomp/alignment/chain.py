"""The heaviest chain: what keeps an order, of all that might.

Found in O(n log n) with a Fenwick tree of prefix maxima (Fenwick 1994,
doi:10.1002/spe.4380240306), as in the longest increasing subsequence (Fredman 1975).
"""

from __future__ import annotations

from collections.abc import Sequence


def heaviest_chain(heights: Sequence[int], weights: Sequence[float]) -> list[int]:
    """Places of the heaviest subsequence whose heights never fall; of equal ones the
    one that is complete first.

    Parameters
    ----------
    heights
        Numbers from 0, in the order that the chain keeps.
    weights
        One weight above 0 for each.

    Examples
    --------
    >>> heaviest_chain([1, 2, 0, 3], [9, 9, 5, 9])
    [0, 1, 3]
    """
    size = max(heights, default=-1) + 1
    # By node of the tree: the weight of the heaviest chain there, and its last place.
    tree: list[tuple[float, int]] = [(0, -1)] * (size + 1)
    before: list[int] = []
    for at, (height, weight) in enumerate(zip(heights, weights, strict=True)):
        total, last = _heaviest(tree, height + 1)
        before.append(last)
        node = height + 1
        while node <= size:
            if total + weight > tree[node][0]:
                tree[node] = (total + weight, at)
            node += node & -node
    at = _heaviest(tree, size)[1]
    chain = []
    while at >= 0:
        chain.append(at)
        at = before[at]
    return chain[::-1]


def _heaviest(tree: Sequence[tuple[float, int]], node: int) -> tuple[float, int]:
    """Weight and last place of the heaviest chain up to a node."""
    best: tuple[float, int] = (0, -1)
    while node:
        if tree[node][0] > best[0]:
            best = tree[node]
        node -= node & -node
    return best
