"""Possessives inside a name: "the People's Council", "St Ann's Day"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from mediacomp.findings.facts.names.capitals import is_ordinary, opens
from mediacomp.findings.facts.names.name_words import name_words
from mediacomp.findings.facts.names.places import is_place
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
        people = is_of_people(norm, language)
        # "The Weaver's Daughter": no beginning explains the capital of the owner.
        people |= is_person(norm) and k > 0 and tokens[k - 1].norm in lists.the
        return called or (people and is_ordinary(body, language))
    titled = norm in lists.titles and follows
    stop = k > 1 and tokens[k - 1].norm == "."  # "St. Ann's"
    return called and (titled or tokens[k - 1 - stop].norm in lists.saints)


def is_called_so(
    tokens: Sequence[Token], first: int, last: int, language: Language
) -> bool:
    """Whether a name's possessive owns nothing, so that the name ends with it: "at
    Velmor's on Monday", "Velmor's said", "to St Ann's."; neither "in Velmor's bay" nor
    "at Ann's on Monday".

    Examples
    --------
    >>> from mediacomp.languages.language import ENGLISH
    >>> from mediacomp.text.tokens import tokenise
    >>> for text in ("sold at Velmor's on Monday", "sold at Velmor's sale"):
    ...     is_called_so(tokenise(text), 2, 2, ENGLISH)
    True
    False
    """
    name, lists = tokens[last], name_words(language)
    norm = bare(name.norm)
    if norm == name.norm or not name.text.endswith("s") or is_place(norm):
        return False
    behind = tokens[last + 1].norm if last + 1 < len(tokens) else ""
    if any(tokens[k].norm in lists.saints for k in (first, max(first, last - 2))):
        return _owns_nothing(behind, language) or language.is_past(behind)
    if first < last or norm in lists.given | lists.given_words:
        return False
    led = first > 0 and tokens[first - 1].norm in lists.places
    return behind in lists.said or (led and _owns_nothing(behind, language))


def _owns_nothing(behind: str, language: Language) -> bool:
    """Whether a mark or a small word behind a possessive tells that it owns nothing;
    "and" doesn't: "in Velmor's and Norr's bays".
    """
    words = language.lists("function_words")
    small = words["prepositions"] | words["conjunctions"] - words["coordinators"]
    return not behind[:1].isalnum() or behind in small


def is_of_people(norm: str, language: Language) -> bool:
    """Whether a word is for several people: "Women's Aid" is theirs; not "Raiders'
    Derek Carr".

    Examples
    --------
    >>> from mediacomp.languages.language import ENGLISH
    >>> is_of_people("women", ENGLISH), is_of_people("woman", ENGLISH)
    (True, False)
    """
    one = language.lemma(norm)
    return one != norm and language.has_wordnet and is_person(one)
