"""What a dictionary says of two words: WordNet 3.0, packed into 1.2 MB and looked up where it lies.

It explains a substitution that the alignment has found; it never decides that there is one, since it lacks too much
(weapon/arm and preempt/forestall aren't in it) and holds too much (every sense of a word counts, rare ones too).

Lemmas are found by bisection in one sorted run of bytes and lists of synsets by their bounds in plain arrays, so that
loading costs a few dozen milliseconds and no dictionary of 147,306 words is built. `scripts/build_wordnet.py` writes
the file and says what its arrays mean.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Literal

import numpy as np
import numpy.typing as npt

Relation = Literal["synonym", "antonym", "similar", "hypernym", "hyponym"]
Numbers = npt.NDArray[np.int64]

STEPS_UP = 2  # "weapon" is two above "missile"; three steps up most nouns have become "artifact"


@lru_cache(maxsize=65536)
def relation(words_a: str, words_b: str) -> Relation | None:
    """How the second word or phrase stands to the first; None where WordNet knows neither or nothing.

    Every sense of both counts. Of several relations the first holds:

    - ``synonym``: they share a synset;
    - ``antonym``: WordNet calls the two words opposites ("hot", "cold"), or, for adjectives, one of them is in a
      synset of a word whose opposite shares a synset with the other, or is similar to it ("hot", "frigid"). Two
      adjectives that are each only similar to one of two opposites are not called antonyms: too loose;
    - ``similar``: adjectives, one the head of a cluster and the other in it ("dangerous", "hazardous");
    - ``hypernym``: the second is broader, by one or two steps ("missile", "weapon");
    - ``hyponym``: the second is narrower.

    Parameters
    ----------
    words_a, words_b : str
        Lemmas, normalised, as `mediacomp.language.lemmas.lemma` gives them; several words are joined by a space.

    Examples
    --------
    >>> relation("begin", "start"), relation("hot", "cold"), relation("dangerous", "hazardous")
    ('synonym', 'antonym', 'similar')
    >>> relation("missile", "weapon"), relation("weapon", "missile"), relation("weapon", "cheese")
    ('hypernym', 'hyponym', None)
    """
    book = _wordnet()
    a, b = book.senses_of(words_a), book.senses_of(words_b)
    if not a or not b:
        return None
    if a & b:
        return "synonym"
    if book.opposite(words_a, words_b) or _indirect_antonyms(book, a, b):
        return "antonym"
    if book.similar_to(a) & b:
        return "similar"
    up, down = bool(_broader(book, a) & b), bool(_broader(book, b) & a)
    if up == down:  # each broader than the other in some sense: neither is told
        return None
    return "hypernym" if up else "hyponym"


@lru_cache(maxsize=65536)
def derived(word_a: str, word_b: str) -> bool:
    """Whether one lemma is derived from the other: derivationally related forms, pertainyms and participles.

    Examples
    --------
    >>> derived("decide", "decision"), derived("quick", "quickly"), derived("decide", "division")
    (True, True, False)
    """
    book = _wordnet()
    a, b = book.lemma(word_a), book.lemma(word_b)
    return a is not None and b is not None and book.derives(a, b)
