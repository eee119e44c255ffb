"""What an outlet repeats whatever it writes about: subscription lines, series headers.

A line that stands in five texts of an outlet may be boilerplate or may belong to five
versions of one article. The texts tell: of versions, the rest is alike, too; texts
that have a subscription line in common share little else. So a line counts as
boilerplate where five of up to ten texts that hold it have, each with each, less than a
fifth of their different content words in common, and less than two fifths of the
shorter one's. Figures count as one figure, whatever they say ("Published 3 May").
"""

from __future__ import annotations

import itertools
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from mediacomp.corpus.terms import Bools, Hashes, Ints, Terms, starts_of

_FEWEST, _WORDS, _LOOKED_AT = 5, 2, 10
"""Texts that must hold a stretch, words that it must have, and texts looked at."""
_PART = 1 << 16
"""Stretches whose numbers are made at a time."""
_COMMON, _OF_SHORTER = 0.2, 0.4
"""Share of all content words, and of the shorter text's, from which on two texts may be
versions."""


@dataclass(frozen=True, slots=True)
class Repeated:
    """A stretch that texts of one outlet repeat: where one instance stands, and in how
    many texts.
    """

    stretch: int
    text: int
    texts: int


def boilerplate(
    terms: Terms, outlets: Sequence[Hashable]
) -> tuple[list[Repeated], Bools]:
    """What is repeated, and which words belong to it.

    Parameters
    ----------
    outlets
        Of each text; texts without one count as one outlet.

    Returns
    -------
    list of Repeated
        In reading order.
    numpy.ndarray of bool, shape (words,)
    """
    if not len(terms.forms):
        return [], np.zeros(0, bool)
    begins = np.flatnonzero(np.diff(terms.stretches, prepend=-1))
    texts = terms.texts[begins]
    lengths = np.diff([*begins, len(terms.forms)])
    number = {each: k for k, each in enumerate(dict.fromkeys(outlets))}
    houses = np.array([number[each] for each in outlets], np.uint64)
    keys = _keys(terms, begins) + houses[texts] * np.uint64(0xD6E8FEB86659FD93)
    sets = _ContentWords(terms)
    found, marked = [], np.zeros(len(begins), bool)
    for places in _often(keys, lengths >= _WORDS):
        holders = np.unique(texts[places])
        if len(holders) >= _FEWEST and sets.different(holders):
            first = int(places[0])
            marked[places] = True
            found.append(
                Repeated(
                    int(terms.stretches[begins[first]]),
                    int(texts[first]),
                    len(holders),
                )
            )
    return sorted(found, key=lambda each: each.stretch), np.repeat(marked, lengths)


def _keys(terms: Terms, begins: Ints) -> Hashes:
    """A number for each stretch that is the same for the same words, in any case and
    with any figures.
    """
    hashes = np.where(terms.number, np.uint64(1), terms.hashes)
    found = np.zeros(len(begins), np.uint64)
    ends = np.append(begins, len(terms.forms))
    # A part at a time: whole, the numbers would take more memory than the texts.
    for first in range(0, len(begins), _PART):
        own = ends[first : first + _PART + 1]
        start, end = int(own[0]), int(own[-1])
        lengths = np.diff(own)
        place = np.arange(end - start) - np.repeat(own[:-1] - start, lengths)
        factors = np.uint64(2) * place.astype(np.uint64) + np.uint64(1)
        products = hashes[terms.forms[start:end]] * factors * factors
        found[first : first + len(lengths)] = np.add.reduceat(
            products, own[:-1] - start
        )
    return found


def _often(keys: Hashes, long: Bools) -> Iterator[Ints]:
    """Places of each key that stands often enough, in order."""
    some = np.flatnonzero(long)
    order = some[np.argsort(keys[some], kind="stable")]
    changes = np.flatnonzero(np.diff(keys[order])) + 1
    bounds = [0, *changes.tolist(), len(order)]
    for start, end in itertools.pairwise(bounds):
        if end - start >= _FEWEST:
            yield order[start:end]


class _ContentWords:
    """Different content words of texts, and what was found of sets of texts."""

    def __init__(self, terms: Terms) -> None:
        kept = terms.content[terms.forms]
        self._lemmas = terms.lemmas[terms.forms[kept]]
        self._bounds = starts_of(terms.texts[kept], terms.size)
        self._found: dict[tuple[int, ...], bool] = {}

    def different(self, texts: Ints) -> bool:
        """Whether enough of the texts have little in common, each with each."""
        places = np.linspace(0, len(texts) - 1, _LOOKED_AT).round().astype(int)
        some = tuple(texts[np.unique(places)].tolist())
        if some not in self._found:
            apart: list[set[int]] = []
            for text in some:
                own = set(self._of(text).tolist())
                if not any(_alike(own, other) for other in apart):
                    apart.append(own)
            self._found[some] = len(apart) >= _FEWEST
        return self._found[some]

    def _of(self, text: int) -> Ints:
        return self._lemmas[self._bounds[text] : self._bounds[text + 1]]


def _alike(one: set[int], two: set[int]) -> bool:
    common = len(one & two)
    shorter = max(1, min(len(one), len(two)))
    return common >= _OF_SHORTER * shorter or common >= _COMMON * len(one | two)
