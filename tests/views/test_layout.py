from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from mediacomp.views.page.layout import Pair, lay_out, main_chain

PAIRS = st.sets(st.tuples(st.integers(0, 8), st.integers(0, 8))).map(sorted)


def test_a_split_spans_the_rows_of_its_parts() -> None:
    layout = lay_out(2, 3, [(0, 0), (0, 1), (1, 2)])
    assert layout.filled[0] == ((0, 1), (2, 2))
    assert layout.filled[1] == ((0, 0), (1, 1), (2, 2))


def test_a_merge_spans_the_rows_of_its_parts() -> None:
    assert lay_out(2, 1, [(0, 0), (1, 0)]).filled[1] == ((0, 1),)


def test_sentences_without_a_partner_stand_alone_in_reading_order() -> None:
    rows = lay_out(3, 3, [(1, 1)]).rows
    assert [(row.a, row.b) for row in rows] == [
        (0, None),
        (None, 0),
        (1, 1),
        (2, None),
        (None, 2),
    ]


def test_the_heavier_chain_wins() -> None:
    pairs = [(0, 2), (1, 0), (2, 1)]
    assert main_chain(pairs, [1, 1, 1]) == [(1, 0), (2, 1)]
    assert main_chain(pairs, [3, 1, 1]) == [(0, 2)]


def brute_force(pairs: list[Pair], weights: list[float]) -> float:
    best = [0.0] * len(pairs)
    for at, (a, b) in enumerate(pairs):
        best[at] = weights[at] + max(
            (best[i] for i in range(at) if pairs[i][0] <= a and pairs[i][1] <= b),
            default=0,
        )
    return max(best, default=0.0)


@given(PAIRS, st.data())
def test_the_chain_is_the_heaviest_in_order(
    pairs: list[Pair], data: st.DataObject
) -> None:
    weights = [float(data.draw(st.integers(1, 9))) for _ in pairs]
    chain = main_chain(pairs, weights)
    assert all(one[0] <= two[0] and one[1] <= two[1] for one, two in pairwise(chain))
    assert sum(weights[pairs.index(pair)] for pair in chain) == brute_force(
        pairs, weights
    )


@given(PAIRS)
def test_every_unit_has_rows_of_its_own_side_to_itself(pairs: list[Pair]) -> None:
    layout = lay_out(9, 9, main_chain(pairs, [1.0] * len(pairs)))
    for places in layout.filled:
        filled = [row for first, last in places for row in range(first, last + 1)]
        assert len(filled) == len(set(filled))
        assert filled == sorted(filled)
        assert filled[-1] < len(layout.rows)
    assert all(row.pair or (row.a is None) != (row.b is None) for row in layout.rows)
