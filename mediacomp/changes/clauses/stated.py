"""Whether a sentence states a thing as a fact.

::

    a cigarette [caused the fire]           stated
    nobody thought that it [caused the fire], it may have [caused the fire]       not

There is no parser behind it: whatever before it in the sentence, or in the rest of its
clause, denies, asks, doubts or awaits anything may bear on it.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from mediacomp.changes.opposites import denies
from mediacomp.languages.language import Language
from mediacomp.text.spans import Token

DOUBTS = {
    "wording": (
        "possibility",
        "expectation",
        "future",
        "obligation",
        "hearsay",
        "implied_negation",
    ),
    "speech": ("declining", "asking"),
    "roles": ("undone", "nearly"),
}
"""Word lists of what makes a statement no fact."""
DOUBTING = ("doubting", "denying", "promising", "demanding", "suggesting", "thinking")
"""Sorts of verbs that report what need be no fact, wherever in the sentence."""
SAYING = ("neutral", "insisting", "admitting", "confirming", "finding")
"""Sorts of verbs that report a fact in the clause behind "that"."""


def is_stated(tokens: Sequence[Token], ends: range, language: Language) -> bool:
    """Whether a sentence states as a fact what a stretch of it tells.

    Examples
    --------
    >>> from mediacomp.text.tokens import tokenise
    >>> english = Language.of("en")
    >>> texts = ("Halden beat Moss.", "Halden may beat Moss.", "Did Halden beat Moss?")
    >>> [is_stated(tokenise(text), range(2), english) for text in texts]
    [True, False, False]
    >>> text = "Police ruled out that a cigarette caused it, as was said before."
    >>> is_stated(tokenise(text), range(4, 8), english)
    False
    """
    if tokens[-1].norm == "?":
        return False
    said = tokens[: clause(tokens, ends).stop]
    if any(t.norm in _doubts(language) or denies(t.norm, language) for t in said):
        return False
    if any(token.norm in _doubting(language) for token in tokens):
        return False
    that = language.words("speech", "that")
    verbs = _saying(language)
    return all(
        k > 0 and tokens[k - 1].norm in verbs
        for k in range(ends.start)
        if tokens[k].norm in that
    )


def clause(tokens: Sequence[Token], ends: range) -> range:
    """What stands around a stretch up to the marks on either side."""
    marks = [k for k, token in enumerate(tokens) if token.kind == "punctuation"]
    before = [k + 1 for k in marks if k < ends.start]
    behind = (k for k in marks if k >= ends.stop)
    return range(before[-1] if before else 0, next(behind, len(tokens)))


@cache
def _doubts(language: Language) -> frozenset[str]:
    return language.words("speech", "if").union(
        *(language.words(name, group) for name in DOUBTS for group in DOUBTS[name])
    )


@cache
def _doubting(language: Language) -> frozenset[str]:
    return reporting(language, DOUBTING)


@cache
def _saying(language: Language) -> frozenset[str]:
    return reporting(language, SAYING)


def reporting(language: Language, sorts: Sequence[str]) -> frozenset[str]:
    """The verbs that report, of some sorts."""
    verbs = language.lists("cue_verbs")
    return frozenset[str]().union(*(verbs.get(sort, ()) for sort in sorts))
