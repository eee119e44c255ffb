"""Which words of linked sentences stand in each other's place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import SupportsIndex

import numpy as np
import numpy.typing as npt

from mediacomp.alignment.alignment import LIKELY
from mediacomp.alignment.arrays import Texts
from mediacomp.alignment.choice import Chosen
from mediacomp.alignment.words import word_links

REPEATED = 0.2
"""A word linked into two sentences keeps the link whose probability falls short of the
better one by at most this.
"""

Probabilities = Mapping[tuple[int, int], float]
"""Of word links, by the numbers of the two tokens."""


@dataclass(frozen=True, eq=False)
class Joined:
    """Links between sentences, and for each the links between their words."""

    chosen: Chosen
    words: Mapping[tuple[int, int], Probabilities]

    @property
    def texts(self) -> Texts:
        """The two articles as arrays."""
        return self.chosen.pairs.texts


def joined(chosen: Chosen) -> Joined:
    """The links with the links of their words; a word with a clearly better place in
    another linked sentence goes there.
    """
    texts = chosen.pairs.texts
    one, two = texts.sides
    best = [[[0.0] * len(words.forms) for words in own.words] for own in texts.sides]
    found = {}
    # Without vectors the words decide: a sentence that stands a thousand times is
    # looked at once with each that it is linked to.
    known: dict[tuple[bytes, ...], dict[tuple[int, int], float]] = {}
    for i, j in chosen.ends:
        x, y = one.words[i], two.words[j]
        key = tuple(part.tobytes() for w in (x, y) for part in (w.forms, w.capital))
        if x.vectors is not None or key not in known:
            known[key] = word_links(x, y, texts.lexicon)
        found[i, j] = known[key]
        in_one, in_two = best[0][i], best[1][j]
        for (s, t), p in found[i, j].items():
            in_one[s] = max(in_one[s], p)
            in_two[t] = max(in_two[t], p)
    # Sentences are short: the same few pairs of numbers, which are kept once.
    met: dict[tuple[int, int], tuple[int, int]] = {}
    kept = {
        (i, j): {
            met.setdefault((s, t), (s, t)): p
            for (s, t), p in links.items()
            if p >= max(best[0][i][s], best[1][j][t]) - REPEATED
        }
        for (i, j), links in found.items()
    }
    return Joined(chosen, kept)


def carried(
    links: Probabilities, own: SupportsIndex, size: int
) -> npt.NDArray[np.bool_]:
    """Which of so many tokens of one side are likely in the other, shape (size,).

    Examples
    --------
    >>> carried({(0, 2): 0.9, (1, 0): 0.3}, 0, size=3).tolist()
    [True, False, False]
    """
    found = np.zeros(size, bool)
    found[[pair[own] for pair, p in links.items() if p >= LIKELY]] = True
    return found
