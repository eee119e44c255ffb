"""The sentences of two articles as arrays: tokens, informativeness, TF-IDF rows,
contextual vectors.

A sentence is three vectors: its lemmas and its character n-grams, each weighted by how
few of the two texts' sentences share them (TF-IDF; Spärck Jones 1972), and the
contextual model's.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt
from scipy import sparse

from mediacomp.alignment.encoder import Encoder, encoded_all
from mediacomp.alignment.lexicon import Ints, Lexicon, Words
from mediacomp.alignment.onnx_model import Floats
from mediacomp.text.article import Article
from mediacomp.text.spans import Sentence, Span

Numbers = npt.NDArray[np.float64]

SMALL_WORD = 0.15
MARK = 0.01
"""Weight of a function word, and of a mark, against a content word found in one
sentence only.
"""


@dataclass(frozen=True)
class Side:
    """The sentences of one article as arrays; ``weights`` holds the informativeness of
    each token.
    """

    words: Sequence[Words]
    weights: Sequence[Numbers]
    rows: tuple[sparse.csr_matrix, ...]
    vectors: Floats | None
    forms: Sequence[tuple[int, ...]]

    @cached_property
    def mass(self) -> Numbers:
        """Informativeness of each sentence."""
        return np.array([weight.sum() for weight in self.weights])


def both_sides(
    a: Article, b: Article, lexicon: Lexicon, encoder: Encoder | None
) -> tuple[Side, Side]:
    forms = [
        [tuple(lexicon.number[t.norm] for t in s.tokens) for s in article.sentences]
        for article in (a, b)
    ]
    rarity = _rarity([*forms[0], *forms[1]], lexicon)
    sides = []
    read: Iterator[tuple[Floats, Floats]] = iter(())
    if encoder is not None:
        every = [_in_itself(s) for article in (a, b) for s in article.sentences]
        read = iter(encoded_all(encoder, every))
    for article, numbers in zip((a, b), forms, strict=True):
        words, vectors = _encoded_sentences(article, lexicon, read)
        rows = (
            _rows(
                [lexicon.lemma[list(f)] for f in numbers],
                int(lexicon.lemma.max(initial=0)) + 1,
                lexicon,
                numbers,
            ),
            _gram_rows(numbers, lexicon),
        )
        sides.append(
            (words, [rarity[list(f)] for f in numbers], rows, vectors, numbers)
        )
    weighted = [
        _weighted(one, two) for one, two in zip(sides[0][2], sides[1][2], strict=True)
    ]
    return tuple(  # type: ignore[return-value]
        Side(words, weights, tuple(pair[k] for pair in weighted), vectors, numbers)
        for k, (words, weights, _, vectors, numbers) in enumerate(sides)
    )


def _encoded_sentences(
    article: Article, lexicon: Lexicon, read: Iterator[tuple[Floats, Floats]]
) -> tuple[list[Words], Floats | None]:
    """The words of each sentence and the sentences' vectors; without an encoder nothing
    was read.
    """
    words, vectors = [], []
    for sentence in article.sentences:
        numbers = np.array(
            [lexicon.number[token.norm] for token in sentence.tokens], np.int64
        )
        capital = np.array(
            [token.text[:1].isupper() for token in sentence.tokens], bool
        )
        whole, each = next(read, (None, None))
        if whole is not None:
            vectors.append(whole)
        words.append(Words(numbers, capital, each))
    return words, np.stack(vectors) if vectors else None


def _in_itself(sentence: Sentence) -> tuple[str, tuple[Span, ...]]:
    """The text of a sentence and where its tokens stand in it."""
    at = sentence.start
    return sentence.text, tuple(Span(t.start - at, t.end - at) for t in sentence.tokens)


def _rarity(sentences: Sequence[tuple[int, ...]], lexicon: Lexicon) -> Numbers:
    """Informativeness of each form: less the more sentences of the two texts hold its
    lemma, little for grammar.
    """
    count = np.zeros(int(lexicon.lemma.max(initial=0)) + 1)
    for forms in sentences:
        count[np.unique(lexicon.lemma[list(forms)])] += 1
    rare = np.log1p(len(sentences) / np.maximum(count[lexicon.lemma], 1)) / np.log1p(
        len(sentences)
    )
    return np.where(
        lexicon.mark, MARK, np.where(lexicon.function, SMALL_WORD * rare, rare)
    )


def _rows(
    keys: Sequence[Ints], width: int, lexicon: Lexicon, forms: Sequence[tuple[int, ...]]
) -> sparse.csr_matrix:
    """Counts of lemmas, a row a sentence; marks are left out."""
    kept = [
        key[~lexicon.mark[list(f)]] if len(key) else key
        for key, f in zip(keys, forms, strict=True)
    ]
    row = np.repeat(np.arange(len(kept)), [len(key) for key in kept])
    column = np.concatenate(kept) if kept else np.zeros(0, np.int64)
    return sparse.csr_matrix(
        (np.ones(len(row)), (row, column)), shape=(len(kept), width)
    )


def _gram_rows(forms: Sequence[tuple[int, ...]], lexicon: Lexicon) -> sparse.csr_matrix:
    """Counts of hashed character n-grams, a row a sentence."""
    row = np.repeat(np.arange(len(forms)), [len(f) for f in forms])
    column = np.array([k for f in forms for k in f], np.int64)
    counts = sparse.csr_matrix(
        (np.ones(len(row)), (row, column)), shape=(len(forms), len(lexicon.number))
    )
    return sparse.csr_matrix(counts @ lexicon.gram_rows)


def _weighted(
    one: sparse.csr_matrix, two: sparse.csr_matrix
) -> tuple[sparse.csr_matrix, sparse.csr_matrix]:
    """TF-IDF rows of unit length: (1 + log tf) · log((1 + N) / (1 + df)) + 1, N and df
    over both texts.
    """
    total = one.shape[0] + two.shape[0]
    holding = np.asarray((one > 0).sum(axis=0) + (two > 0).sum(axis=0)).ravel()
    rare = np.log((1 + total) / (1 + holding)) + 1
    out = []
    for rows in (one, two):
        rows = rows.copy()
        rows.data = 1 + np.log(rows.data)
        rows = sparse.csr_matrix(rows.multiply(rare[None]))
        length = np.sqrt(np.asarray(rows.multiply(rows).sum(axis=1)).ravel())
        out.append(
            sparse.csr_matrix(sparse.diags(1 / np.where(length > 0, length, 1)) @ rows)
        )
    return out[0], out[1]
