"""The nearest sentences of every sentence, from either side.

Up to `ALL` sentences a side every one is compared with every other, block by block so
that memory stays bounded. Longer texts would take time by the square of their length,
so there a sentence is compared with those that share its words: of a word that many
sentences have, with those that stand nearest in place, since "the" leads everywhere and
tells nothing. The same sentence, and those in the same place, are looked at in any
case. What that costs: a sentence that was moved far *and* shares only common words with
its counterpart is not found.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator

import numpy as np
from scipy import sparse

from mediacomp.alignment.arrays import Arrays, Numbers
from mediacomp.alignment.lexicon import Ints

NEAREST = 10
"""Candidates kept for each sentence, from either side."""
BLOCK = 512
"""Sentences that are looked at together."""
POSITION_TIE = 0.05
"""How much relative position counts when the nearest sentences are picked: enough to
tell repeated sentences apart.
"""
ALL = 2_000
"""Sentences a side, in the geometric mean, up to which all are compared with all."""
MANY = 32
"""Sentences that a word leads to."""
LOOKED_AT = 32
"""Sentences of a long text that each is compared with, those that share most words."""
AROUND = 4
"""Sentences on either side of the same place, and copies, that are looked at too."""
PAIRS = 4_096
"""Pairs whose products are worked out at a time."""


def nearest(one: Arrays, two: Arrays) -> tuple[Ints, Ints]:
    """Sentence numbers of the pairs in which one is among the other's nearest,
    sorted.
    """
    n, m = len(one), len(two)
    of_block = _of_all if n * m <= ALL * ALL else _of_some
    keys = [np.zeros(0, np.int64)]
    for first, second, flip in ((one, two, False), (two, one, True)):
        for own, other in of_block(first, second):
            keys.append(other * m + own if flip else own * m + other)
    found = np.unique(np.concatenate(keys))
    return found // max(m, 1), found % max(m, 1)


def dots(one: sparse.csr_matrix, two: sparse.csr_matrix, a: Ints, b: Ints) -> Numbers:
    """Products of the rows of pairs, shape (pairs,)."""
    parts = [np.zeros(0)]
    for start in range(0, len(a), PAIRS):
        x, y = one[a[start : start + PAIRS]], two[b[start : start + PAIRS]]
        parts.append(np.asarray(x.multiply(y).sum(axis=1)).ravel())
    return np.concatenate(parts)


# ----------------------------------------------------------------------
# all with all


def _of_all(first: Arrays, second: Arrays) -> Iterator[tuple[Ints, Ints]]:
    size, others = len(first), len(second)
    for start in range(0, size, BLOCK):
        block = _block(first, second, start, min(start + BLOCK, size))
        place = (np.arange(start, start + len(block)) + 0.5)[:, None] / size
        block -= POSITION_TIE * np.abs(place - (np.arange(others) + 0.5)[None] / others)
        kept = min(NEAREST, others)
        near = (
            np.argpartition(-block, kept - 1, axis=1)[:, :kept]
            if kept
            else np.zeros((len(block), 0), np.int64)
        )
        yield np.repeat(np.arange(start, start + len(block)), kept), near.ravel()


def _block(first: Arrays, second: Arrays, start: int, stop: int) -> Numbers:
    parts = [
        np.asarray((x[start:stop] @ y.T).todense())
        for x, y in zip(first.rows, second.rows, strict=True)
    ]
    if first.vectors is not None and second.vectors is not None:
        parts.append(np.clip(first.vectors[start:stop] @ second.vectors.T, 0, 1))
    return np.asarray(np.round(np.mean(parts, axis=0), 4), np.float64)


# ----------------------------------------------------------------------
# those that share words


def _of_some(first: Arrays, second: Arrays) -> Iterator[tuple[Ints, Ints]]:
    words = _Words(second)
    for start in range(0, len(first), BLOCK):
        stop = min(start + BLOCK, len(first))
        own, other = words.worth_a_look(first, start, stop)
        alike = _alike(first, second, own, other)
        place = (own + 0.5) / len(first) - (other + 0.5) / len(second)
        yield _best(own, other, alike - POSITION_TIE * np.abs(place), NEAREST)


def _alike(first: Arrays, second: Arrays, own: Ints, other: Ints) -> Numbers:
    parts = [
        dots(x, y, own, other) for x, y in zip(first.rows, second.rows, strict=True)
    ]
    if first.vectors is not None and second.vectors is not None:
        cosine = np.einsum("ij,ij->i", first.vectors[own], second.vectors[other])
        parts.append(np.clip(cosine, 0, 1).astype(np.float64))
    return np.asarray(np.round(np.mean(parts, axis=0), 4), np.float64)


def _best(own: Ints, other: Ints, value: Numbers, kept: int) -> tuple[Ints, Ints]:
    """Of each sentence's pairs those of the greatest value."""
    order = np.lexsort((other, -value, own))
    own, other = own[order], other[order]
    rank = np.arange(len(own)) - np.searchsorted(own, own, "left")
    return own[rank < kept], other[rank < kept]


