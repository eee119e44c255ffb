"""Pairs of articles to compare: by story, and dealt into shards."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd
from scipy import sparse
from scipy.sparse.csgraph import connected_components

from mediacomp.errors import InputError

if TYPE_CHECKING:
    from mediacomp.corpus.identified import Named

_LEAST, _MOST, _SHARDS = 16, 250, 400
"""Pairs of a shard, at least and at most; between them a run has 400 shards."""
Pair = tuple[str, str]
Pairs = pd.DataFrame | Iterable[Pair]


def ordered(pairs: Pairs, named: Named) -> list[list[Pair]]:
    """Pairs by story, each in the order of the articles.

    Raises
    ------
    InputError
        If there is no article of an id, or what is given are no pairs of ids.

    Examples
    --------
    >>> from mediacomp import Article
    >>> from mediacomp.corpus.identified import Named
    >>> named = Named([Article.from_text("Rain fell.", label=x) for x in "ABCDE"])
    >>> ordered([("D", "E"), ("C", "B"), ("A", "C")], named)
    [[('A', 'C'), ('C', 'B')], [('D', 'E')]]
    """
    ends = sorted({(named.place(a), named.place(b)) for a, b in _ids(pairs)})
    if not ends:
        return []
    first, second = np.array(ends).T
    graph = sparse.csr_array(
        (np.ones(len(ends), bool), (first, second)), shape=(len(named),) * 2
    )
    part = connected_components(graph, directed=False)[1]
    stories: dict[int, list[Pair]] = {}
    for a, b in ends:
        own = stories.setdefault(int(part[a]), [])
        own.append((named.ids[a], named.ids[b]))
    return list(stories.values())


def dealt(stories: Sequence[Sequence[Pair]]) -> Iterator[list[Pair]]:
    """Pairs a shard at a time; a story is cut only where it is longer than a shard."""
    total = sum(map(len, stories))
    size = min(_MOST, max(_LEAST, total // _SHARDS))
    shard: list[Pair] = []
    for story in stories:
        if shard and len(shard) + len(story) > size:
            yield shard
            shard = []
        shard += story
        while len(shard) >= size:
            yield shard[:size]
            shard = shard[size:]
    if shard:
        yield shard


def _ids(pairs: object) -> Iterator[tuple[object, object]]:
    """The two ids of each pair."""
    if isinstance(pairs, pd.DataFrame):
        lacking = [name for name in ("id_a", "id_b") if name not in pairs.columns]
        if lacking:
            raise InputError(
                f"pairs must have the columns id_a and id_b; {lacking[0]} is missing"
            )
        yield from zip(pairs["id_a"], pairs["id_b"], strict=True)
        return
    if isinstance(pairs, str | bytes) or not isinstance(pairs, Iterable):
        raise InputError(
            "pairs must be the pairs of find_versions or a list of two ids each, not "
            f"{type(pairs).__name__}"
        )
    for number, pair in enumerate(pairs):
        ids = (
            () if isinstance(pair, str) or not isinstance(pair, Iterable) else (*pair,)
        )
        if len(ids) != 2:
            raise InputError(f"pairs[{number}] must be two ids, not {pair!r}")
        yield ids
