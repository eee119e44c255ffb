"""By what numbers are told a rate: "12 pounds [an hour]", "300 [monthly]"."""

from __future__ import annotations

from collections.abc import Sequence

from mediacomp.languages.language import Language
from mediacomp.text.spans import Token


def rate(tokens: Sequence[Token], counted: range, language: Language) -> str:
    """What a number is told by in its phrase or right behind it: "hour" of "12 pounds
    an hour" as of "12 pounds per hour" or "12 pounds hourly"; else nothing.

    Parameters
    ----------
    counted
        The tokens behind a number that tell what it counts.

    Examples
    --------
    >>> from mediacomp.text.tokens import tokenise
    >>> english = Language.of("en")
    >>> texts = "12 ships a year", "12 ships yearly", "12 ships"
    >>> [rate(tokenise(text), range(1, 2), english) for text in texts]
    ['year', 'year', '']
    """
    adverbs = language.pairs("updates", "rates")
    for token in tokens[max(counted.start, counted.stop - 1) : counted.stop + 1]:
        if token.norm in adverbs:
            return adverbs[token.norm]
    pair = tokens[counted.stop : counted.stop + 2]
    if len(pair) < 2:
        return ""
    by, what = pair[0].norm, language.lemma(pair[1].norm)
    if by in language.words("updates", "per"):
        return what
    each = language.words("amounts", "article") | language.words("updates", "apiece")
    rated = what in language.words("updates", "rated")
    return what if by in each and rated else ""
