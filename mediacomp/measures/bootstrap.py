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
_BLOCK = 32_000
"""Numbers that are drawn at a time: few enough to stay in a processor's nearest memory,
where they are counted several times as fast.
"""


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
        The numbers of one count lie side by side in memory: formulas read them count by
        count.
    """
    size = len(counts)
    generator = np.random.default_rng(seed)
    flat = counts.reshape(size, -1)
    totals = np.empty((flat.shape[1], replicates))
    for rows in _blocks(replicates, size):
        drawn = generator.integers(0, size, (len(rows), size - 1))
        totals[:, rows.start : rows.stop] = (_tally(drawn, size) @ flat).T
    totals *= size / (size - 1)
    return np.moveaxis(totals.reshape(*counts.shape[1:], replicates), -1, 0)


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
        Quantiles as `numpy.quantile` has them.
    """
    size = len(values)
    generator = np.random.default_rng(seed)
    last = size - 2  # one less than there are is drawn
    place = levels * last
    below = np.floor(place).astype(int)
    above = np.minimum(below + 1, last)
    quantiles, means = np.empty((replicates, len(levels))), np.empty(replicates)
    for rows in _blocks(replicates, size):
        drawn = values[generator.integers(0, size, (len(rows), size - 1))]
        drawn.sort(axis=1)
        low, high = drawn[:, below], drawn[:, above]
        quantiles[rows.start : rows.stop] = low + (high - low) * (place - below)
        means[rows.start : rows.stop] = drawn.sum(axis=1)
    return quantiles, means * (size / (size - 1)) / size


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
        As in memory as `resampled_totals`.
    """
    size = len(counts)
    generator = np.random.default_rng(seed)
    totals = np.empty((counts.shape[1], replicates))
    for rows in _blocks(replicates, size):
        lots = generator.random((len(rows), size))
        last = np.partition(lots, first - 1, axis=1)[:, first - 1 : first]
        dealt = (lots <= last).astype(np.float64) @ counts
        totals[:, rows.start : rows.stop] = dealt.T
    return totals.T, (counts.sum(axis=0)[:, None] - totals).T


def interval(replicates: FloatArray, degrees: float) -> tuple[float, float]:
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


def _blocks(replicates: int, size: int) -> Iterator[range]:
    """Some rows at a time, in order."""
    block = max(1, _BLOCK // size)
    for start in range(0, replicates, block):
        yield range(start, min(start + block, replicates))
