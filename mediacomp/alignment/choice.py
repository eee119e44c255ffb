"""Which sentences of two articles belong together: 1:1, splits, merges, moves,
omissions and additions in one search.

Each candidate pair gets a probability from the evidence of `evidence`, in two passes of
logistic regression as in `words`: the first reads a pair and how it stands against its
rivals, its neighbours and the two texts as a whole; the second also reads the first
pass's probabilities around it, and what a pair would add to what the best rival already
covers. Order and neighbourhood are evidence among other evidence, never a rule.

What a shared word proves differs between two drafts of one text, two tellings of one
story and two reports of one event. So a weight is one of several, by kind of pair, and
what counts is their sum by the shares of the kinds: logistic regressions with common
gates, learned together (a mixture of experts with fixed gates; Jacobs et al. 1991).
With g between 0 (retold) and 1 (drafts) for how closely the two texts follow each other
(`evidence.closeness`) the shares of retold stories and of drafts are 1 − g and g. In
the second pass, which knows how much of the two texts the first would link, those that
are retold have two kinds: with h between 0 (two reports of one event) and 1 (tellings
of one story; `evidence.linked`) the shares are (1 − g)(1 − h), (1 − g)h and g. The
bound below runs with g alone; where a text has few sentences, so that little around a
pair speaks for or against it, that for retold stories is nearer to 0.

The links are then chosen all at once. With w = log odds of a pair less a bound, the
search maximises

    Σ w(i, j) x(i, j) − λ Σ_s max(0, degree(s) − 1),    x ∈ {0, 1},

where s runs over the sentences of both texts: a sentence pays λ for every link beyond
its first. This is a transport problem with convex costs; its constraint matrix is
totally unimodular, so that the linear programme has a whole-numbered optimum and is
solved exactly (Ahuja, Magnanti and Orlin 1993, *Network Flows*, ch. 14), part by
connected part.

Weights, bounds and λ stand in ``data/links.json``; ``benchmarks/train_links.py`` learns
the weights and says where the bounds and λ come from.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property
from itertools import pairwise

import numpy as np
from scipy import sparse

from mediacomp.alignment.arrays import Numbers
from mediacomp.alignment.corrections import Corrections
from mediacomp.alignment.evidence import (
    Features,
    closeness,
    first_features,
    grouped,
    linked,
    second_features,
)
from mediacomp.alignment.lexicon import Ints
from mediacomp.alignment.pairs import Candidates
from mediacomp.alignment.weights import stored

MOST_LINKS = 4
"""Links a sentence may have."""

PAIRS = 16_384
"""Pairs whose evidence is weighed at a time."""
TRIED = 8
"""Pairs of a connected part up to which all 256 choices are tried, which takes a
hundredth of the time that setting up a linear programme does."""
CLEAR = 1e-4
"""How far the best of them must lie above the next: far beyond what the programme's
solver takes for equal.
"""

Blend = tuple[float, ...]
"""A weight or bound by kind of pair, in the order of `two_kinds` or `three_kinds`."""


@dataclass(frozen=True)
class Weights:
    """A trained sentence linker: weights by feature name for both passes, the bound of
    log odds, λ, and `sure`.
    """

    first: Mapping[str, Blend]
    second: Mapping[str, Blend]
    bound: tuple[float, float]
    further: float
    sure: float


@cache
def trained(contextual: bool) -> Weights:
    """The shipped weights, with or without contextual vectors."""
    return Weights(**stored("links", contextual))


@dataclass(frozen=True, eq=False)
class Judged:
    """Candidates, the probability of each, shape (c,), how closely the two texts follow
    each other, 0 to 1, and the numbers of those that a reader says are links.
    """

    pairs: Candidates
    probability: Numbers
    close: float
    certain: frozenset[int] = frozenset()


@dataclass(frozen=True, eq=False)
class Chosen:
    """Judged candidates, and the numbers of those that are links, sorted; ``sure`` is
    what a link's probability, times how surely its sentences are said and how near the
    nearest link is, must reach for it to be sure.
    """

    judged: Judged
    numbers: Sequence[int]
    sure: float

    @property
    def pairs(self) -> Candidates:
        """The candidates."""
        return self.judged.pairs

    @cached_property
    def ends(self) -> list[tuple[int, int]]:
        """The two sentences of each link."""
        pairs = self.pairs
        return [(int(pairs.a[k]), int(pairs.b[k])) for k in self.numbers]


def judged(pairs: Candidates) -> Judged:
    """The candidates with their probabilities, rounded to four decimals."""
    if not len(pairs):
        return Judged(pairs, np.zeros(0), 0.0)
    weights = trained(pairs.contextual is not None)
    features = first_features(pairs)
    close = closeness(features)
    first = logistic(features, weights.first, two_kinds(close))
    features |= second_features(pairs, first)
    second = logistic(features, weights.second, three_kinds(close, linked(features)))
    return Judged(pairs, np.round(second, 4), close)


def corrected(found: Judged, corrections: Corrections) -> Judged:
    """The candidates as a reader judges them, where a reader does."""
    if not (corrections.links or corrections.unlinked):
        return found
    probability = found.probability.copy()
    certain = set()
    pairs = zip(found.pairs.a.tolist(), found.pairs.b.tolist(), strict=True)
    for k, ends in enumerate(pairs):
        if ends in corrections.links:
            probability[k] = 1.0
            certain.add(k)
        elif ends in corrections.unlinked:
            # So that it loses against any other, and lies below every bound of a link.
            probability[k] = 0.0
    return replace(found, probability=probability, certain=frozenset(certain))


def logistic(features: Features, weights: Mapping[str, Blend], kinds: Blend) -> Numbers:
    """Probability of each pair under the weights, shape (c,)."""
    by_name = [(features[name], blended(w, kinds)) for name, w in weights.items()]
    size = len(by_name[0][0])
    # Some at a time: side by side the evidence of a long text fills a third of memory.
    edges = np.linspace(0, size, size // PAIRS + 2).astype(np.int64)
    total = np.concatenate(
        [
            np.sum([weight * values[start:stop] for values, weight in by_name], axis=0)
            for start, stop in pairwise(edges.tolist())
        ]
    )
    return np.asarray(1 / (1 + np.exp(-np.clip(total, -30, 30))))


def two_kinds(close: float) -> Blend:
    """The shares of retold stories and of drafts of one text.

    Examples
    --------
    >>> two_kinds(0.25)
    (0.75, 0.25)
    """
    return 1 - close, close


def three_kinds(close: float, linked: float) -> Blend:
    """The shares of reports of one event, of tellings of one story, and of drafts.

    Examples
    --------
    >>> three_kinds(0.5, 0.25)
    (0.375, 0.125, 0.5)
    """
    return (1 - close) * (1 - linked), (1 - close) * linked, close


def blended(weights: Blend, kinds: Blend) -> float:
    """The weight or bound that counts for two texts of which the kinds have these
    shares.

    Examples
    --------
    >>> blended((2.0, 4.0), two_kinds(0.25))
    2.5
    """
    return sum(weight * share for weight, share in zip(weights, kinds, strict=True))


def chosen(found: Judged, weights: Weights | None = None) -> Chosen:
    """The candidates that are links: the optimum described above.

    Parameters
    ----------
    weights
        Others than those shipped, as training tries them.
    """
    pairs = found.pairs
    weights = weights or trained(pairs.contextual is not None)
    odds = np.clip(found.probability, 1e-4, 1 - 1e-4)
    retold, drafts = weights.bound
    bound = blended(
        (retold * (1 - 1 / max(min(pairs.size), 1)), drafts), two_kinds(found.close)
    )
    worth = np.round(np.log(odds / (1 - odds)) - bound, 4)
    worth -= 1e-5 * (pairs.position + (pairs.a + pairs.b) / sum(pairs.size) / 10)
    open_pairs = np.flatnonzero(worth > 0)
    n = pairs.size[0]
    graph = sparse.coo_matrix(
        (np.ones(len(open_pairs)), (pairs.a[open_pairs], n + pairs.b[open_pairs])),
        shape=(sum(pairs.size),) * 2,
    )
    part = sparse.csgraph.connected_components(graph, directed=False)[1][
        pairs.a[open_pairs]
    ]
    links: list[int] = []
    for members in grouped(part):
        group = open_pairs[members]
        links += group[
            _transport(pairs.a[group], pairs.b[group], worth[group], weights.further)
        ].tolist()
    return Chosen(found, sorted({*links, *found.certain}), weights.sure)


def _transport(a: Ints, b: Ints, worth: Numbers, further: float) -> Ints:
    """The pairs chosen in one connected part."""
    ends = [np.unique(side, return_inverse=True)[1] for side in (a, b)]
    sizes = [int(end.max()) + 1 for end in ends]
    if sum(sizes) == 2:
        return np.array([0])
    pairs, nodes = len(a), sum(sizes)
    rows = np.concatenate([ends[0], sizes[0] + ends[1]])
    if pairs <= TRIED:
        clear = _best_by_far(rows.reshape(2, -1), worth, further)
        if clear is not None:
            return clear
    # Few pairs of texts come so far, and its import takes a tenth of a second.
    from scipy.optimize import linprog

    degree = sparse.csr_matrix(
        (np.ones(2 * pairs), (rows, np.tile(np.arange(pairs), 2))), shape=(nodes, pairs)
    )
    result = linprog(
        np.concatenate([-worth, np.full(nodes, further)]),
        A_ub=sparse.hstack([degree, -sparse.eye(nodes)]),
        b_ub=np.ones(nodes),
        bounds=[(0, 1)] * pairs + [(0, MOST_LINKS - 1)] * nodes,
        method="highs-ds",
    )
    return np.flatnonzero(result.x[:pairs] > 0.5)


def _best_by_far(ends: Ints, worth: Numbers, further: float) -> Ints | None:
    """The best of all choices of a few pairs; None if another comes near.

    Parameters
    ----------
    ends
        Numbers of the two sentences of each pair, shape (2, pairs), from 0 throughout.
    """
    pairs = len(worth)
    choices = np.arange(2**pairs)[:, None] >> np.arange(pairs) & 1
    degree = np.zeros((pairs, int(ends.max()) + 1), np.int64)
    degree[np.arange(pairs), ends] = 1
    degrees = choices @ degree
    gain = choices @ worth - further * np.maximum(degrees - 1, 0).sum(axis=1)
    gain[(degrees > MOST_LINKS).any(axis=1)] = -np.inf
    best, second = np.argsort(-gain, kind="stable")[:2]
    return np.flatnonzero(choices[best]) if gain[best] - gain[second] > CLEAR else None
