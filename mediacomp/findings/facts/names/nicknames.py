"""Nicknames in quotation marks inside a name: "Ann “Red” Dorn"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from mediacomp.text.quote_marks import QUOTES

if TYPE_CHECKING:
    from mediacomp.text.spans import Token

SIZE = 3
"""Tokens of a nickname, marks included."""


def encloses_one(tokens: Sequence[Token], k: int) -> bool:
    """Whether one word with a capital stands in quotation marks from token ``k`` on,
    and something behind them.

    Examples
    --------
    >>> from mediacomp.text.tokens import tokenise
    >>> encloses_one(tokenise("Ann “Red” Dorn"), 1)
    True
    """
    inside = tokens[k : k + SIZE + 1]
    if len(inside) <= SIZE or not inside[1].text[0].isupper():
        return False
    return inside[0].text in QUOTES and inside[2].text in QUOTES


def is_of_nickname(tokens: Sequence[Token], part: Sequence[int], k: int) -> bool:
    """Whether a token is a nickname inside the name that a part is, or a mark beside
    it.

    Examples
    --------
    >>> from mediacomp.text.tokens import tokenise
    >>> tokens = tokenise("Ann “Red” Dorn")
    >>> [k for k in range(5) if is_of_nickname(tokens, range(5), k)]
    [1, 2, 3]
    """
    opening = (n for n in (k - 2, k - 1, k) if part[0] < n < part[-1] - 2)
    return any(encloses_one(tokens, n) for n in opening)
