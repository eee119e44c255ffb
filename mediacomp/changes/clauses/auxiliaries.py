"""The words that go with a predicate: what helps it, denies it or says how.

::

    the tower [has not yet been] opened          the club [failed to] pay
    he was [found] guilty                        it is [believed] to be sold
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from mediacomp.changes.clauses.parties import LIST
from mediacomp.changes.opposites import denies
from mediacomp.findings.markers import be_forms
from mediacomp.languages.language import Language
from mediacomp.languages.remembered import remembered
from mediacomp.text.spans import Token

BEFORE = 6
"""Words before a predicate that may go with it."""


def is_finding(tokens: Sequence[Token], k: int, language: Language) -> bool:
    """Whether a verb tells what something was found to be: "was [found] guilty"."""
    return (
        0 < k < len(tokens) - 1
        and tokens[k].norm in language.words(LIST, "finding")
        and tokens[k - 1].norm in be_forms(language)
        and language.lemma(tokens[k + 1].norm) in _verdicts(language)
    )


@cache
def _verdicts(language: Language) -> frozenset[str]:
    return language.words("opposites", "guilt+") | language.words("opposites", "guilt-")


def is_reporting(
    tokens: Sequence[Token], first: int, k: int, language: Language
) -> bool:
    """Whether a word leads to what is said of a thing: "is [believed] to be sold"."""
    to, being = language.words("wording", "infinitive"), be_forms(language)
    return (
        tokens[k].norm in language.cue_verbs
        and any(token.norm in to for token in tokens[k + 1 : k + 2])
        and any(token.norm in being for token in tokens[first:k])
    )


@cache
def helping_words(language: Language) -> frozenset[str]:
    """Words that may stand before a predicate and go with it."""
    return language.auxiliaries.union(
        be_forms(language),
        language.words(LIST, "copulas"),
        language.words("wording", "have"),
        language.words("wording", "infinitive"),
    )


@remembered
def goes_with(norm: str, language: Language) -> bool:
    """Whether a word before a predicate goes with it: a helping verb, an adverb or a
    negation.
    """
    nobody = language.words(LIST, "nobody")
    return (
        norm in helping_words(language)
        or norm.endswith(adverb_endings(language))
        or (denies(norm, language) and norm not in nobody)
    )


def adverb_endings(language: Language) -> tuple[str, ...]:
    return tuple(language.words("wording", "adverb_endings"))


def first_beside(tokens: Sequence[Token], k: int, language: Language) -> int:
    """Where the words that go with a predicate begin."""
    to = language.words("wording", "infinitive")
    undone = language.words(LIST, "undone_then")
    first = k
    while first > max(0, k - BEFORE):
        before = tokens[first - 1].norm
        opens = before in undone and tokens[first].norm in to
        found = is_finding(tokens, first - 1, language)
        if not (opens or found or goes_with(before, language)):
            break
        first -= 1
    return first
