"""The heaviest stretch of words that two long sentences both have in a row.

Found in time proportional to their length with a suffix automaton of one of them
(Blumer et al. 1985): it is walked along the other and says at each word how long a
stretch that ends there stands in the first, too.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt


def heaviest_run(
    one: Sequence[int], two: Sequence[int], weight: npt.NDArray[np.float64]
) -> float:
    """Greatest sum of the weights of words of ``one`` that ``two`` has in a row, too.

    Examples
    --------
    >>> heaviest_run([1, 2, 3, 9], [9, 1, 2, 3], np.array([1.0, 1.0, 1.0, 2.5]))
    3.0
    """
    sums = np.concatenate([[0.0], np.cumsum(weight)])
    return max(
        (
            float(sums[k + 1] - sums[k + 1 - n])
            for k, n in enumerate(_lengths(one, two))
        ),
        default=0.0,
    )


def _lengths(one: Sequence[int], two: Sequence[int]) -> Iterator[int]:
    """For each word of ``one``, how many words up to it stand in a row in ``two``."""
    follow, link, longest = _automaton(two)
    state = length = 0
    for word in one:
        while state and word not in follow[state]:
            state = link[state]
            length = longest[state]
        if word in follow[state]:
            state, length = follow[state][word], length + 1
        yield length


def _automaton(
    words: Sequence[int],
) -> tuple[list[dict[int, int]], list[int], list[int]]:
    """Suffix automaton: by state what follows, the suffix link, the longest length."""
    follow: list[dict[int, int]] = [{}]
    link, longest = [-1], [0]
    last = 0
    for word in words:
        new = len(follow)
        follow.append({})
        longest.append(longest[last] + 1)
        link.append(0)
        state = last
        while state >= 0 and word not in follow[state]:
            follow[state][word] = new
            state = link[state]
        if state >= 0:
            link[new] = target = follow[state][word]
            if longest[target] > longest[state] + 1:
                copy = len(follow)
                follow.append(dict(follow[target]))
                longest.append(longest[state] + 1)
                link.append(link[target])
                while state >= 0 and follow[state].get(word) == target:
                    follow[state][word] = copy
                    state = link[state]
                link[target] = link[new] = copy
        last = new
    return follow, link, longest
