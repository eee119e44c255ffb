"""How large two texts may be that are compared.

Time and memory grow with the length of the texts, so a text that is far too long would
end in the middle, after minutes, when memory is gone. It is refused before, with a
message that says what is too much. docs/limits.md lists these limits with those of
reading.
"""

from __future__ import annotations

from mediacomp.errors import InputError, TooLargeError
from mediacomp.text.article import Article
from mediacomp.text.spans import Sentence

SENTENCES = 100_000
"""Sentences that a version may have; ``compare(limit=…)`` sets another number."""
CHARACTERS = 100
"""Characters a version may have for each of those sentences: 10 million in all."""
TOKENS = 50_000
"""Tokens that one sentence may have: a third of a book without a full stop."""
SENTENCE = 500_000
"""Characters that one sentence may have: a million marks in a row are one token."""


def check_sizes(a: Article, b: Article, limit: int | None = SENTENCES) -> None:
    """Refuse texts that are too large to be compared.

    Parameters
    ----------
    limit
        Sentences that either may have, and a hundred characters for each; None for any
        number.

    Raises
    ------
    InputError
        If ``limit`` is no number of sentences.
    TooLargeError
        If either has more, or a sentence that is beyond `TOKENS` or `SENTENCE`.

    Examples
    --------
    >>> two = Article.from_text("Rain fell. It rose.", label="Wire")
    >>> check_sizes(two, two, limit=1)
    Traceback (most recent call last):
    mediacomp.errors.TooLargeError: 'Wire' has 2 sentences; at most 1 can be compared
    ...
    """
    _check_limit(limit)
    for article in (a, b):
        if limit is not None:
            _check(article, len(article.sentences), limit, "sentences")
            _check(article, len(article.text), CHARACTERS * limit, "characters")
        for sentence in article.sentences:
            _check_sentence(article, sentence)


def _check_limit(limit: object) -> None:
    if limit is None:
        return
    if not isinstance(limit, int) or isinstance(limit, bool) or limit < 1:
        raise InputError(
            f"limit must be a number of sentences from 1, or None, not {limit!r}"
        )


def _check_sentence(article: Article, sentence: Sentence) -> None:
    for size, most, what in (
        (len(sentence.tokens), TOKENS, "words and marks"),
        (len(sentence.text), SENTENCE, "characters"),
    ):
        if size > most:
            raise TooLargeError(
                f"sentence {sentence.index + 1} of {article.label!r} has {size:,} "
                f"{what}; at most {most:,} can be compared. Is it text, and are there "
                "full stops in it?"
            )


def _check(article: Article, size: int, most: int, what: str) -> None:
    if size > most:
        raise TooLargeError(
            f"{article.label!r} has {size:,} {what}; at most {most:,} can be compared "
            f"(compare the texts in parts, or name another limit: limit=…)"
        )
