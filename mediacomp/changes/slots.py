"""Whether two stretches of linked sentences stand in the same surroundings, told by the
word links around them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from mediacomp.text.spans import Token

WINDOW = 4
"""Words on either side of a stretch that are looked at."""

Pairs = Mapping[tuple[int, int], float]
Stretch = tuple[int, int]
Tokens = tuple[Sequence[Token], Sequence[Token]]


def share_linked(links: Pairs, tokens: Tokens, one: Stretch, two: Stretch) -> float:
    """Share of the words around two stretches that are linked to one around the other,
    on the side with less of them.

    Where a stretch is all there is, 1.

    Parameters
    ----------
    links
        Word links of the two sentences.
    one, two
        First and last token of either stretch.

    Examples
    --------
    >>> from mediacomp.text.tokens import tokenise
    >>> texts = tokenise("on Monday in Lima"), tokenise("in Lima on Tuesday")
    >>> share_linked({(0, 2): 1.0, (2, 0): 1.0, (3, 1): 1.0}, texts, (1, 1), (3, 3))
    1.0
    """
    near = [
        _around(side, stretch) for side, stretch in zip(tokens, (one, two), strict=True)
    ]
    linked = (
        [any((s, t) in links for t in near[1]) for s in near[0]],
        [any((s, t) in links for s in near[0]) for t in near[1]],
    )
    return min(sum(side) / len(side) if side else 1.0 for side in linked)


def _around(tokens: Sequence[Token], stretch: Stretch) -> list[int]:
    first, last = stretch
    reach = range(max(0, first - WINDOW), min(len(tokens), last + WINDOW + 1))
    return [
        k for k in reach if not first <= k <= last and tokens[k].kind != "punctuation"
    ]


def answered(links: Pairs, tokens: Tokens, s: int, t: int) -> bool:
    """Whether two tokens are linked or the same, or both lie outside their sentence.

    Examples
    --------
    >>> from mediacomp.text.tokens import tokenise
    >>> tokens = tokenise("rain fell"), tokenise("rain rose")
    >>> [answered({}, tokens, *at) for at in ((0, 0), (1, 1), (-1, -1), (-1, 0))]
    [True, False, True, False]
    """
    inside = 0 <= s < len(tokens[0]), 0 <= t < len(tokens[1])
    if not all(inside):
        return not any(inside)
    return (s, t) in links or tokens[0][s].norm == tokens[1][t].norm


def gap_of(
    pairs: Sequence[tuple[int, int]], stretch: tuple[int, int], many: int
) -> range:
    """The tokens of the other sentence between what the words on both sides of a
    stretch are linked to; where the order is another, those right before what the word
    behind it is linked to: "[Delta chief executive] Ann Lee", "[boss] Ann Lee".

    Parameters
    ----------
    pairs, stretch, many
        Linked tokens, first and last token of the stretch, and how many the other
        sentence has.

    Examples
    --------
    >>> gap_of([(0, 0), (3, 4)], (1, 2), 6)
    range(1, 4)
    """
    first, last = stretch
    before = max((s for s, _ in pairs if s < first), default=-1)
    after = min((s for s, _ in pairs if s > last), default=-1)
    low = max((t for s, t in pairs if s == before), default=-1)
    high = min((t for s, t in pairs if s == after), default=many)
    if high <= low:
        around = (t for s, t in pairs if not first <= s <= last)
        low = max((t for t in around if t < high), default=-1)
    return range(low + 1, high)
