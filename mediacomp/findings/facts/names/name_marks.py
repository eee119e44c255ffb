"""Commas and brackets inside a name: the partners of a firm, what a law is about."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from mediacomp.findings.facts.names.capitals import is_short
from mediacomp.text.tokens import without_possessive as bare

if TYPE_CHECKING:
    from mediacomp.findings.facts.names.name_words import NameWords
    from mediacomp.text.spans import Token

_LONGEST = 6
"""Words in the brackets of a law and partners of a firm, at most."""


def partners(
    tokens: Sequence[Token], k: int, run: Sequence[int], leads: Callable[[int], bool]
) -> int:
    """How many tokens from a comma on part the partners of a firm: "Dorn[, Norr, Lee &]
    Sons"; none of "Ann Dorn, Lee & Sons", which are two. ``leads`` tells of a token
    whether it may belong to a name.

    Examples
    --------
    >>> from mediacomp.text.tokens import tokenise
    >>> tokens = tokenise("Dorn, Norr, Lee & Sons")
    >>> partners(tokens, 1, [0], lambda k: tokens[k].kind == "word")
    5
    """
    at, end = k, k + 2 * _LONGEST
    while at < end and tokens[at].norm == "," and leads(at + 1):
        at = min(at + 2, len(tokens) - 1)
    single = len(run) == 1 and not is_short(tokens[run[0]].text)
    joins = at > k and tokens[at].norm == "&" and leads(at + 1)
    return at - k + 1 if single and joins else 0


def law(
    tokens: Sequence[Token], k: int, lists: NameWords, leads: Callable[[int], bool]
) -> int:
    """How many tokens from a bracket on tell what a law is about: "the Harbours [(Fish
    and Hens)] Act".

    Examples
    --------
    >>> from mediacomp.findings.facts.names.name_words import name_words
    >>> from mediacomp.languages.language import ENGLISH
    >>> from mediacomp.text.tokens import tokenise
    >>> tokens = tokenise("Harbours (Hens) Act")
    >>> law(tokens, 1, name_words(ENGLISH), lambda k: tokens[k].text.istitle())
    3
    """
    at, end = k + 1, min(len(tokens) - 1, k + _LONGEST + 1)
    if at >= end:
        return 0
    while at < end and (leads(at) or tokens[at].norm in lists.joins):
        at += 1
    closed = tokens[at].norm == ")" and leads(at + 1)
    is_law = closed and bare(tokens[at + 1].norm) in lists.laws
    return at - k + 1 if is_law else 0
