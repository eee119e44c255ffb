"""Which words of two quotations are common to both, in order: the same, in another
spelling, or one adjective in two of its forms.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from mediacomp.changes.quotations.quote import Quote
from mediacomp.languages.language import Language
from mediacomp.languages.spelling import same_spelling

LARGEST = 160_000
"""Pairs of words up to which the longest common subsequence is worked out; beyond, only
common ends are kept.
"""
_STEM = 3
"""Letters of an adjective without its ending, at least."""


def common_words(a: Quote, b: Quote) -> list[tuple[int, int]]:
    """Pairs of places of a longest common subsequence, spelling variants counting as
    common; the earliest of equals.

    Examples
    --------
    >>> from mediacomp.changes.quotations.quote_words import quote_words
    >>> from mediacomp.text.article import Article
    >>> articles = [Article.from_text(t) for t in ("Rain fell fast.", "Rain fell.")]
    >>> one, two = (quote_words(a, a.sentences) for a in articles)
    >>> common_words(one, two)
    [(0, 0), (1, 1)]
    """
    n, m = len(a.words), len(b.words)
    keys = _keys(a, b)
    one, two = ([keys[w.norm] for w in q.words] for q in (a, b))
    head = 0
    while head < min(n, m) and one[head] == two[head]:
        head += 1
    tail = 0
    while tail < min(n, m) - head and one[n - 1 - tail] == two[m - 1 - tail]:
        tail += 1
    middle = _longest(one[head : n - tail], two[head : m - tail])
    return [
        *((k, k) for k in range(head)),
        *((head + i, head + j) for i, j in middle),
        *((n - tail + k, m - tail + k) for k in range(tail)),
    ]


def _keys(a: Quote, b: Quote) -> dict[str, str]:
    """A form for each word by which variants of spelling and declined forms are
    equal.
    """
    own, others = ({w.norm for w in q.words} for q in (a, b))
    keys = {norm: norm for norm in own | others}
    if a.language is not b.language:
        return keys
    language = a.language
    before_nouns = _before_nouns(a) | _before_nouns(b)
    for norm in sorted(others - own):
        for other in sorted(own - others):
            near = norm[0] == other[0] and abs(len(norm) - len(other)) <= 3
            if near and (
                same_spelling(norm, other, language)
                or (before_nouns >= {norm, other} and _declined(norm, other, language))
            ):
                keys[norm] = other
                break
    return keys


def _before_nouns(quote: Quote) -> set[str]:
    """Small words right before one with a capital: adjectives, where nouns have it."""
    return {
        word.norm
        for word, behind in pairwise(quote.words)
        if word.text.islower() and behind.text[:1].isupper()
    }


def _declined(norm_a: str, norm_b: str, language: Language) -> bool:
    """Whether two words are one adjective, declined as the sentences around want it:
    "schwarzer [Tag]", "[von einem] schwarzen".
    """
    if language.is_function_word(norm_a) or language.is_function_word(norm_b):
        return False
    endings = language.words("quoted_words", "declined")
    sure = language.words("quoted_words", "declined_surely")
    stems = (
        {norm.removesuffix(end): end for end in endings if norm.endswith(end)}
        for norm in (norm_a, norm_b)
    )
    one, two = stems
    return any(
        len(stem) >= _STEM and not sure.isdisjoint((one[stem], two[stem]))
        for stem in one.keys() & two.keys()
    )


def _longest(one: Sequence[str], two: Sequence[str]) -> list[tuple[int, int]]:
    n, m = len(one), len(two)
    if not n or not m or n * m > LARGEST:
        return []
    table = [[0] * (m + 1)]
    for i in range(n - 1, -1, -1):
        below = table[-1]
        row = [0] * (m + 1)
        for j in range(m - 1, -1, -1):
            if one[i] == two[j]:
                row[j] = below[j + 1] + 1
            else:  # the call of max would take twice as long as all else here
                row[j] = below[j] if below[j] > row[j + 1] else row[j + 1]
        table.append(row)
    table.reverse()
    found, i, j = [], 0, 0
    while i < n and j < m:
        if one[i] == two[j]:
            found.append((i, j))
            i, j = i + 1, j + 1
        elif table[i + 1][j] >= table[i][j + 1]:
            i += 1
        else:
            j += 1
    return found
