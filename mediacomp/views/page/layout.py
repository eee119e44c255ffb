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

from mediacomp.alignment.chain import heaviest_chain

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

    @property
    def begins(self) -> tuple[int | None, int | None]:
        """The units that begin here, in the order of the texts."""
        return self.a, self.b


@dataclass(frozen=True, slots=True)
class Layout:
    """Rows from top to bottom; for each text, in their order, the first and last row
    that each of its units fills.

    Examples
    --------
    >>> layout = lay_out(2, 1, [(1, 0)])
    >>> len(layout.rows), layout.filled
    (2, (((0, 0), (1, 1)), ((1, 1),)))
    """

    rows: tuple[Row, ...]
    filled: tuple[tuple[Pair, ...], tuple[Pair, ...]]


def main_chain(pairs: Sequence[Pair], weights: Sequence[float]) -> list[Pair]:
    """Heaviest set of pairs that keeps the order on both sides; of equal ones the one
    that is complete first.

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
    return [pairs[at] for at in heaviest_chain([b for _, b in pairs], weights)]


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
    >>> [(row.a, row.b) for row in layout.rows], layout.filled[0]
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
    filled_a, filled_b = (
        _filled([(row.begins[side], row.pair and row.pair[side]) for row in rows])
        for side in (0, 1)
    )
    return Layout(tuple(rows), (filled_a, filled_b))


def _filled(units: Sequence[tuple[int | None, int | None]]) -> tuple[Pair, ...]:
    """First and last row of each unit of a text, from the unit that begins in each row
    and the one that is in its pair.
    """
    first: dict[int, int] = {}
    last: dict[int, int] = {}
    for at, (begun, paired) in enumerate(units):
        if begun is not None:
            first[begun] = last[begun] = at
        if paired is not None:
            last[paired] = at
    return tuple((first[unit], last[unit]) for unit in range(len(first)))
