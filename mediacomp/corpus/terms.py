"""The words of many texts as numbers, fast: no sentence is split for it.

Tens of thousands of texts are read by one plain pattern of words, and what has to be
known of a word (its dictionary form, whether it carries content, is a number or a name)
is worked out once for each form in the whole collection:

    texts     "Rain fell on Lima. Rain stopped."    "LIMA: rain"
    forms      0    1    2  3     0    4             5     6
    stretches [---------------]  [----------]       [--------]

A language of which nothing is known works, too, and texts that are in another than
was said: a word there is its own dictionary form, and words in over a quarter of the
texts count as grammar.
"""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from hashlib import blake2b
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from mediacomp.languages.language import Language

if TYPE_CHECKING:
    from mediacomp.text.article import Article

# Scripts that put no space between words give their letters one by one.
_WORD = re.compile(
    r"[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]|[^\W_]+(?:[-'’.,][^\W_]+)*"
)
_STRETCH = re.compile(r"\n+|(?<=[.!?…])\s+")
_COMMON, _MANY = 0.25, 50
"""Share of the texts from which on, and texts from which on, a word counts as grammar
where the language has no list of such words."""
_SPOKEN = 0.1
"""Share of function words in running text below which texts aren't in a language: in
its own, over a third are; in another, what happens to be spelled alike."""

Ints = npt.NDArray[np.integer[Any]]
Hashes = npt.NDArray[np.uint64]
Bools = npt.NDArray[np.bool_]


@dataclass(frozen=True, eq=False)
class Terms:
    """The words of N texts, T in all, of F forms.

    Parameters
    ----------
    forms
        Number of the form of each word, shape (T,), text after text.
    texts
        The text of each word, shape (T,).
    stretches
        The stretch of each word, counted through all texts: a line or what ends like
        a sentence, shape (T,).
    size
        Texts, N; some may have no words.
    hashes
        Of each form in lower case, the same in every process and language, shape (F,).
    lemmas
        Number of the dictionary form, shape (F,).
    content, number, name
        What each form is, shape (F,).
    spelled
        The forms as they stand in the texts.
    """

    forms: Ints
    texts: Ints
    stretches: Ints
    size: int
    hashes: Hashes
    lemmas: Ints
    content: Bools
    number: Bools
    name: Bools
    spelled: Sequence[str]

    def without(self, left_out: Bools) -> Terms:
        """The same without some of the words, given as a mask of shape (T,)."""
        kept = ~left_out
        return replace(
            self,
            forms=self.forms[kept],
            texts=self.texts[kept],
            stretches=self.stretches[kept],
        )

    def of(self, chosen: Ints) -> Terms:
        """Some of the texts, counted anew; their numbers given in order."""
        place = np.full(self.size, -1, np.int32)
        place[chosen] = np.arange(len(chosen))
        some = self.without(place[self.texts] < 0)
        return replace(some, texts=place[some.texts], size=len(chosen))

    def words(self, text: int) -> Ints:
        """Forms of one text, in order."""
        start, end = self.bounds[text : text + 2]
        return self.forms[start:end]

    @cached_property
    def bounds(self) -> Ints:
        """Where the words of each text begin, and their end: shape (N + 1,)."""
        return starts_of(self.texts, self.size)


def stretches_of(text: str) -> list[str]:
    """Lines, cut where a sentence seems to end.

    Examples
    --------
    >>> stretches_of("Rain fell. It was cold.\\nPhoto: A. Ray")
    ['Rain fell.', 'It was cold.', 'Photo: A.', 'Ray']
    """
    return _STRETCH.split(unicodedata.normalize("NFC", text))


def read_terms(articles: Iterable[Article]) -> Terms:
    """The words of articles.

    Examples
    --------
    >>> from mediacomp import Article
    >>> texts = ("Rain fell on Lima. Rain stopped.", "LIMA: rain")
    >>> terms = read_terms(map(Article.from_text, texts))
    >>> terms.forms.tolist(), terms.texts.tolist(), terms.stretches.tolist()
    ([0, 1, 2, 3, 0, 4, 5, 6], [0, 0, 0, 0, 0, 0, 1, 1], [0, 0, 0, 0, 1, 1, 2, 2])
    >>> [terms.spelled[form] for form in np.flatnonzero(terms.content)]
    ['Rain', 'fell', 'Lima', 'stopped', 'LIMA', 'rain']
    """
    spelled: list[tuple[str, str]] = []
    by_language: dict[str, _Numbers] = {}
    forms: list[npt.NDArray[np.int32]] = []
    counts: list[int] = []
    lengths: list[int] = []
    for article in articles:
        code = article.language
        known = by_language.setdefault(code, _Numbers(code, spelled))
        before = len(counts)
        for stretch in stretches_of(article.text):
            words = _WORD.findall(stretch)
            if not words:
                continue
            found = np.fromiter(map(known.__getitem__, words), np.int32, len(words))
            forms.append(found)
            counts.append(len(words))
        lengths.append(len(counts) - before)
    flat = np.concatenate(forms) if forms else np.zeros(0, np.int32)
    of_text = np.repeat(np.arange(len(lengths), dtype=np.int32), lengths)
    texts = np.repeat(of_text, counts)
    stretches = np.repeat(np.arange(len(counts), dtype=np.int32), counts)
    return _described(flat, texts, stretches, len(lengths), spelled)


