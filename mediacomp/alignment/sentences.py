"""Which sentences of two articles belong together: 1:1, splits, merges, moves, omissions and additions in one search.

Each candidate pair gets a probability from the evidence of `similarity`, in two passes of logistic regression as in
`words`: the first reads a pair and how it stands against its rivals and against the two texts as a whole; the second
also reads the first pass's probabilities of the rivals and of the pairs around it, and what a pair would add to
what the best rival already covers. Order and neighbourhood are evidence among other evidence, never a rule.

The links are then chosen all at once. With w = log odds of a pair less a bound, the search maximises

    Σ w(i, j) x(i, j) − λ Σ_s max(0, degree(s) − 1),    x ∈ {0, 1},

where s runs over the sentences of both texts: a sentence pays λ for every link beyond its first. This is a transport
problem with convex costs; its constraint matrix is totally unimodular, so that the linear programme has a
whole-numbered optimum and is solved exactly (Ahuja, Magnanti and Orlin 1993, *Network Flows*, ch. 14), part by
connected part.

Weights, bounds and λ stand in ``data/links.json``; ``benchmarks/train_links.py`` learns the weights and says where the
bounds and λ come from.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

import numpy as np
from scipy import sparse
from scipy.optimize import linprog

from mediacomp.alignment.encoder import Floats
from mediacomp.alignment.lexicon import Ints
from mediacomp.alignment.similarity import Candidates, Numbers, Side

Features = dict[str, Numbers]

REWORDED = "where little is verbatim: "
"""Prefix of a feature multiplied by 1 − ``texts verbatim``, so that evidence may weigh otherwise in retold stories
than in an author's revised draft."""
MOSTLY_VERBATIM = 0.5
"""Above this share of verbatim sentences two texts count as alike: there is little to learn from beyond it."""
MOST_LINKS = 4
"""Links a sentence may have."""


@dataclass(frozen=True)
class Weights:
    """A trained sentence linker: weight by feature name for both passes, bounds, λ, and `sure`.

    The bound of log odds for a link runs from ``reworded`` to ``verbatim`` with the share of sentences that are
    verbatim.
    """

    first: dict[str, float]
    second: dict[str, float]
    reworded: float
    verbatim: float
    further: float
    sure: float


@cache
def trained(contextual: bool) -> Weights:
    """The shipped weights, with or without contextual vectors."""
    stored = json.loads((resources.files("mediacomp.alignment") / "data" / "links.json").read_text("utf-8"))
    return Weights(**stored["contextual" if contextual else "lexical"])


def pair_probabilities(pairs: Candidates, one: Side, two: Side) -> Numbers:
    """Probability of each candidate, rounded to four decimals, shape (c,)."""
    if not len(pairs):
        return np.zeros(0)
    weights = trained(pairs.contextual is not None)
    features = first_features(pairs, one, two)
    features |= second_features(pairs, one, two, logistic(features, weights.first), features)
    return np.round(logistic(features, weights.second), 4)


