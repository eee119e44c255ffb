"""What texts of one wording were filled with: a form's towns, names and figures.

    Fire in Lomby: the alarm was raised at 14.20, says Ann Lee of the rescue service
    Fire in Denby: the alarm was raised at 9.05, says Tom Akers of the rescue service

Against all other texts, "alarm" and "rescue service" are rare, and make the two alike.
Among the texts of their own wording they tell nothing. So a word is weighed anew by how
many of *these* have it, log(n / texts with it), and two texts have in common the share
of the weight of the one that has less. Texts that have half of it are told of one
thing, and so is what they are told of one with in turn.

A story that is edited has few such fillings, however long: what came in stays for a
while, and each version has most of it from the one before. Revisions of encyclopaedia
articles have four at most. Forms, and the notes that an agency writes of each fire,
have nearly as many as there are days or fires.

Reports of one event by many outlets have many, too, but they have names and numbers in
common, .9 to 1.6 times as much of them as of other words. Between a form's fillings it
is a half at most. No date is needed for either. Where the names stay and only figures
change, a fire or a count is told anew, and that is one story.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from scipy import sparse
from scipy.sparse.csgraph import connected_components

from mediacomp.corpus.features import NAME, Floats, paired

if TYPE_CHECKING:
    from mediacomp.corpus.terms import Bools, Ints

_HALF, _MANY = 0.5, 5
"""Share of the weight from which on two texts are told of one thing; things from which
on texts are none of one story, where no thing has more than half of the texts."""
_TOLD, _NAMED, _NEARLY_ALL = 0.75, 0.95, 0.75
"""What of names and numbers, and of names alone, is in common between things, of what
of other words: forms have less. Share of shingles in common from which on two texts are
one, whatever the rest is: a text that is published again with another hour of the
day."""


def fillings(texts: sparse.csr_array, first: Ints, second: Ints) -> Ints:
    """Number of the filling of each text.

    Parameters
    ----------
    texts
        Which words each has, ones; shape (N, terms).
    first, second
        Pairs that are looked at.

    Examples
    --------
    Of the first two words, which all have, the second text has one more, and of the
    last two the third and the fourth.

    >>> words = [[1, 1, 0, 0], [1, 1, 1, 0], [1, 1, 0, 1], [1, 1, 0, 1]]
    >>> pairs = np.array([1, 2]), np.array([2, 3])
    >>> fillings(sparse.csr_array(np.array(words, float)), *pairs).tolist()
    [0, 1, 2, 2]
    """
    often = np.asarray(texts.sum(axis=0)).ravel()
    weight = np.sqrt(np.log(texts.shape[0] / np.maximum(often, 1)))
    weighed = (texts @ sparse.diags_array(weight)).tocsr()
    sizes = np.asarray(weighed.multiply(weighed).sum(axis=1)).ravel()
    least = np.minimum(sizes[first], sizes[second])
    # Of a text that has nothing of its own all is told by the other.
    alike = paired(weighed, first, second).round(9) >= (_HALF * least).round(9)
    return parts(len(sizes), first, second, alike)


def are_many(filling: Ints, first: Ints, second: Ints, shared: Floats) -> bool:
    """Whether texts were filled with so many things that they are no one story.

    Parameters
    ----------
    filling
        Number of the filling of each text.
    first, second, shared
        Pairs, and the share of their shingles that both have, the lesser.

    Examples
    --------
    >>> one, two = np.arange(7), np.arange(1, 8)
    >>> are_many(np.arange(8), one, two, np.full(7, 0.4))
    True
    >>> are_many(np.arange(8), one, two, np.full(7, 0.9))
    False
    >>> are_many(np.arange(8) // 2, one, two, np.full(7, 0.4))
    False
    """
    sizes = np.bincount(filling)
    if len(sizes) < _MANY or 2 * int(sizes.max()) > len(filling):
        return False
    return bool(np.median(shared[filling[first] != filling[second]]) < _NEARLY_ALL)


def by_wording(
    texts: sparse.csr_array, telling: Ints, first: Ints, second: Ints
) -> bool:
    """Whether pairs have their wording in common and not what they tell: of the other
    words a greater share than of names and numbers, and than of names alone. Where
    figures change and the names stay, one event is told anew.

    Examples
    --------
    >>> from mediacomp.corpus.features import NUMBER
    >>> words = np.array([[1, 1, 1, 0, 0], [1, 1, 0, 1, 1]], float)
    >>> pair = np.array([0]), np.array([1])
    >>> telling = np.array([0, 0, NAME, NAME, NUMBER])
    >>> by_wording(sparse.csr_array(words), telling, *pair)
    True
    >>> telling = np.array([0, NAME, NUMBER, NUMBER, NUMBER])
    >>> by_wording(sparse.csr_array(words), telling, *pair)
    False
    """
    told, named, wording = (
        _common(texts[:, np.flatnonzero(some)], first, second)
        for some in (telling > 0, telling == NAME, telling == 0)
    )
    return told < _TOLD * wording and named < _NAMED * wording


def _common(texts: sparse.csr_array, first: Ints, second: Ints) -> float:
    """Share of their words that the two texts of pairs have in common."""
    sizes = np.asarray(texts.sum(axis=1)).ravel()
    every = float((sizes[first] + sizes[second]).sum()) / 2
    return float(paired(texts, first, second).sum()) / max(every, 1.0)


def parts(size: int, first: Ints, second: Ints, linked: Bools) -> Ints:
    """Number of the part of each text, where those of linked pairs are in one.

    Examples
    --------
    >>> pairs = np.array([0, 2]), np.array([1, 3])
    >>> parts(4, *pairs, np.array([True, False])).tolist()
    [0, 0, 1, 2]
    """
    ends = first[linked], second[linked]
    links = sparse.coo_array((np.ones(len(ends[0])), ends), shape=(size, size))
    return np.asarray(connected_components(links, directed=False)[1], np.int64)