class _Numbers(dict[str, int]):
    """Number of each form of a language; one that is new gets the next number."""

    def __init__(self, code: str, spelled: list[tuple[str, str]]) -> None:
        self._code, self._spelled = code, spelled

    def __missing__(self, word: str) -> int:
        number = self[word] = len(self._spelled)
        self._spelled.append((self._code, word))
        return number


def _described(
    forms: npt.NDArray[np.int32],
    texts: Ints,
    stretches: Ints,
    size: int,
    spelled: list[tuple[str, str]],
) -> Terms:
    """Terms, after what is known of each form."""
    languages = {code: Language.of(code) for code, _ in spelled}
    folded = [word.casefold().replace("’", "'") for _, word in spelled]
    grammar = np.array(
        [
            languages[code].is_function_word(word)
            for (code, _), word in zip(spelled, folded, strict=True)
        ],
        bool,
    )
    listless = _listless(forms, [code for code, _ in spelled], grammar)
    grammar &= ~listless
    lemma_of: dict[str, int] = {}
    lemmas = np.array(
        [
            lemma_of.setdefault(
                word if unknown else languages[code].lemma(word), len(lemma_of)
            )
            for (code, _), word, unknown in zip(spelled, folded, listless, strict=True)
        ],
        np.int32,
    )
    number = np.array([word[:1].isdigit() for word in folded], bool)
    if size >= _MANY and listless.any():
        frequent = _texts_with(lemmas, forms, texts, len(lemma_of)) > _COMMON * size
        grammar |= listless & frequent[lemmas] & ~number
    return Terms(
        forms,
        texts,
        stretches,
        size,
        np.array([_hash(word) for word in folded], np.uint64),
        lemmas,
        ~grammar,
        number,
        ~grammar & _capital(forms, [word for _, word in spelled], folded),
        [word for _, word in spelled],
    )


def _listless(forms: Ints, codes: Sequence[str], grammar: Bools) -> Bools:
    """Which forms stand in texts whose language has no list of function words, or whose
    list hardly occurs in them: they are in another language.
    """
    number = {code: k for k, code in enumerate(dict.fromkeys(codes))}
    own = np.array([number[code] for code in codes], np.int64)
    seen = np.bincount(forms, minlength=len(codes))
    of_all = np.bincount(own, weights=seen, minlength=len(number))
    found = np.bincount(own, weights=seen * grammar, minlength=len(number))
    return np.asarray((found < _SPOKEN * of_all)[own])


def _texts_with(lemmas: Ints, forms: Ints, texts: Ints, many: int) -> Ints:
    """In how many texts each lemma stands."""
    found = np.zeros(many, np.int64)
    starts = starts_of(texts, int(texts.max(initial=-1)) + 1)
    for start, end in itertools.pairwise(starts.tolist()):
        found[np.unique(lemmas[forms[start:end]])] += 1
    return found


def _capital(forms: Ints, spelled: list[str], folded: list[str]) -> Bools:
    """Which forms are written as names: with a capital, and so most of the time in the
    whole collection.
    """
    number = {word: k for k, word in enumerate(dict.fromkeys(folded))}
    own = np.array([number[word] for word in folded], np.int64)
    seen = np.bincount(forms, minlength=len(spelled))
    capital = np.array([word[:1].isupper() for word in spelled], bool)
    of_all = np.bincount(own, weights=seen, minlength=len(number))
    with_capital = np.bincount(own, weights=seen * capital, minlength=len(number))
    return capital & (with_capital[own] > of_all[own] / 2)


def _hash(word: str) -> int:
    data = word.encode("utf-8", "surrogatepass")
    return int.from_bytes(blake2b(data, digest_size=8).digest(), "big")


def starts_of(groups: Ints, many: int) -> Ints:
    """Where each group of a sorted array begins, and its end: shape (many + 1,).

    Examples
    --------
    >>> starts_of(np.array([0, 0, 2]), 3).tolist()
    [0, 2, 2, 3]
    """
    return np.searchsorted(groups, np.arange(many + 1))
