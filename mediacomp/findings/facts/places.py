"""What WordNet says of a word with a capital: the name of a place, an adjective of one,
or a word like any other.
"""

from __future__ import annotations

from mediacomp.languages.remembered import remembered
from mediacomp.languages.wordnet import LANGUAGE, knows, relation, relatives

# Hypernyms that WordNet gives its places: "country", "city", "island" and the like.
_KINDS = tuple(
    sorted(kind.replace("_", " ") for kind in LANGUAGE.words("places", "kinds"))
)
_OTHER_ENDINGS = tuple(LANGUAGE.words("places", "no_demonyms"))


@remembered
def is_word(norm: str) -> bool:
    """Whether the dictionary knows a word or its lemma, or all parts of a hyphenated
    one.

    Examples
    --------
    >>> is_word("rivers"), is_word("self-taught"), is_word("velmora")
    (True, True, False)
    """
    return all(
        knows(part) or knows(LANGUAGE.lemma(part)) or part in LANGUAGE.function_words
        for part in norm.split("-")
    )


@remembered
def is_place(norm: str) -> bool:
    """Whether WordNet has a word as the name of a place.

    Examples
    --------
    >>> is_place("peru"), is_place("river")
    (True, False)
    """
    return any(relation(norm, kind) == "hypernym" for kind in _KINDS)


@remembered
def is_demonym(norm: str) -> bool:
    """Whether WordNet derives a word from the name of a place, and it is none itself:
    "japanese", "south korean".

    Examples
    --------
    >>> is_demonym("peruvian"), is_demonym("peru"), is_demonym("waking")
    (True, False, False)
    """
    if norm.endswith(_OTHER_ENDINGS) or is_place(
        norm
    ):  # "waking" is no word for people of Wake
        return False
    # WordNet has "Peru" beside "Peruvian", whether as what it pertains to or as what it
    # is derived from.
    return any(is_place(other) for other in relatives(norm))
