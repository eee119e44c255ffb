"""Adverbs, days and other openings beside noun phrases, and the way past them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mediacomp.findings.speech.phrases.bounds import is_noun_in_ly
from mediacomp.findings.speech.phrases.named import is_capital

if TYPE_CHECKING:
    from mediacomp.findings.speech.units import Unit
    from mediacomp.findings.speech.vocabulary import Vocabulary


def over_adverbs(unit: Unit, k: int, words: Vocabulary) -> int:
    """Leftwards from ``k`` over "has also", "later", "on Monday", "last year".

    Examples
    --------
    >>> from mediacomp.findings.speech.units import tried
    >>> unit, words = tried("the mayor on Monday also said")
    >>> unit.norms[over_adverbs(unit, 4, words)]
    'mayor'
    """
    while k >= 0:
        norm = unit.norms[k]
        before = unit.norms[k - 1] if k else ""
        if (norm in words.times and before in words.dated) or (
            norm in words.periods and before in words.pointed
        ):
            k -= 2
        elif norm in words.times or (
            not is_capital(unit, k)
            and _stands_beside_verb(norm, words)
            and not is_noun_in_ly(unit, k, words)
        ):
            k -= 1
        else:
            break
    return k


def past_times(unit: Unit, k: int, words: Vocabulary) -> int:
    """Rightwards from ``k`` over "Tuesday", "on Friday", "late last week".

    Examples
    --------
    >>> from mediacomp.findings.speech.units import tried
    >>> unit, words = tried("said late on Friday that rain fell")
    >>> unit.norms[past_times(unit, 1, words)]
    'that'
    """
    while k < len(unit.norms):
        following = unit.norms[k + 1] if k + 1 < len(unit.norms) else ""
        part_of_day = (
            unit.norms[k] in words.periods and unit.norms[k - 1] in words.times
        )
        if unit.norms[k] in words.times or part_of_day:
            k += 1
        elif unit.norms[k] in words.dated and (
            following in words.times or following in words.periods
        ):
            k += 2
        elif unit.norms[k] in words.dated and following in words.dated:
            k += 1
        else:
            break
    return k


def _stands_beside_verb(norm: str, words: Vocabulary) -> bool:
    if (
        norm in words.auxiliaries
        or norm in words.adverbs
        or norm.endswith(words.adverb_endings)
    ):
        return True
    # "Not" stands beside a verb; "there" and the like are where it happened.
    return norm in words.particles and norm not in words.local_adverbs


def past_adverbials(unit: Unit, first: int, last: int, words: Vocabulary) -> int:
    """The start of a phrase without adverbs and a prepositional phrase before it: "On
    Monday [the mayor]".

    Examples
    --------
    >>> from mediacomp.findings.speech.units import tried
    >>> unit, words = tried("On Monday the mayor said")
    >>> unit.norms[past_adverbials(unit, 0, 3, words)]
    'the'
    """
    while first < last and _opens_only(unit, first, words):
        first += 1
    if unit.norms[first] not in words.prepositions or unit.norms[first] in words.of:
        return first
    # A preposition has at least one word of its own: "On Monday the mayor" is cut at
    # "the".
    for k in range(first + 2, last + 1):
        if _starts_phrase(unit, k, words):
            return k
    return first


def _opens_only(unit: Unit, k: int, words: Vocabulary) -> bool:
    norm = unit.norms[k]
    if norm in words.adverbs or norm in words.times or norm in words.particles:
        return True
    return (
        norm.endswith(words.adverb_endings)
        and not words.is_person(norm)
        and not (is_capital(unit, k) and is_capital(unit, k + 1))
    )


def _starts_phrase(unit: Unit, k: int, words: Vocabulary) -> bool:
    """Whether a second noun phrase begins inside what a preposition opened."""
    norm, before = unit.norms[k], unit.norms[k - 1]
    if before in words.prepositions or before in words.openers:
        return False
    if norm in words.openers:
        return True
    return is_capital(unit, k) and (
        not is_capital(unit, k - 1) or before in words.times
    )
