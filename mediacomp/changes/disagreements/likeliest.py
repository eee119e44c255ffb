"""Where two versions tell of two things most probably in each other's place."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from mediacomp.alignment.alignment import Alignment
from mediacomp.changes.disagreements.outcomes import SAID

T = TypeVar("T")


def both_said(alignment: Alignment, i: int, j: int) -> float:
    """How probably both versions tell the core of one of two sentences, the likelier,
    0 where the two don't come near each other: the other may tell more.
    """
    one, two = (side.content for side in alignment.sides)
    return max(float(one.said[i]), float(two.said[j])) if j in one.near[i] else 0.0


def likeliest(
    alignment: Alignment,
    here: Sequence[tuple[int, T]],
    there: Sequence[tuple[int, T]],
) -> tuple[tuple[int, T], tuple[int, T]] | None:
    """What two sentences have whose cores both versions tell most probably, and at
    least as probably as need be; of equals the first. Each thing is asked only of
    sentences that come near its own, since a version may have it a thousand times.
    """
    firsts: list[dict[int, T]] = [{}, {}]
    for found, places in zip(firsts, (here, there), strict=True):
        for sentence, thing in places:
            found.setdefault(sentence, thing)
    near = alignment.sides[0].content.near
    pairs = (
        (both_said(alignment, i, j), -i, -j)
        for i in firsts[0]
        for j in near[i].keys() & firsts[1].keys()
    )
    said, i, j = max(pairs, default=(0.0, 0, 0))
    if said < SAID:
        return None
    return (-i, firsts[0][-i]), (-j, firsts[1][-j])
