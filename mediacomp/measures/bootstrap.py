"""Doubt about figures that are made from sums over sentences: resampling, always with
the same draws.

One article is no sample of an outlet; an interval says how much a figure hangs on which
sentences happen to stand in the article, "as if sentences were sampled". All draws come
from generators seeded by the sentences that are resampled, so that an article is always
resampled in the same way, on whichever side of a comparison it stands.

A plain percentile bootstrap is too narrow for a dozen sentences: drawing n of n makes
the spread too small by √((n − 1)/n), and a normal quantile ignores that the spread
itself is estimated. So n − 1 sentences are drawn, and the percentiles are those that
belong to Student's t. Hesterberg (2015) calls the two corrections bootknife-like and
expanded percentiles; benchmarks/interval_coverage.py measures what they are worth here,
against BCa too.

Hesterberg, T. C. (2015). What teachers should know about the bootstrap. The American
Statistician 69, 371–386.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

import numpy as np
import numpy.typing as npt
from scipy import special

from mediacomp.text.article import Article

FloatArray = npt.NDArray[np.float64]

REPLICATES = 10_000
CONFIDENCE = 0.95
_FEWEST = 1_000
_DRAWS = 20_000_000
_BLOCK = 2_000_000


def content_seed(article: Article) -> int:
    """Seed made from the sentences of an article, whatever its label and headers.

    Examples
    --------
    >>> one, two = (Article.from_text("Rain fell.", label=x) for x in ("A", "B"))
    >>> content_seed(one) == content_seed(two)
    True
    """
    digest = hashlib.sha256()
    for sentence in article.sentences:
        digest.update(sentence.text.encode("utf-8", "surrogatepass") + b"\n")
    return int.from_bytes(digest.digest()[:16], "big")


def replicates_for(size: int) -> int:
    """Replicates for so many sentences: 10,000; fewer above 2,000 sentences, to bound
    the time.

    Examples
    --------
    >>> replicates_for(30), replicates_for(4000)
    (10000, 5000)
    """
    return max(_FEWEST, min(REPLICATES, _DRAWS // max(size, 1)))


def resampled_totals(
    counts: FloatArray, seed: int | list[int], replicates: int
) -> FloatArray:
    """Totals of articles whose sentences are drawn again with replacement, n − 1 of n,
    scaled to n.

    Parameters
    ----------
    counts
        Shape (sentences, …), two sentences or more.

    Returns
    -------
    numpy.ndarray of float64, shape (replicates, …)
    """
    size = len(counts)
    generator = np.random.default_rng(seed)
    flat = counts.reshape(size, -1)
    totals = [
        _tally(generator.integers(0, size, (rows, size - 1)), size) @ flat
        for rows in _blocks(replicates, size)
    ]
    return (np.concatenate(totals) * (size / (size - 1))).reshape(
        replicates, *counts.shape[1:]
    )


def resampled_distribution(
    values: FloatArray, levels: FloatArray, seed: int, replicates: int
) -> tuple[FloatArray, FloatArray]:
    """Quantiles and means of values that are drawn again with replacement, n − 1 of n.

    Parameters
    ----------
    values
        One number a sentence, two or more.
    levels
        Between 0 and 1.

    Returns
    -------
    tuple of numpy.ndarray of float64, of shape (replicates, levels) and (replicates,)
    """
    size = len(values)
    generator = np.random.default_rng(seed)
    ordered = np.argsort(values)
    quantiles, totals = [], []
    for rows in _blocks(replicates, size):
        tally = _tally(generator.integers(0, size, (rows, size - 1)), size)
        quantiles.append(_quantiles(values[ordered], tally[:, ordered], levels))
        totals.append(tally @ values)
    means = np.concatenate(totals) * (size / (size - 1)) / size
    return np.concatenate(quantiles), means


def _quantiles(
    ordered: FloatArray, tally: FloatArray, levels: FloatArray
) -> FloatArray:
    """Quantiles of rows that hold each of some values so often, as `numpy.quantile` has
    them; ``ordered`` are the values, sorted.
    """
    last = len(ordered) - 2  # one less than there are is drawn
    place = levels * last
    below = np.floor(place)
    up_to = np.cumsum(tally, axis=1)
    low, high = (
        np.stack(
            [
                ordered[np.count_nonzero(up_to <= rank, axis=1)]
                for rank in np.minimum(ranks, last)
            ],
            axis=1,
        )
        for ranks in (below, below + 1)
    )
    found: FloatArray = low + (high - low) * (place - below)
    return found


def permuted_totals(
    counts: FloatArray, first: int, seed: list[int], replicates: int
) -> tuple[FloatArray, FloatArray]:
    """Totals of two groups into which sentences are dealt at random.

    Parameters
    ----------
    counts
        Shape (sentences, k).
    first
        Sentences in the first group.

    Returns
    -------
    tuple of numpy.ndarray of float64, each of shape (replicates, k)
    """
    size = len(counts)
    generator = np.random.default_rng(seed)
    dealt = []
    for rows in _blocks(replicates, size):
        lots = generator.random((rows, size))
        last = np.partition(lots, first - 1, axis=1)[:, first - 1 : first]
        dealt.append((lots <= last).astype(np.float64) @ counts)
    totals = np.concatenate(dealt)
    return totals, counts.sum(axis=0) - totals


def interval(replicates: FloatArray, degrees: int) -> tuple[float, float]:
    """Interval of 95% from replicates: the percentiles that Student's t with so many
    degrees of freedom asks for.

    The two bounds are the same number of replicates away from the two ends, so that the
    interval of the negated replicates is exactly the mirrored one.

    Examples
    --------
    >>> import numpy as np
    >>> interval(np.arange(1000.0), degrees=12)
    (14.0, 985.0)
    """
    quantile = special.stdtrit(degrees, (1 - CONFIDENCE) / 2)
    skipped = int(special.ndtr(quantile) * len(replicates))
    last = len(replicates) - 1 - skipped
    ordered = np.partition(replicates, [skipped, last])
    return float(ordered[skipped]), float(ordered[last])


def permutation_p(difference: float, replicates: FloatArray) -> float:
    """Share of replicates at least as far from zero as the difference, itself counted
    among them.

    Examples
    --------
    >>> permutation_p(2.0, np.array([-2.5, 0.5, 1.0]))
    0.5
    """
    as_far = np.count_nonzero(np.abs(replicates) >= abs(difference) - 1e-9)
    return float((as_far + 1) / (len(replicates) + 1))


def _tally(draws: npt.NDArray[np.int64], size: int) -> FloatArray:
    """How often each sentence was drawn in each row."""
    places = draws + size * np.arange(len(draws))[:, None]
    return (
        np.bincount(places.ravel(), minlength=size * len(draws))
        .reshape(-1, size)
        .astype(np.float64)
    )


def _blocks(replicates: int, size: int) -> Iterator[int]:
    """Rows at a time, so that memory stays bounded."""
    block = max(1, _BLOCK // size)
    for start in range(0, replicates, block):
        yield min(block, replicates - start)