def first_features(pairs: Candidates, one: Side, two: Side) -> Features:
    """Evidence for each candidate by itself, against its rivals, and against the two texts; each of shape (c,)."""
    alike = (pairs.similarity + (pairs.covered_a + pairs.covered_b) / 2) / 2
    least, most = _both_leads(pairs, alike)
    mass_a, mass_b = one.mass[pairs.a], two.mass[pairs.b]
    covered = np.minimum(pairs.covered_a, pairs.covered_b), np.maximum(pairs.covered_a, pairs.covered_b)
    shared = (pairs.covered_a * mass_a + pairs.covered_b * mass_b) / 2
    typical = _typical_best(pairs, alike)
    features = {
        "bias": np.ones(len(pairs)),
        "lexical": pairs.lexical,
        "alike": alike,
        "alike squared": alike**2,
        "covered, lesser": covered[0],
        "covered, greater": covered[1],
        "same lemmas, lesser": np.minimum(pairs.exact_a, pairs.exact_b),
        "same lemmas, greater": np.maximum(pairs.exact_a, pairs.exact_b),
        "shared content": np.log1p(shared),
        "longest run": np.log1p(pairs.run),
        "longest run, share": pairs.run / np.maximum(np.minimum(mass_a, mass_b), 1e-6),
        "short": 1 / (1 + np.minimum(mass_a, mass_b)),
        "unequal length": np.abs(np.log((mass_a + 1) / (mass_b + 1))),
        "quoted words answered": pairs.quoted,
        "identical": pairs.same.astype(float),
        "distance": pairs.position,
        "lead over rivals, lesser": least,
        "lead over rivals, greater": most,
        "texts alike": np.full(len(pairs), typical),
        "texts verbatim": np.full(len(pairs), min(pairs.verbatim, MOSTLY_VERBATIM)),
        "alike against texts": alike - typical,
        "diagonal alike": np.maximum(pairs.at(alike, -1, -1), pairs.at(alike, 1, 1)),
        "both diagonals alike": np.minimum(pairs.at(alike, -1, -1), pairs.at(alike, 1, 1)),
    }
    if pairs.contextual is not None:
        features |= {
            "contextual": pairs.contextual,
            "contextual against texts": pairs.contextual - _typical_best(pairs, pairs.contextual),
        }
    varying = (
        "longest run",
        "lexical",
        "alike",
        "distance",
        "lead over rivals, lesser",
        "lead over rivals, greater",
        "both diagonals alike",
        "contextual against texts",
    )
    return features | _reworded(features, varying, features["texts verbatim"])


def _reworded(features: Features, names: Iterable[str], verbatim: Numbers) -> Features:
    return {REWORDED + name: features[name] * (1 - verbatim) for name in names if name in features}


def second_features(pairs: Candidates, one: Side, two: Side, probability: Numbers, first: Features) -> Features:
    """Evidence from the first pass's probabilities of rivals and neighbours."""
    clipped = np.clip(probability, 1e-4, 1 - 1e-4)

    def at(da: int, db: int) -> Numbers:
        return pairs.at(probability, da, db)

    before, after = at(-1, -1), at(1, 1)
    near_before = np.maximum.reduce([before, at(-1, -2), at(-2, -1), at(-2, -2)])
    near_after = np.maximum.reduce([after, at(1, 2), at(2, 1), at(2, 2)])
    beside = np.maximum(at(0, -1), at(0, 1)), np.maximum(at(-1, 0), at(1, 0))
    rival_a, rival_b = _best_rival(pairs.a, probability), _best_rival(pairs.b, probability)
    new_a = _added(pairs.a, probability, pairs.near_a, one)
    new_b = _added(pairs.b, probability, pairs.near_b, two)
    features = {
        "first pass, log odds": np.log(clipped / (1 - clipped)),
        "first pass": probability,
        "neighbours before": before,
        "neighbours after": after,
        "near before or after, greater": np.maximum(near_before, near_after),
        "near before or after, lesser": np.minimum(near_before, near_after),
        "split or merge beside": np.maximum(*beside),
        "rival, greater": np.maximum(rival_a, rival_b),
        "rival, lesser": np.minimum(rival_a, rival_b),
        "best of both": ((probability > rival_a) & (probability > rival_b)).astype(float),
        "best of one": ((probability > rival_a) | (probability > rival_b)).astype(float),
        "adds, lesser": np.minimum(new_a, new_b),
        "adds, greater": np.maximum(new_a, new_b),
        "adds beside a rival": np.where(rival_a >= rival_b, new_a, new_b) * np.maximum(rival_a, rival_b),
        "first pass near identical": first["same lemmas, greater"] * probability,
    }
    varying = (
        "first pass",
        "neighbours before",
        "neighbours after",
        "near before or after, greater",
        "split or merge beside",
        "rival, greater",
        "rival, lesser",
        "adds, greater",
        "adds, lesser",
    )
    return features | _reworded(features, varying, first["texts verbatim"])


def logistic(features: Features, weights: dict[str, float]) -> Numbers:
    """Probability of each pair under the weights, shape (c,)."""
    total = np.sum([weight * features[name] for name, weight in weights.items()], axis=0)
    return np.asarray(1 / (1 + np.exp(-np.clip(total, -30, 30))))


