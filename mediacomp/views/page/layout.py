"""Which sentence stands beside which: both texts in reading order, on common rows.

Rows make a comparison readable without a script: what answers a sentence stands beside
it, a gap says that nothing does, and a ribbon needs no measuring. Of all links that are
not moved, the heaviest chain that keeps both reading orders sets the rows; each link of
the chain is one row, so that a sentence that was split spans several. Sentences outside
the chain get rows of their own, and links outside it are drawn across rows.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Row:
    """What begins in one row: a unit of each text, or None where nothing begins;
    ``pair`` is the chain's link.

    Examples
    --------
    >>> lay_out(1, 2, [(0, 0)]).rows
    (Row(a=0, b=0, pair=(0, 0)), Row(a=None, b=1, pair=None))
    """

    a: int | None = None
    b: int | None = None
    pair: Pair | None = None


@dataclass(frozen=True, slots=True)
class Layout:
    """Rows from top to bottom; for each unit of a text the first and last row that it
    fills.

    Examples
    --------
    >>> layout = lay_out(2, 1, [(1, 0)])
    >>> len(layout.rows), layout.rows_a, layout.rows_b
    (2, ((0, 0), (1, 1)), ((1, 1),))
    """

    rows: tuple[Row, ...]
    rows_a: tuple[Pair, ...]
    rows_b: tuple[Pair, ...]


def main_chain(pairs: Sequence[Pair], weights: Sequence[float]) -> list[Pair]:
    """Heaviest set of pairs that keeps the order on both sides; of equal ones the one
    that is complete first.

    A longest weighted non-decreasing subsequence over a Fenwick tree of prefix maxima,
    in O(n log n) (Fenwick 1994, doi:10.1002/spe.4380240306).

    Parameters
    ----------
    pairs
        Distinct pairs of numbers from 0, in order.
    weights
        One weight above 0 for each pair.

    Examples
    --------
    >>> main_chain([(0, 0), (0, 3), (1, 1), (2, 2)], [1, 1, 1, 1])
    [(0, 0), (1, 1), (2, 2)]
    """
    size = max((b for _, b in pairs), default=-1) + 1
    tree: list[tuple[float, int]] = [(0.0, -1)] * (size + 1)
    before: list[int] = []
    for at, ((_, b), weight) in enumerate(zip(pairs, weights, strict=True)):
        total, last = _heaviest(tree, b + 1)
        before.append(last)
        node = b + 1
        while node <= size:
            # Less, not at most: of equal chains the first stays.
            if tree[node][0] < total + weight:
                tree[node] = (total + weight, at)
            node += node & -node
    at = _heaviest(tree, size)[1]
    chain = []
    while at >= 0:
        chain.append(pairs[at])
        at = before[at]
    return chain[::-1]


def _heaviest(tree: Sequence[tuple[float, int]], node: int) -> tuple[float, int]:
    top = (0.0, -1)
    while node > 0:
        if tree[node][0] > top[0]:
            top = tree[node]
        # Strip the lowest bit: the tree's way to the prefix before (Fenwick 1994).
        node &= node - 1
    return top


def lay_out(units_a: int, units_b: int, chain: Sequence[Pair]) -> Layout:
    """Put the units of two texts on common rows.

    Parameters
    ----------
    units_a, units_b
        How many units (sentences, headers) each text has.
    chain
        Pairs of units that set the rows, as `main_chain` gives them.

    Examples
    --------
    >>> layout = lay_out(3, 3, [(0, 0), (0, 1), (2, 2)])
    >>> [(row.a, row.b) for row in layout.rows], layout.rows_a
    ([(0, 0), (None, 1), (1, None), (2, 2)], ((0, 1), (2, 2), (3, 3)))
    """
    rows: list[Row] = []
    next_a = next_b = 0
    for a, b in chain:
        rows += [Row(a=unit) for unit in range(next_a, a)] + [
            Row(b=unit) for unit in range(next_b, b)
        ]
        rows.append(Row(a if a >= next_a else None, b if b >= next_b else None, (a, b)))
        next_a, next_b = max(next_a, a + 1), max(next_b, b + 1)
    rows += [Row(a=unit) for unit in range(next_a, units_a)] + [
        Row(b=unit) for unit in range(next_b, units_b)
    ]
    starts_a = {row.a: at for at, row in enumerate(rows) if row.a is not None}
    starts_b = {row.b: at for at, row in enumerate(rows) if row.b is not None}
    ends_a, ends_b = dict(starts_a), dict(starts_b)
    for at, row in enumerate(rows):
        if row.pair is not None:
            ends_a[row.pair[0]] = ends_b[row.pair[1]] = at
    return Layout(
        tuple(rows),
        tuple((starts_a[unit], ends_a[unit]) for unit in range(units_a)),
        tuple((starts_b[unit], ends_b[unit]) for unit in range(units_b)),
    )
