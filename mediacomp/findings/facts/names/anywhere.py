"""Words that are names whatever explains their capital."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from mediacomp.findings.facts.names.capitals import STEM, is_ordinary, is_short
from mediacomp.findings.facts.names.name_words import name_words
from mediacomp.findings.facts.names.places import is_demonym, is_place, is_word
from mediacomp.languages.wordnet import derived, is_surname, knows
from mediacomp.text.tokens import without_possessive as bare

if TYPE_CHECKING:
    from mediacomp.languages.language import Language
    from mediacomp.text.spans import Token


def is_name_anywhere(token: Token, known: frozenset[str], language: Language) -> bool:
    """Whether a word is a name whatever explains its capital; ``known`` as
    `capitals_within` says.
    """
    norm = bare(token.norm)
    if norm in known or (is_short(token.text) and len(norm) > 1):
        return True
    if not language.has_wordnet:
        return False
    return (
        not is_word(norm)
        or norm in name_words(language).given | name_words(language).proper
        or is_place(norm)
        or is_demonym(norm)
        or is_surname(norm)
        # "Ukrainian" opens a sentence here, and "Ukraine" has its capital elsewhere.
        or any(
            derived(norm, other) and not is_ordinary(other, language)
            for other in _by_start(known).get(norm[:STEM], ())
        )
    )


@lru_cache(maxsize=8)
def _by_start(known: frozenset[str]) -> Mapping[str, Sequence[str]]:
    """Those of some words that a dictionary has, by their first letters: an article may
    have thousands of names.
    """
    found: dict[str, list[str]] = defaultdict(list)
    for word in sorted(known):
        if knows(word):
            found[word[:STEM]].append(word)
    return found
