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
    titled = norm in lists.titles
    royal = norm in lists.noble and body in lists.institutions
    if body in lists.feasts or royal:
        return True
    if opens(tokens, k):
        return False
    saint = tokens[k - 1].norm in lists.saints
    bodies = lists.bodies | lists.institutions | lists.directions
    common = is_ordinary(norm, language) and norm not in lists.given_words
    one = language.lemma(norm)
    if common and one != norm and language.has_wordnet and is_person(one):
        # "Women's Aid": several people, and what is theirs; not "Raiders' Derek Carr".
        return is_ordinary(body, language) or body in bodies
    return (common or saint or (titled and follows)) and body in bodies
