"""What is remembered of words, and how much of it.

A process that compares thousands of articles meets each word many times, but it must
not grow with what it has read: a memory has an end, and holds no long texts. Only what
is kept for a language or a file of ours, of which there are few, needs no bound.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar, cast

LONGEST = 80
"""Characters of the longest word that is remembered; longer ones are worked out again.
WordNet's longest lemma has 71, the longest word of the other lists 28."""
KEPT = 8192
"""Results that are remembered for each function: the different words of some hundred
articles. A new word is met by up to a dozen functions, and what they keep of it takes
about 2.5 kB, so a process grows by some 20 MB at most however much it reads."""

F = TypeVar("F", bound=Callable[..., Any])


def remembered(function: F) -> F:
    """A function of words that remembers its results, but not those of long words, and
    begins anew when there are `KEPT`.

    Its arguments are given by place; those that are no words, such as a language, may
    be anything with a hash.

    Examples
    --------
    >>> asked = []
    >>> size = remembered(lambda word: asked.append(word) or len(word))
    >>> size("rain"), size("rain"), size("r" * 81), size("r" * 81), len(asked)
    (4, 4, 81, 81, 3)
    """
    kept: dict[tuple[object, ...], Any] = {}

    @wraps(function)
    def asked(*words: object) -> Any:
        # Most words were met before, so that comes first.
        try:
            return kept[words]
        except KeyError:
            pass  # worked out below, where nothing else is being handled
        found = function(*words)
        # A text without spaces is one word of any length: kept 65,536 times it would
        # fill the memory.
        if all(len(word) <= LONGEST for word in words if isinstance(word, str)):
            if len(kept) >= KEPT:  # the words in use are soon there again
                kept.clear()
            kept[words] = found
        return found

    return cast("F", asked)
