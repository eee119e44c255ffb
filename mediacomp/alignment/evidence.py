"""What speaks for a link between two sentences, as numbers that a reader can name.

The first pass's evidence reads a candidate pair by itself, against its rivals (the
other pairs of its two sentences), against the pairs beside it, and against the two
texts as a whole. The second pass's evidence adds what the first pass made of the rivals
and neighbours and of the two texts, and where a pair lies among the likely links before
and after it, its anchors: between two sentences whose links are clear, few others can
belong together. A passage that moved has anchors of its own. Every feature is
symmetric, so that comparing (b, a) mirrors (a, b).
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from mediacomp.alignment.arrays import Arrays, Numbers
from mediacomp.alignment.lexicon import Ints
from mediacomp.alignment.onnx_model import Floats
from mediacomp.alignment.pairs import Candidates

Features = dict[str, Numbers]

RETOLD, DRAFTS = 0.4, 0.7
"""Texts whose sentences' best matches are alike by less than the first on average count
as retold; from the second on they may be drafts of one text. See `closeness`.
"""
DRAFTS_SHARE = 0.25
"""Share of sentences that two drafts of one text have word for word."""
MOSTLY_VERBATIM = 0.5
"""Above this share of verbatim sentences there is little to learn from beyond it."""
TELLINGS = 0.8
"""Texts of which the first pass would link this much on average are tellings of one
story; the less it would, the more they are two reports of one event. See `linked`.
"""
STEP_AWAY = 0.2
"""How much distance, and likeness of the neighbours, count against similarity where a
pair is seen in its context.
"""
BY_ITSELF = "one sentence: "
"""Prefix of a feature that counts only where a text is a single sentence: likeness has
to decide, since there are no rivals and no neighbours.
"""
WITHOUT_RIVALS = ("bias", "alike", "covered, lesser", "lexical", "contextual")
DIAGONAL = ((-1, -1), (1, 1))
ANCHOR = 0.5
"""Probability above which the first pass's best pair of both its sentences is an
anchor.
"""


def first_features(pairs: Candidates) -> Features:
    """Evidence for each candidate without regard to what else is linked; each of shape
    (c,).
    """
    covered_a, covered_b = pairs.covered
    alike = (pairs.similarity + (covered_a + covered_b) / 2) / 2
    typical = _typical_best(pairs, alike)
    mass_a, mass_b = (side.mass[pairs.ends[side]] for side in pairs.texts.sides)
    beside = np.mean([pairs.at(pairs.similarity, *step) for step in DIAGONAL], axis=0)
    in_context = pairs.similarity + STEP_AWAY * (beside - pairs.position)
    features = {
        "bias": np.ones(len(pairs)),
        "lexical": pairs.lexical,
        "alike": alike,
        "alike against texts": alike - typical,
        "shared content": np.log1p((covered_a * mass_a + covered_b * mass_b) / 2),
        "longest run": np.log1p(pairs.run),
        "longest run, share": pairs.run / np.maximum(np.minimum(mass_a, mass_b), 1e-6),
        "short": 1 / (1 + np.minimum(mass_a, mass_b)),
        "unequal length": np.abs(np.log((mass_a + 1) / (mass_b + 1))),
        "distance": pairs.position,
        "neighbours alike": beside,
        "both neighbours alike": np.minimum(
            *(pairs.at(alike, *step) for step in DIAGONAL)
        ),
        "texts alike": np.full(len(pairs), typical),
        "texts verbatim": np.full(len(pairs), min(pairs.verbatim, MOSTLY_VERBATIM)),
        "texts short": np.full(len(pairs), 1 / np.sqrt(max(min(pairs.size), 1))),
        **_lesser_and_greater("covered", *pairs.covered),
        **_lesser_and_greater("same lemmas", *pairs.exact),
        **_lesser_and_greater("lead over rivals", *_leads(pairs, alike)),
        **_lesser_and_greater("lead in context", *_leads(pairs, in_context)),
    }
    if pairs.contextual is not None:
        features |= {
            "contextual": pairs.contextual,
            "contextual against texts": pairs.contextual
            - _typical_best(pairs, pairs.contextual),
            **_lesser_and_greater("contextual lead", *_leads(pairs, pairs.contextual)),
        }
    by_itself = float(min(pairs.size) == 1)
    return features | {
        BY_ITSELF + name: by_itself * features[name]
        for name in WITHOUT_RIVALS
        if name in features
    }


def second_features(pairs: Candidates, probability: Numbers) -> Features:
    """Evidence from the first pass's probabilities of rivals and neighbours; each of
    shape (c,).
    """
    clipped = np.clip(probability, 1e-4, 1 - 1e-4)
    rival_a, rival_b = (_best_rival(ends, probability) for ends in pairs.ends)
    best_of_both = (probability > rival_a) & (probability > rival_b)
    adds_a, adds_b = (
        _added(pairs.ends[side], probability, pairs.near[side], side)
        for side in pairs.texts.sides
    )
    beside = np.select(
        [rival_a > rival_b, rival_b > rival_a], [adds_a, adds_b], (adds_a + adds_b) / 2
    )
    return {
        "first pass, log odds": np.log(clipped / (1 - clipped)),
        "first pass": probability,
        "texts linked": np.full(len(pairs), _typical_best(pairs, probability)),
        "neighbours": np.mean(
            [pairs.at(probability, *step) for step in DIAGONAL], axis=0
        ),
        "split or merge beside": np.maximum.reduce(
            [
                pairs.at(probability, *step)
                for step in ((0, -1), (0, 1), (-1, 0), (1, 0))
            ]
        ),
        "greater rival": np.maximum(rival_a, rival_b),
        "best of both": best_of_both.astype(float),
        "best of one": ((probability > rival_a) | (probability > rival_b)).astype(
            float
        ),
        "adds, greater": np.maximum(adds_a, adds_b),
        "adds beside a rival": beside * np.maximum(rival_a, rival_b),
        **_among_anchors(pairs, best_of_both & (probability > ANCHOR)),
    }


def closeness(features: Features) -> float:
    """How closely two texts follow each other: 0 for retold stories, 1 for drafts of
    one text.

    The mean over all sentences of their best match's likeness, scaled from `RETOLD` to
    `DRAFTS`, times the share of verbatim sentences, scaled to `DRAFTS_SHARE`; both are
    cut off at 1.
    """
    if not len(features["bias"]):
        return 0.0
    alike = np.clip((features["texts alike"][0] - RETOLD) / (DRAFTS - RETOLD), 0, 1)
    return float(alike * min(features["texts verbatim"][0] / DRAFTS_SHARE, 1))


def linked(features: Features) -> float:
    """How much of two texts that don't follow each other is one story: 0 for two
    reports of one event, which have single sentences in common, 1 for tellings.

    The mean over all sentences of the first pass's probability of their likeliest pair,
    scaled to `TELLINGS` and cut off at 1; 1 where a text is a single sentence, of which
    it would tell nothing but the pair itself.
    """
    if features["texts short"][0] == 1:
        return 1.0
    return float(min(features["texts linked"][0] / TELLINGS, 1))


def _lesser_and_greater(name: str, x: Numbers, y: Numbers) -> Features:
    return {f"{name}, lesser": np.minimum(x, y), f"{name}, greater": np.maximum(x, y)}


def _typical_best(pairs: Candidates, values: Numbers) -> float:
    """Mean over the sentences of both texts of their best value: how closely the two
    texts follow each other.
    """
    best = [np.zeros(size) for size in pairs.size]
    for of_side, ends in zip(best, pairs.ends, strict=True):
        np.maximum.at(of_side, ends, values)
    return float(np.concatenate(best).mean())


def _leads(pairs: Candidates, values: Numbers) -> tuple[Numbers, Numbers]:
    """How far each pair stands above the best rival of its a (b) sentence; negative
    below it.
    """
    own, other = (values - _best_rival(ends, values) for ends in pairs.ends)
    return own, other


def _best_rival(ends: Ints, values: Numbers) -> Numbers:
    """Best value among the other pairs with the same end; 0 where there is none."""
    size = int(ends.max()) + 1
    best, second = np.zeros(size), np.zeros(size)
    np.maximum.at(best, ends, values)
    at_best = values >= best[ends]
    np.maximum.at(second, ends[~at_best], values[~at_best])
    tied = np.bincount(ends[at_best], minlength=size) > 1
    return np.where(at_best & ~tied[ends], second[ends], best[ends])


def _among_anchors(pairs: Candidates, anchor: npt.NDArray[np.bool_]) -> Features:
    """Where each pair lies among its anchors, seen from both texts; ``anchor`` says
    which pairs are anchors.

    Between the anchors before and after it, the counterpart of a sentence is expected
    on the straight line from the one to the other; "off the line" is the logarithm of
    the sentences from there. A gap between anchors is the narrower the fewer sentences
    it leaves to choose from, in the text where they are more. How much either proves
    depends on how alike the pair is.
    """
    (n, m), ends = pairs.size, pairs.ends
    anchors = pairs.a[anchor], pairs.b[anchor]
    from_a = _between(*ends, *anchors, n, m)
    from_b = _between(*ends[::-1], *anchors[::-1], m, n)
    inside, off = ((x + y) / 2 for x, y in zip(from_a[:2], from_b[:2], strict=True))
    off = np.log1p(off)
    narrow = np.where(inside == 1, 1 / np.maximum(from_a[2], from_b[2]), 0)
    return {
        "between anchors": inside,
        "off the line": off,
        "off the line, alike": off * pairs.similarity,
        "narrow gap": narrow,
        "narrow gap, alike": narrow * pairs.similarity,
    }


def _between(
    here: Ints,
    there: Ints,
    anchors_here: Ints,
    anchors_there: Ints,
    size_here: int,
    size_there: int,
) -> tuple[Numbers, Numbers, Ints]:
    """How each pair lies between the anchors before and after its sentence of one text.

    Returns 1 where its other sentence lies between them, too, otherwise 0; how many
    sentences that one is off the line, or from the nearer anchor; and how many
    sentences the gap has.
    """
    order = np.argsort(anchors_here)
    line_here = np.concatenate([[-1], anchors_here[order], [size_here]])
    line_there = np.concatenate([[-1], anchors_there[order], [size_there]])
    before, after = (
        np.searchsorted(line_here, here, "left") - 1,
        np.searchsorted(line_here, here, "right"),
    )
    start, stop, steps = (
        line_there[before],
        line_there[after],
        line_here[after] - line_here[before],
    )
    inside = (start < there) & (there < stop)
    expected = start + (here - line_here[before]) / steps * (stop - start)
    nearer = np.minimum(np.abs(there - start), np.abs(there - stop))
    sentences = np.maximum(steps, np.where(inside, stop - start, 0)) - 1
    return (
        inside.astype(float),
        np.where(inside, np.abs(there - expected), nearer),
        sentences,
    )


def _added(
    ends: Ints, probability: Numbers, near: Sequence[Floats], side: Arrays
) -> Numbers:
    """Share of a sentence's content that a pair covers beyond what its likeliest rival
    covers.
    """
    out = np.zeros(len(ends))
    for members in grouped(ends):
        weight = side.weights[int(ends[members[0]])]
        if not len(weight):
            continue
        covers = np.stack([near[k] for k in members])
        ranked = np.argsort(-probability[members], kind="stable")
        rival = np.where(
            np.arange(len(members)) == ranked[0],
            ranked[1] if len(ranked) > 1 else -1,
            ranked[0],
        )
        taken = np.where((rival >= 0)[:, None], covers[rival], 0)
        out[members] = np.maximum(covers - taken, 0) @ weight / weight.sum()
    return np.round(out, 4)


def grouped(keys: Ints) -> list[Ints]:
    """Places of each distinct key."""
    order = np.argsort(keys, kind="stable")
    return (
        np.split(order, np.flatnonzero(np.diff(keys[order])) + 1) if len(keys) else []
    )
