"""Whether two numbers are one, told more or less exactly."""

from __future__ import annotations

from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, Decimal

from mediacomp.findings.facts import Fact
from mediacomp.findings.facts.numbers.sizes import LEAST, MOST

_FROM_BELOW = MOST | {"nearly"}
RARE = 100
"""From this number on two versions hardly have the same by chance, whatever is counted.
"""
ROUNDED = Decimal("0.05")
"""How far a round number may lie from what it stands for; four times as far where a
qualifier says on which side.
"""


def is_rounding(one: Fact, two: Fact) -> bool:
    """Whether one number is the other, rounded, or near it and said to be inexact.

    Examples
    --------
    >>> from mediacomp.findings.findings import findings_of
    >>> from mediacomp.text.article import Article
    >>> article = Article.from_text("Of 312 or 300 people, some 2.44m or 2.5m, 15, 14.")
    >>> one, two, some, more, *few = findings_of(article).facts
    >>> is_rounding(one, two), is_rounding(some, more), is_rounding(*few)
    (True, True, False)
    """
    return _is_shorter(one, two) or _is_about(one, two)


def _is_about(one: Fact, two: Fact) -> bool:
    """Whether one is inexact and the other near it: "some 2.44 million", 2.5m."""
    if one.number is None or two.number is None:
        return False
    most = max(abs(one.number), abs(two.number))
    inexact = any({f.qualifier} - LEAST - MOST - {""} for f in (one, two))
    return inexact and abs(one.number - two.number) <= ROUNDED * most


def _is_shorter(one: Fact, two: Fact) -> bool:
    """Whether the one with fewer figures is the other, rounded: 300, 312; more than
    200, 212; nearly 50, 46.
    """
    if one.number is None or two.number is None:
        return False
    (coarse, qualifier), (fine, _) = sorted(
        (
            (one.number.normalize(), one.qualifier),
            (two.number.normalize(), two.qualifier),
        ),
        key=lambda told: len(told[0].as_tuple().digits),
    )
    digits = len(coarse.as_tuple().digits), len(fine.as_tuple().digits)
    if not coarse or digits[0] == digits[1] or fine == fine.to_integral() < 20:
        return False
    way = ROUND_FLOOR if qualifier in LEAST else ROUND_HALF_EVEN
    way = ROUND_CEILING if qualifier in _FROM_BELOW else way
    most = ROUNDED if way == ROUND_HALF_EVEN else 4 * ROUNDED
    near = abs(coarse - fine) <= most * abs(fine)
    return near and fine.quantize(coarse, way) == coarse