def choose(pairs: Candidates, probability: Numbers, weights: Weights) -> list[int]:
    """Numbers of the candidates that are links: the optimum described above."""
    odds = np.clip(probability, 1e-4, 1 - 1e-4)
    bound = weights.verbatim * pairs.verbatim + weights.reworded * (1 - pairs.verbatim)
    worth = np.round(np.log(odds / (1 - odds)) - bound, 4)
    worth -= 1e-5 * (pairs.position + (pairs.a + pairs.b) / sum(pairs.size) / 10)
    open_pairs = np.flatnonzero(worth > 0)
    n = pairs.size[0]
    graph = sparse.coo_matrix(
        (np.ones(len(open_pairs)), (pairs.a[open_pairs], n + pairs.b[open_pairs])), shape=(sum(pairs.size),) * 2
    )
    part = sparse.csgraph.connected_components(graph, directed=False)[1][pairs.a[open_pairs]]
    chosen: list[int] = []
    for members in _grouped(part):
        group = open_pairs[members]
        chosen += group[_transport(pairs.a[group], pairs.b[group], worth[group], weights.further)].tolist()
    return sorted(chosen)


def _transport(a: Ints, b: Ints, worth: Numbers, further: float) -> Ints:
    """The pairs chosen in one connected part."""
    ends = [np.unique(side, return_inverse=True)[1] for side in (a, b)]
    sizes = [int(end.max()) + 1 for end in ends]
    if sum(sizes) == 2:
        return np.array([0])
    pairs, nodes = len(a), sum(sizes)
    rows = np.concatenate([ends[0], sizes[0] + ends[1]])
    degree = sparse.csr_matrix((np.ones(2 * pairs), (rows, np.tile(np.arange(pairs), 2))), shape=(nodes, pairs))
    result = linprog(
        np.concatenate([-worth, np.full(nodes, further)]),
        A_ub=sparse.hstack([degree, -sparse.eye(nodes)]),
        b_ub=np.ones(nodes),
        bounds=[(0, 1)] * pairs + [(0, MOST_LINKS - 1)] * nodes,
        method="highs-ds",
    )
    return np.flatnonzero(result.x[:pairs] > 0.5)


def _grouped(keys: Ints) -> list[Ints]:
    """Places of each distinct key."""
    order = np.argsort(keys, kind="stable")
    return np.split(order, np.flatnonzero(np.diff(keys[order])) + 1) if len(keys) else []


def _typical_best(pairs: Candidates, values: Numbers) -> float:
    """Mean over the sentences of both texts of their best value: how closely the two texts follow each other."""
    best_a, best_b = np.zeros(pairs.size[0]), np.zeros(pairs.size[1])
    np.maximum.at(best_a, pairs.a, values)
    np.maximum.at(best_b, pairs.b, values)
    return float(np.concatenate([best_a, best_b]).mean())


def _best_rival(ends: Ints, values: Numbers) -> Numbers:
    """Best value among the other pairs with the same end; 0 where there is none."""
    size = int(ends.max()) + 1
    best, second = np.zeros(size), np.zeros(size)
    np.maximum.at(best, ends, values)
    at_best = values >= best[ends]
    np.maximum.at(second, ends[~at_best], values[~at_best])
    tied = np.bincount(ends[at_best], minlength=size) > 1
    return np.where(at_best & ~tied[ends], second[ends], best[ends])


def _both_leads(pairs: Candidates, values: Numbers) -> tuple[Numbers, Numbers]:
    leads = [values - _best_rival(end, values) for end in (pairs.a, pairs.b)]
    return np.minimum(*leads), np.maximum(*leads)


def _added(ends: Ints, probability: Numbers, near: Sequence[Floats], side: Side) -> Numbers:
    """Share of a sentence's content that a pair covers beyond what its likeliest rival covers."""
    out = np.zeros(len(ends))
    for members in _grouped(ends):
        weight = side.weights[int(ends[members[0]])]
        if not len(weight):
            continue
        covers = np.stack([near[k] for k in members])
        ranked = np.argsort(-probability[members], kind="stable")
        rival = np.where(np.arange(len(members)) == ranked[0], ranked[1] if len(ranked) > 1 else -1, ranked[0])
        taken = np.where((rival >= 0)[:, None], covers[rival], 0)
        out[members] = np.maximum(covers - taken, 0) @ weight / weight.sum()
    return np.round(out, 4)
