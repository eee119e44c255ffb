"""Near copies among many texts: MinHash over shingles, without looking at all pairs.

A shingle is three words in a row. The share of 128 hash functions whose least value is
the same for two texts estimates how many shingles they share (Broder 1997); texts that
agree in all of three functions somewhere are looked at (42 bands of three: of pairs
that share half of their shingles, .997 are found; of those that share three tenths,
.68). What is found so is verified with the shingles themselves; texts that share less
are found by their rare words (`mediacomp.corpus.features`).

Broder, A. Z. (1997). On the resemblance and containment of documents. Compression and
Complexity of Sequences, 21–29.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt
from scipy import sparse

if TYPE_CHECKING:
    from mediacomp.corpus.terms import Hashes, Ints, Terms

WORDS, BANDS, ROWS = 3, 42, 3
_FACTORS = np.array(
    [0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9], np.uint64
)
"""Odd, one a word, so that the order of a shingle's words counts."""
_BUCKET = 12
"""Texts behind it in a bucket that a text is paired with: a thousand copies of one text
make 12,000 pairs, not half a million."""


@dataclass(frozen=True, eq=False)
class Shingles:
    """Different shingles of N texts, 31 bits of a hash of each: those of text k are
    ``hashes[starts[k] : starts[k + 1]]``, sorted.
    """

    hashes: npt.NDArray[np.int32]
    starts: Ints

    def matrix(self) -> sparse.csr_array:
        """A row a text with a one for each shingle, its hash for column."""
        ones = np.ones(len(self.hashes), np.float32)
        shape = (len(self.starts) - 1, 2**31 - 1)
        found = sparse.csr_array((ones, self.hashes, self.starts), shape=shape)
        # Said, lest scipy make an array as long as there are columns.
        found.has_sorted_indices = found.has_canonical_format = True
        return found

    def sizes(self) -> Ints:
        """How many shingles each text has."""
        return np.diff(self.starts)


def shingles(terms: Terms) -> Shingles:
    """Shingles of each text; a text of one or two words has one.

    Examples
    --------
    >>> from mediacomp import Article
    >>> from mediacomp.corpus.terms import read_terms
    >>> texts = ("Rain fell on Lima today.", "Rain fell on Lima.", "Hail.")
    >>> found = shingles(read_terms(map(Article.from_text, texts)))
    >>> found.sizes().tolist()
    [3, 2, 1]
    """
    mixed = _mixed(terms.hashes)
    sets = []
    for start, end in itertools.pairwise(terms.bounds.tolist()):
        words = mixed[terms.forms[start:end]]
        whole = max(len(words) - WORDS + 1, min(len(words), 1))
        total = np.zeros(whole, np.uint64)
        for k, factor in enumerate(_FACTORS):
            part = words[k : k + whole]
            total[: len(part)] += part * factor
        sets.append(np.unique((_mixed(total) >> np.uint64(33)).astype(np.int32)))
    starts = np.cumsum([0, *map(len, sets)])
    flat = np.concatenate(sets) if sets else np.zeros(0, np.int32)
    return Shingles(flat, starts.astype(np.int64))


def alike(found: Shingles) -> tuple[Ints, Ints]:
    """Pairs of texts that probably share many shingles, the lesser number first."""
    signatures = _signatures(found)
    some = np.flatnonzero(found.sizes() > 0)
    size = len(found.starts) - 1
    pairs = [np.zeros(0, np.int64)]
    for band in range(BANDS):
        keys = np.zeros(len(some), np.uint64)
        for row in range(ROWS):
            keys = _mixed(keys + signatures[some, band * ROWS + row])
        order = np.argsort(keys, kind="stable")
        ordered, texts = keys[order], some[order]
        for step in range(1, min(_BUCKET, len(some) - 1) + 1):
            same = np.flatnonzero(ordered[step:] == ordered[:-step])
            if not len(same):
                break
            # The sort is stable, so the text in front has the lesser number.
            pairs.append(texts[same] * size + texts[same + step])
    unique = np.unique(np.concatenate(pairs))
    return unique // max(size, 1), unique % max(size, 1)


def _signatures(found: Shingles) -> npt.NDArray[np.uint32]:
    """Least value of each hash function, shape (texts, functions)."""
    drawn = np.random.default_rng(1)
    many = BANDS * ROWS
    factors = drawn.integers(0, 2**63, many, np.uint64) * np.uint64(2) + np.uint64(1)
    added = drawn.integers(0, 2**63, many, np.uint64)
    made = np.zeros((len(found.starts) - 1, many), np.uint32)
    for text, own in _each(found):
        values = own[None, :] * factors[:, None] + added[:, None]
        made[text] = (values.min(axis=1) >> np.uint64(32)).astype(np.uint32)
    return made


def _each(found: Shingles) -> Iterator[tuple[int, Hashes]]:
    for text, (start, end) in enumerate(itertools.pairwise(found.starts.tolist())):
        if end > start:
            yield text, found.hashes[start:end].astype(np.uint64)


def _mixed(values: Hashes) -> Hashes:
    """The finaliser of splitmix64: sums of words become evenly spread numbers."""
    values = (values ^ (values >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    values = (values ^ (values >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return values ^ (values >> np.uint64(31))
