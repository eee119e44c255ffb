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

The evidence is worked out in `mediacomp.alignment.word_evidence`; the weights stand in
``data/words.json``, and ``benchmarks/train_words.py`` learns them.
"""

from __future__ import annotations

import json
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
from mediacomp.alignment.word_evidence import (
    Planes,
    contents,
    first_planes,
    second_planes,
)
from mediacomp.errors import InputError
from mediacomp.languages.language import Language
from mediacomp.text.spans import Token
from mediacomp.text.tokens import normalise

TIMES = " × "
"""Joins the names of two kinds of evidence whose product counts too."""


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


def feature(planes: Planes, name: str) -> Floats:
    """Evidence by its name; "one × two" is the product of two.

    Examples
    --------
    >>> planes = {"same": np.array([[1.0, 0.0]]), "rare": np.array(0.5)}
    >>> feature(planes, "same × rare").tolist()
    [[0.5, 0.0]]
    """
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


def _as_sentence(tokens: Sequence[str]) -> tuple[str, list[Token]]:
    """The tokens as one text, and their places in it."""
    placed, at = [], 0
    for token in tokens:
        placed.append(Token(at, at + len(token), token, normalise(token), "word"))
        at += len(token) + 1
    return " ".join(tokens), placed
