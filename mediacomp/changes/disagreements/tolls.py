"""What a sentence says happened to as many people: they died, were hurt, arrested.

::

    killing at least [nine passengers]          [eleven travellers] lost their lives
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from mediacomp.changes.facts.counted import Slot
from mediacomp.languages.language import Language
from mediacomp.languages.wordnet import is_person
from mediacomp.text.spans import Token

LIST = "tolls"
"""The word list that a language must have."""
HURT = "hurt"
HAPPENS = ("dead", HURT, "held")
"""Its lists of what happens to people."""
DOING = "_by"
"""How those of verbs before them end."""
REACH, LONGEST = 5, 4
"""Words beside a count of people among which it is said what happened to them, and
words that a term may have.
"""


def happened_to(
    tokens: Sequence[Token], slot: Slot, language: Language
) -> frozenset[str]:
    """What happened to the people that a number of a sentence counts, by the names of
    the lists; nothing if it counts no people.
    """
    if not language.knows(LIST) or not _are_people(slot, language):
        return frozenset()
    last = bisect_right(tokens, slot.end, key=lambda token: token.end) - 1
    ends = range(slot.fact.first, last + 1)
    return frozenset(
        (*_done_to(tokens, ends, language), *_happened(tokens, ends, language))
    )


def is_hurt_badly(
    tokens: Sequence[Token], ends: range, happened: frozenset[str], language: Language
) -> bool:
    """Whether a word beside the verb of those who were hurt tells how badly: "seriously
    injured [four]".
    """
    if HURT not in happened:
        return False
    hurt = language.words(LIST, HURT) | language.words(LIST, HURT + DOING)
    degrees = language.words("updates", "degrees")
    around = tokens[max(0, ends.start - REACH) : ends.stop + REACH]
    return any(
        one.norm in hurt and two.norm in degrees
        for pair in pairwise(around)
        for one, two in (pair, pair[::-1])
    )


def _are_people(slot: Slot, language: Language) -> bool:
    """Whether people are counted, or nothing but what happened: "five dead"."""
    tolls = (language.words(LIST, name) for name in HAPPENS)
    bare = frozenset(("",)).union(*tolls)
    anyone = language.words("amounts", "anyone")
    return slot.head in bare | anyone or is_person(slot.head)


def _done_to(tokens: Sequence[Token], ends: range, language: Language) -> Iterator[str]:
    """What is done to those who are counted by a verb right before them: "killing at
    least [nine passengers]".
    """
    before = [token.norm for token in tokens[max(0, ends.start - REACH) : ends.start]]
    while before and before[-1] in language.openers:
        before.pop()
    said = " " + " ".join(before)
    for name in HAPPENS:
        terms = language.words(LIST, name + DOING)
        if any(said.endswith(" " + term.replace("_", " ")) for term in terms):
            yield name


def _happened(
    tokens: Sequence[Token], ends: range, language: Language
) -> Iterator[str]:
    """What is said of those who are counted, in their phrase or right behind them, with
    small words alone, and how badly, between, and what nobody is the object of: "[nine
    passengers] had been killed in", not "[nine men] killed two".
    """
    apart = language.words("function_words", "prepositions")
    apart |= language.words("amounts", "and")
    degrees = language.words("updates", "degrees")
    for k in range(ends.start, min(len(tokens), ends.stop + REACH)):
        found = [n for n in HAPPENS if _opens(tokens[k:], language.words(LIST, n))]
        if found and not _has_object(tokens[k + 1 :], language):
            yield from found
        token = tokens[k]
        inside = k < ends.stop
        small = token.kind == "word" and (
            language.is_function_word(token.norm) or token.norm in degrees
        )
        if found or not (inside or small) or token.norm in apart:
            return


def _opens(tokens: Sequence[Token], terms: frozenset[str]) -> bool:
    said = " ".join(token.norm for token in tokens[:LONGEST]) + " "
    return any(said.startswith(term.replace("_", " ") + " ") for term in terms)


def _has_object(tokens: Sequence[Token], language: Language) -> bool:
    """Whether what follows a verb opens a noun phrase."""
    if not tokens:
        return False
    token = tokens[0]
    return token.kind == "number" or token.norm in language.openers
