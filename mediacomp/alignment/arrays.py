"""The sentences of two articles as arrays: tokens, informativeness, TF-IDF rows,
contextual vectors.

A sentence is three vectors: its lemmas and its character n-grams, each weighted by how
few of the two texts' sentences share them (TF-IDF; Spärck Jones 1972), and the
contextual model's.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
import numpy.typing as npt
from scipy import sparse

from mediacomp.alignment.encoder import Encoder, encoded_all
from mediacomp.alignment.lexicon import Lexicon, Words
from mediacomp.alignment.onnx_model import Floats
from mediacomp.languages.language import Language
from mediacomp.progress import Step, unwatched
from mediacomp.text.article import Article
from mediacomp.text.informativeness import has_frequencies, informativeness
from mediacomp.text.spans import Sentence, Span

Numbers = npt.NDArray[np.float64]

SMALL_WORD = 0.15
MARK = 0.01
"""Weight of a function word, and of a mark, against a content word found in one
sentence only.
"""


@dataclass(frozen=True, eq=False)
class Arrays:
    """The sentences of one article as arrays.

    Attributes
    ----------
    number
        Which of the two it is; it stands for this number in whatever there is once a
        side: ``pairs.ends[own]``.
    words
        The tokens of each sentence as numbers.
    weights
        For each sentence how rare its tokens are in the two texts, shape (tokens,).
    told
        What they tell: by their frequency in the language, or without a table of it
        the same as ``weights``.
    rows, vectors
        TF-IDF rows of lemmas and of n-grams, none once the candidates are known;
        contextual vectors of the sentences.
    forms
        The tokens of each sentence, for sentences that are the same.
    """

    number: int
    words: Sequence[Words]
    weights: Sequence[Numbers]
    told: Sequence[Numbers]
    rows: tuple[sparse.csr_matrix, ...]
    vectors: Floats | None
    forms: Sequence[tuple[int, ...]]

    def __index__(self) -> int:
        return self.number

    def __len__(self) -> int:
        return len(self.words)

    @cached_property
    def mass(self) -> Numbers:
        """Informativeness of each sentence."""
        return np.array([weight.sum() for weight in self.weights])


@dataclass(frozen=True, eq=False)
class Texts:
    """Two articles as arrays: what all later stages look at."""

    articles: tuple[Article, Article]
    lexicon: Lexicon
    sides: tuple[Arrays, Arrays]

    @property
    def facing(self) -> tuple[tuple[Arrays, Arrays], ...]:
        """Each side with the one that it faces."""
        one, two = self.sides
        return (one, two), (two, one)

    @property
    def sizes(self) -> tuple[int, int]:
        """How many sentences the two articles have."""
        return len(self.sides[0]), len(self.sides[1])

    def without_rows(self) -> Texts:
        """The same once the candidates are known: of a long text the rows take a tenth
        of the memory, and nothing looks at them any more.
        """
        one, two = (replace(side, rows=()) for side in self.sides)
        return replace(self, sides=(one, two))


def texts(
    a: Article, b: Article, encoder: Encoder | None, step: Step = unwatched
) -> Texts:
    """Two articles as arrays; read by the encoder if there is one."""
    articles = a, b
    sentences = [sentence for article in articles for sentence in article.sentences]
    lexicon = Lexicon(
        (token.norm for sentence in sentences for token in sentence.tokens),
        Language.of(a.language),
        Language.of(b.language),
    )
    forms = [
        [tuple(lexicon.number[t.norm] for t in s.tokens) for s in article.sentences]
        for article in articles
    ]
    rarity = _rarity([*forms[0], *forms[1]], lexicon)
    read: Iterator[tuple[Floats, Floats]] = iter(())
    if encoder is not None:
        read = iter(encoded_all(encoder, [_in_itself(s) for s in sentences], step))
    else:
        step(len(sentences))
    lemmas = _weighted(*(_lemma_rows(of_side, lexicon) for of_side in forms))
    grams = _weighted(*(_gram_rows(of_side, lexicon) for of_side in forms))
    sides = []
    for number, article in enumerate(articles):
        weights = [rarity[list(f)] for f in forms[number]]
        words, vectors = _encoded_sentences(article, lexicon, read)
        sides.append(
            Arrays(
                number,
                words,
                weights,
                _told(article, weights),
                (lemmas[number], grams[number]),
                vectors,
                forms[number],
            )
        )
    return Texts(articles, lexicon, (sides[0], sides[1]))


def _told(article: Article, weights: Sequence[Numbers]) -> Sequence[Numbers]:
    language = Language.of(article.language)
    if not has_frequencies(language):
        return weights
    return [
        informativeness(sentence.tokens, language) for sentence in article.sentences
    ]


def _encoded_sentences(
    article: Article, lexicon: Lexicon, read: Iterator[tuple[Floats, Floats]]
) -> tuple[list[Words], Floats | None]:
    """The words of each sentence and the sentences' vectors; without an encoder nothing
    was read.
    """
    words, vectors = [], []
    for sentence in article.sentences:
        whole, each = next(read, (None, None))
        if whole is not None:
            vectors.append(whole)
        words.append(lexicon.numbered(sentence.tokens, each))
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


def _lemma_rows(
    forms: Sequence[tuple[int, ...]], lexicon: Lexicon
) -> sparse.csr_matrix:
    """Counts of lemmas, a row a sentence; marks are left out."""
    spoken = [[k for k in f if not lexicon.mark[k]] for f in forms]
    row = np.repeat(np.arange(len(spoken)), [len(f) for f in spoken])
    column = lexicon.lemma[np.array([k for f in spoken for k in f], np.int64)]
    width = int(lexicon.lemma.max(initial=0)) + 1
    return sparse.csr_matrix(
        (np.ones(len(row)), (row, column)), shape=(len(spoken), width)
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
        # Numbers alone are copied: of a long text the places take as much again.
        data = (1 + np.log(rows.data)) * rare[rows.indices]
        squares = _like(rows, data * data)
        length = np.sqrt(np.asarray(squares.sum(axis=1)).ravel())
        # A sentence without words has no numbers to scale: any divisor but 0 will do.
        scale = 1 / np.where(length > 0, length, 1)
        out.append(_like(rows, data * np.repeat(scale, np.diff(rows.indptr))))
    return out[0], out[1]


def _like(rows: sparse.csr_matrix, data: Numbers) -> sparse.csr_matrix:
    """Other numbers in the same places."""
    return sparse.csr_matrix((data, rows.indices, rows.indptr), shape=rows.shape)