class _Words:
    """A text by its words: which sentences hold each, in their order."""

    def __init__(self, side: Arrays) -> None:
        held = sparse.csc_matrix(side.rows[0])
        held.sort_indices()
        self._size = len(side)
        self._starts = held.indptr.astype(np.int64)
        self._sentences = held.indices.astype(np.int64)
        self._weights = held.data
        word = np.repeat(np.arange(held.shape[1]), np.diff(self._starts))
        self._keys = word * self._size + self._sentences
        self._copies: dict[tuple[int, ...], list[int]] = defaultdict(list)
        for k, forms in enumerate(side.forms):
            self._copies[forms].append(k)

    def worth_a_look(self, other: Arrays, start: int, stop: int) -> tuple[Ints, Ints]:
        """Pairs of some sentences of the other text and those here that share most of
        their words with them, or stand in the same place, or are the same.
        """
        rows = other.rows[0][start:stop]
        at = np.repeat(np.arange(start, stop), np.diff(rows.indptr))
        place = (at + 0.5) / len(other) * self._size
        first, size = self._posting(rows.indices.astype(np.int64), place)
        entry = np.repeat(np.arange(len(first)), size)
        posting = first[entry] + np.arange(len(entry)) - (np.cumsum(size) - size)[entry]
        shared = sparse.csr_matrix(
            (
                rows.data[entry] * self._weights[posting],
                (at[entry] - start, self._sentences[posting]),
            ),
            shape=(stop - start, self._size),
        )
        own = np.repeat(np.arange(start, stop), np.diff(shared.indptr))
        there = shared.indices.astype(np.int64)
        value = np.round(shared.data, 4)
        value -= 1e-6 * np.abs((own + 0.5) / len(other) - (there + 0.5) / self._size)
        pairs = [
            _best(own, there, value, LOOKED_AT),
            self._in_place(other, start, stop),
        ]
        keys = np.unique(np.concatenate([x * self._size + y for x, y in pairs]))
        return keys // self._size, keys % self._size

    def _posting(self, words: Ints, place: Numbers) -> tuple[Ints, Ints]:
        """Where the sentences that hold each word begin, and how many are followed: of
        more than `MANY` those nearest to a place.
        """
        first, last = self._starts[words], self._starts[words + 1]
        middle = np.searchsorted(self._keys, words * self._size + place)
        many = last - first > MANY
        near = np.clip(middle - MANY // 2, first, np.maximum(last - MANY, first))
        return np.where(many, near, first), np.where(many, MANY, last - first)

    def _in_place(self, other: Arrays, start: int, stop: int) -> tuple[Ints, Ints]:
        own, there = [], []
        for k in range(start, stop):
            place = (k + 0.5) / len(other) * self._size - 0.5
            copies = self._copies.get(other.forms[k], [])
            at = bisect_left(copies, place)
            near = range(
                max(0, round(place) - AROUND),
                min(self._size, round(place) + AROUND + 1),
            )
            found = {*copies[max(0, at - AROUND) : at + AROUND], *near}
            own += [k] * len(found)
            there += sorted(found)
        return np.array(own, np.int64), np.array(there, np.int64)
