"""What tells whether two words stand in each other's place: planes of evidence, one
value for each pair of tokens of two sentences, and of the two as a whole.

`mediacomp.alignment.words` weighs them. Every feature is symmetric, so comparing
(b, a) mirrors (a, b).
"""

from __future__ import annotations

import math

import numpy as np

from mediacomp.alignment.lexicon import Lexicon, Words
from mediacomp.alignment.onnx_model import Floats

Planes = dict[str, Floats]

LONGEST = 40
"""Content words up to which a sentence's length is evidence: longer ones, and pieces of
them, are alike in this.
"""

MOST_RIVALS = 5
"""First-pass probability in a row or column from which on more makes no difference."""


def first_planes(
    x: Words, y: Words, lexicon: Lexicon, content: tuple[Floats, Floats]
) -> Planes:
    """Evidence for each pair of tokens, one plane of shape (n, m) a feature, and of the
    two sentences as a whole, one value a feature.
    """
    same = _equal(x.forms, y.forms)
    kin = np.maximum(
        _equal(lexicon.lemma[x.forms], lexicon.lemma[y.forms]),
        _equal(lexicon.plain[x.forms], lexicon.plain[y.forms]),
    )
    letters = lexicon.shared_letters(x, y)
    place, distance = _places(len(x.forms), len(y.forms))
    close = (
        x.vectors @ y.vectors.T
        if x.vectors is not None and y.vectors is not None
        else np.maximum(np.maximum(same, 0.9 * kin), letters)
    )
    close = np.round(close, 4)
    least, most = _margins(close)
    around = _padded(close, 2)
    beside = _padded(same, 1)
    before, after = _window(beside, 1, -1, -1), _window(beside, 1, 1, 1)
    grammar = _both(lexicon.function, x, y)
    marks = _both(lexicon.mark, x, y)
    digits = _both(lexicon.digit, x, y)
    in_y, in_x = (np.minimum(same.sum(axis, keepdims=True), 3) for axis in (1, 0))
    return {
        "bias": np.ones_like(same),
        "same form": same,
        "same lemma": kin,
        "shared letters": letters,
        "distance in place": place,
        "distance in words": distance,
        "closeness": close,
        "closeness squared": close * close,
        "lead over rivals, lesser": least,
        "lead over rivals, greater": most,
        "neighbours close": (_window(around, 2, -1, -1) + _window(around, 2, 1, 1)) / 2,
        "neighbours but one close": (
            _window(around, 2, -2, -2) + _window(around, 2, 2, 2)
        )
        / 2,
        "a neighbour the same": np.maximum(before, after),
        "both neighbours the same": np.minimum(before, after),
        "function words": grammar,
        "one function word": _either(lexicon.function, x, y),
        "marks": marks,
        "one mark": _either(lexicon.mark, x, y),
        "capitals": _pairwise(x.capital, y.capital, np.logical_and),
        "one capital": _pairwise(x.capital, y.capital, np.logical_xor),
        "digits": digits,
        "one with digits": _either(lexicon.digit, x, y),
        "different digits": digits * (1 - same),
        "repeated, lesser": np.minimum(in_y, in_x),
        "repeated, greater": np.maximum(in_y, in_x),
        "same small word": same * np.maximum(grammar, marks),
        "same form, distance": same * place,
        "function words, distance": grammar * place,
        **pair_evidence(x, y, close, kin, content),
    }


def pair_evidence(
    x: Words, y: Words, close: Floats, kin: Floats, content: tuple[Floats, Floats]
) -> Planes:
    """How well two sentences answer each other as a whole: one value a feature."""
    less, more = _answered((close.max(1), close.max(0)), content)
    kept, held = _answered((kin.max(1), kin.max(0)), content)
    alike = 2 * kept * held / max(kept + held, 1e-6)
    if x.vectors is not None and y.vectors is not None:
        one, two = (
            (spoken + np.float32(1e-3)) @ vectors
            for spoken, vectors in zip(content, (x.vectors, y.vectors), strict=True)
        )
        alike = float(one @ two) / max(float((one @ one) * (two @ two)) ** 0.5, 1e-6)
    short, long = sorted(1 + min(float(side.sum()), LONGEST) for side in content)
    found = {
        "answered, lesser": less,
        "answered, greater": more,
        "kept, lesser": kept,
        "kept, greater": held,
        "sentences alike": round(alike, 4),
        "lengths": math.log(long / short),
        "shorter length": math.log(short),
    }
    return {name: np.asarray(value, np.float32) for name, value in found.items()}


