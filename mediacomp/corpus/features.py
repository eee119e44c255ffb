"""What speaks for two texts being versions of one story.

==================  ================================================================
words               cosine of the weights of content words, names and numbers, in their
                    dictionary form
in a row            the same of two of them in a row
lead                the same of the first sixty: news says first what it is about
company             cosine of how like the two are to all other texts: of two alike
                    events, each report keeps to its own
shared              share of the shingles of either that the other has, the greater
==================  ================================================================

A term's weight is (1 + log of its count) · log((N + 50) / (texts with it + 1)). The 50
stand for texts that aren't there: among three versions of one text, no word would be
rare otherwise.

Candidates are the fifty texts that share the most weight in words that stand in at most
500 texts: time and memory grow with the number of texts, not with its square.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt
from scipy import sparse

from mediacomp.corpus.minhash import Shingles, alike, shingles

if TYPE_CHECKING:
    from mediacomp.corpus.terms import Bools, Ints, Terms

EVIDENCE = (
    "words",
    "in a row",
    "lead",
    "company",
    "shared",
)
NUMBER, NAME = 1, 2
"""What a term tells, if it is more than wording."""
NEAREST = 50
"""Texts that a text is compared with, at most, beside near copies."""
_LEAD, _UNSEEN, _RARE, _LEAST = 60, 50, 500, 0.04
_FACTOR = 0x5851F42D4C957F2D
_PAIRS, _ROWS = 4096, 128

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Likenesses:
    """Pairs of texts that are worth a look, and what speaks for each.

    Parameters
    ----------
    first, second
        Numbers of the two texts, the lesser first; shape (pairs,).
    evidence
        Shape (pairs, 5): `EVIDENCE`.
    shared_first, shared_second
        Share of the shingles of either text that the other has.
    shared
        Number of shingles that both have.
    """

    first: Ints
    second: Ints
    evidence: Floats
    shared_first: Floats
    shared_second: Floats
    shared: npt.NDArray[np.int32]

    def only(self, kept: Ints | Bools) -> Likenesses:
        """Some of the pairs."""
        return Likenesses(
            self.first[kept],
            self.second[kept],
            self.evidence[kept],
            self.shared_first[kept],
            self.shared_second[kept],
            self.shared[kept],
        )


class Weighed:
    """The terms of all texts with their weights, for any pair to be looked at.

    Examples
    --------
    >>> from mediacomp import Article
    >>> from mediacomp.corpus.terms import read_terms
    >>> texts = ("Rain fell on Lima.", "On Lima rain fell.", "Bonds fell.")
    >>> weighed = Weighed(read_terms(map(Article.from_text, texts)))
    >>> found = weighed.likenesses()
    >>> list(zip(found.first.tolist(), found.second.tolist()))
    [(0, 1), (0, 2), (1, 2)]
    >>> found.evidence[:, 0].round(2).tolist()
    [1.0, 0.33, 0.33]
    """

    def __init__(self, terms: Terms) -> None:
        words = []
        for start, end in itertools.pairwise(terms.bounds.tolist()):
            forms = terms.forms[start:end]
            words.append(terms.lemmas[forms[terms.content[forms]]])
        self.words, frequency = _weights(words)
        self.telling = _telling(terms)
        self._rare = np.flatnonzero(frequency <= _RARE)
        self._in_a_row, _ = _weights(map(_in_a_row, words))
        self._lead, _ = _weights(own[:_LEAD] for own in words)
        del words
        self._shingles: Shingles = shingles(terms)
        self._shingle_rows = self._shingles.matrix()
        self.shingled = self._shingles.sizes()
        self._company = sparse.csr_array((terms.size, terms.size))

    def likenesses(self) -> Likenesses:
        """Candidates and their evidence."""
        first, second = self._candidates()
        words = paired(self.words, first, second)
        kept = words > _LEAST
        first, second = first[kept], second[kept]
        self._company = self._likeness_to_all(first, second, words[kept])
        del words, kept
        return self.between(first, second)

    def _likeness_to_all(
        self, first: Ints, second: Ints, words: Floats
    ) -> sparse.csr_array:
        """How like each text is to every other, 0 where nobody looked."""
        size = self.words.shape[0]
        ends = np.concatenate([first, second]), np.concatenate([second, first])
        both = np.concatenate([words, words]).round(4)
        return sparse.csr_array((both, ends), shape=(size, size))

    def between(self, first: Ints, second: Ints) -> Likenesses:
        """Evidence of given pairs, after `likenesses`."""
        words = paired(self.words, first, second)
        shared = paired(self._shingle_rows, first, second)
        sizes = np.maximum(self.shingled, 1)
        own, others = shared / sizes[first], shared / sizes[second]
        evidence = np.stack(
            [
                words,
                paired(self._in_a_row, first, second),
                paired(self._lead, first, second),
                self._common_company(first, second),
                np.maximum(own, others),
            ],
            axis=1,
        )
        np.round(evidence, 4, out=evidence)
        return Likenesses(
            first,
            second,
            evidence,
            own.round(4),
            others.round(4),
            shared.astype(np.int32),
        )

    def _common_company(self, first: Ints, second: Ints) -> Floats:
        """Cosine of the likenesses to all texts but the two themselves."""
        common = paired(self._company, first, second)
        known = self._company
        # Numbers alone are made anew: of a large archive the places take as much again.
        squared = (known.data**2, known.indices, known.indptr)
        squares = sparse.csr_array(squared, shape=known.shape).sum(axis=1).ravel()
        own = np.zeros(len(first))
        if len(first):
            own = np.asarray(known[first, second]).ravel() ** 2
        lengths = [np.maximum(squares[each] - own, 0) for each in (first, second)]
        cosine = common / np.sqrt(np.maximum(lengths[0] * lengths[1], 1e-9))
        return np.asarray(np.clip(cosine, 0, 1))

    def _candidates(self) -> tuple[Ints, Ints]:
        size = self.words.shape[0]
        one, two = alike(self._shingles)
        keys = [one * size + two]
        for rows, columns in self._nearest():
            low, high = np.minimum(rows, columns), np.maximum(rows, columns)
            keys.append(low * size + high)
        unique = np.unique(np.concatenate(keys))
        return unique // max(size, 1), unique % max(size, 1)

    def _nearest(self) -> Iterator[tuple[Ints, Ints]]:
        """The likest texts of each text, by rare words alone."""
        rare = self.words[:, self._rare]
        turned = rare.T.tocsr()
        for start in range(0, rare.shape[0], _ROWS):
            found = (rare[start : start + _ROWS] @ turned).tocsr()
            for row in range(found.shape[0]):
                begin, end = found.indptr[row : row + 2]
                columns = found.indices[begin:end].astype(np.int64)
                values = found.data[begin:end].round(4)
                other = columns != start + row
                columns, values = columns[other], values[other]
                if len(columns) > NEAREST:
                    least = np.partition(values, -NEAREST)[-NEAREST]
                    columns, values = columns[values >= least], values[values >= least]
                    # Ties by number, so that the same texts give the same pairs.
                    best = np.lexsort((columns, -values))[:NEAREST]
                    columns = columns[best]
                yield np.full(len(columns), start + row, np.int64), columns


def paired(matrix: sparse.csr_array, first: Ints, second: Ints) -> Floats:
    """Sum of the products of row ``first[k]`` and row ``second[k]``, for each k."""
    found = np.zeros(len(first))
    for start in range(0, len(first), _PAIRS):
        block = slice(start, start + _PAIRS)
        product = matrix[first[block]].multiply(matrix[second[block]])
        found[block] = np.asarray(product.sum(axis=1)).ravel()
    return found


def _telling(terms: Terms) -> Ints:
    """Of each column of the weights of words, whether it is a name, a number or
    neither.
    """
    used = np.unique(terms.forms)
    used = used[terms.content[used]]
    columns = np.unique(terms.lemmas[used])
    found = np.zeros(max(1, len(columns)), np.int64)
    for sort, of_sort in ((NUMBER, terms.number), (NAME, terms.name)):
        telling = used[of_sort[used]]
        found[np.searchsorted(columns, terms.lemmas[telling])] = sort
    return found


def _in_a_row(words: Ints) -> Ints:
    """Two terms in a row as 31 bits of a hash."""
    wide = words.astype(np.uint64) + np.uint64(1)
    mixed = (wide[:-1] * np.uint64(_FACTOR) + wide[1:]) * np.uint64(_FACTOR)
    return (mixed >> np.uint64(33)).astype(np.int32)


def _weights(texts: Iterable[Ints]) -> tuple[sparse.csr_array, Ints]:
    """Weights of the terms of each text, rows of length one, and the number of texts
    with each term; columns are in the order of the terms' numbers.
    """
    # In 32 bits and without the inverse that `unique` would make of 64: there are as
    # many of these as there are words in all texts.
    kinds, numbers = [np.zeros(0, np.int32)], [np.zeros(0, np.int32)]
    for terms in texts:
        own, counts = np.unique(terms, return_counts=True)
        kinds.append(own.astype(np.int32))
        numbers.append(counts.astype(np.int32))
    size = len(kinds) - 1
    starts = np.cumsum([len(own) for own in kinds])
    flat, data = np.concatenate(kinds), np.concatenate(numbers)
    del kinds, numbers
    different, frequency = np.unique(flat, return_counts=True)
    columns = np.searchsorted(different, flat).astype(np.int32)
    weights = 1 + np.log(data, dtype=np.float32)
    weights *= np.log((size + _UNSEEN) / (frequency + 1)).astype(np.float32)[columns]
    shape = (size, max(1, len(different)))
    found = sparse.csr_array((weights, columns, starts), shape=shape)
    lengths = np.sqrt(np.asarray(found.multiply(found).sum(axis=1)).ravel())
    lengths = np.maximum(lengths, 1e-9).astype(np.float32)
    found.data /= np.repeat(lengths, np.diff(starts))
    return found, frequency
