"""Which links break the order of their neighbours.

Links that keep order form a chain: going down one text, they never go up in the other.
The heaviest chain (by the words its links hold) is the story as both tell it; the links
outside it are the lightest set whose removal leaves order, and they are called moved.
"""

from __future__ import annotations

from collections.abc import Sequence

from mediacomp.alignment.chain import heaviest_chain


def moved(
    links: Sequence[tuple[int, int]], weights: Sequence[int]
) -> frozenset[tuple[int, int]]:
    """The lightest set of links that breaks the order of the others.

    Parameters
    ----------
    links
        Pairs (a, b) of sentence numbers, each once.
    weights
        How many words each link holds.

    Examples
    --------
    >>> sorted(moved([(0, 1), (1, 2), (2, 0), (3, 3)], [9, 9, 5, 9]))
    [(2, 0)]
    """
    order = sorted(range(len(links)), key=lambda k: links[k])
    rank = {b: r for r, b in enumerate(sorted({b for _, b in links}))}
    chain = heaviest_chain(
        [rank[links[k][1]] for k in order], [weights[k] for k in order]
    )
    kept = {order[at] for at in chain}
    return frozenset(link for k, link in enumerate(links) if k not in kept)
