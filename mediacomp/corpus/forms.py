"""Forms that are filled in anew every day: weather, markets, results, a lottery.

    Mon   The index [rose] [1.2] percent to [2,315] points; [Altera] was the day's best
    Tue   The index [fell] [0.4] percent to [2,306] points; [Norvik] was the day's best

They have most of their words in common, as versions of one story have, and are none.
What tells them apart is time, where there are dates. A word that comes into a story or
leaves it *stays* so in the next version. What is filled into a form is another from day
to day, and comes again, if at all, as chance has it. So of texts of five days or more
that are linked by much of their wording, it is asked how much of what changes lasts
until the next day:

    lasting = (words in common − chance) / (words − chance)

over the words that stand on some days only, the greater of both sides' values, where a
word that stands on k of n days is in common by chance (k − 1)/(n − 1) times. The median
over all steps is −.1 to .1 in most forms, .4 in a weather that stays the same for
days, and .44 to 1 in revisions of encyclopaedia articles that were dated a day apart
(``benchmarks/daily_forms.py``).

Two texts of one form are versions only where what they were filled with is alike, in
the same measure: a weather report that was revised on its day. Without dates, and where
the days don't tell, texts of one wording that were filled with many things are a form
(`mediacomp.corpus.fillings`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from scipy import sparse

from mediacomp.corpus.features import Floats, Likenesses, paired
from mediacomp.corpus.fillings import (
    PATTERN,
    USUAL,
    are_many,
    by_wording,
    drawn_apart,
    fillings,
    parts,
)

if TYPE_CHECKING:
    from mediacomp.corpus.terms import Bools, Ints

_DAYS = 5
"""Days that a form has texts of, at least; without dates texts."""
_WORDING, _SOME_WORDING = 0.2, 0.1
"""Share of the shingles of each of two texts from which on they may be of one form, and
from which on where names and numbers say so, whatever the dates are."""
_LASTING, _A_DAY = 0.5, 0.03
"""What lasts of the changing words from which on two texts are versions; forms have
less. Of few days each must speak more clearly: the bound is as many times the second
as there are days, and at most the first."""


@dataclass(frozen=True, eq=False)
class Forms:
    """Which texts fill in a form, and which pairs have no more than that in common.

    Parameters
    ----------
    form
        Of each text, the number of its form from 0, or -1; shape (N,).
    apart
        Of each pair, whether its texts fill in one form with other things.
    """

    form: Ints
    apart: Bools


def forms_of(
    words: sparse.csr_array,
    telling: Ints,
    found: Likenesses,
    linked: Bools,
    days: Ints,
) -> Forms:
    """Find forms among pairs that would be versions.

    Parameters
    ----------
    words
        Weights of the terms of each text, shape (N, terms).
    telling
        Which terms are names, numbers or neither, shape (terms,).
    found, linked
        Pairs, and whether each would join its texts to one story.
    days
        The day of each text, -1 where it has none; shape (N,).
    """
    form = np.full(len(days), -1, np.int64)
    apart = np.zeros(len(found.first), bool)
    number = 0
    for least, told_by in ((_WORDING, _others), (_SOME_WORDING, _other_fillings)):
        free = (form[found.first] < 0) & (form[found.second] < 0)
        families = _families(found, linked & free, len(days), least)
        inside_of = _inside(families, found, len(days))
        for family, inside in zip(families, inside_of, strict=True):
            texts, columns = _used(words[family])
            pairs = _pairs(family, found.only(inside))
            others = told_by(texts, telling[columns], days[family], pairs)
            if others is not None:
                form[family], number = number, number + 1
                apart[inside] = others
    return Forms(form, apart)


def _used(words: sparse.csr_array) -> tuple[sparse.csr_array, Ints]:
    """Which words each text has, without columns that are empty, and which are not."""
    columns = np.unique(words.indices)
    return (words[:, columns] != 0).astype(float), columns


class _Pairs(NamedTuple):
    """Pairs of texts of a family, and the lesser share of shingles in common."""

    first: Ints
    second: Ints
    shared: Floats


def _pairs(family: Ints, found: Likenesses) -> _Pairs:
    return _Pairs(
        np.searchsorted(family, found.first),
        np.searchsorted(family, found.second),
        np.minimum(found.shared_first, found.shared_second),
    )


def _others(
    texts: sparse.csr_array, telling: Ints, days: Ints, pairs: _Pairs
) -> Bools | None:
    """Which pairs of a family were filled with other things; None if it is no form."""
    if len(np.unique(days[days >= 0])) >= _DAYS:
        filled = _Filled(texts, days)
        if filled.is_form():
            kept = filled.kept(filled.texts, pairs.first, pairs.second)
            return np.asarray(kept < _LASTING)
    return _other_fillings(texts, telling, days, pairs)


def _other_fillings(
    texts: sparse.csr_array, telling: Ints, _: Ints, pairs: _Pairs
) -> Bools | None:
    """The same without dates."""
    filling = fillings(texts, pairs.first, pairs.second)
    apart = np.asarray(filling[pairs.first] != filling[pairs.second])
    ends = pairs.first[apart], pairs.second[apart]
    many = are_many(filling, *pairs) and by_wording(texts, telling, *ends)
    return apart if many else drawn_apart(texts, telling, *pairs)


def _inside(families: list[Ints], found: Likenesses, size: int) -> Sequence[Ints]:
    """The pairs of which both texts are of one family, for each family."""
    own = np.full(size, -1, np.int64)
    for number, family in enumerate(families):
        own[family] = number
    first, second = own[found.first], own[found.second]
    # Sorted once: looking through all pairs for each family is families times pairs.
    of_pair = np.where(first == second, first, -1)
    order = np.argsort(of_pair, kind="stable")
    starts = np.searchsorted(of_pair[order], np.arange(len(families)))
    return np.split(order, starts)[1:]


def _families(found: Likenesses, linked: Bools, size: int, least: float) -> list[Ints]:
    """Texts linked by pairs that share much of their wording, where there are enough
    for a form.
    """
    linked = linked & (np.minimum(found.shared_first, found.shared_second) >= least)
    part = parts(size, found.first, found.second, linked)
    order = np.argsort(part, kind="stable")
    families = np.split(order, np.flatnonzero(np.diff(part[order])) + 1)
    return [own for own in families if len(own) >= _DAYS]


class _Filled:
    """The words of texts that may fill in a form, by text and by day.

    Attributes
    ----------
    texts, by_day
        Which words each has, shape (texts or days, terms).
    """

    def __init__(self, texts: sparse.csr_array, days: Ints) -> None:
        dated = np.flatnonzero(days >= 0)
        _, day = np.unique(days[dated], return_inverse=True)
        shape = (int(day.max()) + 1, len(days))
        rows = sparse.csr_array((np.ones(len(day)), (day, dated)), shape=shape)
        self.texts, self.by_day = texts, (rows @ texts).tocsr()
        self.by_day.data[:] = 1
        self._days = self.by_day.shape[0]
        self._often = np.asarray(self.by_day.sum(axis=0)).ravel()

    def is_form(self) -> bool:
        """Whether enough words are always there, and what changes doesn't last."""
        usual = self._often >= USUAL * self._days
        own = self.by_day @ usual / self.by_day.sum(axis=1)
        least, most = PATTERN
        steps = np.arange(self._days - 1)
        lasting = np.median(self.kept(self.by_day, steps, steps + 1))
        enough = least <= float(np.median(own)) <= most
        return enough and lasting < min(_LASTING, _A_DAY * self._days)

    def kept(self, rows: sparse.csr_array, first: Ints, second: Ints) -> Floats:
        """Share of the changing words of either row that the other has, the greater,
        where 0 is as many as any two days have in common by chance.
        """
        some = np.flatnonzero(self._often < self._days)
        changing = rows[:, some]
        sizes = np.asarray(changing.sum(axis=1)).ravel()
        chance = changing @ np.maximum(self._often[some] - 1, 0) / (self._days - 1)
        both = paired(changing, first, second)
        shares = [
            (both - chance[side]) / np.maximum(sizes[side] - chance[side], 1e-9)
            for side in (first, second)
        ]
        return np.asarray(np.maximum(*shares))
