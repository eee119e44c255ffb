"""Pairs with probabilities → groups, by average linkage, and by copies.

Two groups become one where the mean probability over *all* pairs between them is at
least the bound; a pair that nobody looked at counts as zero. One text that resembles
two stories can't join them so, as it would if every probable pair were followed (single
linkage). A text is compared with its fifty likest only: what is the most that could be
known between two large groups counts as all.

A text that was edited thirty times may share nothing with its first version, and the
mean over all pairs falls; but each version holds half of the next word for word. Such
copies are followed from one to the next.
"""

from __future__ import annotations

import heapq
from collections import defaultdict
from typing import TYPE_CHECKING

import numpy as np
from scipy import sparse
from scipy.sparse.csgraph import connected_components

from mediacomp.corpus.features import NEAREST, Floats, Likenesses

if TYPE_CHECKING:
    from mediacomp.corpus.terms import Bools, Ints

COPIED = 0.5
"""Share of the shingles of each of two texts from which on they are copies."""


def stories_of(
    size: int, found: Likenesses, probability: Floats, bound: float
) -> list[int]:
    """For each text the least number of a text in its group, copies followed."""
    own = np.array(grouped(size, found.first, found.second, probability, bound), int)
    followed = copied(found)
    ends = own[found.first[followed]], own[found.second[followed]]
    links = sparse.coo_array((np.ones(len(ends[0])), ends), shape=(size, size))
    _, part = connected_components(links, directed=False)
    # Texts without a copy are parts of their own; the first of a part has the least
    # number.
    _, least = np.unique(part, return_index=True)
    return [int(k) for k in least[part[own]]]


def copied(found: Likenesses) -> Bools:
    """Which pairs have half of each other's shingles."""
    shared = np.minimum(found.shared_first, found.shared_second)
    return np.asarray(shared >= COPIED)


def grouped(
    size: int, first: Ints, second: Ints, probability: Floats, bound: float
) -> list[int]:
    """For each text the least number of a text in its group.

    Examples
    --------
    >>> import numpy as np
    >>> pairs = np.array([[0, 1], [1, 2], [2, 3]])
    >>> grouped(5, pairs[:, 0], pairs[:, 1], np.array([0.9, 0.6, 0.9]), 0.5)
    [0, 0, 2, 2, 4]
    """
    between: dict[int, dict[int, float]] = defaultdict(dict)
    heap: list[tuple[float, int, int]] = []
    for a, b, p in zip(
        first.tolist(), second.tolist(), probability.tolist(), strict=True
    ):
        between[a][b] = between[b][a] = p
        if round(p, 9) >= bound:
            heap.append((-round(p, 9), a, b))
    heapq.heapify(heap)
    members = {k: [k] for k in range(size)}
    while heap:
        value, a, b = heapq.heappop(heap)
        # What was put there before a or b grew, or went, is out of date.
        if a in members and b in members and -value == _mean(a, b, between, members):
            if len(between[a]) < len(between[b]):
                a, b = b, a
            _join(a, b, between, members)
            for other in between[a]:
                mean = _mean(a, other, between, members)
                if mean >= bound:
                    heapq.heappush(heap, (-mean, min(a, other), max(a, other)))
    group = list(range(size))
    for own in members.values():
        for text in own:
            group[text] = min(own)
    return group


def _mean(
    a: int,
    b: int,
    between: dict[int, dict[int, float]],
    members: dict[int, list[int]],
) -> float:
    n, m = len(members[a]), len(members[b])
    most = min(n * m, max(1, min(n, m) * NEAREST // 2))
    return round(between[a].get(b, 0.0) / most, 9)


def _join(
    a: int,
    b: int,
    between: dict[int, dict[int, float]],
    members: dict[int, list[int]],
) -> None:
    """Put b's members into a."""
    members[a] += members.pop(b)
    for other, total in between.pop(b).items():
        between[other].pop(b)
        if other != a:
            between[a][other] = between[other][a] = between[a].get(other, 0.0) + total
