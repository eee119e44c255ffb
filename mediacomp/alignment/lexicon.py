"""What is known of each distinct word of two texts, worked out once, as arrays.

A `Lexicon` numbers the distinct normalised forms of both texts; `Words` is a sentence
as numbers into it. All comparisons of words are then look-ups and small matrix
products.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy import sparse

from mediacomp.alignment.encoder import Encoder, encoded
from mediacomp.alignment.onnx_model import Floats
from mediacomp.languages.language import Language
from mediacomp.languages.remembered import remembered
from mediacomp.text.spans import Span, Token

Ints = npt.NDArray[np.int64]
Bools = npt.NDArray[np.bool_]

GRAM_BUCKETS = 4096
"""Character n-grams are hashed into this many columns for the comparison of sentences.
"""
FOLDED = 512
"""The same for the comparison of two words, which hold about a dozen each, so that
clashes are rare.
"""


@dataclass(frozen=True, slots=True)
class Words:
    """The tokens of one sentence: numbers of their forms, capitals, and unit vectors
    where a model is used.
    """

    forms: Ints
    capital: Bools
    vectors: Floats | None


class Lexicon:
    """Forms of two texts; one row a form in each array.

    Attributes
    ----------
    lemma, plain
        Numbers of the lemma and of the form without hyphens, full stops and
        apostrophes.
    function, mark, digit
        Whether the form is a function word, has no letter or digit, has a digit.
    gram_rows
        Binary vectors of character 2- to 4-grams, sparse, shape (forms, GRAM_BUCKETS).
    gram_count
        How many there are of each form, folded, shape (forms,).
    """

    def __init__(
        self, forms: Iterable[str], language_a: Language, language_b: Language
    ) -> None:
        self.number = {form: k for k, form in enumerate(sorted(set(forms)))}
        ordered = list(self.number)
        languages = sorted({language_a, language_b}, key=lambda known: known.code)
        # A word has a dictionary form in one language only; two versions in two
        # languages have no dictionary in common (as for quotations).
        self.lemma = _numbered(
            [languages[0].lemma(form) for form in ordered]
            if len(languages) == 1
            else ordered
        )
        self.plain = _numbered([re.sub(r"[\W_]", "", form) or form for form in ordered])
        self.mark = np.array(
            [not any(c.isalnum() for c in form) for form in ordered], bool
        )
        self.digit = np.array(
            [any(c.isdigit() for c in form) for form in ordered], bool
        )
        self.function = np.array(
            [
                any(language.is_function_word(form) for language in languages)
                for form in ordered
            ],
            bool,
        )
        buckets = [_grams(form) for form in ordered]
        row = np.repeat(np.arange(len(ordered)), [len(b) for b in buckets])
        column = np.concatenate(buckets) if buckets else np.zeros(0, np.int64)
        self._folded = np.zeros((len(ordered), FOLDED // 64), np.uint64)
        bit = np.uint64(1) << (column % 64).astype(np.uint64)
        np.bitwise_or.at(self._folded, (row, column % FOLDED // 64), bit)
        self.gram_count = np.bitwise_count(self._folded).sum(axis=1, dtype=np.float32)
        spoken = ~self.mark[row]
        self.gram_rows = sparse.csr_matrix(
            (np.ones(int(spoken.sum())), (row[spoken], column[spoken])),
            shape=(len(ordered), GRAM_BUCKETS),
        )

    def shared_letters(self, x: Words, y: Words) -> Floats:
        """Dice coefficient of the character n-grams of every two tokens, shape (n,
        m).
        """
        total = self.gram_count[x.forms][:, None] + self.gram_count[y.forms][None]
        # Bits, counted 64 at a time: as products of vectors a long text takes ten times
        # as long, and on a busy machine a hundred.
        shared = np.zeros(total.shape, np.uint8)
        for one, two in zip(
            self._folded[x.forms].T, self._folded[y.forms].T, strict=True
        ):
            shared += np.bitwise_count(one[:, None] & two)
        return np.asarray(
            2 * shared.astype(np.float32) / np.maximum(total, 1), np.float32
        )

    def words(
        self, tokens: Sequence[Token], text: str, encoder: Encoder | None
    ) -> Words:
        """A sentence's tokens as numbers; offsets of the tokens must be those into
        ``text``.
        """
        vectors = (
            encoded(encoder, text, [Span(t.start, t.end) for t in tokens])[1]
            if encoder and tokens
            else None
        )
        return self.numbered(tokens, vectors)

    def numbered(self, tokens: Sequence[Token], vectors: Floats | None) -> Words:
        """A sentence's tokens as numbers, with their vectors where a model read it."""
        return Words(
            np.array([self.number[token.norm] for token in tokens], np.int64),
            np.array([token.text[:1].isupper() for token in tokens], bool),
            vectors,
        )


def _numbered(keys: Sequence[str]) -> Ints:
    number: dict[str, int] = {}
    return np.array([number.setdefault(key, len(number)) for key in keys], np.int64)


@remembered
def _grams(form: str) -> Ints:
    """Buckets of the character 2- to 4-grams of a word with its ends marked, sorted.

    Examples
    --------
    >>> len(_grams("rain")), len(set(_grams("rain")) & set(_grams("rains")))
    (12, 9)
    """
    # UTF-32 has four bytes a letter, so that sizes and steps are multiples of four.
    # What goes on beyond 64 letters is an address or a jumble, told by its beginning.
    framed = f"^{form[:64]}$".encode("utf-32-le", "surrogatepass")
    pieces = {
        framed[at : at + size]
        for size in (8, 12, 16)
        for at in range(0, len(framed) - size + 1, 4)
    }
    return np.array(
        sorted({zlib.crc32(piece) % GRAM_BUCKETS for piece in pieces}), np.int64
    )
