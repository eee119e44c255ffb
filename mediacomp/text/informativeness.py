"""How much a word tells: more the rarer it is in the language at large, little for
grammar.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from mediacomp.languages.remembered import remembered
from mediacomp.text.tokens import without_possessive

if TYPE_CHECKING:
    from mediacomp.languages.language import Language
    from mediacomp.text.spans import Token

COMMONEST, RAREST = 8.0, 3.0
"""Zipf values at which a word tells nothing, and all that a word can tell."""
SMALL_WORD = 0.15
MARK = 0.01
"""The most that a function word tells, and what a mark does."""


def has_frequencies(language: Language) -> bool:
    """Whether there is a table of word frequencies for a language.

    Examples
    --------
    >>> from mediacomp.languages.language import Language
    >>> has_frequencies(Language.of("en")), has_frequencies(Language.of("tlh"))
    (True, False)
    """
    return bool(language.zipf)


def informativeness(
    tokens: Sequence[Token], language: Language
) -> npt.NDArray[np.float64]:
    """What each token tells, shape (tokens,), 0 to 1.

    Notes
    -----
    (8 − z) / 5, at most 1, where z is the Zipf value of the word: log10 of its
    occurrences in a billion words (van Heuven et al. 2014). Words that the table lacks,
    names and numbers among them, tell most. Of a hyphenated word the rarest part
    counts.

    Examples
    --------
    >>> from mediacomp.languages.language import Language
    >>> from mediacomp.text.tokens import tokenise
    >>> tokens = tokenise("The people saw 12 otters.")
    >>> informativeness(tokens, Language.of("en")).tolist()
    [0.08, 0.3, 0.52, 1.0, 1.0, 0.01]
    """
    return np.array(
        [
            MARK if token.kind == "punctuation" else _of(token.norm, language)
            for token in tokens
        ],
        np.float64,
    )


@remembered
def _of(norm: str, language: Language) -> float:
    table = language.zipf
    value = min(table.get(part, RAREST) for part in without_possessive(norm).split("-"))
    told = min(1.0, round((COMMONEST - value) / (COMMONEST - RAREST), 4))
    return min(told, SMALL_WORD) if language.is_function_word(norm) else told
