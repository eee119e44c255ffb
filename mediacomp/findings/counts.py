"""What every readability formula is made of, sentence by sentence.

The formulas use nothing but sums over sentences (of words, syllables, letters …). So an
article becomes a small matrix, a row a sentence, and an article in which sentences are
drawn again, left out or exchanged is a row of weights times that matrix.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import numpy.typing as npt
import regex

from mediacomp.languages.language import Language
from mediacomp.languages.remembered import remembered
from mediacomp.languages.wordcounts import POLYSYLLABLE, count_word
from mediacomp.text.quote_marks import OPENING, STRAIGHT

if TYPE_CHECKING:
    from mediacomp.text.article import Article
    from mediacomp.text.spans import Sentence, Token

FloatArray = npt.NDArray[np.float64]

# Letters above which LIX and RIX call a word long (Björnsson 1968).
LONG = 6
# Behind these a capital is no choice of the writer's: it opens a quotation or a clause.
_OPENING = frozenset(STRAIGHT + OPENING + "([{:—–")


class Totals(NamedTuple):
    """Counts added up over sentences: numbers, or arrays of one shape.

    ``letters`` are letters and digits; ``long_words`` have more than six of them;
    ``monosyllables`` have one syllable, ``polysyllables`` three or more when read
    aloud, figures too; ``hard_words`` have three or more, names and figures apart;
    ``complex_words`` are those that Gunning counts, ``difficult_words`` those that Dale
    and Chall count; ``figures`` are numbers, ``foreign_words`` have a letter that is
    not of the language's alphabet.

    Examples
    --------
    >>> totals = Totals.of(np.arange(12.0))
    >>> totals.sentences.item(), totals.words.item(), totals.foreign_words.item()
    (0.0, 1.0, 11.0)
    """

    sentences: FloatArray
    words: FloatArray
    letters: FloatArray
    syllables: FloatArray
    long_words: FloatArray
    monosyllables: FloatArray
    polysyllables: FloatArray
    hard_words: FloatArray
    complex_words: FloatArray
    difficult_words: FloatArray
    figures: FloatArray
    foreign_words: FloatArray

    @classmethod
    def of(cls, array: FloatArray) -> Totals:
        """Totals whose fields are the last axis of an array.

        Examples
        --------
        >>> Totals.of(np.ones((3, len(COUNTS)))).words.tolist()
        [1.0, 1.0, 1.0]
        """
        return cls(*np.moveaxis(array, -1, 0))


COUNTS = Totals._fields


@remembered
def _at_home(word: str, script: str) -> bool:
    """Whether all letters of a word are of some script."""
    return _written_in(script).fullmatch(word) is not None


@cache
def _written_in(script: str) -> regex.Pattern[str]:
    return regex.compile(rf"[\p{{{script}}}\p{{Nd}}\p{{P}}\p{{S}}\p{{M}}\p{{Cf}}]+")


def sentence_counts(article: Article) -> FloatArray:
    """Counts of each sentence of the body.

    Returns
    -------
    numpy.ndarray of float64, shape (sentences, len(COUNTS))
        A sentence without a word is a row of zeros: it is no sentence to a reader. NaN
        where a count is not known in the article's language.

    Examples
    --------
    >>> from mediacomp import Article
    >>> article = Article.from_text("Rain fell. Ann Lee counted 12 otters.")
    >>> totals = Totals.of(sentence_counts(article))
    >>> totals.words.tolist(), totals.figures.tolist(), totals.syllables.tolist()
    ([2.0, 5.0], [0.0, 1.0], [2.0, 7.0])
    >>> sentence_counts(Article.from_sentences(["…"])).any().item()
    False
    """
    names, language = _names(article), Language.of(article.language)
    rows = [_sentence_row(sentence, language, names) for sentence in article.sentences]
    return np.array(rows, dtype=np.float64).reshape(-1, len(COUNTS))


def _sentence_row(
    sentence: Sentence, language: Language, names: frozenset[str]
) -> list[float]:
    row = dict.fromkeys(COUNTS, 0.0)
    for token in words_of(sentence):
        count = count_word(token.norm, language)
        # The formulas that spare names (Gunning, Dale–Chall) do so since a name needs
        # no explaining; here a capital tells.
        common = not (token.text[0].isupper() and token.norm in names)
        # Only a sentence with a word is one, so that "…" doesn't shorten the mean.
        row["sentences"] = 1
        row["words"] += 1
        row["letters"] += count.letters
        row["long_words"] += count.letters > LONG
        row["figures"] += token.kind == "number"
        row["foreign_words"] += not _at_home(token.text, language.alphabet)
        row["syllables"] += _known(count.syllables)
        row["monosyllables"] += _known(count.syllables and count.syllables == 1)
        row["polysyllables"] += _known(count.aloud and count.aloud >= POLYSYLLABLE)
        row["hard_words"] += _known(
            count.syllables and count.syllables >= POLYSYLLABLE and common
        )
        row["complex_words"] += _known(
            None if count.complex is None else count.complex and common
        )
        row["difficult_words"] += _known(
            None if count.easy is None else not count.easy and common
        )
    return list(row.values())


# NaN goes through every sum: a count that one word lacks is not known of the article.
def _known(value: int | None) -> float:
    return np.nan if value is None else value


def words_of(sentence: Sentence) -> list[Token]:
    """Words and numbers of a sentence: a hyphenated word is one, an abbreviation
    too.

    Examples
    --------
    >>> from mediacomp import Article
    >>> sentence = Article.from_text("The U.S.-led talks, at 3.5 points.").sentences[0]
    >>> [token.text for token in words_of(sentence)]
    ['The', 'U.S.-led', 'talks', 'at', '3.5', 'points']
    """
    return [token for token in sentence.tokens if token.kind != "punctuation"]


def _names(article: Article) -> frozenset[str]:
    """Normalised forms that are written with a capital where a common word would have
    none.

    A capital says nothing at the beginning of a sentence or quotation, nor in a
    sentence all of whose words have one (a line in capitals). A form that also occurs
    without a capital is no name.
    """
    capital: Counter[str] = Counter()
    small: Counter[str] = Counter()
    for sentence in article.sentences:
        for token in _telling_words(sentence):
            (capital if token.text[0].isupper() else small)[token.norm] += 1
    return frozenset(form for form in capital if not small[form])


def _telling_words(sentence: Sentence) -> Iterator[Token]:
    """Words whose first letter's case is the writer's choice."""
    if all(
        token.text[0].isupper() for token in sentence.tokens if token.kind == "word"
    ):
        return
    at_beginning = True
    for token in sentence.tokens:
        if token.kind == "punctuation":
            at_beginning = at_beginning or token.text[0] in _OPENING
        else:
            if not at_beginning or not token.text[0].isupper():
                yield token
            at_beginning = False
