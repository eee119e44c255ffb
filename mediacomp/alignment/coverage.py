"""How much of each of two sentences finds a near word in the other, for every candidate
pair: looked at word by word.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from mediacomp.alignment.arrays import Arrays, Numbers, Texts
from mediacomp.alignment.lexicon import Ints, Lexicon, Words
from mediacomp.alignment.onnx_model import Floats
from mediacomp.alignment.pieces import cut, is_long, nearest_same, pieces
from mediacomp.alignment.runs import heaviest_run

CELLS = 4_000_000
"""Most cells of a table of one sentence's words by those of its candidates."""

REPEATING = 250_000
"""Cells from which a table is worked out once for each distinct word."""
NOTHING = np.zeros(0, np.float32)


Both = tuple[Numbers, Numbers]
"""Numbers of each pair, shape (c,), seen from either side."""


def near_words(
    texts: Texts, ends: tuple[Ints, Ints]
) -> tuple[Both, Both, Numbers, tuple[list[Floats], list[Floats]]]:
    """Coverage of each pair from both sides, soft and by lemma, longest run, and how
    near each token's nearest word is.

    All candidates of one sentence of a are looked at together: their tokens stand side
    by side in one matrix.
    """
    (one, two), (a, b), lexicon = texts.sides, ends, texts.lexicon
    soft, exact, run = np.zeros((2, len(a))), np.zeros((2, len(a))), np.zeros(len(a))
    near_a: list[Floats] = [NOTHING] * len(a)
    near_b: list[Floats] = [NOTHING] * len(a)
    for start, stop in _looked_at_together(one, two, a, b):
        x, weight = one.words[int(a[start])], one.weights[int(a[start])]
        pairs = [
            k
            for k in range(start, stop)
            if len(x.forms) and len(two.words[int(b[k])].forms)
        ]
        if not pairs:
            for k in range(start, stop):
                near_a[k], near_b[k] = (
                    np.zeros(len(w.forms), np.float32)
                    for w in (x, two.words[int(b[k])])
                )
            continue
        others = [two.words[int(b[k])] for k in pairs]
        if len(pairs) == 1 and is_long(x, others[0]):
            k, y_weight = pairs[0], two.weights[int(b[start])]
            near_a[k], near_b[k], same_a, same_b = _near_in_pieces(
                x, others[0], lexicon
            )
            run[k] = heaviest_run(
                lexicon.lemma[x.forms].tolist(),
                lexicon.lemma[others[0].forms].tolist(),
                weight,
            )
            soft[:, k] = _share(near_a[k], weight), _share(near_b[k], y_weight)
            exact[:, k] = _share(same_a, weight), _share(same_b, y_weight)
            continue
        y = _side_by_side(others)
        y_weight = np.concatenate([two.weights[int(b[k])] for k in pairs])
        edges = np.cumsum([0, *(len(w.forms) for w in others)])[:-1]
        same = lexicon.lemma[x.forms][:, None] == lexicon.lemma[y.forms][None]
        close = _rounded_closeness(x, y, same, lexicon)
        best_a, best_b = np.maximum.reduceat(close, edges, axis=1), close.max(axis=0)
        mass = np.add.reduceat(y_weight, edges)
        run[pairs] = np.maximum.reduceat(_longest_runs(same, weight, edges), edges)
        soft[0, pairs] = weight @ best_a / weight.sum()
        soft[1, pairs] = np.add.reduceat(best_b * y_weight, edges) / mass
        exact[0, pairs] = (
            weight @ np.maximum.reduceat(same, edges, axis=1) / weight.sum()
        )
        exact[1, pairs] = np.add.reduceat(same.max(axis=0) * y_weight, edges) / mass
        for k, column, part in zip(
            pairs, best_a.T, np.split(best_b, edges[1:]), strict=True
        ):
            near_a[k], near_b[k] = column, part
        for k in set(range(start, stop)) - set(pairs):
            near_a[k] = np.zeros(len(x.forms), np.float32)
    soft, exact = np.round(soft, 4), np.round(exact, 4)
    covered, same_lemmas = (soft[0], soft[1]), (exact[0], exact[1])
    return covered, same_lemmas, np.round(run, 4), (near_a, near_b)


