from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from mediacomp.alignment.moves import moved


def in_order(links: list[tuple[int, int]]) -> bool:
    return all((i - k) * (j - m) >= 0 for (i, j), (k, m) in combinations(links, 2))


def test_the_lightest_link_that_breaks_the_order_is_moved():
    assert moved([(0, 1), (1, 0)], [3, 8]) == {(0, 1)}


def test_splits_and_merges_keep_order():
    assert moved([(0, 0), (0, 1), (1, 2), (2, 2)], [5, 5, 5, 5]) == frozenset()


def test_a_block_that_moved_is_moved_whole():
    assert moved([(0, 3), (1, 4), (2, 0), (3, 1), (4, 2)], [5] * 5) == {(0, 3), (1, 4)}


def test_nothing_to_move():
    assert moved([], []) == frozenset()


@given(
    st.lists(
        st.tuples(st.integers(0, 6), st.integers(0, 6), st.integers(1, 9)),
        max_size=8,
        unique_by=lambda t: t[:2],
    )
)
def test_no_lighter_set_would_leave_order(drawn):
    links, weights = [t[:2] for t in drawn], {t[:2]: t[2] for t in drawn}
    found = moved(links, [weights[link] for link in links])
    assert in_order([link for link in links if link not in found])
    lightest = min(
        sum(weights[link] for link in chosen)
        for size in range(len(links) + 1)
        for chosen in combinations(links, size)
        if in_order([link for link in links if link not in chosen])
    )
    assert sum(weights[link] for link in found) == lightest
