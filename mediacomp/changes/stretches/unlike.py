"""What tells that two phrases in one place say two things: another thing of one sort,
another colour of a verb of saying, another sureness, a deed that wasn't done.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from mediacomp.changes.markers.marked import MODAL
from mediacomp.languages import wordnet
from mediacomp.languages.language import Language
from mediacomp.languages.remembered import remembered

_COLOURED = frozenset(("neutral", "insisting", "doubting", "denying"))
"""Sorts of verbs that tell how far what they report is believed."""


def sureness(words: Sequence[str], language: Language) -> set[str]:
    """How sure a phrase is, by the groups of its words: "could cost", "will cost"."""
    return {
        group
        for group in MODAL
        if not language.words("wording", group).isdisjoint(words)
    }


def is_undone(words: Sequence[str], language: Language) -> bool:
    """Whether a phrase says that its deed was not done: "refused to resign"."""
    undone = language.words("roles", "undone")
    to = language.words("wording", "infinitive")
    return any(x in undone and y in to for x, y in pairwise(words))


def another_thing(content: Sequence[Sequence[str]], language: Language) -> bool:
    """Whether two words name two things of one sort (seasons, parties, units), or one
    is the other's first half: "fire", "firefighter"; not the last: "phone",
    "smartphone".
    """
    if not language.has_wordnet or [len(side) for side in content] != [1, 1]:
        return False
    one, two = sorted((language.lemma(side[0]) for side in content), key=len)
    if wordnet.relation(one, two) is not None:
        return False
    return two.startswith(one) or wordnet.siblings(one, two)


def another_colour(content: Sequence[Sequence[str]], language: Language) -> bool:
    """Whether two verbs of saying or thinking colour what they report in two ways, and
    no dictionary relates them: "said" and "claimed", "considering" and "dismissed".
    """
    sorts = [
        {sort for word in side for sort in _sorts(word, language)} for side in content
    ]
    if not all(sorts) or not sorts[0].isdisjoint(sorts[1]):
        return False
    lemmas = (" ".join(map(language.lemma, side)) for side in content)
    related = language.has_wordnet and wordnet.relation(*lemmas) is not None
    return not (related or _COLOURED.isdisjoint(sorts[0] | sorts[1]))


@remembered
def _sorts(word: str, language: Language) -> frozenset[str]:
    verbs = language.lists("cue_verbs")
    return frozenset(sort for sort, words in verbs.items() if word in words)