def _looked_at_together(
    one: Arrays, two: Arrays, a: Ints, b: Ints
) -> list[tuple[int, int]]:
    """First and last but one of the candidates that are looked at together: all of a
    sentence of a, as long as their table stays below `CELLS`; a long pair stands alone.
    """
    found: list[tuple[int, int]] = []
    cells = 0
    for k, (i, j) in enumerate(zip(a.tolist(), b.tolist(), strict=True)):
        x, y = one.words[i], two.words[j]
        more = len(x.forms) * len(y.forms)
        alone = is_long(x, y) or (k and is_long(x, two.words[int(b[k - 1])]))
        if k and a[k - 1] == i and not alone and cells + more <= CELLS:
            found[-1] = found[-1][0], k + 1
            cells += more
        else:
            found.append((k, k + 1))
            cells = more
    return found


def _near_in_pieces(
    x: Words, y: Words, lexicon: Lexicon
) -> tuple[Floats, Floats, npt.NDArray[np.bool_], npt.NDArray[np.bool_]]:
    """How near tokens of two long sentences come to one of the other: to the same
    word, wherever it stands, and to any in the same piece; and which have the same one.
    """
    nearest = np.zeros(len(x.forms), np.float32), np.zeros(len(y.forms), np.float32)
    for piece in pieces(x, y, lexicon):
        part_x, part_y = cut(x, piece.x), cut(y, piece.y)
        if not (len(part_x.forms) and len(part_y.forms)):
            continue
        same = lexicon.lemma[part_x.forms][:, None] == lexicon.lemma[part_y.forms][None]
        close = np.round(_closeness(part_x, part_y, same, lexicon), 4)
        for near, part, axis in zip(nearest, (piece.x, piece.y), (1, 0), strict=True):
            np.maximum(near[part], close.max(axis=axis), out=near[part])
    has_same = np.zeros(len(x.forms), bool), np.zeros(len(y.forms), bool)
    for n, (own, other) in enumerate(((x, y), (y, x))):
        here, there = nearest_same(own, other, lexicon)
        has_same[n][here] = True
        close = np.ones(len(here), np.float32)
        if own.vectors is not None and other.vectors is not None:
            dots = np.einsum("ij,ij->i", own.vectors[here], other.vectors[there])
            close = np.round(_above_noise(dots), 4)
        nearest[n][here] = np.maximum(nearest[n][here], close)
    return *nearest, *has_same


def _share(near: Floats | npt.NDArray[np.bool_], weight: Numbers) -> float:
    return float(weight @ near / weight.sum())


def _longest_runs(same: npt.NDArray[np.bool_], weight: Numbers, edges: Ints) -> Numbers:
    """For each column the heaviest diagonal run of equal words that ends there; runs do
    not cross the edges.
    """
    running, longest = np.zeros(same.shape[1] + 1), np.zeros(same.shape[1])
    for row, w in zip(same, weight, strict=True):
        running[edges] = 0
        running[1:] = np.where(row, running[:-1] + w, 0)
        np.maximum(longest, running[1:], out=longest)
    return longest


def _side_by_side(sentences: Sequence[Words]) -> Words:
    """The tokens of several sentences as if they were one."""
    vectors = [s.vectors for s in sentences if s.vectors is not None]
    return Words(
        np.concatenate([s.forms for s in sentences]),
        np.concatenate([s.capital for s in sentences]),
        np.concatenate(vectors) if vectors else None,
    )


def _rounded_closeness(
    x: Words, y: Words, same: npt.NDArray[np.bool_], lexicon: Lexicon
) -> Floats:
    """Nearness of every two tokens; without vectors the words decide, so that of many
    tokens each distinct word is looked at once.
    """
    if same.size <= REPEATING or x.vectors is not None:
        return np.round(_closeness(x, y, same, lexicon), 4)
    (forms_x, at_x, back_x), (forms_y, at_y, back_y) = (
        np.unique(side.forms, return_index=True, return_inverse=True) for side in (x, y)
    )
    once = _closeness(
        Words(forms_x, x.capital[at_x], None),
        Words(forms_y, y.capital[at_y], None),
        same[np.ix_(at_x, at_y)],
        lexicon,
    )
    return np.asarray(np.round(once, 4)[np.ix_(back_x, back_y)])


def _closeness(
    x: Words, y: Words, same: npt.NDArray[np.bool_], lexicon: Lexicon
) -> Floats:
    """Nearness of every two tokens, 0 to 1; a cosine below .4 says nothing."""
    if x.vectors is not None and y.vectors is not None:
        return _above_noise(x.vectors @ y.vectors.T)
    letters = lexicon.shared_letters(x, y)
    return np.asarray(np.where(same, 1, letters * letters), np.float32)


def _above_noise(cosine: Floats) -> Floats:
    return np.asarray(np.clip((cosine - 0.4) / 0.6, 0, 1), np.float32)