def contents(x: Words, y: Words, lexicon: Lexicon) -> tuple[Floats, Floats]:
    """1 for each content word of either sentence, else 0."""
    one, two = (
        np.asarray(
            ~(lexicon.function[side.forms] | lexicon.mark[side.forms]), np.float32
        )
        for side in (x, y)
    )
    return one, two


def second_planes(
    probability: Floats, first: Planes, content: tuple[Floats, Floats]
) -> Planes:
    """Evidence from the first pass's probabilities around each pair, and of how much of
    either sentence they answer.
    """
    reach = 4
    around = _padded(probability, reach)

    def at(di: int, dj: int) -> Floats:
        return _window(around, reach, di, dj)

    diagonal = [(at(k, k) + at(-k, -k)) / 2 for k in range(1, reach + 1)]
    above, beside = np.maximum(at(1, 0), at(-1, 0)), np.maximum(at(0, 1), at(0, -1))
    least, most = _margins(probability)
    mass = probability.sum(1, keepdims=True), probability.sum(0, keepdims=True)
    in_row, in_column = (np.minimum(total - probability, MOST_RIVALS) for total in mass)
    best = probability.max(1), probability.max(0)
    best_in_row = (probability >= best[0][:, None]).astype(np.float32)
    best_in_column = (probability >= best[1]).astype(np.float32)
    skips = ((1, 2), (2, 1), (1, 3), (3, 1))
    skipped = [np.maximum(at(i, j), at(-i, -j)) for i, j in skips]
    clipped = np.minimum(np.maximum(probability, 1e-4), 1 - 1e-4)
    less, more = _answered(best, content)
    counts = [_beside(side, reach) + np.float32(1e-3) for side in content]
    around_x, around_y = (
        _beside(value * side, reach) / count
        for value, side, count in zip(best, content, counts, strict=True)
    )
    # A word that everything answers equally is no support for those around it.
    shared = probability / np.maximum(np.maximum(*mass), 1)
    spoken = shared * (content[0][:, None] * content[1])
    region = _region(spoken, reach) / np.maximum(
        np.minimum(counts[0][:, None], counts[1]), 1
    )
    return {
        "sentence answered, lesser": np.asarray(less, np.float32),
        "sentence answered, greater": np.asarray(more, np.float32),
        "answered around, lesser": np.minimum(around_x[:, None], around_y),
        "answered around, greater": np.maximum(around_x[:, None], around_y),
        "region": np.minimum(region, 1),
        "content word linked near": _near(spoken),
        "first pass, log odds": np.log(clipped / (1 - clipped)),
        "first pass": probability,
        "first pass lead, lesser": least,
        "first pass lead, greater": most,
        **{f"diagonal {k}": plane for k, plane in enumerate(diagonal, 1)},
        "phrase beside, greater": np.maximum(above, beside),
        "phrase beside, lesser": np.minimum(above, beside),
        "crossing": np.maximum(at(1, -1), at(-1, 1)),
        "skipping": sum(skipped[1:], skipped[0]),
        "rivals, greater": np.maximum(in_row, in_column),
        "rivals, lesser": np.minimum(in_row, in_column),
        "best of both": best_in_row * best_in_column,
        "best of one": np.maximum(best_in_row, best_in_column),
        "first pass and diagonal": probability * diagonal[0],
        "close and phrase beside": np.maximum(above, beside) * first["closeness"],
    }


