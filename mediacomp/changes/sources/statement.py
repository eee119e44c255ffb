"""Where the other version says what a source is said to have said."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from mediacomp.alignment.alignment import Side
from mediacomp.changes.sources.cited import Cited

STANDS = 0.4
"""Share of a statement, by how informative its words are, that must come near words of
a sentence for it to stand there.
"""
AS_NEAR = 0.8
"""Sentences that come so near as the nearest may be where it stands, too."""


def standing(own: Side, cited: Cited) -> Mapping[int, float]:
    """The sentences of the other version in which a statement stands, with how much of
    it; without those that come much less near than the nearest.
    """
    sentence = own.article.sentences[cited.sentence]
    start, end = cited.said
    inside = np.array([start <= t.start < end for t in sentence.tokens], dtype=bool)
    # What is said may stand in the next sentence: then all words of this one count.
    if not inside.any():
        inside[:] = True
    weights = own.content.weights[cited.sentence] * inside
    total = float(weights.sum())
    if not total:
        return {}
    shares = {
        k: round(float((weights * near).sum()) / total, 4)
        for k, near in sorted(own.content.near[cited.sentence].items())
    }
    most = max(shares.values(), default=0.0)
    return {
        k: share
        for k, share in shares.items()
        if share >= STANDS and share >= AS_NEAR * most
    }
