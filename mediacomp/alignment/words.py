"""Which words of two sentences stand in each other's place.

Every pair of tokens gets a probability from a logistic regression over evidence that a
reader can name: the cosine of their contextual vectors and how far it stands above the
rivals in its row and column, same form, same lemma, shared letters, place in the
sentence, what their neighbours look like, and what sort of words they are. A second
pass of the same kind reads the first pass's probabilities around a pair, so that
phrases hold together and a repeated word goes to the right place: two rounds of message
passing with learned weights. Both passes also weigh how well the two sentences answer
each other, as a whole and around the pair, since in sentences that don't say the same
most words have no counterpart. A pair is linked when each is the other's best and the
probability reaches `Weights.mutual`, or when it reaches `Weights.alone`, which lets one
word answer a phrase.

The weights stand in ``data/words.json``; ``benchmarks/train_words.py`` learns them.
Every feature is symmetric, so comparing (b, a) mirrors (a, b).
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from pathlib import Path

import numpy as np

from mediacomp.alignment.alignment import WordPairs
from mediacomp.alignment.encoder import Encoder, resolve
from mediacomp.alignment.lexicon import Lexicon, Words
from mediacomp.alignment.onnx_model import Floats
from mediacomp.alignment.pieces import cut, is_long, pieces
from mediacomp.errors import InputError
from mediacomp.languages.language import Language
from mediacomp.text.spans import Token
from mediacomp.text.tokens import normalise

Planes = dict[str, Floats]

LONGEST = 40
"""Content words up to which a sentence's length is evidence: longer ones, and pieces of
them, are alike in this.
"""

MOST_RIVALS = 5
"""First-pass probability in a row or column from which on more makes no difference."""

TIMES = " × "
FIRST_PRODUCTS = tuple(
    f"{plane}{TIMES}{whole}"
    for plane, whole in (
        ("closeness", "answered, lesser"),
        ("closeness", "sentences alike"),
        ("same form", "answered, lesser"),
        ("same lemma", "sentences alike"),
        ("function words", "answered, lesser"),
        ("same small word", "answered, lesser"),
    )
)
SECOND_PRODUCTS = tuple(
    f"{plane}{TIMES}{other}"
    for plane, other in (
        ("first pass, log odds", "sentence answered, lesser"),
        ("function words", "sentence answered, lesser"),
        ("marks", "sentence answered, lesser"),
        ("first pass, log odds", "answered around, lesser"),
        ("first pass, log odds", "region"),
        ("same form", "region"),
        ("function words", "region"),
        ("function words", "content word linked near"),
    )
)
"""Evidence that tells more or less depending on other evidence: how far a pair's own
counts depends on how well the two sentences answer each other.
"""


@dataclass(frozen=True)
class Weights:
    """A trained word linker: weight by feature name for both passes, and the two bounds
    of decoding.
    """

    first: dict[str, float]
    second: dict[str, float]
    mutual: float
    alone: float


def align_words(
    tokens_a: Sequence[str],
    tokens_b: Sequence[str],
    *,
    encoder: str | Path | Encoder = "contextual",
) -> list[tuple[int, int]]:
    """Links between the words of two sentences that are already cut into tokens.

    Parameters
    ----------
    tokens_a, tokens_b
        The tokens, n and m of them; punctuation counts as tokens.
    encoder
        As for `mediacomp.compare`.

    Returns
    -------
    list of (int, int)
        Pairs (i, j), sorted: ``tokens_a[i]`` and ``tokens_b[j]`` stand in each other's
        place. A token may occur in several pairs or in none.

    Raises
    ------
    InputError
        If an argument is a string or no sequence, or an item is not a string.
    EncoderError
        If the encoder is unknown.

    Examples
    --------
    >>> align_words("He started his visit".split(), "His visit began".split(),
    ...     encoder="lexical")
    [(2, 0), (3, 1)]
    """
    words_a, words_b = _listed("tokens_a", tokens_a), _listed("tokens_b", tokens_b)
    model = resolve(encoder)
    swapped = words_b < words_a
    x, y = (words_b, words_a) if swapped else (words_a, words_b)
    sentences = [_as_sentence(tokens) for tokens in (x, y)]
    english = Language.of("en")
    lexicon = Lexicon(
        (token.norm for _, tokens in sentences for token in tokens), english, english
    )
    one, two = (lexicon.words(tokens, text, model) for text, tokens in sentences)
    pairs = word_links(one, two, lexicon)
    return sorted((j, i) if swapped else (i, j) for i, j in pairs)


def _listed(name: str, tokens: object) -> list[str]:
    found = (
        list(tokens)
        if isinstance(tokens, Iterable) and not isinstance(tokens, str)
        else None
    )
    if found is None or not all(isinstance(token, str) for token in found):
        raise InputError(
            f"{name} must be a sequence of strings, one a token; got "
            f"{type(tokens).__name__}"
        )
    return found


def word_links(x: Words, y: Words, lexicon: Lexicon) -> dict[tuple[int, int], float]:
    """The linked pairs of tokens of two sentences, sorted, and their probabilities;
    those of long sentences piece by piece (`mediacomp.alignment.pieces`).
    """
    if not is_long(x, y):
        return _links_of_table(x, y, lexicon)
    return {
        (piece.x.start + s, piece.y.start + t): p
        for piece in pieces(x, y, lexicon)
        for (s, t), p in _links_of_table(
            cut(x, piece.x), cut(y, piece.y), lexicon
        ).items()
        if piece.own.start <= piece.x.start + s < piece.own.stop
    }


def _links_of_table(
    x: Words, y: Words, lexicon: Lexicon
) -> dict[tuple[int, int], float]:
    probability = word_probabilities(x, y, lexicon)
    bounds = trained(x.vectors is not None)
    return {(s, t): float(probability[s, t]) for s, t in linked(probability, bounds)}


def word_probabilities(x: Words, y: Words, lexicon: Lexicon) -> Floats:
    """Probability, shape (n, m) and rounded to four decimals, that two tokens stand in
    each other's place.
    """
    if not (len(x.forms) and len(y.forms)):
        return np.zeros((len(x.forms), len(y.forms)), np.float32)
    weights = trained(x.vectors is not None and y.vectors is not None)
    content = contents(x, y, lexicon)
    planes = first_planes(x, y, lexicon, content)
    planes |= second_planes(logistic(planes, weights.first), planes, content)
    return np.round(logistic(planes, weights.second), 4)


def linked(probability: Floats, weights: Weights) -> WordPairs:
    """The pairs that a matrix of probabilities says are linked, sorted."""
    if not probability.size:
        return ()
    n, m = probability.shape
    early = 1e-6 * (np.arange(n)[:, None] + np.arange(m)[None]) / (n + m)
    ranked = probability - early
    mutual = (ranked >= ranked.max(1, keepdims=True)) & (
        ranked >= ranked.max(0, keepdims=True)
    )
    found = (mutual & (probability >= weights.mutual)) | (probability >= weights.alone)
    return tuple((int(i), int(j)) for i, j in np.argwhere(found))


@cache
def trained(contextual: bool) -> Weights:
    """The shipped weights, with or without contextual vectors."""
    stored = json.loads(
        (resources.files("mediacomp.alignment") / "data" / "words.json").read_text(
            "utf-8"
        )
    )
    return Weights(**stored["contextual" if contextual else "lexical"])


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


def feature(planes: Planes, name: str) -> Floats:
    """Evidence by its name; "one × two" is the product of two."""
    one, _, two = name.partition(TIMES)
    return planes[one] * planes[two] if two else planes[one]


def logistic(planes: Planes, weights: dict[str, float]) -> Floats:
    """Probability of each pair of tokens, shape (n, m).

    What is the same for all pairs of two sentences goes into the weights of the planes
    that it multiplies, so that planes alone are summed.
    """
    total: dict[str, float] = {}
    for name, weight in weights.items():
        one, _, two = name.partition(TIMES)
        if two and not planes[two].ndim:
            name, weight = one, weight * float(planes[two])
        if not planes[one].ndim:
            name, weight = "bias", weight * float(planes[one])
        total[name] = total.get(name, 0.0) + weight
    shape = planes["bias"].shape
    rows = np.concatenate([feature(planes, name).ravel() for name in total])
    odds = np.array(list(total.values()), np.float32) @ rows.reshape(len(total), -1)
    odds = np.minimum(np.maximum(odds, -30), 30).reshape(shape)
    return np.asarray(1 / (1 + np.exp(-odds)), np.float32)


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


def _as_sentence(tokens: Sequence[str]) -> tuple[str, list[Token]]:
    """The tokens as one text, and their places in it."""
    placed, at = [], 0
    for token in tokens:
        placed.append(Token(at, at + len(token), token, normalise(token), "word"))
        at += len(token) + 1
    return " ".join(tokens), placed


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
