"""Forms and derivations of one word: "join" and "joined", "alarm" and "alarmed"."""

from __future__ import annotations

from collections.abc import Sequence

from mediacomp.languages import wordnet
from mediacomp.languages.language import Language

SHARED_STEM = 4
"""Letters two words must share at their beginning, and at most that many may differ at
the end, for one stem.
"""


def one_stem(
    one: Sequence[str], two: Sequence[str], language: Language, *, by_letters: bool
) -> bool:
    """Whether the words of either side pair off as forms or derivations of one word;
    of names their first letters prove nothing ("Fairfax", "Fairview").
    """
    if not one or len(one) != len(two):
        return False
    left = list(two)
    for word in one:
        match = next(
            (
                other
                for other in left
                if _derived(word, other, language)
                or (by_letters and _alike(word, other, language))
            ),
            None,
        )
        if match is None:
            return False
        left.remove(match)
    return True


def _derived(one: str, two: str, language: Language) -> bool:
    lemmas = language.lemma(one), language.lemma(two)
    return lemmas[0] == lemmas[1] or (language.has_wordnet and wordnet.derived(*lemmas))


def _alike(one: str, two: str, language: Language) -> bool:
    """Whether two words share their beginning, and the dictionary does not have them
    for two: "forget", "forgive".
    """
    if language.has_wordnet and all(
        wordnet.knows(language.lemma(w)) for w in (one, two)
    ):
        return False
    shared = next(
        (k for k, (x, y) in enumerate(zip(one, two, strict=False)) if x != y),
        min(len(one), len(two)),
    )
    return (
        shared >= SHARED_STEM
        and max(len(one), len(two)) - shared <= SHARED_STEM
        and "-" not in one[shared:] + two[shared:]
    )
