"""What WordNet says of a word with a capital: the name of a place, an adjective of one,
or a word like any other.
"""

from __future__ import annotations

from functools import cache

from mediacomp.languages.compounds import parts
from mediacomp.languages.packed_wordnet import LANGUAGE
from mediacomp.languages.remembered import remembered
from mediacomp.languages.wordnet import (
    derived,
    is_kind,
    is_person,
    knows,
    relatives,
    senses,
)

_DIRECTIONS = LANGUAGE.words("name_words", "directions")
_PREFIXES = LANGUAGE.words("places", "prefixes")
_NAMED = LANGUAGE.words("places", "named")
_OTHER_ENDINGS = tuple(LANGUAGE.words("places", "no_demonyms"))
_DOER = 6
"""Letters of a word for who does something at the end of one that is unknown."""


@remembered
def is_word(norm: str) -> bool:
    """Whether the dictionary knows a word or its lemma, or all parts of a hyphenated
    one.

    Examples
    --------
    >>> is_word("rivers"), is_word("self-taught"), is_word("velmora")
    (True, True, False)
    """
    return all(_is_one_word(part) for part in norm.split("-"))


def _is_one_word(part: str) -> bool:
    lemma = LANGUAGE.lemma(part)
    if knows(part) or knows(lemma) or part in LANGUAGE.function_words:
        return True
    if is_doer(part):
        return True
    # "Rehires": only forms with an ending, since "Reno" is no "no".
    ended = lemma != part
    bases = (lemma.removeprefix(prefix) for prefix in sorted(_PREFIXES) if ended)
    return any(base != lemma and len(base) > 3 and knows(base) for base in bases)


@remembered
def is_doer(part: str) -> bool:
    """Whether a word that no dictionary has is made of two, of which the second tells
    who does something: "stallholders", "headteacher".

    Examples
    --------
    >>> is_doer("headteacher"), is_doer("fairbrother"), is_doer("teacher")
    (True, False, False)
    """
    one = part
    for ending in LANGUAGE.words("amounts", "plural_endings"):
        one = one.removesuffix(ending)
    found = parts(one, LANGUAGE.zipf, LANGUAGE)
    return found is not None and is_person(found[1]) and _is_doing(found[1])


@remembered
def has_doer(norm: str) -> bool:
    """Whether a word that no dictionary has ends with one for who does something, as
    the press calls a suspect.

    Examples
    --------
    >>> has_doer("zodibomber"), has_doer("bomber"), has_doer("velmer")
    (True, False, False)
    """
    if is_word(norm):
        return False
    return any(_is_doing(norm[k:]) for k in range(1, len(norm) - _DOER + 1))


def _is_doing(word: str) -> bool:
    """Whether a word is made of what one does and an ending of doers."""
    return any(
        word.endswith(end) and derived(word, word.removesuffix(end))
        for end in LANGUAGE.words("places", "doers")
    )


@remembered
def is_place(norm: str) -> bool:
    """Whether WordNet has a word as the name of a place.

    Examples
    --------
    >>> is_place("peru"), is_place("river"), is_place("spanish")
    (True, False, False)
    """
    # Wales is a principality.
    known = norm in _NAMED or norm in peoples().values()
    return known or is_kind(norm, _kinds())


@remembered
def is_continent(norm: str) -> bool:
    """Whether a word is the name of a continent.

    Examples
    --------
    >>> is_continent("asia"), is_continent("peru")
    (True, False)
    """
    return is_kind(norm, senses("continent"))


@cache
def _kinds() -> frozenset[int]:
    """Synsets of what WordNet calls its places: countries, cities, islands and the
    like. A country is the state, not any stretch of land: "safety" and "neighbourhood"
    are kinds of that.
    """
    kinds = (kind.replace("_", " ") for kind in LANGUAGE.words("places", "kinds"))
    states = senses("country") & senses("state")
    return states.union(*map(senses, kinds))


@remembered
def is_demonym(norm: str) -> bool:
    """Whether WordNet derives a word from the name of a place, and it is none itself:
    "japanese", "south korean", "spanish".

    Examples
    --------
    >>> is_demonym("peruvian"), is_demonym("peru"), is_demonym("waking")
    (True, False, False)
    """
    if norm in peoples() or norm in _DIRECTIONS:
        return norm in peoples()
    # "waking" is no word for people of Wake
    if norm.endswith(_OTHER_ENDINGS) or is_place(norm):
        return False
    # WordNet has "Peru" beside "Peruvian", whether as what it pertains to or as what it
    # is derived from.
    return any(is_place(other) for other in relatives(norm))


@cache
def peoples() -> dict[str, str]:
    """Words for peoples that WordNet doesn't join to the place, and the place."""
    pairs = LANGUAGE.pairs("places", "peoples")
    return {people: place.replace("_", " ") for people, place in pairs.items()}


@cache
def states() -> dict[str, str]:
    """Abbreviations of states, and the state."""
    pairs = LANGUAGE.pairs("places", "states")
    return {short: state.replace("_", " ") for short, state in pairs.items()}
