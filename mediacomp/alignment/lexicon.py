"""What is known of each distinct word of two texts, worked out once, as arrays.

A `Lexicon` numbers the distinct normalised forms of both texts; `Words` is a sentence as numbers into it. All
comparisons of words are then look-ups and small matrix products.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import numpy.typing as npt
from scipy import sparse

from mediacomp.alignment.encoder import Encoder, Floats, encoded
from mediacomp.article import Span, Token
from mediacomp.language.lemmas import is_function_word, lemma

Ints = npt.NDArray[np.int64]
Bools = npt.NDArray[np.bool_]

GRAM_BUCKETS = 2048
"""Character n-grams are hashed into this many columns; words hold about a dozen, so clashes are rare."""


@dataclass(frozen=True)
class Words:
    """The tokens of one sentence: numbers of their forms, capitals, and unit vectors where a model is used."""

    forms: Ints
    capital: Bools
    vectors: Floats | None


class Lexicon:
    """Forms of two texts; one row a form in each array.

    Attributes
    ----------
    lemma, plain
        Numbers of the lemma and of the form without hyphens, full stops and apostrophes.
    function, mark, digit
        Whether the form is a function word, has no letter or digit, has a digit.
    grams
        Binary vectors of character 2- to 4-grams, shape (forms, GRAM_BUCKETS).
    """

    def __init__(self, forms: Iterable[str], language_a: str, language_b: str) -> None:
        self.number = {form: k for k, form in enumerate(sorted(set(forms)))}
        ordered = list(self.number)
        languages = sorted({language_a, language_b})
        self.lemma = _numbered([lemma(form, languages[0]) for form in ordered])
        self.plain = _numbered([re.sub(r"[\W_]", "", form) or form for form in ordered])
        self.mark = np.array([not any(c.isalnum() for c in form) for form in ordered], bool)
        self.digit = np.array([any(c.isdigit() for c in form) for form in ordered], bool)
        self.function = np.array(
            [any(is_function_word(form, language) for language in languages) for form in ordered], bool
        )
        self.grams = np.stack([_grams(form) for form in ordered]) if ordered else np.zeros((0, GRAM_BUCKETS), np.float32)
        self.gram_rows = sparse.csr_matrix(np.where(self.mark[:, None], 0, self.grams))

    def words(self, tokens: Sequence[Token], text: str, encoder: Encoder | None) -> Words:
        """A sentence's tokens as numbers; offsets of the tokens must be those into ``text``."""
        vectors = encoded(encoder, text, [Span(t.start, t.end) for t in tokens])[1] if encoder and tokens else None
        return Words(
            np.array([self.number[token.norm] for token in tokens], np.int64),
            np.array([token.text[:1].isupper() for token in tokens], bool),
            vectors,
        )


def _numbered(keys: Sequence[str]) -> Ints:
    number: dict[str, int] = {}
    return np.array([number.setdefault(key, len(number)) for key in keys], np.int64)


@lru_cache(maxsize=65536)
def _grams(form: str) -> Floats:
    """Character 2- to 4-grams of a word with its ends marked, as a binary vector."""
    vector = np.zeros(GRAM_BUCKETS, np.float32)
    framed = f"^{form[:64]}$".encode("utf-32-le", "surrogatepass")
    for size in (8, 12, 16):
        for at in range(0, len(framed) - size + 1, 4):
            vector[zlib.crc32(framed[at : at + size]) % GRAM_BUCKETS] = 1
    return vector
