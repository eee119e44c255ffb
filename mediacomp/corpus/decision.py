"""What the evidence says of a pair: one story or not, and what kind of versions.

Two texts are versions of one story with the probability

    1 / (1 + exp(−(constant + Σ weight · evidence)))

where all evidence but company counts as its square root. Groups are made from it by
average linkage at the bound that stands beside the weights. The kind is the likeliest
of three by a multinomial logistic regression on the same evidence and the shares of
shingles in common: "edited", "rewritten" or "same event"; "same text" is told by the
words themselves. `mediacomp.compare` tells the kinship again, from sentences.

The weights stand in ``data/stories.json``; ``benchmarks/train_stories.py`` learns them,
from texts that count as often whether a text has a version or not: a probability of .5
means "as like as versions that are hard to tell", not one half of such pairs.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from importlib import resources

import numpy as np
from scipy.special import expit

from mediacomp.corpus.features import EVIDENCE, Floats, Likenesses
from mediacomp.measures.kinship import KINDS

_ROOTS = [k for k, name in enumerate(EVIDENCE) if name != "company"]


@dataclass(frozen=True)
class Decision:
    """The learned weights.

    Parameters
    ----------
    weights
        The constant, then one for each piece of evidence.
    bound
        Mean probability from which on groups are one.
    kinds
        For "edited", "rewritten" and "same event" each the constant, the evidence and
        the lesser and the greater share of shingles; shape (3, 8).
    """

    weights: Floats
    bound: float
    kinds: Floats

    def probability(self, found: Likenesses) -> Floats:
        """That the texts of a pair are versions of one story, four decimals."""
        return np.asarray(expit(inputs(found) @ self.weights).round(4))

    def kind(self, found: Likenesses) -> list[str]:
        """The likeliest kind of each pair, if it is one story."""
        best = (kind_inputs(found) @ self.kinds.T).round(6).argmax(axis=1)
        return [KINDS[1 + k] for k in best.tolist()]


@cache
def trained() -> Decision:
    """The weights that are shipped.

    Examples
    --------
    >>> trained().weights.shape, trained().kinds.shape
    ((6,), (3, 8))
    """
    data = resources.files("mediacomp.corpus") / "data" / "stories.json"
    stored = json.loads(data.read_text("utf-8"))
    return Decision(
        np.array(stored["weights"]), stored["bound"], np.array(stored["kinds"])
    )


def inputs(found: Likenesses) -> Floats:
    """What the probability is told by, the constant first: shape (pairs, 6)."""
    evidence = found.evidence.copy()
    evidence[:, _ROOTS] = np.sqrt(np.maximum(evidence[:, _ROOTS], 0))
    return np.hstack([np.ones((len(evidence), 1)), evidence])


def kind_inputs(found: Likenesses) -> Floats:
    """What the kind is told by: shape (pairs, 8)."""
    shared = np.stack([found.shared_first, found.shared_second], axis=1)
    return np.hstack(
        [
            inputs(found),
            shared.min(axis=1, keepdims=True),
            shared.max(axis=1, keepdims=True),
        ]
    )
