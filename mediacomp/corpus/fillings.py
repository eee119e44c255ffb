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

What is drawn from a short list (programmes, a lottery's numbers) comes again by chance,
and of many texts some two have half in common, so that all are told of one thing. So
texts that have a pattern, but no such fillings, are looked at again without what any
two have in common by chance.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from scipy import sparse
from scipy.sparse.csgraph import connected_components

from mediacomp.corpus.features import NAME, NUMBER, Floats, paired

if TYPE_CHECKING:
    from mediacomp.corpus.terms import Bools, Ints

_HALF, _MANY = 0.5, 5
"""Share of the weight from which on two texts are told of one thing; things from which
on texts are none of one story, where no thing has more than half of the texts."""
_DRAWN = 2 / 3
"""Share from which on two texts of a form are told of one thing, beyond chance."""
_CHANCE = 1.4
"""How much more than by chance what texts have in common may vary; more of it, and some
are told of one event."""
PATTERN, USUAL = (0.4, 0.9), 0.8
"""Share of a text's words that belong to the form, at least and at most: reports of one
event have fewer in common, one text that is published again has all but its date. Share
of the texts, or of the days, from which on a word belongs to it."""
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
    both, sizes, _ = _weighed(texts, first, second)
    least = np.minimum(sizes[first], sizes[second])
    # Of a text that has nothing of its own all is told by the other.
    alike = both.round(9) >= (_HALF * least).round(9)
    return parts(len(sizes), first, second, alike)


def drawn_fillings(
    texts: sparse.csr_array, first: Ints, second: Ints, least: float
) -> Ints:
    """The same where what fills the form is drawn from a short list, as the numbers of
    a lottery and programmes are: what any two texts have in common by chance counts for
    nothing, and of the rest either text has a share of ``least`` from the other.

    Examples
    --------
    Half of two words is what any two of these texts have in common.

    >>> from itertools import combinations
    >>> words = [[a in pair for a in range(4)] for pair in combinations(range(4), 2)]
    >>> texts = sparse.csr_array(np.array(words, float))
    >>> pairs = np.triu_indices(6, 1)
    >>> len(set(fillings(texts, *pairs))), len(set(drawn_fillings(texts, *pairs, 0.5)))
    (1, 6)
    """
    both, sizes, chance = _weighed(texts, first, second)
    alike = np.zeros(len(first), bool)
    for side in (first, second):
        enough = chance[side] + least * (sizes[side] - chance[side])
        alike |= both.round(9) >= enough.round(9)
    return parts(len(sizes), first, second, alike)


def drawn_apart(
    texts: sparse.csr_array, telling: Ints, first: Ints, second: Ints, shared: Floats
) -> Bools | None:
    """Which pairs were filled with other things from a short list; None if texts are no
    such form.

    A form has words that it always has, and more than they. Where most of its names
    stay, too, and other things than numbers change, or it isn't for its wording that
    texts are alike, one event is told anew.
    """
    usual = np.asarray(texts.sum(axis=0)).ravel() >= USUAL * texts.shape[0]
    own = (texts @ usual) / np.maximum(texts.sum(axis=1), 1)
    if not PATTERN[0] <= float(np.median(own)) <= PATTERN[1]:
        return None
    filling = drawn_fillings(texts, first, second, _HALF)
    if not are_many(filling, first, second, shared):
        return None
    apart = filling[first] != filling[second]
    names = np.asarray(texts[:, np.flatnonzero(telling == NAME)].sum(axis=0)).ravel()
    stay = float(names @ usual[telling == NAME]) >= _HALF * float(names.sum())
    changing = texts[:, np.flatnonzero(~usual)].sum()
    numbers = texts[:, np.flatnonzero(~usual & (telling == NUMBER))].sum()
    drawn = numbers >= _HALF * changing
    ends = first[apart], second[apart]
    if stay and not (drawn and by_wording(texts, telling, *ends)):
        return None
    filling = drawn_fillings(texts, first, second, _DRAWN)
    apart = np.asarray(filling[first] != filling[second])
    scatter = _scatter(texts, first[apart], second[apart])
    return apart if scatter < _CHANCE else None


def _scatter(texts: sparse.csr_array, first: Ints, second: Ints) -> float:
    """How much what pairs have in common varies, where 1 is as much as if every word
    were drawn for itself. Some events that are told many times each have more.
    """
    both, _, chance = _weighed(texts, first, second)
    share = np.asarray(texts.sum(axis=0)).ravel() / texts.shape[0]
    weight = -np.log(np.maximum(share, 1e-9))
    varying = texts @ (weight**2 * share * (1 - share))
    expected = (chance[first] + chance[second]) / 2
    deviation = np.sqrt(np.maximum((varying[first] + varying[second]) / 2, 1e-9))
    return float(np.std((both - expected) / deviation)) if len(first) else 0.0


def _weighed(
    texts: sparse.csr_array, first: Ints, second: Ints
) -> tuple[Floats, Floats, Floats]:
    """Weight that pairs have in common; of each text all, and what another has of it by
    chance.
    """
    often = np.asarray(texts.sum(axis=0)).ravel()
    size = texts.shape[0]
    weight = np.log(size / np.maximum(often, 1))
    weighed = (texts @ sparse.diags_array(np.sqrt(weight))).tocsr()
    chance = weight * np.maximum(often - 1, 0) / max(size - 1, 1)
    return paired(weighed, first, second), texts @ weight, texts @ chance


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
