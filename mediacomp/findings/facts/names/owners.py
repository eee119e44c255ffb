"""Possessives inside a name: "the People's Council", "St Ann's Day"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from mediacomp.findings.facts.names.capitals import is_ordinary, opens
from mediacomp.findings.facts.names.name_words import name_words
from mediacomp.languages.wordnet import is_person
from mediacomp.text.tokens import without_possessive as bare

if TYPE_CHECKING:
    from mediacomp.languages.language import Language
    from mediacomp.text.spans import Token


def ends_possessive(tokens: Sequence[Token], k: int) -> bool:
    """Whether a token is the apostrophe behind a plural or a name in "s".

    Examples
    --------
    >>> from mediacomp.text.tokens import tokenise
    >>> ends_possessive(tokenise("the Workers' Party"), 2)
    True
    """
    before = tokens[k - 1]
    touches = k > 0 and before.end == tokens[k].start
    return touches and tokens[k].norm == "'" and before.norm.endswith("s")


def owns_body(
    tokens: Sequence[Token], k: int, at: int, language: Language, follows: bool
) -> bool:
    """Whether the possessive ``k`` is part of a name that goes on with token ``at``:
    "the People's Council", "the Lima District Attorney's Office", "St Ann's Day",
    "King's College", "Women's Aid"; not "Lima's Council". ``follows`` says that
    capitals stand before it.

    Examples
    --------
    >>> from mediacomp.languages.language import ENGLISH
    >>> from mediacomp.text.tokens import tokenise
    >>> for text in ("the People's Council", "the Lima's Council"):
    ...     owns_body(tokenise(text), 1, 2, ENGLISH, False)
    True
    False
    """
    lists = name_words(language)
    norm, body = bare(tokens[k].norm), bare(tokens[at].norm)
    royal = lists.institutions if norm in lists.noble else frozenset()
    if body in lists.feasts | royal:
        return True
    if opens(tokens, k):
        return False
    called = body in lists.bodies | lists.institutions | lists.directions
    if is_ordinary(norm, language) and norm not in lists.given_words:
        people = _is_of_people(norm, language)
        return called or (people and is_ordinary(body, language))
    titled = norm in lists.titles and follows
    stop = k > 1 and tokens[k - 1].norm == "."  # "St. Ann's"
    return called and (titled or tokens[k - 1 - stop].norm in lists.saints)


def _is_of_people(norm: str, language: Language) -> bool:
    """Whether several people own what follows: "Women's Aid"; not "Raiders' Derek
    Carr".
    """
    one = language.lemma(norm)
    return one != norm and language.has_wordnet and is_person(one)