def _answered(
    best: tuple[Floats, Floats], content: tuple[Floats, Floats]
) -> tuple[float, float]:
    """Mean of the content words' best values, in rows and in columns: the lesser and
    the greater.
    """
    one, two = (
        float(value @ side + 1e-3 * value.sum() / len(side))
        / (float(side.sum()) + 1e-3)
        for value, side in zip(best, content, strict=True)
    )
    return round(min(one, two), 4), round(max(one, two), 4)


def _beside(values: Floats, reach: int) -> Floats:
    """Sum of the values around each, itself left out."""
    ones = np.ones(2 * reach + 1, np.float32)
    ones[reach] = 0
    return np.convolve(values, ones)[reach : reach + len(values)]


def _region(values: Floats, reach: int) -> Floats:
    """Sum of the values around each, its own row and column left out."""
    n, m = values.shape
    wide = 2 * reach + 1
    run = np.zeros((n + wide, m + wide))
    run[reach + 1 : n + reach + 1, reach + 1 : m + reach + 1] = values
    run = run.cumsum(0).cumsum(1)
    rows = run[wide:] - run[:-wide]
    rows -= run[reach + 1 : n + reach + 1] - run[reach : n + reach]
    found = rows[:, wide:] - rows[:, :-wide]
    found -= rows[:, reach + 1 : m + reach + 1] - rows[:, reach : m + reach]
    return np.asarray(found, np.float32)


def _near(values: Floats) -> Floats:
    """Best value one or two rows and one or two columns away."""
    n, m = values.shape
    padded = _padded(values, 2)
    columns = np.maximum(padded[:, :-1], padded[:, 1:])
    columns = np.maximum(columns[:, :m], columns[:, 3:])
    rows = np.maximum(columns[:-1], columns[1:])
    return np.maximum(rows[:n], rows[3:])


def _padded(values: Floats, pad: int) -> Floats:
    """The plane with zeros around it (`numpy.pad` takes longer)."""
    n, m = values.shape
    found = np.zeros((n + 2 * pad, m + 2 * pad), np.float32)
    found[pad : pad + n, pad : pad + m] = values
    return found


def _equal(one: np.ndarray, two: np.ndarray) -> Floats:
    return np.asarray(one[:, None] == two[None], np.float32)


def _places(n: int, m: int) -> tuple[Floats, Floats]:
    """Distance in relative place, and in words (as tenths, at most 1)."""
    i, j = np.arange(n, dtype=np.float32)[:, None], np.arange(m, dtype=np.float32)[None]
    return np.abs((i + 0.5) / n - (j + 0.5) / m), np.minimum(np.abs(i - j), 10) / 10


def _margins(values: Floats) -> tuple[Floats, Floats]:
    """How far each value stands above the best other one in its row and its column: the
    lesser and the greater.
    """
    rows, columns = _lead(values), _lead(values.T).T
    return np.minimum(rows, columns), np.maximum(rows, columns)


def _lead(values: Floats) -> Floats:
    if values.shape[1] == 1:
        return values
    top = np.partition(values, -2, axis=1)
    best, second = top[:, -1:], top[:, -2:-1]
    return np.where(values >= best, values - second, values - best)


def _window(padded: Floats, pad: int, di: int, dj: int) -> Floats:
    """The unpadded plane moved by (di, dj)."""
    n, m = padded.shape[0] - 2 * pad, padded.shape[1] - 2 * pad
    return np.asarray(padded[pad + di : pad + di + n, pad + dj : pad + dj + m])


def _pairwise(one: np.ndarray, two: np.ndarray, how: np.ufunc) -> Floats:
    return np.asarray(how.outer(one, two), np.float32)


def _both(flag: np.ndarray, x: Words, y: Words) -> Floats:
    return _pairwise(flag[x.forms], flag[y.forms], np.logical_and)


def _either(flag: np.ndarray, x: Words, y: Words) -> Floats:
    return _pairwise(flag[x.forms], flag[y.forms], np.logical_xor)
