"""Stretches without a statement of their own: who does, or to what it is done, where
both versions tell the rest of the clause.

Other words for somebody or something are no news: "[The employers' federation] warned",
"heading [the equaliser]", "[a cut in working hours] to 35".
"""

from __future__ import annotations

from collections.abc import Sequence

from mediacomp.changes.stretches.groups import has_capital, is_mark
from mediacomp.changes.stretches.joints import classes
from mediacomp.languages.language import Language
from mediacomp.text.spans import Token

LED_TO = 2
"""Content words behind a preposition of which one tells that the other has it."""


def is_bare_part(
    tokens: Sequence[Token],
    first: int,
    last: int,
    answered: Sequence[bool],
    language: Language,
) -> bool:
    """Whether tokens ``first`` to ``last`` of a sentence, which hold no name and no
    number, are the subject of a verb behind them, the object of one before, or what a
    preposition behind them goes on about, and the other version has that.

    Parameters
    ----------
    answered
        Whether the other version has each token of the sentence.

    Examples
    --------
    >>> from mediacomp.text.tokens import tokenise
    >>> english = Language.of("en")
    >>> tokens = tokenise("The board then sold the old mill.")
    >>> [is_bare_part(tokens, *part, [True] * 8, english) for part in ((0, 1), (4, 6))]
    [True, True]
    """
    led = classes(language, "prepositions", "conjunctions", "relatives")
    inside = tokens[first : last + 1]
    if inside[0].norm in led or any(_is_verb(token, language) for token in inside):
        return False
    behind = last + 1 < len(tokens) and not is_mark(tokens[last + 1])
    before = first > 0 and not is_mark(tokens[first - 1])
    return (
        (behind and not before and not _joins(tokens[last + 1], language))
        or (before and _is_content(tokens[first - 1], language) and answered[first - 1])
        or (behind and _goes_on(tokens, last + 1, answered, language))
    )


def _goes_on(
    tokens: Sequence[Token], k: int, answered: Sequence[bool], language: Language
) -> bool:
    """Whether a preposition at ``k`` leads to a word that the other version has."""
    if tokens[k].norm not in language.words("function_words", "prepositions"):
        return False
    marks = (n for n in range(k, len(tokens)) if is_mark(tokens[n]))
    clause = range(k + 1, next(marks, len(tokens)))
    content = [n for n in clause if _is_content(tokens[n], language)]
    return any(answered[n] for n in content[:LED_TO])


def _is_verb(token: Token, language: Language) -> bool:
    noun = language.capital_nouns and has_capital(token)
    past = language.is_past(token.norm) and not noun
    return past or token.norm in language.auxiliaries


def _joins(token: Token, language: Language) -> bool:
    """Whether a token goes on with a list: "a clock, church paintings [and] a ring"."""
    return token.norm in language.words("function_words", "coordinators")


def _is_content(token: Token, language: Language) -> bool:
    return not (is_mark(token) or language.is_function_word(token.norm))
